/** What theory says of an outbreak in a closed, well-mixed group. Pure functions of numbers. */
import { exp, ln } from '../numeric.ts';

/** e^x − 1 without loss of digits near 0. */
function exponentialMinusOne(x: number): number {
  if (x > -0.02 && x < 0.02) {
    return x * (1 + (x / 2) * (1 + (x / 3) * (1 + (x / 4) * (1 + (x / 5) * (1 + x / 6)))));
  }
  return exp(x) - 1;
}

/**
 * Share of a group ever infected, from few: the positive root of z = 1 − e^(−R₀z)
 * (Kermack & McKendrick 1927), the same for SIR and SEIR. 0 where R₀ ≤ 1, 1 for R₀ = ∞, NaN for NaN.
 * R₀ 1.5 → .582812, 2 → .796812, 3 → .940480.
 */
export function finalSize(reproduction: number): number {
  if (Number.isNaN(reproduction)) return Number.NaN;
  if (reproduction <= 1) return 0;
  if (reproduction > 50) return 1;
  // f(z) = z − 1 + e^(−R₀z) is convex and f(1) > 0: Newton from 1 falls to the root, never past it.
  let share = 1;
  for (let round = 0; round < 200; round += 1) {
    const value = share + exponentialMinusOne(-reproduction * share);
    const slope = 1 - reproduction * exp(-reproduction * share);
    const next = share - value / slope;
    if (!(next > 0) || !(next < share)) return share;
    share = next;
  }
  return share;
}

/**
 * Greatest share infectious at once in an SIR outbreak from few: 1 − (1 + ln R₀)/R₀; 0 where R₀ ≤ 1.
 * R₀ 1.5 → .063023, 2 → .153426, 3 → .300463.
 */
export function sirPeak(reproduction: number): number {
  if (Number.isNaN(reproduction)) return Number.NaN;
  if (reproduction <= 1) return 0;
  if (reproduction === Infinity) return 1;
  return 1 - (1 + ln(reproduction)) / reproduction;
}

/** Share immune that stops an outbreak: 1 − 1/R₀; 0 where R₀ ≤ 1. */
export function herdImmunity(reproduction: number): number {
  return reproduction > 1 ? 1 - 1 / reproduction : 0;
}

/**
 * R₀ of an SEIR outbreak that grows at rate `growth` (per unit of time, negative when it shrinks)
 * with mean `latent` and `infectious` periods in the same unit: R₀ = (1 + r·T_E)(1 + r·T_I)
 * (Wallinga & Lipsitch, Proc. R. Soc. B 274 (2007) 599–604). 0 where it shrinks faster than
 * recovery allows (r ≤ −1/T). T = 2, 2 d and doubling in 3 d → 2.1377.
 */
export function reproductionFromGrowth(growth: number, latent: number, infectious: number): number {
  const exposedFactor = 1 + growth * latent;
  const infectiousFactor = 1 + growth * infectious;
  return exposedFactor > 0 && infectiousFactor > 0 ? exposedFactor * infectiousFactor : 0;
}

/**
 * Growth rate of an early SEIR outbreak per unit of time: the larger root of
 * (1 + r·T_E)(1 + r·T_I) = R₀. Negative for R₀ < 1, 0 at 1. R₀ 2.5 with T = 2, 2 d → .29057 a day.
 */
export function seirGrowthRate(reproduction: number, latent: number, infectious: number): number {
  const sum = latent + infectious;
  const product = latent * infectious;
  const excess = reproduction - 1;
  // This form of the root also holds where one of the periods is 0.
  return (2 * excess) / (sum + Math.sqrt(sum * sum + 4 * product * excess));
}

/** Growth rate of what doubles in `time`: ln 2 / time (negative time: halves). */
export function growthFromDoubling(time: number): number {
  return Math.LN2 / time;
}

/** Time in which what grows at rate `growth` doubles: ln 2 / r; ∞ for 0, negative when it halves. */
export function doublingTime(growth: number): number {
  return growth === 0 ? Infinity : Math.LN2 / growth;
}

/**
 * Reproduction number under isolation: R_c = R₀·(1 − ε·coverage·(1 − delay share)); `efficacy` ε,
 * `coverage` share of the ill reached, `delayShare` share of infectiousness spent before it. All 0..1.
 */
export function controlledReproduction(
  reproduction: number,
  efficacy: number,
  coverage: number,
  delayShare: number,
): number {
  return reproduction * (1 - efficacy * coverage * (1 - delayShare));
}

/**
 * By how much strict hygiene cut the reproduction number of norovirus in a camp outbreak, with its
 * 95 % interval: Heijne et al., Emerging Infectious Diseases 15 (2009) 24–30 (PMC2660689).
 */
export const norovirusHygiene = { reduction: 0.848, low: 0.812, high: 0.866 } as const;

/** R with a share `reduction` of transmission removed: 14.05 → 2.14 by the hygiene above: not enough. */
export function hygieneReproduction(
  reproduction: number,
  reduction: number = norovirusHygiene.reduction,
): number {
  return reproduction * (1 - reduction);
}
