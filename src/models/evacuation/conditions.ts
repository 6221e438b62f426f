/** What the model reads from outside in one tick. One object per prepared model, written anew for each village. */
import type { ModelValue } from '../port.ts';
import { inputs } from './declarations.ts';
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

function at(value: ModelValue | undefined, id: string): unknown {
  return typeof value === 'object' ? value[id] : value;
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

/** Reads what holds in one village. */
export function readVillage(now: Conditions, given: Inputs, tables: Tables, village: number): void {
  const id = tables.villages[village] as string;
  now.road = bounded(at(given.roadOpen, id), 0, 1, inputs.roadOpen.default);
  now.hazard = bounded(at(given.hazard, id), 0, 5, inputs.hazard.default);
  now.slide = at(given.slide, id) === true;
  now.cue = bounded(at(given.cue, id), 0, 1, inputs.cue.default);
  now.phone = bounded(at(given.phone, id), 0, 1, inputs.phone.default);
  now.power = bounded(at(given.power, id), 0, 1, inputs.power.default);
  const travel = bounded(at(given.travelMinutes, id), 0, 1440, inputs.travelMinutes.default);
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
