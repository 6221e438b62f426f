/**
 * The rumour model of Maki and Thompson (1973), mean field, usable alone.
 *
 * A telling contact with an ignorant convinces with probability `appeal`; with anybody else it
 * makes the teller stop with probability `stale`. Time in contacts of one teller:
 * x′ = −appeal·x·y, y′ = appeal·x·y − stale·y·(1 − x); x ignorant, y telling, as shares.
 */
import { ln } from '../numeric.ts';

export interface Telling {
  /** Shares 0..1 of all people. */
  ignorant: number;
  telling: number;
}
export interface Habits {
  /** Probabilities 0..1; 1 by default. */
  appeal?: number;
  stale?: number;
}

function rates(
  { ignorant, telling }: Telling,
  appeal: number,
  stale: number,
): [heard: number, stopped: number] {
  return [appeal * ignorant * telling, stale * telling * (1 - ignorant)];
}

/**
 * One step of the classical fourth-order Runge–Kutta method, as the model takes it.
 * @param step contacts of one teller, > 0; up to 0.6 keeps the final share to five digits
 */
export function makiThompsonStep(
  now: Telling,
  step: number,
  { appeal = 1, stale = 1 }: Habits = {},
): Telling {
  const after = ([heard, stopped]: [number, number], part: number): Telling => ({
    ignorant: now.ignorant - part * step * heard,
    telling: now.telling + part * step * (heard - stopped),
  });
  const first = rates(now, appeal, stale);
  const second = rates(after(first, 0.5), appeal, stale);
  const third = rates(after(second, 0.5), appeal, stale);
  const fourth = rates(after(third, 1), appeal, stale);
  const mean = (index: 0 | 1): number =>
    (first[index] + 2 * second[index] + 2 * third[index] + fourth[index]) / 6;
  return after([mean(0), mean(1)], 1);
}

/**
 * Share that never hears: the root below x₀ of dy/dx integrated,
 * y₀ + (1 + ρ)(x₀ − x) + ρ ln(x / x₀) = 0 with ρ = stale / appeal.
 * From x₀ = 1, y₀ = 0 with ρ = 1: 1 − x + ½ ln x = 0, x = 0.203188.
 * @param from shares at the start; a telling share of 0 stands for "very few"
 * @param habits appeal > 0
 * @throws RangeError where appeal is not above 0 or the shares are no shares
 */
export function makiThompsonFinal(
  from: Telling = { ignorant: 1, telling: 0 },
  { appeal = 1, stale = 1 }: Habits = {},
): number {
  const { ignorant, telling } = from;
  if (!(appeal > 0) || !(stale >= 0)) throw new RangeError('appeal > 0 and stale >= 0 are needed');
  if (!(ignorant >= 0 && telling >= 0 && ignorant + telling <= 1 + 1e-12))
    throw new RangeError('ignorant and telling must be shares');
  if (ignorant === 0 || stale === 0) return 0;
  const ratio = stale / appeal;
  const left = (x: number): number =>
    telling + (1 + ratio) * (ignorant - x) + ratio * ln(x / ignorant);
  // `left` rises up to its summit and falls beyond it; x₀ itself is the other root where nobody tells.
  const summit = ratio / (1 + ratio);
  let low = 0;
  let high = Math.min(ignorant, summit);
  if (left(high) <= 0) return ignorant;
  for (let n = 0; n < 200; n += 1) {
    const middle = (low + high) / 2;
    if (left(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Share that ever hears, from the same numbers. */
export const makiThompsonReach = (from?: Telling, habits?: Habits): number =>
  (from?.ignorant ?? 1) - makiThompsonFinal(from, habits);
