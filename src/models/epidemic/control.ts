/** What the orders given at a place amount to at a minute. */
import { exp } from '../numeric.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

/** Minutes in which a disinfection loses its effect once its time is over. */
const fading = 360;
/** Where nobody vomits, fewer cases come from surfaces. */
const disinfectionElsewhere = 0.5;

function placeNumber(state: EpidemicState, place: number, which: number): number {
  return state.places[place * slot.placeSize + which] as number;
}

function lastInput(state: EpidemicState, place: number, which: number): number {
  return state.last[slot.firstLast + place * slot.inputsPerPlace + which] as number;
}

/** Strength 0..1 of the disinfection at `minute`. */
export function disinfection(state: EpidemicState, place: number, minute: number): number {
  const strength = placeNumber(state, place, slot.disinfected);
  const over = minute - placeNumber(state, place, slot.disinfectedUntil);
  if (over <= 0) return strength;
  return over >= fading ? 0 : strength * (1 - over / fading);
}

/** Factor on the mixing at a place: crowding, hygiene, disinfection. */
export function mixing(
  state: EpidemicState,
  place: number,
  minute: number,
  vomit: boolean,
): number {
  const until = placeNumber(state, place, slot.washedUntil);
  const washing = minute < until ? placeNumber(state, place, slot.washed) : 0;
  const surfaces = disinfection(state, place, minute) * (vomit ? 1 : disinfectionElsewhere);
  const standing = 1 - lastInput(state, place, slot.standingHygiene);
  return lastInput(state, place, slot.crowding) * standing * (1 - washing) * (1 - surfaces);
}

/** Whether washing or disinfection at a place changes between two minutes. */
export function mixingVaries(
  state: EpidemicState,
  place: number,
  from: number,
  until: number,
): boolean {
  const washedUntil = placeNumber(state, place, slot.washedUntil);
  if (from < washedUntil && washedUntil < until) return true;
  if (placeNumber(state, place, slot.disinfected) === 0) return false;
  const disinfectedUntil = placeNumber(state, place, slot.disinfectedUntil);
  return disinfectedUntil < until && from < disinfectedUntil + fading;
}

/** Whether a venue is open `now` minutes after midnight. */
export function isOpen(tables: Tables, venue: number, now: number): boolean {
  const { from, to } = tables.venues;
  const opens = from[venue] as number;
  const closes = to[venue] as number;
  return opens < closes ? now >= opens && now < closes : now >= opens || now < closes;
}

/** Share of the day for which a venue is open. */
export function openShare(tables: Tables, venue: number): number {
  const { from, to } = tables.venues;
  const length = (to[venue] as number) - (from[venue] as number);
  return (length > 0 ? length : length + 1440) / 1440;
}

/** Whether a source is open and fouled at `minute`. */
export function sourceRuns(
  tables: Tables,
  state: EpidemicState,
  source: number,
  minute: number,
): boolean {
  const { from, to } = tables.sources;
  if (state.sealed[source] === 1) return false;
  return minute >= (from[source] as number) && minute < (to[source] as number);
}

/** Contamination 0.. that the users of a source meet while it runs. */
export function sourceStrength(tables: Tables, state: EpidemicState, source: number): number {
  const at = tables.sources.place[source] as number;
  return lastInput(state, at, slot.contamination) * (1 - placeNumber(state, at, slot.supplied));
}

/** Share of a group's people who still use a source that stands elsewhere: safe water is brought to them. */
export function unsupplied(
  tables: Tables,
  state: EpidemicState,
  group: number,
  source: number,
): number {
  const home = tables.placeOf[group] as number;
  if (home === tables.sources.place[source]) return 1;
  return 1 - placeNumber(state, home, slot.supplied);
}

/** Share 0..1 of a group's ill who are found: those who report themselves, or all whom a search would find. */
export function visibility(
  tables: Tables,
  state: EpidemicState,
  group: number,
  minute: number,
): number {
  const place = tables.placeOf[group] as number;
  const telling = tables.reportShare * (state.last[slot.lastReporting] as number);
  const searching = minute < placeNumber(state, place, slot.searchedUntil);
  const looking = searching ? placeNumber(state, place, slot.searched) : 0;
  const seen = telling > looking ? telling : looking;
  return seen < 1 ? seen : 1;
}

/** Share 0..1 of a group's newly ill who are kept apart. */
export function isolationReach(
  tables: Tables,
  state: EpidemicState,
  group: number,
  minute: number,
): number {
  const coverage = placeNumber(state, tables.placeOf[group] as number, slot.isolation);
  return coverage > 0 ? coverage * visibility(tables, state, group, minute) : 0;
}

/** Factor on what the ill of a group who are not isolated give others: exclusion keeps the visible away. */
export function illFactor(
  tables: Tables,
  state: EpidemicState,
  group: number,
  minute: number,
): number {
  const hours = placeNumber(state, tables.placeOf[group] as number, slot.excludeHours);
  if (hours === 0) return 1;
  return 1 - tables.isolationEfficacy * visibility(tables, state, group, minute);
}

/**
 * Factor on what those who still shed give others. Shedding ends at a constant rate, so a stay
 * away of x after a mean of T covers 1 − e^(−x/T) of it.
 */
export function sheddingFactor(
  tables: Tables,
  state: EpidemicState,
  group: number,
  minute: number,
): number {
  const hours = placeNumber(state, tables.placeOf[group] as number, slot.excludeHours);
  const { sheddingMinutes } = tables.illness;
  if (hours === 0 || sheddingMinutes === 0) return 1;
  const covered = 1 - exp((-hours * 60) / sheddingMinutes);
  return 1 - tables.isolationEfficacy * visibility(tables, state, group, minute) * covered;
}

/** Share 0..1 of mixing between groups that is cut at a place. */
export function separation(state: EpidemicState, place: number): number {
  return placeNumber(state, place, slot.cohorted);
}
