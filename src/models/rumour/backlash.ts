/** People notice what is being done to them, and talk about that too. */
import * as constant from './constants.ts';
import { countable, retell } from './moves.ts';
import type { RumourState } from './state.ts';
import { never } from './state.ts';
import type { Tables } from './tables.ts';
import { breakTrust } from './trust.ts';

/** Raises the backlash of a story towards 1 and makes a share of those who hold it tell again. */
export function stoke(
  tables: Tables,
  state: RumourState,
  story: number,
  boost: number,
  again: number,
): void {
  const now = state.boost[story] as number;
  state.boost[story] = now + (1 - now) * boost;
  const novelty = state.novelty[story] as number;
  state.novelty[story] = novelty + (1 - novelty) * boost;
  for (let group = 0; group < tables.groupCount; group += 1) {
    const cell = story * tables.groupCount + group;
    retell(tables, state, cell, countable(tables, (state.holding[cell] as number) * again));
  }
}

/** The hour after which people have noticed that posts are gone. */
export function endRemovals(tables: Tables, state: RumourState, minute: number): void {
  for (let story = 0; story < tables.storyCount; story += 1) {
    const until = state.removedUntil[story] as number;
    if (until === never || until > minute) continue;
    const share = state.removedShare[story] as number;
    state.removedUntil[story] = never;
    state.removedShare[story] = 0;
    // Who saw the truth and finds it gone is angrier than who lost a falsehood.
    const weight = tables.truth[story] === 1 ? share : 0.7 * share;
    stoke(tables, state, story, constant.removalBoost * weight, constant.removalRetell * weight);
    for (let group = 0; group < tables.groupCount; group += 1)
      breakTrust(tables, state, group, constant.removalTrust * share);
  }
}
