/**
 * How many had fallen ill and been reported at each half hour of the last day, so that what is new
 * can be told. A ring of `historyRows` rows: all ever ill, all reported, then ever ill at each home.
 */
import { filled } from '../filled.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

/** Minutes between rows. Sub-steps never cross one of these. */
export const interval = 30;
/** A day and the row before it. */
export const historyRows = 50;
const firstHome = 2;

function rowSize(tables: Tables): number {
  return firstHome + tables.homes.length;
}

/** Everybody of a group who has ever been ill. */
export function everIll(state: EpidemicState, group: number): number {
  const base = group * slot.groupSize;
  const { people } = state;
  return (
    (people[base + slot.reported] as number) +
    (people[base + slot.pending] as number) +
    (people[base + slot.hidden] as number)
  );
}

export function emptyHistory(tables: Tables): number[] {
  return filled(historyRows * rowSize(tables));
}

/** Keeps what stands at `minute`, a multiple of `interval`. */
export function keepHistory(tables: Tables, state: EpidemicState, minute: number): void {
  const size = rowSize(tables);
  const row = (Math.floor(minute / interval) % historyRows) * size;
  const { history, people } = state;
  for (let column = 0; column < size; column += 1) history[row + column] = 0;
  for (let group = 0; group < tables.groups.length; group += 1) {
    const ill = everIll(state, group);
    const home = row + firstHome + (tables.homeOf[group] as number);
    history[row] = (history[row] as number) + ill;
    history[row + 1] =
      (history[row + 1] as number) + (people[group * slot.groupSize + slot.reported] as number);
    history[home] = (history[home] as number) + ill;
  }
}

/** What stood in a column `minutes` ago, or up to half an hour before that; 0 before the drill. */
function before(tables: Tables, state: EpidemicState, minutes: number, column: number): number {
  const mark = Math.floor((state.minute - minutes) / interval);
  if (mark < 0) return 0;
  return state.history[(mark % historyRows) * rowSize(tables) + column] as number;
}

/** Ever ill `minutes` (≤ 1440) ago. */
export function illBefore(tables: Tables, state: EpidemicState, minutes: number): number {
  return before(tables, state, minutes, 0);
}

/** Reported `minutes` (≤ 1440) ago. */
export function reportedBefore(tables: Tables, state: EpidemicState, minutes: number): number {
  return before(tables, state, minutes, 1);
}

/** Ever ill `minutes` (≤ 1440) ago among those who live at a home. */
export function illAtBefore(
  tables: Tables,
  state: EpidemicState,
  minutes: number,
  home: number,
): number {
  return before(tables, state, minutes, firstHome + home);
}
