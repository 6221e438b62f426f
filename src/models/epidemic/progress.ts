/** How people of one group move through the illness in one sub-step. */
import { exp } from '../numeric.ts';
import { isolationReach, visibility } from './control.ts';
import * as draw from './flow.ts';
import { flow } from './flow.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';
import { beginIncubation, endIncubation, presentHour, shareOfHour } from './waiting.ts';

/**
 * One sub-step of one group. All flows are worked out from the state at its beginning; leaving with
 * probability h/T (not 1 − e^(−h/T)) makes the mean stay exactly T however long the sub-step is, and
 * with it the final size exact; infection is 1 − e^(−λh).
 */
export interface SubStep {
  tables: Tables;
  state: EpidemicState;
  /** Index of the first number of the group in `state.people`. */
  base: number;
  group: number;
  minute: number;
  length: number;
}

/** A sub-step to be written over. */
export function newSubStep(tables: Tables, state: EpidemicState): SubStep {
  return { tables, state, base: 0, group: 0, minute: 0, length: 1 };
}

function add(step: SubStep, which: number, people: number): void {
  const { people: all } = step.state;
  all[step.base + which] = (all[step.base + which] as number) + people;
}

function count(step: SubStep, which: number): number {
  return step.state.people[step.base + which] as number;
}

/** Leavers of a state with a mean stay of `stay` minutes. */
function leavers(step: SubStep, which: number, kind: number, stay: number): number {
  const people = count(step, which);
  if (people === 0) return 0;
  return flow(step.tables, step.group, step.minute, kind, people, step.length / stay);
}

/** New infections, by hazards per minute; returns those whom people infected and who are ill at once. */
export function infect(step: SubStep, byPeople: number, bySources: number): number {
  const { tables, state, group, minute, length } = step;
  const hazard = byPeople + bySources;
  const healthy = count(step, slot.susceptible);
  if (hazard === 0 || healthy === 0) return 0;
  const chance = 1 - exp(-hazard * length);
  const infected = flow(tables, group, minute, draw.drawInfected, healthy, chance);
  if (infected === 0) return 0;
  const fouled = flow(tables, group, minute, draw.drawBySource, infected, bySources / hazard);
  const { infections } = state;
  infections[slot.fromSources] = (infections[slot.fromSources] as number) + fouled;
  infections[slot.fromPeople] = (infections[slot.fromPeople] as number) + infected - fouled;
  add(step, slot.susceptible, -infected);
  return settleInfected(step, infected, fouled);
}

/** Puts the newly infected where they wait; returns those who need not wait. */
function settleInfected(step: SubStep, infected: number, fouled: number): number {
  const { tables, state, group, minute, length } = step;
  const waiting = tables.incubation.length > 0 ? fouled : 0;
  if (waiting > 0) {
    beginIncubation({ tables, state, group, minute: minute + length }, waiting);
    add(step, slot.incubating, waiting);
  }
  if (tables.illness.latent === 0) return infected - waiting;
  add(step, slot.latent, infected - waiting);
  return 0;
}

/** Those whose latent or incubation period ends in this sub-step. */
export function endLatency(step: SubStep): number {
  const { tables, state, group, minute, length } = step;
  // Only an instructor's surprise leaves people latent in an illness without latency.
  const stay = tables.illness.latent > length ? tables.illness.latent : length;
  const ended = leavers(step, slot.latent, draw.drawLatentEnd, stay);
  add(step, slot.latent, -ended);
  if (count(step, slot.incubating) === 0) return ended;
  const due = state.waiting[presentHour(tables, group, minute)] as number;
  const share = shareOfHour(minute, length);
  const onsets = flow(tables, group, minute, draw.drawOnset, due, share);
  endIncubation(tables, state, group, minute, onsets);
  return ended + onsets;
}

/** Splits people at the beginning of infectiousness: symptoms or none, kept apart or not, to be reported or not. */
export function begin(step: SubStep, people: number): void {
  const { tables, state, group, minute } = step;
  if (people === 0) return;
  const { symptomatic } = tables.illness;
  const ill = flow(tables, group, minute, draw.drawSymptoms, people, symptomatic);
  const seen = visibility(tables, state, group, minute);
  const told = flow(tables, group, minute, draw.drawFound, ill, seen);
  const reach = isolationReach(tables, state, group, minute);
  const apart = flow(tables, group, minute, draw.drawAtOnce, ill, reach);
  add(step, slot.silent, people - ill);
  add(step, slot.pending, told);
  add(step, slot.hidden, ill - told);
  add(step, tables.isolationDelay === 0 ? slot.isolated : slot.awaiting, apart);
  add(step, slot.free, ill - apart);
}

/** The ill leave: some as severe cases, the others recover. */
export function endIllness(step: SubStep): void {
  const { tables, group, minute } = step;
  const stay = tables.illness.infectious;
  const free = leavers(step, slot.free, draw.drawFreeEnd, stay);
  const isolated = leavers(step, slot.isolated, draw.drawIsolatedEnd, stay);
  const awaiting = endAwaiting(step, stay);
  const silent = leavers(step, slot.silent, draw.drawSilentEnd, stay);
  add(step, slot.free, -free);
  add(step, slot.isolated, -isolated);
  add(step, slot.silent, -silent);
  const ill = free + isolated + awaiting;
  const worse = flow(
    tables,
    group,
    minute,
    draw.drawSevere,
    ill,
    tables.severeShare[group] as number,
  );
  add(step, slot.severe, worse);
  recover(step, ill - worse + silent);
}

/** Those to be kept apart recover or are kept apart, whichever comes first; returns who recovered. */
function endAwaiting(step: SubStep, stay: number): number {
  const people = count(step, slot.awaiting);
  if (people === 0) return 0;
  const { tables, group, minute } = step;
  const together = (stay * tables.isolationDelay) / (stay + tables.isolationDelay);
  const left = leavers(step, slot.awaiting, draw.drawAwaitingEnd, together);
  const share = stay / (stay + tables.isolationDelay);
  const apart = flow(tables, group, minute, draw.drawKeptApart, left, share);
  add(step, slot.awaiting, -left);
  add(step, slot.isolated, apart);
  return left - apart;
}

function recover(step: SubStep, people: number): void {
  add(step, step.tables.illness.sheddingMinutes > 0 ? slot.shedding : slot.recovered, people);
}

/** Severe cases die or recover; `treated` is the share of them under treatment. */
export function endSevere(step: SubStep, treated: number): void {
  if (count(step, slot.severe) === 0) return;
  const { tables, group, minute } = step;
  const { severe, deathShare } = tables.illness;
  const left = leavers(step, slot.severe, draw.drawSevereEnd, severe / (1 + treated));
  // Of the treated a tenth dies, and twice as many of those who leave come from among them.
  const ofTreated = (2 * treated) / (1 + treated);
  const chance = deathShare * (1 - 0.9 * ofTreated);
  const died = flow(tables, group, minute, draw.drawDeath, left, chance);
  add(step, slot.severe, -left);
  add(step, slot.dead, died);
  recover(step, left - died);
}

/** Shedding ends. */
export function endShedding(step: SubStep): void {
  const left = leavers(
    step,
    slot.shedding,
    draw.drawSheddingEnd,
    step.tables.illness.sheddingMinutes,
  );
  add(step, slot.shedding, -left);
  add(step, slot.recovered, left);
}
