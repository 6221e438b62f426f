/** The flood as it is drawn: body by a ramp of 256 colours, shore line, wave ticks. */
import type { WaterView } from '../model.ts';
import { type Context, offscreen } from './canvas.ts';
import { traceLevel } from './contours.ts';
import type { MapGeometry, Terrain } from './geometry.ts';
import { mouthCells } from './mouths.ts';
import type { Palette } from './palette.ts';
import { seeded, smoothStep } from './random.ts';
import { drawGrid } from './relief.ts';
import { basinStretches } from './rivers.ts';
import { WaterDepth } from './waterDepth.ts';

/** The ramp spans these depths, m. */
const SHALLOWEST = -0.4;
const DEEPEST = 7.9;
const RAMP = 256;
/** The water's edge is drawn where it is this deep, m. */
const SHORE = 0.12;
/** Wave ticks stand where it is deeper than this, m. */
const WAVES = 0.6;
/** Body at full strength: the ground still shows a little. */
const STRONGEST = 208;

/** Colours by depth as little-endian RGBA words. */
export function colourRamp(palette: Palette): Uint32Array {
  return Uint32Array.from({ length: RAMP }, (_, n) => {
    const depth = SHALLOWEST + ((DEEPEST - SHALLOWEST) * n) / (RAMP - 1);
    const alpha = n === 0 ? 0 : smoothStep(SHALLOWEST, 0.8, depth) * STRONGEST;
    const dark = smoothStep(0.2, 9, depth);
    const [red, green, blue] = palette.water.map((channel, c) =>
      Math.round(channel * (1 - (palette.deepening[c] as number) * dark)),
    ) as [number, number, number];
    return ((Math.round(alpha) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

interface Tick {
  x: number;
  y: number;
  cell: number;
}

export class WaterLayer {
  private readonly terrain: Terrain;
  private readonly water: WaterDepth;
  /** Depth that is shown, on its way to `water.depth`. */
  private readonly shown: Float32Array;
  private readonly from: Float32Array;
  private readonly body: Context;
  private readonly image: ImageData;
  private readonly words: Uint32Array;
  private readonly ticks: Tick[];
  private ramp: Uint32Array | undefined;
  private palette: Palette | undefined;
  private shore = new Path2D();
  private waves = new Path2D();
  private any = false;

  constructor(geometry: MapGeometry & { terrain: Terrain }) {
    this.terrain = geometry.terrain;
    const { columns, rows } = this.terrain;
    this.water = new WaterDepth(
      this.terrain,
      geometry.rivers.length,
      basinStretches(geometry),
      mouthCells(geometry),
    );
    this.shown = this.water.depth.slice();
    this.from = this.shown.slice();
    this.body = offscreen(columns, rows);
    this.image = this.body.createImageData(columns, rows);
    this.words = new Uint32Array(this.image.data.buffer);
    this.ticks = layTicks(geometry);
  }

  /** Takes over the stages; true: the picture must move to them (see `fade`). */
  update(water: WaterView | undefined): boolean {
    const moved = this.water.update(water);
    if (moved) this.from.set(this.shown);
    return moved;
  }

  /** Shows the water `share` of the way from the old depths to the new. */
  fade(share: number): void {
    const { shown, from } = this;
    const target = this.water.depth;
    if (share >= 1) shown.set(target);
    else {
      for (let k = 0; k < shown.length; k += 1) {
        const start = from[k] as number;
        shown[k] = start + ((target[k] as number) - start) * share;
      }
    }
    this.paintBody();
    this.traceLines();
  }

  wet(cell: number): boolean {
    return (this.shown[cell] as number) > SHORE;
  }

  draw(context: Context, palette: Palette): void {
    if (palette !== this.palette) {
      this.palette = palette;
      this.ramp = colourRamp(palette);
      this.paintBody();
    }
    if (!this.any) return;
    drawGrid(context, this.body.canvas, this.terrain.cell, 'low');
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.lineWidth = 1.1;
    context.strokeStyle = palette.wave;
    context.stroke(this.waves);
    context.strokeStyle = palette.shore;
    context.lineWidth = 1;
    context.stroke(this.shore);
  }

  private paintBody(): void {
    const { words, shown, ramp } = this;
    if (ramp === undefined) return;
    const scale = (RAMP - 1) / (DEEPEST - SHALLOWEST);
    let any = false;
    // Dry cells keep the water's colour at alpha 0: smoothing would else pull in black.
    const dry = (ramp[1] as number) & 0xffffff;
    for (let k = 0; k < shown.length; k += 1) {
      const step = ((shown[k] as number) - SHALLOWEST) * scale;
      if (step < 1) words[k] = dry;
      else {
        words[k] = ramp[step > RAMP - 1 ? RAMP - 1 : step | 0] as number;
        any = true;
      }
    }
    this.any = any;
    this.body.putImageData(this.image, 0, 0);
  }

  private traceLines(): void {
    const { columns, rows, cell } = this.terrain;
    this.shore = new Path2D();
    traceLevel(this.shore, this.shown, columns, rows, cell, SHORE);
    this.waves = new Path2D();
    for (const tick of this.ticks) {
      if ((this.shown[tick.cell] as number) < WAVES) continue;
      const { x, y } = tick;
      this.waves.moveTo(x - 4.5, y);
      this.waves.quadraticCurveTo(x - 2.2, y - 2.4, x, y);
      this.waves.quadraticCurveTo(x + 2.2, y + 2.4, x + 4.5, y);
    }
  }
}

/** A fixed lattice, 22 × 13 units, not in the channel itself. */
function layTicks(geometry: MapGeometry & { terrain: Terrain }): Tick[] {
  const { columns, rows, cell, distance } = geometry.terrain;
  const random = seeded(4);
  const ticks: Tick[] = [];
  for (let row = 0; 8 + row * 13 < geometry.height; row += 1) {
    for (let left = (row % 2) * 11; left < geometry.width; left += 22) {
      const [x, y] = [left + random() * 4, 8 + row * 13 + random() * 3];
      const i = Math.min(columns - 1, Math.round(x / cell));
      const k = Math.min(rows - 1, Math.round(y / cell)) * columns + i;
      if ((distance[k] as number) > 9) ticks.push({ x, y, cell: k });
    }
  }
  return ticks;
}
