/** Water along the rivers of the map, so that ground with stage > lift can be coloured. */
import type { TerrainGrid } from '../port.ts';
import type { FloodParams } from './params.ts';

/** A stage known at a position 0..1 of a river. */
interface Knot {
  along: number;
  /** Reach whose stage counts. */
  reach: string;
}

/** Where on the map's rivers the model's stages belong; worked out once. */
export interface ProfileLayout {
  /** For each river of the map, by position; empty where the model has no reach. */
  knots: Knot[][];
  /** The stretch held by the reservoir, if it is on the map. */
  reservoir?: { river: number; from: number; to: number; normalLevel: number };
}

/** Samples along one river in a profile. */
export const PROFILE_SAMPLES = 257;

/** Stages (m above bed) along each river of the map at equal steps of position. */
export type StageProfile = Float32Array[];

/** The outputs that a profile is drawn from. */
export interface ProfileValues {
  stage: Readonly<Record<string, unknown>>;
  reservoirLevel?: unknown;
}

/** Sorts the reaches of `params` onto `rivers` rivers. */
export function profileLayout(params: FloodParams, rivers: number): ProfileLayout {
  const knots: Knot[][] = Array.from({ length: rivers }, () => []);
  for (const { id, river, range } of params.reaches)
    knots[river]?.push({ along: range[1], reach: id });
  for (const list of knots) list.sort((a, b) => a.along - b.along);
  const layout: ProfileLayout = { knots };
  const { reservoir } = params;
  if (reservoir?.river !== undefined && reservoir.range) {
    const [from, to] = reservoir.range;
    layout.reservoir = { river: reservoir.river, from, to, normalLevel: reservoir.normalLevel };
  }
  return layout;
}

const numeric = (value: unknown): number => (typeof value === 'number' ? value : 0);

/**
 * Stage (m above bed) at position `along` of a river: linear between the ends of
 * neighbouring reaches, level beyond the first and last. On the reservoir's stretch it is
 * the rise above the normal level, as the terrain's lifts are there.
 */
export function reachStageAt(
  layout: ProfileLayout,
  values: ProfileValues,
  river: number,
  along: number,
): number {
  const { reservoir } = layout;
  if (reservoir && river === reservoir.river && along >= reservoir.from && along <= reservoir.to) {
    return numeric(values.reservoirLevel) - reservoir.normalLevel;
  }
  const knots = layout.knots[river] ?? [];
  let before = knots[0];
  if (!before) return 0;
  for (const after of knots) {
    if (along <= after.along) {
      const low = numeric(values.stage[before.reach]);
      const span = after.along - before.along;
      const share = span > 0 ? Math.max(0, (along - before.along) / span) : 0;
      return low + (numeric(values.stage[after.reach]) - low) * share;
    }
    before = after;
  }
  return numeric(values.stage[before.reach]);
}

/** Fills `profile` (made if absent) with the stages along every river. */
export function stageProfile(
  layout: ProfileLayout,
  values: ProfileValues,
  profile: StageProfile = layout.knots.map(() => new Float32Array(PROFILE_SAMPLES)),
): StageProfile {
  for (let river = 0; river < profile.length; river += 1) {
    const samples = profile[river] as Float32Array;
    for (let i = 0; i < samples.length; i += 1) {
      samples[i] = reachStageAt(layout, values, river, i / (samples.length - 1));
    }
  }
  return profile;
}

/** Fills `depth` with stage − lift (m) of every cell: above 0 is under water. */
export function fillDepth(grid: TerrainGrid, profile: StageProfile, depth: Float32Array): void {
  const { lift, river, along } = grid;
  for (let k = 0; k < lift.length; k += 1) {
    const samples = profile[river[k] as number];
    const at = samples ? Math.round((along[k] as number) * (samples.length - 1)) : 0;
    depth[k] = (samples ? (samples[at] as number) : 0) - (lift[k] as number);
  }
}
