/** One sub-step of the reservoir and its dam. */
import type { Dam, Network } from './network.ts';
import { type Pool, poolLevelStorage, ratePool } from './pool.ts';
import { type FloodState, NEVER } from './state.ts';

/** Share of the draining time after which a breach flows most. */
const BREACH_PEAK = 0.3;
/** Newton steps of the level-pool equation: its curve is gentle, two more change nothing. */
const NEWTON_STEPS = 3;

/** Share of the breach volume out after a share of the draining time: a triangular hydrograph. */
function drainedShare(time: number): number {
  if (time >= 1) return 1;
  if (time <= BREACH_PEAK) return (time * time) / BREACH_PEAK;
  return 1 - ((1 - time) * (1 - time)) / (1 - BREACH_PEAK);
}

/** Rate of `drainedShare`. */
function drainingRate(time: number): number {
  if (time >= 1) return 0;
  return 2 * (time <= BREACH_PEAK ? time / BREACH_PEAK : (1 - time) / (1 - BREACH_PEAK));
}

/**
 * Level-pool routing (the modified Puls equation, solved by Newton's method because the
 * gate moves): S₂ + Δt/2·Q(S₂) = S₁ + Δt·(Ī − Q(S₁)/2). Returns the mean release.
 */
function routePool(pool: Pool, state: FloodState, inflow: number, seconds: number): number {
  const start = state.pool;
  const half = seconds / 2;
  const goal = start + seconds * inflow - half * ratePool(pool, start, state.gate).discharge;
  const most = start + seconds * inflow;
  let storage = start;
  for (let i = 0; i < NEWTON_STEPS; i += 1) {
    const { discharge, steepness } = ratePool(pool, storage, state.gate);
    storage -= (storage + half * discharge - goal) / (1 + half * steepness);
    storage = storage > most ? most : storage > 0 ? storage : 0;
  }
  state.pool = storage;
  state.poolOutflow = ratePool(pool, storage, state.gate).discharge;
  return (most - storage) / seconds;
}

/** After a breach inflow passes straight through, and the pool drains on top. Mean release. */
function drainPool(
  dam: Dam,
  state: FloodState,
  inflow: number,
  end: number,
  minutes: number,
): number {
  const now = (state.minute - state.breachedAt) / dam.breachMinutes;
  const before = Math.max(0, now - minutes / dam.breachMinutes);
  const drained = state.breachVolume * (drainedShare(now) - drainedShare(before));
  state.pool = Math.max(0, state.pool - drained);
  state.poolOutflow = end + (state.breachVolume * drainingRate(now)) / (dam.breachMinutes * 60);
  return inflow + drained / (minutes * 60);
}

/**
 * Seepage grows with how far the level stands above the threshold and with the flaw; it
 * fades where the dam has been reinforced and while the level is low. A storytelling law:
 * it has the right signs and an author's time scales, not a soil mechanic's constants.
 */
function stepDam(
  pool: Pool,
  dam: Dam,
  state: FloodState,
  level: number,
  minutes: number,
  flaw: number,
): void {
  const head = (level - dam.threshold) / (pool.damTop - dam.threshold);
  const growth = head > 0 ? flaw * head * (1 - state.reinforced) * dam.rise : 0;
  const relief = head < 0 ? Math.min(1, -head) : 0;
  const fading = (state.reinforced + relief) * dam.fall;
  state.seepage = (state.seepage + growth * minutes) / (1 + fading * minutes);
  if (state.seepage < 1 && level <= pool.damTop) return;
  state.breachedAt = state.minute;
  state.breachVolume = Math.max(0, state.pool - poolLevelStorage(pool, pool.levels[0] as number));
}

/** Passes the reservoir's inflow of this sub-step on to its reach; `state.minute` is its end. */
export function stepReservoir(
  network: Network,
  pool: Pool,
  state: FloodState,
  minutes: number,
  flaw: number,
): void {
  const { meanInflow, endInflow, dam } = network;
  const node = network.reaches.length;
  const inflow = meanInflow[node] as number;
  const end = endInflow[node] as number;
  state.poolInflow = end;
  let release: number;
  if (dam && state.breachedAt !== NEVER) {
    release = drainPool(dam, state, inflow, end, minutes);
  } else {
    release = routePool(pool, state, inflow, minutes * 60);
    const { level } = ratePool(pool, state.pool, state.gate);
    if (dam) stepDam(pool, dam, state, level, minutes, flaw);
  }
  meanInflow[pool.enters] = (meanInflow[pool.enters] as number) + release;
  endInflow[pool.enters] = (endInflow[pool.enters] as number) + state.poolOutflow;
}
