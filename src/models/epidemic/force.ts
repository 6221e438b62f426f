/** Who infects whom: the force of infection on each group. Scratch rows are made once and written over. */
import {
  illFactor,
  isOpen,
  mixing,
  mixingVaries,
  separation,
  sheddingFactor,
  sourceRuns,
  sourceStrength,
  unsupplied,
} from './control.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';
import type { Work } from './work.ts';

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
  /** Which venues are open and which sources are in use, as `venue` and `sources` were last filled. */
  open: Uint8Array;
  used: Uint8Array;
  /** Whether those have to be filled anew: orders and inputs came, which is only between ticks. */
  venueStale: boolean;
  sourcesStale: boolean;
  /** Whether what was ordered against infection fades or ends within this tick. */
  varies: boolean;
}

export function newForce(tables: Tables): Force {
  const groups = tables.groups.length;
  return {
    giving: new Float64Array(groups),
    people: new Float64Array(groups),
    sources: new Float64Array(groups),
    venue: new Float64Array(tables.venues.ids.length),
    open: new Uint8Array(tables.venues.ids.length),
    used: new Uint8Array(tables.sources.ids.length),
    venueStale: true,
    sourcesStale: true,
    varies: false,
  };
}

/** Begins a tick that lasts until minute `end`. */
export function beginForce({ tables, state, force }: Work, end: number): void {
  force.venueStale = true;
  force.sourcesStale = true;
  force.varies = false;
  for (let place = 0; place < tables.places.length; place += 1) {
    if (mixingVaries(state, place, state.minute, end)) force.varies = true;
  }
}

/** Fills `giving`; returns its sum. */
function fillGiving({ tables, state, minute, force }: Work): number {
  const { people } = state;
  const { illness, isolationEfficacy } = tables;
  const { giving } = force;
  let sum = 0;
  for (let group = 0; group < giving.length; group += 1) {
    const base = group * slot.groupSize;
    const ill = (people[base + slot.free] as number) + (people[base + slot.awaiting] as number);
    const healing = people[base + slot.shedding] as number;
    let given = (people[base + slot.isolated] as number) * (1 - isolationEfficacy);
    given += (people[base + slot.silent] as number) * illness.silent;
    if (ill > 0) given += ill * illFactor(tables, state, group, minute);
    if (healing > 0) {
      given += healing * illness.shedding * sheddingFactor(tables, state, group, minute);
    }
    giving[group] = given;
    sum += given;
  }
  return sum;
}

/** Notes which venues are open; says whether that changed. */
function noteOpen({ tables, state, minute }: Work, open: Uint8Array): boolean {
  const now = (tables.startMinute + minute) % 1440;
  let changed = false;
  for (let venue = 0; venue < open.length; venue += 1) {
    const is = state.suspended[venue] !== 1 && isOpen(tables, venue, now) ? 1 : 0;
    if (open[venue] === is) continue;
    open[venue] = is;
    changed = true;
  }
  return changed;
}

/** Fills `venue` with what holds in the sub-step. */
function fillVenues(work: Work): void {
  const { tables, state, minute, force } = work;
  const { pressure, place, vomit } = tables.venues;
  const { venue: betas, open } = force;
  if (!noteOpen(work, open) && !force.venueStale && !force.varies) return;
  force.venueStale = false;
  for (let venue = 0; venue < betas.length; venue += 1) {
    const at = place[venue] as number;
    betas[venue] =
      open[venue] === 1
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
  clear(to);
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

/** Notes which sources are in use; says whether that changed. */
function noteUsed({ tables, state, minute }: Work, used: Uint8Array): boolean {
  let changed = false;
  for (let source = 0; source < used.length; source += 1) {
    const is = sourceRuns(tables, state, source, minute) ? 1 : 0;
    if (used[source] === is) continue;
    used[source] = is;
    changed = true;
  }
  return changed;
}

function fillSources(work: Work): void {
  const { tables, state, force } = work;
  const { hazard, users } = tables.sources;
  const { sources: to, used } = force;
  if (!noteUsed(work, used) && !force.sourcesStale) return;
  force.sourcesStale = false;
  clear(to);
  for (let source = 0; source < hazard.length; source += 1) {
    if (used[source] === 0) continue;
    const strength = sourceStrength(tables, state, source) * (hazard[source] as number);
    if (strength === 0) continue;
    const end = users.first[source + 1] as number;
    for (let user = users.first[source] as number; user < end; user += 1) {
      const group = users.group[user] as number;
      const share = (users.weight[user] as number) * unsupplied(tables, state, group, source);
      to[group] = (to[group] as number) + strength * share;
    }
  }
}

/** `fill(0)`, which for a dozen numbers costs more than they do. */
function clear(row: Float64Array): void {
  for (let index = 0; index < row.length; index += 1) row[index] = 0;
}

/** Fills all rows with what holds in the sub-step. */
export function fillForce(work: Work): void {
  const { force } = work;
  if (fillGiving(work) > 0) {
    fillVenues(work);
    spreadForce(work.tables, work.state, force.venue, force.giving, force.people);
  } else {
    clear(force.people);
  }
  fillSources(work);
}
