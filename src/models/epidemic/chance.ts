/** Draws of people: uniform numbers by key, and binomial counts made from one uniform each. */
import { exp, ln } from '../numeric.ts';
import type { PrepareContext } from '../port.ts';
import { normalQuantile } from './normal.ts';

/** Two words of 32 bits for each group, from the seed and the group's id alone. */
export interface DrawKeys {
  high: Int32Array;
  low: Int32Array;
}

/** A model asks for its keys once: `random` itself would be the larger part of a step. The 0 tells that they unfold with time. */
export function drawKeys(groups: readonly string[], random: PrepareContext['random']): DrawKeys {
  const word = (name: string) =>
    Int32Array.from(groups, (id) => Math.floor(random(name, id, 0) * 0x1_0000_0000) | 0);
  return { high: word('draw'), low: word('drawToo') };
}

/** Mixes the bits of a 32-bit word (the finaliser of MurmurHash3). */
function mix(word: number): number {
  let hash = word ^ (word >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * Uniform in [0, 1), 32 bits: a function of the group's key, the minute and the kind of draw alone,
 * so that one draw more or less never changes another.
 */
export function keyedUniform(
  keys: DrawKeys,
  group: number,
  minute: number,
  kind: number,
  index = 0,
): number {
  const word = mix(minuteWord(keys, group, minute) ^ saltOf(kind));
  const own = index === 0 ? word : mix(word ^ Math.imul(index, 0x27d4eb2f));
  return (own >>> 0) / 0x1_0000_0000;
}

/** What all draws of a group in a minute have in common. */
export function minuteWord(keys: DrawKeys, group: number, minute: number): number {
  const first = mix((keys.high[group] as number) ^ Math.imul(minute + 1, 0x9e3779b1));
  return (first + (keys.low[group] as number)) | 0;
}

/** What all draws of a kind have in common. */
export function saltOf(kind: number): number {
  return Math.imul(kind + 1, 0x85ebca77);
}

/** `keyedUniform` of index 0, from its parts. */
export function uniformOf(word: number, salt: number): number {
  return (mix(word ^ salt) >>> 0) / 0x1_0000_0000;
}

/** Above this mean the inversion gives way to the normal approximation. */
const inversionMost = 40;

/** Far more than what summing up can lose in its last digits. */
const rounding = 1e-9;

/** Binomial for 0 < p ≤ ½. */
function lowerBinomial(n: number, p: number, uniform: number): number {
  const mean = n * p;
  // (1 − p)^n ≥ 1 − np (Bernoulli), so most draws of rare events need no exponential.
  if (uniform < 1 - mean) return 0;
  // By Bonferroni, (1 − p)^n and the chance of at most one lie within `pairs` of 1 − np and 1.
  const pairs = (mean * (mean - p)) / 2;
  if (uniform > 1 - mean + pairs + rounding && uniform < 1 - pairs - rounding) return 1;
  if (mean > inversionMost) return normalBinomial(n, p, uniform);
  const odds = p / (1 - p);
  let term = exp(n * ln(1 - p));
  let below = term;
  let count = 0;
  while (uniform >= below && count < n) {
    count += 1;
    term *= (odds * (n - count + 1)) / count;
    below += term;
    if (term < 1e-18 && count > mean) break;
  }
  return count;
}

/** The normal quantile with the first Cornish–Fisher term for skewness, rounded. */
function normalBinomial(n: number, p: number, uniform: number): number {
  const inside = uniform < 1e-12 ? 1e-12 : uniform > 1 - 1e-12 ? 1 - 1e-12 : uniform;
  const z = normalQuantile(inside);
  const deviation = Math.sqrt(n * p * (1 - p));
  const count = Math.round(n * p + deviation * z + ((1 - 2 * p) * (z * z - 1)) / 6);
  return count < 0 ? 0 : count > n ? n : count;
}

/**
 * How many of `n` (whole, ≥ 0) does what each does with probability `p`: the inverse of the
 * binomial distribution at `uniform` in [0, 1]. Exact by summing up while n·min(p, 1−p) ≤ 40;
 * beyond, the normal approximation with a correction for skewness, whose mean and variance are
 * right and whose quantiles are off by one at most in a few draws of a hundred.
 */
export function binomial(n: number, p: number, uniform: number): number {
  if (!(n > 0) || !(p > 0)) return 0;
  if (p >= 1) return n;
  return p <= 0.5 ? lowerBinomial(n, p, uniform) : n - lowerBinomial(n, 1 - p, 1 - uniform);
}
