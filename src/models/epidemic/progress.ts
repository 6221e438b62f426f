/**
 * How people move through the illness in one sub-step, all groups at once: no group looks at
 * another here. All flows are worked out from the state at the beginning of the sub-step; leaving
 * with probability h/T (not 1 − e^(−h/T)) makes the mean stay exactly T however long the sub-step
 * is, and with it the final size exact.
 */
import { isolationReach, visibility } from './control.ts';
import * as draw from './flow.ts';
import { add, flowIn, flowOf, move } from './flows.ts';
import * as slot from './layout.ts';
import { endIncubation, presentHour, shareOfHour } from './waiting.ts';
import type { Work } from './work.ts';

/** Those whose latent or incubation period ends in this sub-step, into `beginning`. */
export function endLatency(work: Work): void {
  const { tables, length, beginning, state } = work;
  // Only an instructor's surprise leaves people latent in an illness without latency.
  const stay = tables.illness.latent > length ? tables.illness.latent : length;
  if (flowOf(work, draw.drawLatentEnd, slot.latent, length / stay, beginning)) {
    const { people } = state;
    for (let group = 0; group < beginning.length; group += 1) {
      const at = group * slot.groupSize + slot.latent;
      people[at] = (people[at] as number) - (beginning[group] as number);
    }
  }
  if (tables.incubation.length > 0) endIncubations(work);
}

/** Adds those to `beginning` whom a source infected. */
function endIncubations(work: Work): void {
  const { tables, state, minute, beginning } = work;
  const { people, waiting } = state;
  const share = shareOfHour(minute, work.length);
  for (let group = 0; group < beginning.length; group += 1) {
    if (people[group * slot.groupSize + slot.incubating] === 0) continue;
    const due = waiting[presentHour(tables, group, minute)] as number;
    if (due === 0) continue;
    const onsets = flowIn(work, group, draw.drawOnset, due, share);
    if (onsets === 0) continue;
    endIncubation(work, group, onsets);
    beginning[group] = (beginning[group] as number) + onsets;
  }
}

/** Splits people at the beginning of infectiousness: symptoms or none, kept apart or not, to be reported or not. */
export function begin(work: Work): void {
  const { beginning } = work;
  for (let group = 0; group < beginning.length; group += 1) {
    if (beginning[group] !== 0) beginIn(work, group, beginning[group] as number);
  }
}

function beginIn(work: Work, group: number, beginning: number): void {
  const { tables, state, minute } = work;
  const { symptomatic } = tables.illness;
  const ill = flowIn(work, group, draw.drawSymptoms, beginning, symptomatic);
  const seen = visibility(tables, state, group, minute);
  const told = flowIn(work, group, draw.drawFound, ill, seen);
  const reach = isolationReach(tables, state, group, minute);
  const apart = flowIn(work, group, draw.drawAtOnce, ill, reach);
  add(work, group, slot.silent, beginning - ill);
  add(work, group, slot.pending, told);
  add(work, group, slot.hidden, ill - told);
  add(work, group, tables.isolationDelay === 0 ? slot.isolated : slot.awaiting, apart);
  add(work, group, slot.free, ill - apart);
}

/** The ill leave: some as severe cases, the others recover. */
export function endIllness(work: Work): void {
  const { leavingFree, leavingIsolated, leavingSilent } = work;
  const chance = work.length / work.tables.illness.infectious;
  const free = flowOf(work, draw.drawFreeEnd, slot.free, chance, leavingFree);
  const isolated = flowOf(work, draw.drawIsolatedEnd, slot.isolated, chance, leavingIsolated);
  const awaiting = endAwaiting(work);
  const silent = flowOf(work, draw.drawSilentEnd, slot.silent, chance, leavingSilent);
  if (!free && !isolated && !awaiting && !silent) return;
  for (let group = 0; group < leavingFree.length; group += 1) endIllnessIn(work, group);
}

function endIllnessIn(work: Work, group: number): void {
  const free = work.leavingFree[group] as number;
  const isolated = work.leavingIsolated[group] as number;
  const silent = work.leavingSilent[group] as number;
  const ill = free + isolated + (work.leavingAwaiting[group] as number);
  if (ill === 0 && silent === 0) return;
  add(work, group, slot.free, -free);
  add(work, group, slot.isolated, -isolated);
  add(work, group, slot.silent, -silent);
  const chance = work.tables.severeShare[group] as number;
  const worse = flowIn(work, group, draw.drawSevere, ill, chance);
  add(work, group, slot.severe, worse);
  recover(work, group, ill - worse + silent);
}

/**
 * Those to be kept apart recover or are kept apart, whichever comes first; who recovers stands in
 * `leavingAwaiting`.
 * @returns whether anybody recovers
 */
function endAwaiting(work: Work): boolean {
  const { tables, leavingAwaiting } = work;
  const { illness, isolationDelay } = tables;
  const stay = illness.infectious;
  const chance = work.length / ((stay * isolationDelay) / (stay + isolationDelay));
  if (!flowOf(work, draw.drawAwaitingEnd, slot.awaiting, chance, leavingAwaiting)) return false;
  const share = stay / (stay + isolationDelay);
  let some = false;
  for (let group = 0; group < leavingAwaiting.length; group += 1) {
    const left = leavingAwaiting[group] as number;
    if (left === 0) continue;
    const apart = flowIn(work, group, draw.drawKeptApart, left, share);
    add(work, group, slot.awaiting, -left);
    add(work, group, slot.isolated, apart);
    leavingAwaiting[group] = left - apart;
    if (left > apart) some = true;
  }
  return some;
}

function recover(work: Work, group: number, people: number): void {
  const sheds = work.tables.illness.sheddingMinutes > 0;
  add(work, group, sheds ? slot.shedding : slot.recovered, people);
}

/** Severe cases die or recover. */
export function endSevere(work: Work): void {
  const { people } = work.state;
  const groups = work.beginning.length;
  let cases = 0;
  for (let group = 0; group < groups; group += 1) {
    cases += people[group * slot.groupSize + slot.severe] as number;
  }
  if (cases === 0) return;
  fillTreated(work);
  for (let group = 0; group < groups; group += 1) {
    const severe = people[group * slot.groupSize + slot.severe] as number;
    if (severe !== 0) endSevereIn(work, group, severe);
  }
}

/** Share of the severe cases at each place who are under treatment. */
function fillTreated({ tables, state, treated }: Work): void {
  const { placeOf } = tables;
  for (let place = 0; place < treated.length; place += 1) treated[place] = 0;
  for (let group = 0; group < placeOf.length; group += 1) {
    const place = placeOf[group] as number;
    const severe = state.people[group * slot.groupSize + slot.severe] as number;
    treated[place] = (treated[place] as number) + severe;
  }
  for (let place = 0; place < treated.length; place += 1) {
    const severe = treated[place] as number;
    const capacity = state.places[place * slot.placeSize + slot.capacity] as number;
    treated[place] = severe > capacity ? capacity / severe : capacity > 0 ? 1 : 0;
  }
}

function endSevereIn(work: Work, group: number, cases: number): void {
  const { tables, length } = work;
  const treated = work.treated[tables.placeOf[group] as number] as number;
  const { severe, deathShare } = tables.illness;
  const chance = length / (severe / (1 + treated));
  const left = flowIn(work, group, draw.drawSevereEnd, cases, chance);
  if (left === 0) return;
  // Of the treated a tenth dies, and twice as many of those who leave come from among them.
  const ofTreated = (2 * treated) / (1 + treated);
  const mortality = deathShare * (1 - 0.9 * ofTreated);
  const died = flowIn(work, group, draw.drawDeath, left, mortality);
  add(work, group, slot.severe, -left);
  add(work, group, slot.dead, died);
  recover(work, group, left - died);
}

/** Shedding ends. */
export function endShedding(work: Work): void {
  const { leaving, tables, length } = work;
  const chance = length / tables.illness.sheddingMinutes;
  if (flowOf(work, draw.drawSheddingEnd, slot.shedding, chance, leaving)) {
    move(work, leaving, slot.shedding, slot.recovered);
  }
}
