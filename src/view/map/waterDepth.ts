/** How deep the flood stands on each grid point: stage of its river there, less the point's lift. */
import type { WaterView } from '../model.ts';
import { blurGrid } from './contours.ts';
import type { Terrain } from './geometry.ts';

/** Positions along a river at which the stage is worked out; cells take the nearest. */
const STEPS = 256;
/** Lifts beyond any stage are cut to this (m), so that a blur can pass over them. */
const HIGHEST_LIFT = 14;
/** Dry whatever the river does. */
const NEVER = -20;

export class WaterDepth {
  readonly depth: Float32Array;
  /** For each grid point, where its stage stands in `stages`. */
  private readonly slot: Uint16Array;
  private readonly lift: Float32Array;
  private readonly stages: Float32Array;

  constructor(terrain: Terrain, rivers: number, dammed?: Uint8Array) {
    const size = terrain.lift.length;
    this.depth = new Float32Array(size).fill(NEVER);
    this.slot = new Uint16Array(size);
    this.stages = new Float32Array(Math.max(1, rivers) * STEPS).fill(NEVER);
    const lift = new Float32Array(size);
    for (let k = 0; k < size; k += 1) {
      const step = Math.round((terrain.along[k] as number) * (STEPS - 1));
      this.slot[k] = Math.min(rivers - 1, terrain.river[k] as number) * STEPS + step;
      const held = dammed !== undefined && dammed[k] === 1;
      lift[k] = held ? HIGHEST_LIFT : Math.min(HIGHEST_LIFT, terrain.lift[k] as number);
    }
    // Blurred once here, not every tick: grid steps would show as a saw along the shore.
    this.lift = blurGrid(lift, terrain.columns, terrain.rows);
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
      depth[k] = (stages[slot[k] as number] as number) - (lift[k] as number);
    }
    return true;
  }
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
