/** The effective reproduction number of the whole model at a minute, person to person. */
import { illFactor, isolationReach, mixing, openShare, sheddingFactor } from './control.ts';
import { spreadForce } from './force.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

const mostRounds = 40;
const closeEnough = 1e-5;

/**
 * Minutes of full infectiousness that somebody of `group` infected now has: the mean infectious
 * period, less what isolation (from its mean delay on) and exclusion take, and shedding after it.
 */
function givenMinutes(tables: Tables, state: EpidemicState, group: number): number {
  const { illness, isolationDelay, isolationEfficacy } = tables;
  const { minute } = state;
  const stay = illness.infectious;
  const reach = isolationReach(tables, state, group, minute);
  const apart = (reach * stay * stay) / (stay + isolationDelay);
  const among = (stay - apart) * illFactor(tables, state, group, minute);
  const ill = among + apart * (1 - isolationEfficacy);
  const after =
    illness.sheddingMinutes * illness.shedding * sheddingFactor(tables, state, group, minute);
  const { symptomatic, silent } = illness;
  return symptomatic * ill + (1 - symptomatic) * silent * stay + after;
}

/** Makes what works out the largest eigenvalue of the next-generation matrix, by power iteration. */
export function reproductionReader(tables: Tables): (state: EpidemicState) => number {
  const groups = tables.groups.length;
  const minutes = new Float64Array(groups);
  const venue = new Float64Array(tables.venues.ids.length);
  const infected = new Float64Array(groups);
  const giving = new Float64Array(groups);
  const force = new Float64Array(groups);

  const fill = (state: EpidemicState): void => {
    const { pressure, place, vomit } = tables.venues;
    for (let v = 0; v < venue.length; v += 1) {
      const at = place[v] as number;
      const mixed = mixing(state, at, state.minute, vomit[v] === 1) * openShare(tables, v);
      venue[v] = state.suspended[v] === 1 ? 0 : (pressure[v] as number) * mixed;
    }
    for (let group = 0; group < groups; group += 1) {
      minutes[group] = givenMinutes(tables, state, group);
      infected[group] = state.people[group * slot.groupSize + slot.susceptible] as number;
    }
  };

  /** One generation on: how many times as many; `infected` becomes their shares of groups. */
  const generation = (state: EpidemicState, before: number): number => {
    for (let group = 0; group < groups; group += 1) {
      giving[group] = ((infected[group] as number) / before) * (minutes[group] as number);
    }
    spreadForce(tables, state, venue, giving, force);
    let sum = 0;
    for (let group = 0; group < groups; group += 1) {
      const healthy = state.people[group * slot.groupSize + slot.susceptible] as number;
      infected[group] = healthy * (force[group] as number);
      sum += infected[group] as number;
    }
    return sum;
  };

  return (state) => {
    fill(state);
    let size = 0;
    for (let group = 0; group < groups; group += 1) size += infected[group] as number;
    if (size === 0) return 0;
    let last = generation(state, size);
    for (let round = 1; round < mostRounds && last > 0; round += 1) {
      const next = generation(state, last);
      const settled = Math.abs(next - last) <= closeEnough * next;
      last = next;
      if (settled) break;
    }
    return last;
  };
}
