/** What a scenario's map tells about its ground: exactly what `buildTerrain` reads. */
import type { Point } from './polyline.ts';

/** A river from its upstream end to its downstream end. */
export interface RiverInput {
  id: string;
  /** Control points in map units; the drawn line is smoothed through them. */
  points: readonly Point[];
  /** Bed level (m) at the upstream and the downstream end. */
  bed: readonly [number, number];
  /** Width of the flat valley floor (map units) by position 0..1, piecewise linear. */
  floor: readonly (readonly [number, number])[];
  /** Width of the channel (map units) at the upstream and the downstream end. */
  channel: readonly [number, number];
}

/** A stretch of river kept as a reservoir behind a dam. */
export interface BasinInput {
  id: string;
  /** Index into `rivers`, or the id of one. */
  river: number | string;
  /** Position 0..1 where the backwater begins. */
  from: number;
  /** Position 0..1 of the dam. */
  to: number;
  /** Full level (m): counts as the bed of that stretch, so that lifts are rises above it. */
  level: number;
}

/** The recipe of a landscape; the same recipe gives the same ground on every machine. */
export interface TerrainInput {
  /** Map units. */
  width: number;
  /** Map units. */
  height: number;
  /** Map units between grid points. */
  cell: number;
  seed: number;
  /** Height (m) of the hills above the valley floors. */
  relief: number;
  /** Map units over which valley floor turns into hillside. */
  slopeWidth: number;
  /** Raindrops that carve the hills. */
  droplets: number;
  rivers: readonly RiverInput[];
  basins?: readonly BasinInput[] | undefined;
}
