/** Who infects whom: the force of infection on each group. Scratch rows are made once and written over. */
import {
  illFactor,
  isOpen,
  mixing,
  separation,
  sheddingFactor,
  sourceStrength,
  unsupplied,
} from './control.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

/** Rows that a sub-step fills: one number for each group, but `venue` one for each venue. */
export interface Force {
  /** Infectious people, each weighed by how much they give. */
  giving: Float64Array;
  /** Hazard per minute from people. */
  people: Float64Array;
  /** Hazard per minute from sources. */
  sources: Float64Array;
  /** β per minute over weighted members, with all factors; 0 where closed. */
  venue: Float64Array;
}

export function newForce(tables: Tables): Force {
  const groups = tables.groups.length;
  return {
    giving: new Float64Array(groups),
    people: new Float64Array(groups),
    sources: new Float64Array(groups),
    venue: new Float64Array(tables.venues.ids.length),
  };
}

/** Fills `giving`; returns its sum. */
function fillGiving(tables: Tables, state: EpidemicState, minute: number, force: Force): number {
  const { people } = state;
  const { illness, isolationEfficacy } = tables;
  let sum = 0;
  for (let group = 0; group < force.giving.length; group += 1) {
    const base = group * slot.groupSize;
    const ill = (people[base + slot.free] as number) + (people[base + slot.awaiting] as number);
    const shedding = people[base + slot.shedding] as number;
    let giving = (people[base + slot.isolated] as number) * (1 - isolationEfficacy);
    giving += (people[base + slot.silent] as number) * illness.silent;
    if (ill > 0) giving += ill * illFactor(tables, state, group, minute);
    if (shedding > 0) {
      giving += shedding * illness.shedding * sheddingFactor(tables, state, group, minute);
    }
    force.giving[group] = giving;
    sum += giving;
  }
  return sum;
}

/** Fills `venue` with what holds at `minute`. */
function fillVenues(tables: Tables, state: EpidemicState, minute: number, force: Force): void {
  const { pressure, place, vomit } = tables.venues;
  for (let venue = 0; venue < force.venue.length; venue += 1) {
    const open = state.suspended[venue] !== 1 && isOpen(tables, venue, minute);
    const at = place[venue] as number;
    force.venue[venue] = open
      ? (pressure[venue] as number) * mixing(state, at, minute, vomit[venue] === 1)
      : 0;
  }
}

/**
 * Hazard on each group from infectious people, into `to`:
 * λ_g = Σ_v β_v·w_gv·(w_gv·I_g + (1 − separation)·Σ_{h≠g} w_hv·I_h) / Σ_h w_hv·N_h,
 * where `venue` holds β_v over the weighted number of members.
 */
export function spreadForce(
  tables: Tables,
  state: EpidemicState,
  venue: Float64Array,
  giving: Float64Array,
  to: Float64Array,
): void {
  const { members, place } = tables.venues;
  const { first, group, weight } = members;
  to.fill(0);
  for (let v = 0; v < venue.length; v += 1) {
    const beta = venue[v] as number;
    if (beta === 0) continue;
    const end = first[v + 1] as number;
    let all = 0;
    for (let m = first[v] as number; m < end; m += 1) {
      all += (weight[m] as number) * (giving[group[m] as number] as number);
    }
    if (all === 0) continue;
    const cut = separation(state, place[v] as number);
    for (let m = first[v] as number; m < end; m += 1) {
      const member = group[m] as number;
      const share = weight[m] as number;
      const own = share * (giving[member] as number);
      to[member] = (to[member] as number) + beta * share * (own + (1 - cut) * (all - own));
    }
  }
}

function fillSources(tables: Tables, state: EpidemicState, minute: number, force: Force): void {
  const { hazard, users } = tables.sources;
  force.sources.fill(0);
  for (let source = 0; source < hazard.length; source += 1) {
    const strength = sourceStrength(tables, state, source, minute) * (hazard[source] as number);
    if (strength === 0) continue;
    const end = users.first[source + 1] as number;
    for (let user = users.first[source] as number; user < end; user += 1) {
      const group = users.group[user] as number;
      const share = (users.weight[user] as number) * unsupplied(tables, state, group, source);
      force.sources[group] = (force.sources[group] as number) + strength * share;
    }
  }
}

/** Fills all rows with what holds at `minute`. */
export function fillForce(
  tables: Tables,
  state: EpidemicState,
  minute: number,
  force: Force,
): void {
  const giving = fillGiving(tables, state, minute, force);
  if (giving > 0) {
    fillVenues(tables, state, minute, force);
    spreadForce(tables, state, force.venue, force.giving, force.people);
  } else {
    force.people.fill(0);
  }
  fillSources(tables, state, minute, force);
}
