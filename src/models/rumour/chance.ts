/** How many of some people, from one uniform number. */
import { ln, pow } from '../numeric.ts';

/** Expected numbers above this are drawn by the normal approximation. */
const exactUpTo = 40;

/**
 * Quantile of the standard normal distribution, |error| < 4.5e-4
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23).
 * @param p probability, 0 < p < 1
 */
export function normalQuantile(p: number): number {
  const tail = p < 0.5 ? p : 1 - p;
  const t = Math.sqrt(-2 * ln(tail));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  const z = t - top / bottom;
  return p < 0.5 ? -z : z;
}

/** Far more than what adding up can lose in its last digits. */
const rounding = 1e-9;

/** Adds up the probabilities from 0 on until they exceed `u`. */
function invert(count: number, p: number, u: number): number {
  // By Bonferroni the chance of none is at least 1 − np and less than `pairs` above it, and the
  // chance of at most one at least 1 − pairs: mostly nothing need be added up.
  const mean = count * p;
  const pairs = (mean * (mean - p)) / 2;
  if (u < 1 - mean - rounding) return 0;
  if (u > 1 - mean + pairs + rounding && u < 1 - pairs - rounding) return 1;
  let probability = pow(1 - p, count);
  let sum = probability;
  let n = 0;
  while (u >= sum && n < count) {
    probability *= ((count - n) / (n + 1)) * (p / (1 - p));
    n += 1;
    sum += probability;
    if (probability === 0) break;
  }
  return n;
}

/** Whether `binomial` is the same for every `u`. */
export const isSettled = (count: number, p: number): boolean => count <= 0 || !(p > 0) || p >= 1;

/**
 * A binomial number by its quantile function: exact while the expected number is small, otherwise
 * the normal approximation with its continuity correction.
 * @param count trials, a whole number
 * @param p probability of each
 * @param u uniform in [0, 1)
 */
export function binomial(count: number, p: number, u: number): number {
  if (count <= 0 || !(p > 0)) return 0;
  if (p >= 1) return count;
  if (p > 0.5) return count - binomial(count, 1 - p, 1 - u);
  const mean = count * p;
  if (mean <= exactUpTo) return invert(count, p, u);
  const middle = u < 1e-9 ? 1e-9 : u > 1 - 1e-9 ? 1 - 1e-9 : u;
  const drawn = Math.floor(mean + Math.sqrt(mean * (1 - p)) * normalQuantile(middle) + 0.5);
  return drawn < 0 ? 0 : drawn > count ? count : drawn;
}
