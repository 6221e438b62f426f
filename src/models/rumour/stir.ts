/** What keeps a story going by itself: unanswered questions, losses, and what people see. */
import type { Conditions } from './conditions.ts';
import * as constant from './constants.ts';
import { addPosts, move, retell, some } from './moves.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

const atMostHalf = (share: number): number => (share < 0.5 ? share : 0.5);

/** Moves a share of those who did not believe to those who tell. */
function convince(
  tables: Tables,
  state: RumourState,
  story: number,
  group: number,
  from: 'ignorant' | 'doubting',
  share: number,
  now: Conditions,
  harm: Float64Array,
): void {
  const cell = story * tables.groupCount + group;
  const list = from === 'ignorant' ? state.ignorant : state.doubting;
  const people = some(tables, list[cell] as number, atMostHalf(share), () =>
    tables.random(
      `${from}Convinced`,
      now.minute,
      tables.stories[story] as string,
      tables.groups[group] as string,
    ),
  );
  const found = move(list, state.telling, cell, people);
  if (found === 0) return;
  addPosts(tables, state, cell, found);
  const points = (tables.harms[story] as number) * found;
  harm[group] = (harm[group] as number) + points / (tables.sizes[group] as number);
}

/** Questions without answer and losses without remedy make people tell again. */
function tellAgain(
  tables: Tables,
  state: RumourState,
  story: number,
  group: number,
  now: Conditions,
): void {
  const unheard = now.grievance * (1 - (state.calm[group] as number));
  const novelty = state.novelty[story] as number;
  const again = constant.retellPerHour * now.hours * (now.silence * novelty + 0.5 * unheard);
  if (again <= 0) return;
  const cell = story * tables.groupCount + group;
  const people = some(tables, state.holding[cell] as number, atMostHalf(again), () =>
    tables.random(
      'again',
      now.minute,
      tables.stories[story] as string,
      tables.groups[group] as string,
    ),
  );
  retell(tables, state, cell, people);
}

/** One tick of one group: doubters of a false story give in, those of a true one see for themselves. */
export function stir(
  tables: Tables,
  state: RumourState,
  story: number,
  group: number,
  now: Conditions,
  harm: Float64Array,
): void {
  tellAgain(tables, state, story, group, now);
  if (tables.truth[story] === 1) {
    if (now.evidence === 0) return;
    const attention = tables.attention[group] as number;
    const seeing = constant.findOutPerHour * now.hours * now.evidence * attention;
    convince(tables, state, story, group, 'ignorant', seeing, now, harm);
    convince(tables, state, story, group, 'doubting', seeing, now, harm);
    return;
  }
  const doubt = state.doubtUntil > now.minute ? state.doubt : 0;
  const pressure = now.silence + (state.boost[story] as number) + doubt;
  if (pressure === 0) return;
  const novelty = state.novelty[story] as number;
  const appeal = tables.appeal[story] as number;
  const giving = constant.giveInPerHour * now.hours * pressure * novelty * appeal;
  convince(tables, state, story, group, 'doubting', giving, now, harm);
}
