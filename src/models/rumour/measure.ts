/** Shares and sums that the outputs show. */
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

/** People of one cell (story × groups + group). */
export type Count = (tables: Tables, state: RumourState, cell: number) => number;

export const believers: Count = (_, state, cell) =>
  (state.telling[cell] as number) + (state.holding[cell] as number);
export const corrected: Count = (_, state, cell) => state.corrected[cell] as number;
export const telling: Count = (_, state, cell) => state.telling[cell] as number;
export const knowing: Count = (_, state, cell) =>
  (state.telling[cell] as number) +
  (state.holding[cell] as number) +
  (state.doubting[cell] as number) +
  (state.corrected[cell] as number);

/** Within 0..1, whatever rounding did. */
const asShare = (value: number): number => (value > 0 ? (value < 1 ? value : 1) : 0);

/** Share of each group, of one story. */
export function sharesByGroup(
  tables: Tables,
  state: RumourState,
  story: number,
  count: Count,
  into: Float64Array,
): void {
  for (let group = 0; group < tables.groupCount; group += 1) {
    const people = count(tables, state, story * tables.groupCount + group);
    into[group] = asShare(people / (tables.sizes[group] as number));
  }
}

/** People over all groups, of one story. */
export function sumOf(tables: Tables, state: RumourState, story: number, count: Count): number {
  let sum = 0;
  for (let group = 0; group < tables.groupCount; group += 1)
    sum += count(tables, state, story * tables.groupCount + group);
  return sum;
}

/** Share of all people, of one story. */
export const shareOfAll = (
  tables: Tables,
  state: RumourState,
  story: number,
  count: Count,
): number => asShare(sumOf(tables, state, story, count) / tables.people);

/** Trust of all people, each counting the same. */
export function meanTrust(tables: Tables, state: RumourState): number {
  let sum = 0;
  for (let group = 0; group < tables.groupCount; group += 1)
    sum += (state.trust[group] as number) * (tables.sizes[group] as number);
  const mean = sum / tables.people;
  return mean < 100 ? mean : 100;
}

/** Trust at each place, by the people of the groups who live there. */
export function trustByPlace(tables: Tables, state: RumourState, into: Float64Array): void {
  for (let place = 0; place < into.length; place += 1) {
    let sum = 0;
    let people = 0;
    for (let group = 0; group < tables.groupCount; group += 1) {
      if (tables.placeOf[group] !== place) continue;
      const size = tables.sizes[group] as number;
      sum += size * (state.trust[group] as number);
      people += size;
    }
    const mean = sum / people;
    into[place] = mean < 100 ? mean : 100;
  }
}

/** Largest share of all people who believe a false story. */
export function falseBelief(tables: Tables, state: RumourState): number {
  let most = 0;
  for (let story = 0; story < tables.storyCount; story += 1) {
    if (tables.truth[story] === 1) continue;
    const share = shareOfAll(tables, state, story, believers);
    if (share > most) most = share;
  }
  return most;
}
