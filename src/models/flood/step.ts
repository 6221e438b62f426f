/** Advances rain, runoff, rivers, dam and slopes by one tick. Allocates nothing. */
import type { Catchment, Network, Reach } from './network.ts';
import { rainUntil } from './rainTable.ts';
import { stepReservoir } from './reservoirStep.ts';
import { type FloodState, NEVER } from './state.ts';

/** What flows out of the element handled last: mean over the sub-step, and at its end. */
const outlet = { mean: 0, end: 0 };

function setFactors(network: Network, seconds: number): void {
  if (network.factorStep === seconds) return;
  const { factors, elementK, elementWedge } = network;
  for (let e = 0; e < factors.length; e += 1) {
    factors[e] = 1 / ((elementK[e] as number) - (elementWedge[e] as number) + seconds / 2);
  }
  network.factorStep = seconds;
}

/**
 * Routes `outlet` through the elements `first` … `end` − 1. Muskingum by its storage
 * equation, S₂ = S₁ + Δt·(Ī − (O₁ + O₂)/2) = K·[X·I₂ + (1 − X)·O₂]: the same numbers as
 * with coefficients, but a flow may be stopped at zero without losing water.
 */
function routeElements(
  network: Network,
  state: FloodState,
  first: number,
  end: number,
  seconds: number,
): void {
  const { factors, elementWedge } = network;
  const { storage, flow } = state;
  for (let e = first; e < end; e += 1) {
    const before = flow[e] as number;
    const held = (storage[e] as number) + seconds * (outlet.mean - before / 2);
    const released = (held - (elementWedge[e] as number) * outlet.end) * (factors[e] as number);
    const after = released > 0 ? released : 0;
    storage[e] = held - (seconds * after) / 2;
    flow[e] = after;
    outlet.mean = (before + after) / 2;
    outlet.end = after;
  }
}

/** Soaks the ground with `rain` (mm) and returns the share of it that runs off. */
function soakGround(
  state: FloodState,
  c: number,
  catchment: Catchment,
  rain: number,
  minutes: number,
): number {
  const half = (catchment.drying * minutes) / 2;
  const before = state.soak[c] as number;
  const after = (before * (1 - half) + rain) / (1 + half);
  state.soak[c] = after;
  const wetness = (before + after) / 2 / catchment.fullSoak;
  return catchment.dry + (catchment.wet - catchment.dry) * (wetness < 1 ? wetness : 1);
}

function stepCatchments(
  network: Network,
  state: FloodState,
  minutes: number,
  seconds: number,
): void {
  const { catchments, meanInflow, endInflow } = network;
  const from = state.minute - state.crestShift;
  for (let c = 0; c < catchments.length; c += 1) {
    const catchment = catchments[c] as Catchment;
    const fallen = rainUntil(catchment.rain, from + minutes) - rainUntil(catchment.rain, from);
    const rain = fallen * state.rainFactor;
    const runoff = soakGround(state, c, catchment, rain, minutes) * rain;
    outlet.mean = (runoff * catchment.volumePerMillimetre) / seconds;
    outlet.end = outlet.mean;
    routeElements(network, state, catchment.first, catchment.end, seconds);
    const { target, baseflow } = catchment;
    meanInflow[target] = (meanInflow[target] as number) + outlet.mean + baseflow;
    endInflow[target] = (endInflow[target] as number) + outlet.end + baseflow;
  }
}

function stepReaches(network: Network, state: FloodState, seconds: number): void {
  const { reaches, meanInflow, endInflow } = network;
  for (let r = 0; r < reaches.length; r += 1) {
    const reach = reaches[r] as Reach;
    outlet.mean = meanInflow[r] as number;
    outlet.end = endInflow[r] as number;
    routeElements(network, state, reach.first, reach.end, seconds);
    if (reach.into < 0) continue;
    meanInflow[reach.into] = (meanInflow[reach.into] as number) + outlet.mean;
    endInflow[reach.into] = (endInflow[reach.into] as number) + outlet.end;
  }
}

function stepSlopes(network: Network, state: FloodState, thresholds: Float64Array): void {
  const { slopes } = network;
  for (let s = 0; s < slopes.length; s += 1) {
    if (state.slidAt[s] !== NEVER) continue;
    const soak = state.soak[slopes[s]?.catchment ?? 0] as number;
    if (soak >= (thresholds[s] as number)) state.slidAt[s] = state.minute;
  }
}

/**
 * Advances `state` by `dt` minutes in equal sub-steps no longer than the network allows.
 * `thresholds` are this drill's critical antecedent rains (mm) of the slopes.
 */
export function stepFlood(
  network: Network,
  state: FloodState,
  dt: number,
  flaw: number,
  thresholds: Float64Array,
): void {
  const count = Math.ceil(dt / network.longestStep);
  const minutes = dt / count;
  const seconds = minutes * 60;
  const start = state.minute;
  setFactors(network, seconds);
  for (let n = 1; n <= count; n += 1) {
    network.meanInflow.fill(0);
    network.endInflow.fill(0);
    stepCatchments(network, state, minutes, seconds);
    // Set, not summed, so that rounding never leaves a tick off its whole minute.
    state.minute = n < count ? start + minutes * n : start + dt;
    if (network.pool) stepReservoir(network, network.pool, state, minutes, flaw);
    stepReaches(network, state, seconds);
    stepSlopes(network, state, thresholds);
  }
}
