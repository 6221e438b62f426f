/** Reservoirs as they stand: water up to today's level, bare bed where it has drained. */
import type { WaterView } from '../model.ts';
import { type Context, offscreen } from './canvas.ts';
import { blurGrid, traceLevel } from './contours.ts';
import type { BasinGeometry, MapGeometry, Terrain } from './geometry.ts';
import { type Palette, parseHex } from './palette.ts';
import { smoothStep } from './random.ts';
import { drawGrid } from './relief.ts';
import { inStretch } from './rivers.ts';
import { spreadStages } from './waterDepth.ts';

/** A level is drawn anew once it has moved this far, m. */
const STEP = 0.04;
/** What a covered grid point shows at least, m. */
const SHALLOWEST = 0.4;
/** Dry, as far as the blur of the shore may reach, m. */
const DRY = -1;
/** Bed that fell dry is drawn this strongly, 0..255. */
const MUD = 190;
/** Grid points about the stretch, so that the blurred shore is whole. */
const MARGIN = 3;

/** The part of the grid that a reservoir can fill. */
export interface BasinWindow {
  left: number;
  top: number;
  columns: number;
  rows: number;
}

interface Reservoir {
  basin: BasinGeometry;
  river: number;
  window: BasinWindow;
  full: Float32Array;
  /** Rise above the full level (m): shown before, asked for, shown now. */
  from: number;
  wanted: number;
  shown: number;
  picture?: { palette: Palette; canvas: HTMLCanvasElement; shore: Path2D };
}

function windowOf(terrain: Terrain, basin: BasinGeometry, river: number): BasinWindow {
  let [left, top, right, bottom] = [terrain.columns, terrain.rows, 0, 0];
  for (let k = 0; k < terrain.elevation.length; k += 1) {
    if (!inStretch(terrain, basin, river, k) || (terrain.lift[k] as number) > MARGIN) continue;
    const [i, j] = [k % terrain.columns, Math.floor(k / terrain.columns)];
    [left, right] = [Math.min(left, i), Math.max(right, i)];
    [top, bottom] = [Math.min(top, j), Math.max(bottom, j)];
  }
  left = Math.max(0, left - MARGIN);
  top = Math.max(0, top - MARGIN);
  const columns = Math.min(terrain.columns, right + MARGIN + 1) - left;
  return { left, top, columns, rows: Math.min(terrain.rows, bottom + MARGIN + 1) - top };
}

/** Depth (m) at each point of `window` while the reservoir stands `rise` above its full level. */
export function basinDepth(
  terrain: Terrain,
  basin: BasinGeometry,
  river: number,
  window: BasinWindow,
  rise: number,
): Float32Array {
  const { left, top, columns, rows } = window;
  const depth = new Float32Array(columns * rows).fill(DRY);
  for (let n = 0; n < depth.length; n += 1) {
    const k = (top + Math.floor(n / columns)) * terrain.columns + left + (n % columns);
    // In a basin's stretch lifts count from its full level: see `raiseBedToBasin`.
    const covered = inStretch(terrain, basin, river, k) && (terrain.lift[k] as number) <= rise;
    const surface = (basin.level ?? 0) + rise;
    if (covered) depth[n] = Math.max(SHALLOWEST, surface - (terrain.elevation[k] as number));
  }
  return blurGrid(depth, columns, rows);
}

/** How far a reservoir stands above its full level (m), by the stages along its river. */
export function riseOf(water: WaterView | undefined, river: number, basin: BasinGeometry): number {
  const stops = water?.rivers.find((one) => one.river === river)?.stops;
  if (stops === undefined) return 0;
  const samples = new Float32Array(257);
  spreadStages(stops, samples);
  return samples[Math.round(((basin.from ?? 0) + (basin.to ?? 1)) * 128)] ?? 0;
}

export class BasinLayer {
  private readonly terrain: Terrain;
  private readonly reservoirs: readonly Reservoir[];

  constructor(geometry: MapGeometry & { terrain: Terrain }) {
    const { terrain } = geometry;
    this.terrain = terrain;
    this.reservoirs = geometry.basins.flatMap((basin): Reservoir[] => {
      const river = geometry.rivers.findIndex((each) => each.id === basin.river);
      if (river < 0 || basin.polygon !== undefined) return [];
      const window = windowOf(terrain, basin, river);
      if (window.columns <= 0 || window.rows <= 0) return [];
      const full = basinDepth(terrain, basin, river, window, 0);
      return [{ basin, river, window, full, from: 0, wanted: 0, shown: 0 }];
    });
  }

  /** Takes over the levels; true: the picture must move to them (see `fade`). */
  update(water: WaterView | undefined): boolean {
    let moved = false;
    for (const one of this.reservoirs) {
      const rise = riseOf(water, one.river, one.basin);
      if (Math.abs(rise - one.wanted) < STEP) continue;
      one.from = one.shown;
      one.wanted = rise;
      moved = true;
    }
    return moved;
  }

  /** Shows the levels `share` of the way from the old ones to the new. */
  fade(share: number): void {
    for (const one of this.reservoirs) {
      const level = share >= 1 ? one.wanted : one.from + (one.wanted - one.from) * share;
      if (share >= 1) one.from = one.wanted;
      if (level === one.shown) continue;
      one.shown = level;
      delete one.picture;
    }
  }

  draw(context: Context, palette: Palette): void {
    const { cell } = this.terrain;
    for (const one of this.reservoirs) {
      if (one.picture?.palette !== palette) one.picture = this.paint(one, palette);
      context.save();
      context.translate(one.window.left * cell, one.window.top * cell);
      drawGrid(context, one.picture.canvas, cell, 'high');
      context.lineWidth = 1;
      context.strokeStyle = palette.shore;
      context.stroke(one.picture.shore);
      context.restore();
    }
  }

  private paint(one: Reservoir, palette: Palette): NonNullable<Reservoir['picture']> {
    const { columns, rows, left, top } = one.window;
    const { terrain } = this;
    const depth = basinDepth(terrain, one.basin, one.river, one.window, one.shown);
    const shore = new Path2D();
    traceLevel(shore, depth, columns, rows, terrain.cell, 0);
    const picture = offscreen(columns, rows);
    const image = picture.createImageData(columns, rows);
    const mud = parseHex(palette.scree);
    for (let n = 0; n < depth.length; n += 1) {
      const metres = depth[n] as number;
      const k = (top + Math.floor(n / columns)) * terrain.columns + left + (n % columns);
      const wet = smoothStep(-0.8, 0.6, metres) * 245;
      // The stream still runs through an empty reservoir.
      const stream = smoothStep(1.5, 4, terrain.distance[k] as number);
      const bare = smoothStep(-0.8, 0.6, one.full[n] as number) * MUD * stream;
      const alpha = Math.max(wet, bare);
      if (alpha === 0) continue;
      const share = wet / alpha;
      const dark = smoothStep(0, 26, metres);
      palette.water.forEach((channel, c) => {
        const body = channel * (1 - (palette.deepening[c] as number) * dark);
        image.data[n * 4 + c] = body * share + (mud[c] as number) * (1 - share);
      });
      image.data[n * 4 + 3] = alpha;
    }
    picture.putImageData(image, 0, 0);
    return { palette, canvas: picture.canvas, shore };
  }
}
