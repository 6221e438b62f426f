/** Shaded relief: one pixel for each grid point, drawn up smoothed. */
import { type Context, offscreen } from './canvas.ts';
import { extent } from './contours.ts';
import type { Terrain } from './geometry.ts';
import { type Palette, parseHex, type Rgb } from './palette.ts';

/** Lamps from the north-west: direction to the lamp and its weight. One alone leaves black slopes. */
const LAMPS = [
  [-0.55, -0.6, 0.58, 0.62],
  [-0.85, -0.05, 0.52, 0.22],
  [0.1, -0.85, 0.52, 0.16],
] as const;
const FLAT = LAMPS.reduce((sum, lamp) => sum + lamp[2] * lamp[3], 0);

/** Light on a slope against light on flat ground: > 0 lit, < 0 shaded. */
export function lightOn(eastward: number, southward: number): number {
  const inverse = 1 / Math.hypot(eastward, southward, 1);
  let sum = -FLAT;
  for (const [x, y, z, weight] of LAMPS) {
    sum += weight * Math.max(0, (-eastward * x - southward * y + z) * inverse);
  }
  return sum;
}

/** Ground tints in 64 steps from the lowest to the highest point. */
function tintTable(palette: Palette): Rgb[] {
  const stops = palette.heights.map(parseHex);
  return Array.from({ length: 64 }, (_, n) => {
    const at = (n / 63) * (stops.length - 1);
    const i = Math.min(stops.length - 2, Math.floor(at));
    return blend(stops[i] as Rgb, stops[i + 1] as Rgb, at - i);
  });
}

function blend(from: Rgb, to: Rgb, share: number): Rgb {
  const t = Math.max(0, Math.min(1, share));
  return [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
    from[2] + (to[2] - from[2]) * t,
  ];
}

export function paintRelief(terrain: Terrain, palette: Palette): HTMLCanvasElement {
  const { columns, rows, elevation } = terrain;
  const context = offscreen(columns, rows);
  const image = context.createImageData(columns, rows);
  const [low, high] = extent(elevation);
  const tints = tintTable(palette);
  const [lit, shade] = [parseHex(palette.lit), parseHex(palette.shade)];
  const steep = palette.exaggeration / (2 * terrain.cell);
  const at = (i: number, j: number) => elevation[j * columns + i] as number;
  for (let j = 0; j < rows; j += 1) {
    for (let i = 0; i < columns; i += 1) {
      const east = at(Math.min(columns - 1, i + 1), j) - at(Math.max(0, i - 1), j);
      const south = at(i, Math.min(rows - 1, j + 1)) - at(i, Math.max(0, j - 1));
      const light = lightOn(east * steep, south * steep);
      const height = (at(i, j) - low) / (high - low || 1);
      const tint = tints[Math.floor(height * 63)] as Rgb;
      const colour =
        light > 0
          ? blend(tint, lit, light * palette.litStrength)
          : blend(tint, shade, -light * palette.shadeStrength);
      const p = (j * columns + i) * 4;
      image.data.set([colour[0], colour[1], colour[2], 255], p);
    }
  }
  context.putImageData(image, 0, 0);
  return context.canvas;
}

/**
 * Draws a canvas of one pixel a grid point over the ground it stands for, in map units.
 * `high` is for what is painted once: it takes three times as long as `low`.
 */
export function drawGrid(
  context: Context,
  grid: HTMLCanvasElement,
  cell: number,
  quality: ImageSmoothingQuality,
): void {
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = quality;
  context.drawImage(grid, -cell / 2, -cell / 2, grid.width * cell, grid.height * cell);
}
