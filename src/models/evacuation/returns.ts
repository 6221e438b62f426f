/** Going home: when cleared, or too early (擅自返回); and overflow moving between shelters. */
import type { Conditions } from './conditions.ts';
import * as rate from './constants.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import { leaving } from './mobilisation.ts';
import type { Tables } from './tables.ts';

/** People who go home, per minute and person. */
function returnRate(
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
): number {
  const { villages } = state;
  const base = village * slot.villageSize;
  if (villages[base + slot.cleared] === 1) return rate.clearedReturn;
  if (now.easing <= 0 || now.hazard >= 1) return 0;
  const distrust = (100 - now.trust) / 100;
  const doubt = 1 - (villages[base + slot.informed] as number);
  const beasts = 1 + (tables.livestock[village] as number);
  const leave = villages[base + slot.forbidden] === 1 ? rate.earlyReturnForbidden : 1;
  const pull = now.easing * (1 - now.hazard) * (1 - now.cue);
  return rate.earlyReturn * pull * distrust * distrust * beasts * doubt * leave;
}

/** Sends people of one village home over `h` minutes, from relatives and shelters alike. */
export function goHome(
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
  h: number,
): void {
  const { people, villages, guests } = state;
  const base = village * slot.villageSize;
  const informed = villages[base + slot.informed] as number;
  if (informed > 0) villages[base + slot.informed] = informed / (1 + h / rate.informedFades);
  const perMinute = returnRate(tables, state, village, now);
  if (perMinute <= 0) return;
  const going = leaving(perMinute * h);
  const first = village * slot.cohortsPerVillage * slot.cohortSize;
  for (let cohort = 0; cohort < slot.cohortsPerVillage; cohort += 1) {
    const at = first + cohort * slot.cohortSize;
    const fromShelter = (people[at + slot.sheltered] as number) * going;
    const fromKin = (people[at + slot.withRelatives] as number) * going;
    people[at + slot.sheltered] = (people[at + slot.sheltered] as number) - fromShelter;
    people[at + slot.withRelatives] = (people[at + slot.withRelatives] as number) - fromKin;
    people[at + slot.returned] = (people[at + slot.returned] as number) + fromShelter + fromKin;
  }
  const count = tables.shelters.length;
  for (let index = village * count; index < (village + 1) * count; index += 1) {
    guests[index] = (guests[index] as number) * (1 - going);
  }
}

/** Beds of a shelter now: none while it is closed. */
export function bedsOf(tables: Tables, state: EvacuationState, shelter: number): number {
  const at = shelter * slot.shelterSize;
  if (state.shelters[at + slot.shelterOpen] !== 1) return 0;
  return (tables.beds[shelter] as number) + (state.shelters[at + slot.extraBeds] as number);
}

/** People present at a shelter, with a bed or without. */
export function presentAt(tables: Tables, state: EvacuationState, shelter: number): number {
  const count = tables.shelters.length;
  let present = 0;
  for (let index = shelter; index < state.guests.length; index += count)
    present += state.guests[index] as number;
  return present;
}

/** Those without a bed move on to shelters that have some, over `dt` minutes. */
export function shareBeds(tables: Tables, state: EvacuationState, dt: number): void {
  const count = tables.shelters.length;
  for (let full = 0; full < count; full += 1) {
    const present = presentAt(tables, state, full);
    const over = present - bedsOf(tables, state, full);
    if (over <= 0 || present <= 0) continue;
    let moving = over * leaving(rate.overflowMoves * dt);
    for (let other = 0; other < count && moving > 0; other += 1) {
      if (other === full) continue;
      const spare = bedsOf(tables, state, other) - presentAt(tables, state, other);
      if (spare <= 0) continue;
      const placed = moving < spare ? moving : spare;
      moveGuests(state, count, full, other, placed / present);
      moving -= placed;
    }
  }
}

function moveGuests(
  state: EvacuationState,
  count: number,
  from: number,
  to: number,
  share: number,
): void {
  for (let row = 0; row < state.guests.length; row += count) {
    const moved = (state.guests[row + from] as number) * share;
    state.guests[row + from] = (state.guests[row + from] as number) - moved;
    state.guests[row + to] = (state.guests[row + to] as number) + moved;
  }
}
