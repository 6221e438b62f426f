/**
 * `flow` for all groups at once: how many people of each leave a state. One short loop for each
 * kind of flow, since it is asked a hundred times in a sub-step and nearly always answers 0.
 */
import { binomial, saltOf, uniformOf } from './chance.ts';
import * as slot from './layout.ts';
import type { Row, Work } from './work.ts';

/**
 * People in state `which` who do what each does with probability `chance`, into `leaving`.
 * @returns whether anybody does
 */
export function flowOf(
  work: Work,
  kind: number,
  which: number,
  chance: number,
  leaving: Row,
): boolean {
  return work.tables.stochastic && chance < 1
    ? drawn(work, kind, which, chance, leaving)
    : expected(work, which, chance > 0 ? (chance < 1 ? chance : 1) : 0, leaving);
}

function expected(work: Work, which: number, share: number, leaving: Row): boolean {
  const { people } = work.state;
  let some = false;
  for (let group = 0; group < leaving.length; group += 1) {
    const there = people[group * slot.groupSize + which] as number;
    const flows = there > 0 ? there * share : 0;
    leaving[group] = flows;
    if (flows > 0) some = true;
  }
  return some;
}

function drawn(work: Work, kind: number, which: number, chance: number, leaving: Row): boolean {
  const { words } = work;
  const { people } = work.state;
  const salt = saltOf(kind);
  let some = false;
  for (let group = 0; group < leaving.length; group += 1) {
    const there = people[group * slot.groupSize + which] as number;
    leaving[group] = 0;
    if (!(there > 0)) continue;
    const uniform = uniformOf(words[group] as number, salt);
    if (surelyNobody(there, chance, uniform)) continue;
    const flows = binomial(there, chance, uniform);
    leaving[group] = flows;
    if (flows > 0) some = true;
  }
  return some;
}

/** The same for some people of one group. */
export function flowIn(
  { tables, words }: Work,
  group: number,
  kind: number,
  people: number,
  chance: number,
): number {
  if (!(people > 0) || !(chance > 0)) return 0;
  if (chance >= 1) return people;
  if (!tables.stochastic) return people * chance;
  const uniform = uniformOf(words[group] as number, saltOf(kind));
  return surelyNobody(people, chance, uniform) ? 0 : binomial(people, chance, uniform);
}

/** What `binomial` looks at first for chances up to ½; said here, it needs no call. */
export function surelyNobody(people: number, chance: number, uniform: number): boolean {
  return chance <= 0.5 && uniform < 1 - people * chance;
}

/** Takes those who leave from one state to another. */
export function move({ state }: Work, leaving: Row, from: number, to: number): void {
  const { people } = state;
  for (let group = 0; group < leaving.length; group += 1) {
    const leavers = leaving[group] as number;
    if (leavers === 0) continue;
    const base = group * slot.groupSize;
    people[base + from] = (people[base + from] as number) - leavers;
    people[base + to] = (people[base + to] as number) + leavers;
  }
}

/** Adds people to a state of one group. */
export function add({ state }: Work, group: number, which: number, people: number): void {
  const at = group * slot.groupSize + which;
  state.people[at] = (state.people[at] as number) + people;
}
