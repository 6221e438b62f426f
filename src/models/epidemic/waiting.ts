/** People infected by a source wait for the hour in which their illness begins: a ring of hours. */
import { keyedUniform } from './chance.ts';
import { incubationQuantile, lognormalIncubation } from './incubation.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';
import type { Work } from './work.ts';

const hour = 60;
/** Share of onsets kept; the latest two in a thousand fall into the last hour. */
const kept = 0.998;
/** Two months: enough for any dispersion that the params allow. */
const mostHours = 1440;
/** Kind of draw; see `flow.ts` for the others. */
const drawIncubation = 40;

/** Chance of falling ill in hour 0, 1, 2… after infection; sums to 1. Empty for none. */
export function incubationTable(
  incubation: { medianHours: number; dispersion: number } | undefined,
): Float64Array {
  if (!incubation) return new Float64Array(0);
  const { medianHours, dispersion } = incubation;
  const last = Math.ceil(incubationQuantile(kept, medianHours, dispersion));
  const table = new Float64Array(Math.min(mostHours, Math.max(1, last)));
  let before = 0;
  for (let index = 0; index < table.length; index += 1) {
    const until =
      index === table.length - 1 ? 1 : lognormalIncubation(index + 1, medianHours, dispersion);
    table[index] = until - before;
    before = until;
  }
  return table;
}

/** Hours in the ring of a group: all possible hours of onset, seen from within an hour. */
export function ringHours(tables: Tables): number {
  return tables.incubation.length === 0 ? 0 : tables.incubation.length + 2;
}

/** Index in `waiting` of the hour that holds `minute`. */
function ringIndex(tables: Tables, group: number, minute: number): number {
  const hours = ringHours(tables);
  return group * hours + (Math.floor(minute / hour) % hours);
}

/**
 * Spreads `people` (any number) infected at `minute` over the hours to come as the distribution says;
 * `skip` hours of it are over already and without onset.
 */
function spread(step: Exposure, people: number, skip: number): void {
  const { tables, state, group, minute } = step;
  const { incubation } = tables;
  const { waiting } = state;
  const hours = ringHours(tables);
  const first = group * hours;
  // Onsets of one hour of the table, even within it, straddle two hours of the drill.
  const late = (minute % hour) / hour;
  const scale = skip === 0 ? people : people / remainder(incubation, skip);
  let at = ringIndex(tables, group, minute);
  let before = 0;
  for (let index = skip; index <= incubation.length; index += 1) {
    const now = index < incubation.length ? (incubation[index] as number) : 0;
    waiting[at] = (waiting[at] as number) + scale * (now * (1 - late) + before * late);
    before = now;
    at += 1;
    if (at === first + hours) at = first;
  }
}

/** Chance of an onset in hour `skip` or later. */
function remainder(incubation: Float64Array, skip: number): number {
  let sum = 0;
  for (let index = skip; index < incubation.length; index += 1) sum += incubation[index] as number;
  return sum;
}

/** Chance of an onset before each hour of the table, and before its end: added up hour by hour. */
export function onsetsBefore(incubation: Float64Array): Float64Array {
  const before = new Float64Array(incubation.length + 1);
  for (let index = 0; index < incubation.length; index += 1) {
    before[index + 1] = (before[index] as number) + (incubation[index] as number);
  }
  return before;
}

/** Minutes of incubation at quantile `share`: even within each hour of the table. */
function minutesAt({ incubation, onsets }: Tables, share: number): number {
  let low = 0;
  let high = incubation.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (share < (onsets[middle + 1] as number)) high = middle;
    else low = middle + 1;
  }
  if (low === incubation.length) return incubation.length * hour - 1;
  return (low + (share - (onsets[low] as number)) / (incubation[low] as number)) * hour;
}

/** Whom a source infected when. */
export interface Exposure {
  tables: Tables;
  state: EpidemicState;
  group: number;
  /** Minute at which incubation is taken to begin, or from which on it goes on. */
  minute: number;
}

/**
 * Gives `people` their hours of onset, knowing that nobody fell ill in the first `skip` hours, which
 * are over at `exposure.minute`. Stochastic: person k of n draws within the k-th n-th of the
 * distribution, so that many people follow it closely.
 */
export function beginIncubation(exposure: Exposure, people: number, skip = 0): void {
  const { tables, state, group, minute } = exposure;
  const { incubation } = tables;
  const passed = Math.min(skip, incubation.length - 1);
  if (!tables.stochastic) {
    spread(exposure, people, passed);
    return;
  }
  const { waiting } = state;
  const left = passed === 0 ? 1 : remainder(incubation, passed);
  for (let person = 0; person < people; person += 1) {
    const uniform = keyedUniform(tables.keys, group, minute, drawIncubation, person);
    const share = 1 - left * (1 - (person + uniform) / people);
    const at = ringIndex(tables, group, minute + minutesAt(tables, share) - passed * hour);
    waiting[at] = (waiting[at] as number) + 1;
  }
}

/** Index of the ring's present hour, and with it whose illness begins now. */
export function presentHour(tables: Tables, group: number, minute: number): number {
  return ringIndex(tables, group, minute);
}

/** Share of the present hour's onsets that fall into the `minutes` from `minute` on. */
export function shareOfHour(minute: number, minutes: number): number {
  return minutes / (hour - (minute % hour));
}

/** Takes `onsets` people of a group out of the present hour. */
export function endIncubation(
  { tables, state, minute }: Work,
  group: number,
  onsets: number,
): void {
  const at = ringIndex(tables, group, minute);
  state.waiting[at] = (state.waiting[at] as number) - onsets;
  const base = group * slot.groupSize + slot.incubating;
  const left = (state.people[base] as number) - onsets;
  // Real numbers added up in another order may differ in the last digit.
  state.people[base] = left > 0 ? left : 0;
}
