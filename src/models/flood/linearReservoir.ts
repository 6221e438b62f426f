/**
 * Linear reservoirs in series (Nash cascade, J. E. Nash 1957), solved by the trapezoid
 * rule as in V. M. Ponce, Engineering Hydrology §10.2 (online example "uhcascade").
 */
import { muskingumRoute } from './muskingum.ts';

/** A catchment seen as `count` equal linear reservoirs. */
export interface Cascade {
  /** Storage constant of each reservoir (same time unit as Δt). */
  k: number;
  count: number;
}

/**
 * Outflow of one linear reservoir (S = K·O) fed by pulses: `pulses[i]` is the mean
 * inflow between time i·Δt and (i+1)·Δt. One value more than pulses, at the time points.
 */
export function linearReservoirRoute(
  pulses: readonly number[],
  k: number,
  dt: number,
  initialOutflow = 0,
): number[] {
  const gain = (2 * dt) / (2 * k + dt);
  const outflows = [initialOutflow];
  let outflow = initialOutflow;
  for (const pulse of pulses) {
    outflow += gain * (pulse - outflow);
    outflows.push(outflow);
  }
  return outflows;
}

/** Outflow of a whole cascade; the first reservoir takes pulses, the others hydrographs. */
export function cascadeRoute(pulses: readonly number[], cascade: Cascade, dt: number): number[] {
  let flows = linearReservoirRoute(pulses, cascade.k, dt);
  // A linear reservoir is a Muskingum reach without wedge storage.
  for (let n = 1; n < cascade.count; n += 1) flows = muskingumRoute(flows, cascade.k, 0, dt);
  return flows;
}

/** What a cascade's unit hydrograph is made from. */
export interface CascadeUnitHydrograph {
  /** km² */
  area: number;
  /** cm of effective rain, usually 1. */
  depth: number;
  /** Duration of the rain, h; also the time step. */
  duration: number;
  /** Storage constant of each reservoir, h. */
  k: number;
  count: number;
  /** Ordinates wanted. */
  length: number;
}

/** Unit hydrograph ordinates (m³/s) at 0, duration, 2·duration, … */
export function cascadeUnitHydrograph(input: CascadeUnitHydrograph): number[] {
  const { area, depth, duration, k, count, length } = input;
  const pulses = new Array<number>(Math.max(0, length - 1)).fill(0);
  // 1 cm on 1 km² is 10⁴ m³.
  pulses[0] = (depth * area * 1e4) / (duration * 3600);
  return cascadeRoute(pulses, { k, count }, duration);
}
