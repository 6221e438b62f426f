/** A reservoir's tables: level, release and their slope at a storage. Units m, m³, m³/s. */
import type { ReservoirParams } from './params.ts';
import { weirDischarge } from './spillway.ts';

export interface Pool {
  levels: Float64Array;
  /** m³ at each level. */
  storages: Float64Array;
  normalLevel: number;
  initialLevel: number;
  initialGate: number;
  damTop: number;
  crest: number;
  weirWidth: number;
  weirCoefficient: number;
  sill: number;
  outletCapacity: number;
  /** Index of the reach that takes the release. */
  enters: number;
}

/** The pool at one storage; one object serves all calls. */
export interface PoolRating {
  level: number;
  discharge: number;
  /** d(discharge)/d(storage), 1/s. */
  steepness: number;
}

const rating: PoolRating = { level: 0, discharge: 0, steepness: 0 };

/** Below this share of full head the outlet runs linearly, so that its slope stays finite. */
const LINEAR_HEAD = 0.01;

/** Turns params into tables; `enters` is the index of the receiving reach. */
export function buildPool(params: ReservoirParams, enters: number): Pool {
  return {
    levels: Float64Array.from(params.storage, (row) => row[0]),
    storages: Float64Array.from(params.storage, (row) => row[1] * 1e4),
    normalLevel: params.normalLevel,
    initialLevel: params.initialLevel ?? params.normalLevel,
    initialGate: params.outlet.open,
    damTop: params.damTop,
    crest: params.spillway.crest,
    weirWidth: params.spillway.width,
    weirCoefficient: params.spillway.coefficient,
    sill: params.outlet.sill,
    outletCapacity: params.outlet.capacity,
    enters,
  };
}

/** Row of `xs` (ascending) below `x`; the first and last rows go on straight. */
function rowBelow(xs: Float64Array, x: number): number {
  let row = xs.length - 2;
  while (row > 0 && (xs[row] as number) > x) row -= 1;
  return row;
}

/** Storage (m³, ≥ 0) at a level (m). */
export function poolLevelStorage(pool: Pool, level: number): number {
  const { levels, storages } = pool;
  const row = rowBelow(levels, level);
  const low = levels[row] as number;
  const bottom = storages[row] as number;
  const perMetre = ((storages[row + 1] as number) - bottom) / ((levels[row + 1] as number) - low);
  return Math.max(0, bottom + perMetre * (level - low));
}

/** Level, release and its slope for `storage` (m³) and gate opening 0..1. Reuses its result. */
export function ratePool(pool: Pool, storage: number, gate: number): Readonly<PoolRating> {
  const { levels, storages } = pool;
  const row = rowBelow(storages, storage);
  const bottom = storages[row] as number;
  const low = levels[row] as number;
  const rise = ((levels[row + 1] as number) - low) / ((storages[row + 1] as number) - bottom);
  const level = low + rise * (storage - bottom);
  const overflow = level - pool.crest;
  let discharge = weirDischarge(pool.weirCoefficient, pool.weirWidth, overflow);
  // d(h^1.5)/dh = 1.5·h^1.5 / h
  let perMetre = overflow > 0 ? (1.5 * discharge) / overflow : 0;
  const range = pool.crest - pool.sill;
  const head = (level - pool.sill) / range;
  if (head > 0) {
    const full = gate * pool.outletCapacity;
    const share = head > LINEAR_HEAD ? Math.sqrt(head) : head * 10;
    discharge += full * share;
    perMetre += (full * (head > LINEAR_HEAD ? 0.5 / share : 10)) / range;
  }
  rating.level = level;
  rating.discharge = discharge;
  rating.steepness = perMetre * rise;
  return rating;
}
