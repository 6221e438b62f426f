/** Advances the whole model by one tick, and makes its first state. */
import type { Conditions, Given, Inputs } from './conditions.ts';
import { findDestination, readEverywhere, readKeyed, setVillage } from './conditions.ts';
import { carriedPerCrewMinute, loadingMinutes, nightPace, seatsPerVehicle } from './constants.ts';
import { knock } from './doors.ts';
import { atHome, endanger, rescue, slideArrives } from './harm.ts';
import { active, idle } from './idle.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import { move } from './movement.ts';
import type { Pace } from './pace.ts';
import { setCohortPace, setVillagePace } from './pace.ts';
import { goHome, shareBeds } from './returns.ts';
import type { Tables } from './tables.ts';
import { hear } from './warning.ts';

/** Longest sub-step, minutes. */
export const longestStep = 5;

/**
 * `new Array(n).fill(0)` would leave an array that JavaScript takes for one with holes, and pushing
 * zeros one of whole numbers, which it would have to convert later: slower ever after.
 */
function zeros(count: number): number[] {
  const list: number[] = [];
  for (let index = 0; index < count; index += 1) list.push(0.5);
  for (let index = 0; index < count; index += 1) list[index] = 0;
  return list;
}

/** Everyone at home and unaware. */
export function firstState(tables: Tables): EvacuationState {
  const count = tables.villages.length;
  const people = zeros(count * slot.cohortsPerVillage * slot.cohortSize);
  tables.sizes.forEach((size, cohort) => {
    people[cohort * slot.cohortSize + slot.unaware] = size;
  });
  return {
    people,
    villages: zeros(count * slot.villageSize),
    guests: zeros(count * tables.shelters.length),
    shelters: tables.initiallyOpen.flatMap((open) => [open ? 1 : 0, 0]),
    last: [60, 0],
  };
}

/** One tick of `dt` minutes: equal sub-steps of at most five. */
export function advance(
  tables: Tables,
  state: EvacuationState,
  now: Conditions,
  given: Given,
  pace: Pace,
  inputs: Inputs,
  dt: number,
): void {
  const steps = dt > longestStep ? Math.ceil(dt / longestStep) : 1;
  const h = dt / steps;
  readEverywhere(now, inputs, state);
  readKeyed(given, inputs, tables.villages);
  for (let village = 0; village < tables.villages.length; village += 1) {
    setVillage(now, given, tables, village);
    now.destination = findDestination(tables, state, village);
    slideArrives(tables, state, village, now);
    for (let step = 0; step < steps && !idle(tables, state, village, now); step += 1)
      advanceVillage(tables, state, village, now, pace, h);
    noteExposed(state, village, now);
  }
  shareBeds(tables, state, dt);
}

function advanceVillage(
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
  pace: Pace,
  h: number,
): void {
  const guestsAt = now.destination < 0 ? -1 : village * tables.shelters.length + now.destination;
  knock(tables, state, village, now, h);
  const heard = hear(tables, state, village, now, h);
  now.carry = carryingCapacity(state, village, now, h);
  const everyone = state.villages[village * slot.villageSize + slot.scopeAll] === 1;
  let ready = false;
  for (let cohort = 0; cohort < slot.cohortsPerVillage; cohort += 1) {
    const at = (village * slot.cohortsPerVillage + cohort) * slot.cohortSize;
    if (!active(state.people, at, heard, now, cohort < 2 || everyone)) continue;
    if (!ready) {
      setVillagePace(pace, tables, state, village, now);
      ready = true;
    }
    setCohortPace(
      pace,
      tables.relatives[village] as number,
      now.cue,
      (cohort & 1) === 1,
      cohort < 2,
    );
    move(state, at, guestsAt, heard, pace, now, h);
  }
  endanger(tables, state, village, now, h);
  rescue(tables, state, village, guestsAt, now, h);
  goHome(tables, state, village, now, h);
}

/** Vulnerable people whom crews and vehicles can carry out in `h` minutes; uses up the crews' time. */
function carryingCapacity(
  state: EvacuationState,
  village: number,
  now: Conditions,
  h: number,
): number {
  const { villages } = state;
  const base = village * slot.villageSize;
  const left = villages[base + slot.assistMinutes] as number;
  if (left <= 0) return 0;
  const minutes = left < h ? left : h;
  villages[base + slot.assistMinutes] = left - minutes;
  const byHand = (villages[base + slot.assistCrews] as number) * carriedPerCrewMinute;
  const trips = (seatsPerVehicle * now.road) / (2 * now.travel + loadingMinutes);
  const byVehicle = (villages[base + slot.assistVehicles] as number) * trips;
  return (byHand + byVehicle) * minutes * (now.night ? nightPace : 1);
}

/** People of the danger zone at home or astray, by how much of the homes the danger touches. */
function noteExposed(state: EvacuationState, village: number, now: Conditions): void {
  if (now.hazard <= 0) {
    state.villages[village * slot.villageSize + slot.exposed] = 0;
    return;
  }
  const first = village * slot.cohortsPerVillage * slot.cohortSize;
  const second = first + slot.cohortSize;
  const { people } = state;
  const danger = now.hazard < 1 ? now.hazard : 1;
  const astray =
    (people[first + slot.wrongWay] as number) + (people[second + slot.wrongWay] as number);
  const caught =
    (people[first + slot.trapped] as number) + (people[second + slot.trapped] as number);
  const there = atHome(people, first) + atHome(people, second) + astray + caught;
  state.villages[village * slot.villageSize + slot.exposed] = there * danger;
}
