/** What a flood drill remembers between ticks: plain JSON, changed in place. */
import type { Network } from './network.ts';
import { poolLevelStorage, ratePool } from './pool.ts';

/** Stands for “has not happened” where a minute is kept. */
export const NEVER = -1;

export type FloodState = {
  minute: number;
  /** Inputs of the last step, kept because rain sums are worked out when they are read. */
  rainFactor: number;
  crestShift: number;
  /** Antecedent precipitation (mm) of each catchment. */
  soak: number[];
  /** Water (m³) in each routing element. */
  storage: number[];
  /** Outflow (m³/s) of each routing element. */
  flow: number[];
  /** Reservoir: water (m³) and flows (m³/s). */
  pool: number;
  poolInflow: number;
  poolOutflow: number;
  gate: number;
  seepage: number;
  reinforced: number;
  /** Minute of the breach or `NEVER`, and the water (m³) it lets out. */
  breachedAt: number;
  breachVolume: number;
  /** Minute at which each slope slid, or `NEVER`. */
  slidAt: number[];
};

/** Base flow (m³/s) that enters the reservoir while it does not rain. */
function poolBaseflow(network: Network): number {
  let sum = 0;
  for (const catchment of network.catchments) {
    if (catchment.target === network.reaches.length) sum += catchment.baseflow;
  }
  return sum;
}

/** Puts every reach in steady flow from the base flows and the reservoir's release. */
function fillReaches(network: Network, state: FloodState): void {
  const inflow = new Array<number>(network.reaches.length).fill(0);
  const add = (reach: number, flow: number): void => {
    if (reach >= 0 && reach < inflow.length) inflow[reach] = (inflow[reach] ?? 0) + flow;
  };
  for (const catchment of network.catchments) add(catchment.target, catchment.baseflow);
  if (network.pool) add(network.pool.enters, state.poolOutflow);
  network.reaches.forEach((reach, r) => {
    const flow = inflow[r] ?? 0;
    for (let e = reach.first; e < reach.end; e += 1) {
      state.flow[e] = flow;
      state.storage[e] = flow * (network.elementK[e] as number);
    }
    add(reach.into, flow);
  });
}

/** The state at minute 0: no storm yet, rivers at base flow. */
export function initialFloodState(network: Network): FloodState {
  const elements = network.elementK.length;
  const { pool } = network;
  const stored = pool ? poolLevelStorage(pool, pool.initialLevel) : 0;
  const state: FloodState = {
    minute: 0,
    rainFactor: 1,
    crestShift: 0,
    soak: network.catchments.map((catchment) => catchment.initialSoak),
    storage: new Array<number>(elements).fill(0),
    flow: new Array<number>(elements).fill(0),
    pool: stored,
    poolInflow: poolBaseflow(network),
    poolOutflow: pool ? ratePool(pool, stored, pool.initialGate).discharge : 0,
    gate: pool?.initialGate ?? 0,
    seepage: 0,
    reinforced: 0,
    breachedAt: NEVER,
    breachVolume: 0,
    slidAt: network.slopes.map(() => NEVER),
  };
  fillReaches(network, state);
  return state;
}
