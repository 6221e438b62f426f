/**
 * Muskingum channel routing (G. T. McCarthy 1938; Chow, Maidment & Mays,
 * Applied Hydrology 1988, §8.4): storage S = K·[X·I + (1 − X)·O].
 */

/** Weights of O₂ = c1·I₂ + c2·I₁ + c3·O₁; they sum to 1. */
export interface MuskingumCoefficients {
  c1: number;
  c2: number;
  c3: number;
}

/** How a reach is cut up so that every piece keeps 2KX ≤ Δt ≤ 2K(1−X). */
export interface MuskingumDivision {
  /** Equal sub-reaches in series, each with travel time K / `reaches`. */
  reaches: number;
  /** Routing steps within one Δt. */
  steps: number;
}

/** Coefficients for travel time `k` and step `dt` (the same unit) and weight `x` (0..0.5). */
export function muskingumCoefficients(k: number, x: number, dt: number): MuskingumCoefficients {
  const denominator = 2 * k * (1 - x) + dt;
  return {
    c1: (dt - 2 * k * x) / denominator,
    c2: (dt + 2 * k * x) / denominator,
    c3: (2 * k * (1 - x) - dt) / denominator,
  };
}

/**
 * Routes a hydrograph through one reach, exactly as the textbook does, with no
 * subdivision. `inflows` are instantaneous values Δt apart; the result has as many, the
 * first being `initialOutflow`.
 */
export function muskingumRoute(
  inflows: readonly number[],
  k: number,
  x: number,
  dt: number,
  initialOutflow: number = inflows[0] ?? 0,
): number[] {
  const { c1, c2, c3 } = muskingumCoefficients(k, x, dt);
  const outflows: number[] = [];
  let outflow = initialOutflow;
  for (let i = 0; i < inflows.length; i += 1) {
    if (i > 0) outflow = c1 * (inflows[i] ?? 0) + c2 * (inflows[i - 1] ?? 0) + c3 * outflow;
    outflows.push(outflow);
  }
  return outflows;
}

/** Cutting a Δt finer than this gains nothing; only X = 0.5 can ask for it. */
const MOST_STEPS = 24;

/**
 * The fewest steps, then the fewest sub-reaches, that satisfy 2KX ≤ Δt ≤ 2K(1−X) for
 * every piece. With X = 0.5 the two bounds meet and may only be met nearly.
 */
export function muskingumDivision(k: number, x: number, dt: number): MuskingumDivision {
  const fewest = (2 * k * x) / dt;
  const most = (2 * k * (1 - x)) / dt;
  for (let steps = 1; steps < MOST_STEPS; steps += 1) {
    // The shaved hair keeps a quotient that is whole in real numbers from counting one more.
    const reaches = Math.max(1, Math.ceil(fewest * steps - 1e-9));
    if (reaches <= most * steps + 1e-9) return { reaches, steps };
  }
  return { reaches: Math.max(1, Math.round(fewest * MOST_STEPS)), steps: MOST_STEPS };
}

/** Values between which `steps` − 1 linearly interpolated ones have been put. */
function refine(values: readonly number[], steps: number): number[] {
  const fine: number[] = [];
  for (let i = 0; i + 1 < values.length; i += 1) {
    const from = values[i] ?? 0;
    const to = values[i + 1] ?? 0;
    for (let s = 0; s < steps; s += 1) fine.push(from + ((to - from) * s) / steps);
  }
  if (values.length > 0) fine.push(values[values.length - 1] ?? 0);
  return fine;
}

/**
 * Like `muskingumRoute`, with the reach split and the step cut as `muskingumDivision`
 * says, so that no coefficient is negative whatever K and Δt are.
 */
export function muskingumRouteDivided(
  inflows: readonly number[],
  k: number,
  x: number,
  dt: number,
  initialOutflow: number = inflows[0] ?? 0,
): number[] {
  const { reaches, steps } = muskingumDivision(k, x, dt);
  const inflow = inflows[0] ?? 0;
  let flows = refine(inflows, steps);
  for (let r = 1; r <= reaches; r += 1) {
    const start = inflow + ((initialOutflow - inflow) * r) / reaches;
    flows = muskingumRoute(flows, k / reaches, x, dt / steps, start);
  }
  return flows.filter((_, i) => i % steps === 0);
}
