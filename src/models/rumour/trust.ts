/** Trust of the groups: what gives it, takes it, and lets it come back. */
import type { Conditions } from './conditions.ts';
import * as constant from './constants.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

/** Adds points within 0 and the ceiling; who is above the ceiling stays there. */
export function addTrust(tables: Tables, state: RumourState, group: number, points: number): void {
  const trust = state.trust[group] as number;
  const ceiling = tables.ceiling[group] as number;
  const next = trust + points;
  if (points > 0) state.trust[group] = next < ceiling ? next : trust > ceiling ? trust : ceiling;
  else state.trust[group] = next > 0 ? next : 0;
}

/** Gives a share of what is still missing to the ceiling, `points` where half is missing. */
export function earnTrust(tables: Tables, state: RumourState, group: number, points: number): void {
  const room = (tables.ceiling[group] as number) - (state.trust[group] as number);
  const ease = room > 30 ? 1 : room / 30;
  if (room > 0) addTrust(tables, state, group, points * ease);
}

/** Takes points, a part of them for good: the level to which trust comes back falls too. */
export function breakTrust(
  tables: Tables,
  state: RumourState,
  group: number,
  points: number,
): void {
  addTrust(tables, state, group, -points);
  const base = (state.base[group] as number) - constant.lasting * points;
  state.base[group] = base > 0 ? base : 0;
}

/** One tick: silence wears, time heals, what is done to people's losses counts, belief hurts. */
export function drift(
  tables: Tables,
  state: RumourState,
  now: Conditions,
  harm: Float64Array,
): void {
  const { recoveryPerHour, silencePerHour } = tables.params.trustDynamics;
  for (let group = 0; group < tables.groupCount; group += 1) {
    const shift = now.shift[group] as number;
    const trust = state.trust[group] as number;
    const ease = trust < constant.littleLeft ? trust / constant.littleLeft : 1;
    const worn = silencePerHour * now.silence * ease;
    const change = (shift - worn) * now.hours - (harm[group] as number);
    addTrust(tables, state, group, change);
    const missing = (state.base[group] as number) - (state.trust[group] as number);
    const healing = recoveryPerHour * (1 - now.silence) * now.hours;
    if (missing > 0) addTrust(tables, state, group, healing < missing ? healing : missing);
  }
}
