/**
 * Exact chances in small populations: Daley and Kendall (1965), and Maki and Thompson (1973).
 *
 * n ignorants and one spreader. Only the order of events matters, so it is a walk through the
 * states (ignorants i, spreaders s) until nobody spreads; its chances are carried from state to
 * state in doubles, each once.
 */

/** Chances of the next event, as weights. */
interface Weights {
  /** An ignorant is told: (i − 1, s + 1). */
  told: number;
  /** Two spreaders meet and both stop: (i, s − 2). */
  both: number;
  /** One spreader stops: (i, s − 1). */
  one: number;
}
type Meet = (ignorants: number, spreaders: number, others: number) => Weights;

/**
 * Unordered pairs meet: i·s pairs tell, s(s − 1)/2 pairs of spreaders stop each other, and s·r
 * with those who have stopped. Picking first a spreader and then a partner would count the pairs
 * of spreaders twice and leave 0.284668 of a large population ignorant instead of 0.203188.
 */
const pairs: Meet = (ignorants, spreaders, others) => ({
  told: ignorants * spreaders,
  both: (spreaders * (spreaders - 1)) / 2,
  one: spreaders * others,
});

/** A spreader calls anybody else; who knows already makes the caller, and only the caller, stop. */
const calls: Meet = (ignorants, spreaders, others) => ({
  told: ignorants,
  both: 0,
  one: spreaders - 1 + others,
});

/** Sends a state's chance on to the next ones: `here` has the same i, `below` i − 1. */
function pass(
  here: Float64Array,
  below: Float64Array,
  i: number,
  s: number,
  others: number,
  meet: Meet,
) {
  const chance = here[s] as number;
  if (chance === 0) return;
  const { told, both, one } = meet(i, s, others);
  const all = told + both + one;
  if (told > 0) below[s + 1] = (below[s + 1] as number) + (chance * told) / all;
  if (both > 0) here[s - 2] = (here[s - 2] as number) + (chance * both) / all;
  if (one > 0) here[s - 1] = (here[s - 1] as number) + (chance * one) / all;
}

function neverHeard(n: number, meet: Meet): number[] {
  if (!Number.isInteger(n) || n < 1 || n > 5000)
    throw new RangeError('n must be a whole number from 1 to 5000');
  const ends = new Array<number>(n).fill(0);
  let here = new Float64Array(n + 3);
  here[1] = 1;
  for (let i = n; i >= 0; i -= 1) {
    const below = new Float64Array(n + 3);
    // More spreaders first: whoever stops only leads to fewer.
    for (let s = n + 1 - i; s > 0; s -= 1) pass(here, below, i, s, n + 1 - i - s, meet);
    // The first call always finds an ignorant, so that not all n can be left.
    if (i < n) ends[i] = here[0] as number;
    here = below;
  }
  return ends;
}

/**
 * Daley–Kendall: chance that exactly k of n initial ignorants never hear, for k = 0 … n − 1.
 * n = 2: 2/3, 1/3; n = 3: 8/15, 4/15, 1/5.
 * @param n initial ignorants, besides one spreader; a whole number from 1 to 5000
 * @throws RangeError for any other n
 */
export const daleyKendallExact = (n: number): number[] => neverHeard(n, pairs);

/** Maki–Thompson: the same, where only the one who calls stops. */
export const makiThompsonExact = (n: number): number[] => neverHeard(n, calls);

/** Mean share of the initial ignorants who never hear, of such chances. */
export function meanNeverHeard(chances: readonly number[]): number {
  let sum = 0;
  chances.forEach((chance, k) => {
    sum += k * chance;
  });
  return sum / chances.length;
}
