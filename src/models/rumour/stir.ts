/** What keeps a story going by itself: unanswered questions, losses, and what people see. */
import type { Conditions } from './conditions.ts';
import * as constant from './constants.ts';
import { addPosts, type DrawKeys, move, retell, some } from './moves.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

const atMostHalf = (share: number): number => (share < 0.5 ? share : 0.5);

/** Moves a share of those in `list` who did not believe to those who tell. */
function convince(
  tables: Tables,
  state: RumourState,
  cell: number,
  list: number[],
  share: number,
  name: string,
  keys: DrawKeys,
): number {
  const people = some(tables, list[cell] as number, atMostHalf(share), name, keys);
  const found = move(list, state.telling, cell, people);
  if (found > 0) addPosts(tables, state, cell, found);
  return found;
}

/** Questions without answer and losses without remedy make people tell again. */
function tellAgain(
  tables: Tables,
  state: RumourState,
  story: number,
  group: number,
  now: Conditions,
  keys: DrawKeys,
): void {
  const unheard = now.grievance * (1 - (state.calm[group] as number));
  const novelty = state.novelty[story] as number;
  const again = constant.retellPerHour * now.hours * (now.silence * novelty + 0.5 * unheard);
  if (again <= 0) return;
  const cell = story * tables.groupCount + group;
  const holding = state.holding[cell] as number;
  retell(tables, state, cell, some(tables, holding, atMostHalf(again), 'again', keys));
}

/** One tick of one group: doubters of a false story give in, those of a true one see for themselves. */
export function stir(
  tables: Tables,
  state: RumourState,
  story: number,
  group: number,
  now: Conditions,
  harm: Float64Array,
  keys: DrawKeys,
): void {
  tellAgain(tables, state, story, group, now, keys);
  const cell = story * tables.groupCount + group;
  const points = tables.harms[story] as number;
  const size = tables.sizes[group] as number;
  const { ignorant, doubting } = state;
  if (tables.truth[story] === 1) {
    if (now.evidence === 0) return;
    const attention = tables.attention[group] as number;
    const seeing = constant.findOutPerHour * now.hours * now.evidence * attention;
    const found = convince(tables, state, cell, ignorant, seeing, 'ignorantConvinced', keys);
    harm[group] = (harm[group] as number) + (points * found) / size;
    const others = convince(tables, state, cell, doubting, seeing, 'doubtingConvinced', keys);
    harm[group] = (harm[group] as number) + (points * others) / size;
    return;
  }
  const doubt = state.doubtUntil > now.minute ? state.doubt : 0;
  const pressure = now.silence + (state.boost[story] as number) + doubt;
  if (pressure === 0) return;
  const novelty = state.novelty[story] as number;
  const appeal = tables.appeal[story] as number;
  const giving = constant.giveInPerHour * now.hours * pressure * novelty * appeal;
  const found = convince(tables, state, cell, doubting, giving, 'doubtingConvinced', keys);
  harm[group] = (harm[group] as number) + (points * found) / size;
}
