/** How attention fades, and how many follow one post. */
import { exp } from '../numeric.ts';

/**
 * Share of the first attention left: 2^(−t/h).
 * @param time since the post, ≥ 0, in the unit of `halfLife`
 * @param halfLife > 0; X 21 min, Facebook 30 min (2018), Instagram 19 h
 * @throws RangeError where halfLife is not above 0
 */
export function attentionShare(time: number, halfLife: number): number {
  if (!(halfLife > 0)) throw new RangeError('halfLife must be above 0');
  return exp((-Math.LN2 * time) / halfLife);
}

/**
 * Mean size of a cluster of a Hawkes process, the first one included: 1/(1 − n).
 * @param branching mean number of followers n that one post causes itself, 0 ≤ n < 1; from 1 on
 *   the cluster has no bound: Infinity
 * @throws RangeError for a negative number
 */
export function hawkesClusterSize(branching: number): number {
  if (!(branching >= 0)) throw new RangeError('branching must be 0 or more');
  return branching < 1 ? 1 / (1 - branching) : Infinity;
}
