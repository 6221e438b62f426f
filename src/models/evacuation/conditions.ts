/** What the model reads from outside in one tick. One object per prepared model, written anew for each village. */
import type { ModelValue } from '../port.ts';
import { inputs } from './declarations.ts';
import { readFlags, readVillages } from './keyed.ts';
import type { EvacuationState } from './layout.ts';
import { lastNight, lastTrust, shelterOpen, shelterSize } from './layout.ts';
import type { Tables } from './tables.ts';

export type Inputs = Readonly<Record<string, ModelValue>>;

export interface Conditions {
  trust: number;
  night: boolean;
  rumour: number;
  easing: number;
  road: number;
  hazard: number;
  slide: boolean;
  cue: number;
  phone: number;
  power: number;
  travel: number;
  /** Shelter to which the village goes now; −1 where there is none at all. */
  destination: number;
  /** Seats and arms left in this sub-step for the vulnerable, people. */
  carry: number;
}

/** Conditions in which nothing happens. */
export function calmConditions(): Conditions {
  return {
    trust: 60,
    night: false,
    rumour: 0,
    easing: 0,
    road: 1,
    hazard: 0,
    slide: false,
    cue: 0,
    phone: 1,
    power: 1,
    travel: 20,
    destination: -1,
    carry: 0,
  };
}

/** A finite number within bounds; the fallback where the value is none. */
function bounded(value: unknown, low: number, high: number, fallback: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return fallback;
  return value > low ? (value < high ? value : high) : low;
}

/** Keyed inputs of one tick: for each a row of numbers, one for each village. */
export interface Given {
  road: Float64Array;
  hazard: Float64Array;
  slide: Float64Array;
  cue: Float64Array;
  phone: Float64Array;
  power: Float64Array;
  travel: Float64Array;
}

/** Rows to be written over. */
export function newGiven(villages: number): Given {
  return {
    road: new Float64Array(villages),
    hazard: new Float64Array(villages),
    slide: new Float64Array(villages),
    cue: new Float64Array(villages),
    phone: new Float64Array(villages),
    power: new Float64Array(villages),
    travel: new Float64Array(villages),
  };
}

/** One input into its row, NaN for what is no number; a value that is not keyed holds everywhere. */
function fillRow(value: ModelValue | undefined, ids: readonly string[], row: Float64Array): void {
  if (typeof value === 'object') readVillages(value, ids, row);
  else row.fill(typeof value === 'number' ? value : NaN);
}

/** Reads the keyed inputs, one after the other: that is quicker than village by village. */
export function readKeyed(given: Given, from: Inputs, ids: readonly string[]): void {
  fillRow(from.roadOpen, ids, given.road);
  fillRow(from.hazard, ids, given.hazard);
  fillRow(from.cue, ids, given.cue);
  fillRow(from.phone, ids, given.phone);
  fillRow(from.power, ids, given.power);
  fillRow(from.travelMinutes, ids, given.travel);
  if (typeof from.slide === 'object') readFlags(from.slide, ids, given.slide);
  else given.slide.fill(from.slide === true ? 1 : 0);
}

/** Reads what holds everywhere, and keeps what actions will want to know. */
export function readEverywhere(now: Conditions, given: Inputs, state: EvacuationState): void {
  now.trust = bounded(given.trust, 0, 100, inputs.trust.default);
  now.night = given.night === true;
  now.rumour = bounded(given.rumourWrongWay, 0, 1, inputs.rumourWrongWay.default);
  now.easing = bounded(given.easing, 0, 1, inputs.easing.default);
  state.last[lastTrust] = now.trust;
  state.last[lastNight] = now.night ? 1 : 0;
}

/** Sets what holds in one village. */
export function setVillage(now: Conditions, given: Given, tables: Tables, village: number): void {
  now.road = bounded(given.road[village], 0, 1, inputs.roadOpen.default);
  now.hazard = bounded(given.hazard[village], 0, 5, inputs.hazard.default);
  now.slide = given.slide[village] === 1;
  now.cue = bounded(given.cue[village], 0, 1, inputs.cue.default);
  now.phone = bounded(given.phone[village], 0, 1, inputs.phone.default);
  now.power = bounded(given.power[village], 0, 1, inputs.power.default);
  const travel = bounded(given.travel[village], 0, 1440, inputs.travelMinutes.default);
  now.travel = travel > 0 ? (travel > 1 ? travel : 1) : (tables.travelMinutes[village] as number);
}

/** The first open shelter of the village's list; the first of the list where none is open. */
export function findDestination(tables: Tables, state: EvacuationState, village: number): number {
  const count = tables.shelters.length;
  for (let rank = 0; rank < count; rank += 1) {
    const shelter = tables.destinations[village * count + rank] as number;
    if (state.shelters[shelter * shelterSize + shelterOpen] === 1) return shelter;
  }
  return count > 0 ? (tables.destinations[village * count] as number) : -1;
}
