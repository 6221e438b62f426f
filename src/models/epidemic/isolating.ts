/** Orders that move people: the ill are kept apart or let go, others are infected. */
import { bounded } from './conditions.ts';
import { isolationReach } from './control.ts';
import { drawIsolateNow, flow } from './flow.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import type { Arguments, Order } from './orders.ts';
import type { Tables } from './tables.ts';

function move(state: EpidemicState, base: number, from: number, to: number, people: number): void {
  const { people: all } = state;
  all[base + from] = (all[base + from] as number) - people;
  all[base + to] = (all[base + to] as number) + people;
}

/**
 * Keeps those already ill apart, by so much as the order reaches further than the one before it:
 * repeating an order finds nobody new.
 */
export const isolate: Order = (tables, state, place, args, minute) => {
  const at = place * slot.placeSize;
  const before = state.places[at + slot.isolationReach] as number;
  state.places[at + slot.isolation] = bounded(args.coverage, 0, 1, 0);
  const to = tables.isolationDelay === 0 ? slot.isolated : slot.awaiting;
  for (let group = 0; group < tables.groups.length; group += 1) {
    if (tables.placeOf[group] !== place) continue;
    const reach = isolationReach(tables, state, group, minute);
    const base = group * slot.groupSize;
    if (reach > before) {
      const chance = before < 1 ? (reach - before) / (1 - before) : 0;
      const free = state.people[base + slot.free] as number;
      move(state, base, slot.free, to, flow(tables, group, minute, drawIsolateNow, free, chance));
      state.places[at + slot.isolationReach] = reach;
    }
  }
};

/** Everybody who was kept apart goes back among the others. */
export const release: Order = (tables, state, place) => {
  const at = place * slot.placeSize;
  state.places[at + slot.isolation] = 0;
  state.places[at + slot.isolationReach] = 0;
  for (let group = 0; group < tables.groups.length; group += 1) {
    if (tables.placeOf[group] !== place) continue;
    const base = group * slot.groupSize;
    move(state, base, slot.isolated, slot.free, state.people[base + slot.isolated] as number);
    move(state, base, slot.awaiting, slot.free, state.people[base + slot.awaiting] as number);
  }
};

/** Infects people of a group, as many as are left; nothing where there is no such group. */
export function infectPeople(tables: Tables, state: EpidemicState, args: Arguments): void {
  const group = tables.groupIndex.get(String(args.group));
  if (group === undefined) return;
  const base = group * slot.groupSize;
  const healthy = state.people[base + slot.susceptible] as number;
  const wanted = bounded(args.people, 0, healthy, 0);
  const people = tables.stochastic ? Math.floor(wanted) : wanted;
  move(state, base, slot.susceptible, slot.latent, people);
}
