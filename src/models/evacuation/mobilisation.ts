/** How long people take to get ready, and when the last one is away. Pure functions. */
import { exp } from '../numeric.ts';

/**
 * Share ready `minutes` after the decision: Rayleigh, 1 − e^(−t²/2σ²). σ in minutes
 * (30 by default: .3935 after 30 min, .8647 after 60 min).
 */
export function mobilised(minutes: number, sigma = 30): number {
  if (minutes <= 0) return 0;
  return 1 - exp(-(minutes * minutes) / (2 * sigma * sigma));
}

/** Mean of a Rayleigh time is σ·√(π/2): a wait of mean m has σ = m·0.7978845608. */
export const rayleighSigmaPerMean = 0.7978845608028654;

/**
 * Integrated Rayleigh hazard ∫ a/σ² da, over `minutes`, of people who are `age` minutes into
 * the stage; 1 − e^(−that) of them finish. Exact for people who began together.
 */
export function rayleighHazard(age: number, minutes: number, sigma: number): number {
  return (minutes * (age + minutes / 2)) / (sigma * sigma);
}

/**
 * Share who leave a stage at integrated hazard `x` ≥ 0: 1 − e^(−x), by the Taylor quotient
 * 1 − 1/(1 + x + x²/2 + x³/6 + x⁴/24). In [0, 1], within 2e-4 below x = 0.5 and 0.02 everywhere:
 * the inner loop's cheap exponential, the same bits everywhere.
 */
export function leaving(x: number): number {
  if (x > 1e9) return 1;
  const series = x * (1 + x * (0.5 + x * (0.16666666666666666 + x * 0.041666666666666664)));
  return series / (1 + series);
}

/** Probability per minute from a cumulative share sampled at whole `step` minutes. */
export function increments(cumulative: readonly number[]): number[] {
  return cumulative.map((value, index) => value - (index === 0 ? 0 : (cumulative[index - 1] ?? 0)));
}

/** Discrete convolution: entry n is Σ first[i]·second[n−i]; length first + second − 1. */
export function convolve(first: readonly number[], second: readonly number[]): number[] {
  if (first.length === 0 || second.length === 0) return [];
  const result = new Array<number>(first.length + second.length - 1).fill(0);
  for (let i = 0; i < first.length; i += 1) {
    for (let j = 0; j < second.length; j += 1) {
      result[i + j] = (result[i + j] ?? 0) + (first[i] ?? 0) * (second[j] ?? 0);
    }
  }
  return result;
}

/** Running sums: a density becomes a completion curve. */
export function accumulate(density: readonly number[]): number[] {
  let sum = 0;
  return density.map((value) => (sum += value));
}

/**
 * Completion curve, warned ⊛ preparation ⊛ travel: each argument is the share per time step
 * (all of one step length); entry n of the result is the share arrived by step n.
 */
export function completionCurve(
  warned: readonly number[],
  preparation: readonly number[],
  travel: readonly number[],
): number[] {
  return accumulate(convolve(convolve(warned, preparation), travel));
}
