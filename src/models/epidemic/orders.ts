/** Orders that set what holds at a place: water, disinfection, hygiene, zones, search, treatment. */
import { ln } from '../numeric.ts';
import { bounded } from './conditions.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

export type Arguments = Readonly<Record<string, number | boolean | string>>;

/** An order at `place` (an index into `tables.places`) in `minute`. */
export type Order = (
  tables: Tables,
  state: EpidemicState,
  place: number,
  args: Arguments,
  minute: number,
) => void;

const searchMinutes = 240;
/** −ln of the share that a search of coverage 1 still misses. */
const searchMost = 7;
const mostHours = 2000;

function put(state: EpidemicState, place: number, which: number, value: number): void {
  state.places[place * slot.placeSize + which] = value;
}

function until(args: Arguments, minute: number, otherwise: number): number {
  return minute + bounded(args.minutes, 0, slot.untilChanged, otherwise);
}

const search: Order = (_tables, state, place, args, minute) => {
  const coverage = bounded(args.coverage, 0, 1, 0);
  const minutes = bounded(args.minutes, 1, slot.untilChanged, searchMinutes);
  // `0 −` rather than `−`: no state may hold −0.
  const findings = coverage < 0.999 ? 0 - ln(1 - coverage) : searchMost;
  put(state, place, slot.searched, coverage);
  put(state, place, slot.searchedUntil, minute + minutes);
  put(state, place, slot.searchPace, coverage === 0 ? 0 : findings / minutes);
};

export const placeOrders: Readonly<Record<string, Order>> = {
  supply: (_tables, state, place, args) =>
    put(state, place, slot.supplied, bounded(args.share, 0, 1, 0)),
  disinfect: (_tables, state, place, args, minute) => {
    put(state, place, slot.disinfected, bounded(args.strength, 0, 1, 0));
    put(state, place, slot.disinfectedUntil, until(args, minute, 0));
  },
  hygiene: (_tables, state, place, args, minute) => {
    put(state, place, slot.washed, bounded(args.strength, 0, 1, 0));
    put(state, place, slot.washedUntil, until(args, minute, slot.untilChanged));
  },
  exclude: (_tables, state, place, args) =>
    put(state, place, slot.excludeHours, bounded(args.hours, 0, mostHours, 0)),
  cohort: (_tables, state, place, args) =>
    put(state, place, slot.cohorted, bounded(args.strength, 0, 1, 0)),
  treat: (_tables, state, place, args) =>
    put(state, place, slot.capacity, bounded(args.capacity, 0, 1e6, 0)),
  search,
};
