/** Orders to people: advise, persuade, force, clear. */
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

export type Arguments = Readonly<Record<string, number | boolean | string>>;

/** A number among the arguments, within bounds; the fallback where there is none. */
export function number(
  args: Arguments,
  name: string,
  low: number,
  high: number,
  fallback: number,
): number {
  const value = args[name];
  if (typeof value !== 'number' || Number.isNaN(value)) return fallback;
  return value > low ? (value < high ? value : high) : low;
}

/** Raises one number of the villages to `value` if it is lower. */
export function raise(state: EvacuationState, at: number, value: number): void {
  if (value > (state.villages[at] as number)) state.villages[at] = value;
}

/** Moves `share` of the people of every cohort of a village from one state to another. */
function shift(
  state: EvacuationState,
  village: number,
  from: number,
  to: number,
  share: number,
): void {
  const first = village * slot.cohortsPerVillage;
  for (let cohort = first; cohort < first + slot.cohortsPerVillage; cohort += 1) {
    const at = cohort * slot.cohortSize;
    const moved = (state.people[at + from] as number) * share;
    if (moved <= 0) continue;
    const there = state.people[at + to] as number;
    dilute(state.people, at, to, there / (there + moved));
    state.people[at + from] = (state.people[at + from] as number) - moved;
    state.people[at + to] = there + moved;
  }
}

/** Newcomers of age 0 lower the mean age of a stage that has one. */
function dilute(people: number[], at: number, state: number, share: number): void {
  const age =
    state === slot.preparing ? slot.preparingAge : state === slot.onTheWay ? slot.travelAge : -1;
  if (age >= 0) people[at + age] = (people[at + age] as number) * share;
}

/** 转移要求: sets the level and scope; those who had returned are addressed anew. */
export function advise(
  _: Tables,
  state: EvacuationState,
  base: number,
  args: Arguments,
  village: number,
): void {
  const level = (slot.orderLevels as readonly string[]).indexOf(String(args.level));
  if (level < 0) return;
  state.villages[base + slot.level] = level;
  state.villages[base + slot.scopeAll] = level > 0 && args.scope === 'all' ? 1 : 0;
  if (level === 0) return;
  state.villages[base + slot.cleared] = 0;
  shift(state, village, slot.returned, slot.warned, 1);
}

/** 劝说, share won over: by skill and trust; those who stay for their animals want a promise about them. */
export function persuade(
  tables: Tables,
  state: EvacuationState,
  base: number,
  args: Arguments,
  village: number,
): void {
  const skill = number(args, 'skill', 0, 1, 0);
  const trusting = 0.5 + 0.005 * (state.last[slot.lastTrust] as number);
  const won = skill * trusting;
  const livestock = tables.livestock[village] as number;
  const forAnimals = (0.8 * livestock) / (1 + 0.8 * livestock);
  const answered = args.livestock === true ? 1.2 : 0.4;
  const share = won * (1 - forAnimals + forAnimals * answered);
  shift(state, village, slot.refusing, slot.preparing, share < 1 ? share : 1);
  raise(state, base + slot.informed, skill);
}

/** 强行组织避灾疏散: a share of the refusers is on the way at once. */
export function force(
  _: Tables,
  state: EvacuationState,
  _base: number,
  args: Arguments,
  village: number,
): void {
  shift(state, village, slot.refusing, slot.onTheWay, number(args, 'share', 0, 1, 1));
}

/** 解除: ends order, doors and help; those who stayed stay, those who moved go home by and by. */
export function clear(
  _: Tables,
  state: EvacuationState,
  base: number,
  _args: Arguments,
  village: number,
): void {
  const { villages } = state;
  for (const at of [
    slot.level,
    slot.scopeAll,
    slot.forbidden,
    slot.doorMinutes,
    slot.assistMinutes,
  ]) {
    villages[base + at] = 0;
  }
  villages[base + slot.cleared] = 1;
  shift(state, village, slot.preparing, slot.warned, 1);
  shift(state, village, slot.refusing, slot.warned, 1);
}
