/** How deep the flood stands on each grid point: stage of its river there, less the point's lift. */
import type { WaterView } from '../model.ts';
import { blurGrid } from './contours.ts';
import type { Terrain } from './geometry.ts';
import type { MouthCell } from './mouths.ts';

/** Positions along a river at which the stage is worked out; cells take the nearest. */
const STEPS = 256;
/** Lifts beyond any stage (some are infinite) are cut to this, m. */
const HIGHEST_LIFT = 30;
/** Ground that lies lower than this beside a river (m, against its banks) drains: no pond there in dry weather. */
const LOWEST_LIFT = -0.8;
/** Ground further above the water than this (m) counts as this far, so that a blur can pass. */
const DRY = -1.5;
/** Where one river's ground meets another's, water spills over, losing this much level a cell, m. */
const SPILL_LOSS = 0.12;
/** Over a step higher than this (m) water falls; it does not stand below in one sheet. */
const WATERFALL = 1;
/** Neighbours further apart than this along one river belong to different bends. */
const SAME_BEND = 0.04;
/** Where nothing holds a tributary it grows shallower by this much a cell towards the edge, m. */
const DRAWDOWN = 0.4;
/** Passes over the grid in which a fall in level finds its way upstream; a brook is short. */
const PASSES = 3;
/** Dry whatever the river does. */
const NEVER = -20;

export class WaterDepth {
  readonly depth: Float32Array;
  /** For each grid point, where its stage stands in `stages`. */
  private readonly slot: Uint16Array;
  private readonly lift: Float32Array;
  private readonly stages: Float32Array;
  private readonly scratch: Float32Array;
  private readonly terrain: Terrain;
  /** Pairs of neighbouring cells whose stages come from different reaches. */
  private readonly seams: Int32Array;
  /** Rivers that end in another one. */
  private readonly tributaries: ReadonlySet<number>;
  private readonly mouths: readonly MouthCell[];
  /** The highest that a tributary's surface can stand (m above datum); reused. */
  private readonly ceiling: Float32Array;

  constructor(
    terrain: Terrain,
    rivers: number,
    dammed?: Uint8Array,
    mouths: readonly MouthCell[] = [],
  ) {
    const size = terrain.lift.length;
    this.terrain = terrain;
    this.scratch = new Float32Array(size);
    this.seams = findSeams(terrain, dammed);
    this.mouths = mouths;
    this.tributaries = new Set(mouths.map(({ river }) => river));
    this.ceiling = new Float32Array(mouths.length > 0 ? size : 0);
    this.depth = new Float32Array(size).fill(DRY);
    this.slot = new Uint16Array(size);
    this.stages = new Float32Array(Math.max(1, rivers) * STEPS).fill(NEVER);
    const lift = new Float32Array(size);
    for (let k = 0; k < size; k += 1) {
      const step = Math.round((terrain.along[k] as number) * (STEPS - 1));
      this.slot[k] = Math.min(rivers - 1, terrain.river[k] as number) * STEPS + step;
      const held = dammed !== undefined && dammed[k] === 1;
      const own = Math.min(HIGHEST_LIFT, terrain.lift[k] as number);
      lift[k] = held ? HIGHEST_LIFT : Math.max(LOWEST_LIFT, own);
    }
    this.lift = lift;
  }

  /** Takes over new stages. Returns whether any of them moved by a centimetre or more. */
  update(water: WaterView | undefined): boolean {
    let moved = false;
    const fresh = new Float32Array(this.stages.length).fill(NEVER);
    for (const { river, stops } of water?.rivers ?? []) {
      if ((river + 1) * STEPS <= fresh.length) {
        spreadStages(stops, fresh.subarray(river * STEPS, (river + 1) * STEPS));
      }
    }
    for (let n = 0; n < fresh.length && !moved; n += 1) {
      moved = Math.abs((fresh[n] as number) - (this.stages[n] as number)) >= 0.01;
    }
    if (!moved) return false;
    this.stages.set(fresh);
    const { depth, slot, lift, stages } = this;
    for (let k = 0; k < depth.length; k += 1) {
      const deep = (stages[slot[k] as number] as number) - (lift[k] as number);
      depth[k] = deep < DRY ? DRY : deep;
    }
    this.fillMouths();
    this.drawDown();
    this.spill();
    // Takes the grid's steps out of the shore, and threads of water one cell wide.
    blurGrid(depth, this.terrain.columns, this.terrain.rows, this.scratch, depth);
    return true;
  }

  /** A tributary in flood runs on over the larger river's ground, between banks of its own. */
  private fillMouths(): void {
    const { depth, stages } = this;
    for (const { cell, river, along, lift } of this.mouths) {
      const deep = (stages[river * STEPS + Math.round(along * (STEPS - 1))] as number) - lift;
      if (deep > (depth[cell] as number)) depth[cell] = deep;
    }
  }

  /**
   * Nothing dams a tributary where its ground ends: it comes down to the water that it runs
   * into, or to the lip of ground below which it falls. Without this its flood would stand
   * against the seam like a wall.
   */
  private drawDown(): void {
    const { seams, ceiling, depth } = this;
    const { elevation, river } = this.terrain;
    if (ceiling.length === 0) return;
    ceiling.fill(Number.POSITIVE_INFINITY);
    let any = false;
    const outlet = (from: number, to: number) => {
      const own = river[from] as number;
      if (!this.tributaries.has(own) || river[to] === own) return;
      if ((depth[from] as number) <= 0) return;
      const ground = elevation[from] as number;
      const beyond = (elevation[to] as number) + Math.max(0, depth[to] as number);
      if (beyond >= ground + (depth[from] as number)) return;
      ceiling[from] = Math.min(ceiling[from] as number, Math.max(ground, beyond));
      any = true;
    };
    for (let n = 0; n < seams.length; n += 2) {
      outlet(seams[n] as number, seams[n + 1] as number);
      outlet(seams[n + 1] as number, seams[n] as number);
    }
    if (!any) return;
    for (let pass = 0; pass < PASSES; pass += 1) this.passCeiling();
    for (let k = 0; k < depth.length; k += 1) {
      const most = (ceiling[k] as number) - (elevation[k] as number);
      if (most < (depth[k] as number)) depth[k] = Math.max(DRY, most);
    }
  }

  /** One sweep down the grid and one up it: a cell drains over its lowest neighbour. */
  private passCeiling(): void {
    const { columns, elevation, river } = this.terrain;
    const { ceiling, depth } = this;
    const size = depth.length;
    const lower = (k: number, next: number) => {
      if (next < 0 || next >= size || river[next] !== river[k]) return;
      const climb = Math.max(0, (elevation[k] as number) - (elevation[next] as number));
      const over = (ceiling[next] as number) + climb + DRAWDOWN;
      if (over < (ceiling[k] as number)) ceiling[k] = over;
    };
    for (let k = 0; k < size; k += 1) {
      if ((depth[k] as number) <= 0) continue;
      if (k % columns > 0) lower(k, k - 1);
      lower(k, k - columns);
    }
    for (let k = size - 1; k >= 0; k -= 1) {
      if ((depth[k] as number) <= 0) continue;
      if ((k + 1) % columns > 0) lower(k, k + 1);
      lower(k, k + columns);
    }
  }

  /**
   * A straight shore where two reaches meet would be a mere artefact of which river is
   * nearest: water lies on across such seams wherever the ground there is lower.
   */
  private spill(): void {
    const { seams, depth } = this;
    const { columns, elevation } = this.terrain;
    const queue: number[] = [];
    const pour = (from: number, to: number) => {
      const wet = depth[from] as number;
      if (wet <= 0) return;
      const drop = (elevation[from] as number) - (elevation[to] as number);
      const deep = drop + wet - SPILL_LOSS;
      if (drop > WATERFALL || deep <= 0 || deep <= (depth[to] as number) + 0.05) return;
      depth[to] = Math.min(deep, wet);
      queue.push(to);
    };
    for (let n = 0; n < seams.length; n += 2) {
      pour(seams[n] as number, seams[n + 1] as number);
      pour(seams[n + 1] as number, seams[n] as number);
    }
    for (let n = 0; n < queue.length && n < MOST_SPILLED; n += 1) {
      const k = queue[n] as number;
      const i = k % columns;
      if (i > 0) pour(k, k - 1);
      if (i < columns - 1) pour(k, k + 1);
      if (k >= columns) pour(k, k - columns);
      if (k + columns < depth.length) pour(k, k + columns);
    }
  }
}

/** Bound on one tick's work; a spill is a narrow hem. */
const MOST_SPILLED = 20_000;

function findSeams(terrain: Terrain, dammed: Uint8Array | undefined): Int32Array {
  const { columns, river, along } = terrain;
  const pairs: number[] = [];
  const look = (a: number, b: number) => {
    if (dammed?.[a] === 1 || dammed?.[b] === 1) return;
    const apart = Math.abs((along[a] as number) - (along[b] as number)) > SAME_BEND;
    if (river[a] !== river[b] || apart) pairs.push(a, b);
  };
  for (let k = 0; k < river.length; k += 1) {
    if ((k + 1) % columns !== 0) look(k, k + 1);
    if (k + columns < river.length) look(k, k + columns);
  }
  return Int32Array.from(pairs);
}

/** Linear between stops, level beyond the first and last. */
export function spreadStages(
  stops: readonly { along: number; stage: number }[],
  out: Float32Array,
): void {
  const last = stops.length - 1;
  if (last < 0) return;
  let i = 0;
  for (let n = 0; n < out.length; n += 1) {
    const along = n / (out.length - 1);
    while (i < last && (stops[i + 1] as { along: number }).along <= along) i += 1;
    const here = stops[i] as { along: number; stage: number };
    const next = stops[Math.min(last, i + 1)] as { along: number; stage: number };
    const span = next.along - here.along;
    const share = span > 0 ? Math.max(0, Math.min(1, (along - here.along) / span)) : 0;
    out[n] = here.stage + (next.stage - here.stage) * share;
  }
}
