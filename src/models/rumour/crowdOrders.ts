/** What is done about the crowd. */
import { stoke } from './backlash.ts';
import * as constant from './constants.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';
import { breakTrust, earnTrust } from './trust.ts';

/** Trust 0..1 of those who may gather. */
function crowdTrust(tables: Tables, state: RumourState): number {
  const { gathering } = tables;
  if (!gathering || gathering.total <= 0) return 0;
  let sum = 0;
  for (const group of tables.everyGroup)
    sum += (gathering.weights[group] as number) * (state.trust[group] as number);
  return sum / gathering.total / 100;
}

const comes = (tables: Tables, group: number): boolean =>
  (tables.gathering?.weights[group] ?? 0) > 0;

/** Asked to leave, people go as far as they trust who asks; forced, they go, and it is told. */
export function disperse(tables: Tables, state: RumourState, share: number, force: boolean): void {
  if (!tables.gathering || state.crowd < 1 || share === 0) return;
  if (!force) {
    state.crowd *= 1 - share * (0.1 + 0.6 * crowdTrust(tables, state));
    return;
  }
  state.crowd *= 1 - share;
  state.crowdAnger += (1 - state.crowdAnger) * constant.forceAnger * share;
  for (const group of tables.everyGroup) {
    const weight = comes(tables, group) ? 1 : 0.4;
    breakTrust(tables, state, group, constant.forceTrust * share * weight);
  }
  for (let story = 0; story < tables.storyCount; story += 1)
    if (state.started[story] === 1) stoke(tables, state, story, 0.4 * share, 0.2 * share);
}

/** Representatives sit down to talk: part of the crowd goes home, the others wait. */
export function talk(tables: Tables, state: RumourState, share: number): void {
  if (!tables.gathering || state.crowd < 1) return;
  const heard = share * (0.4 + 0.6 * crowdTrust(tables, state));
  state.crowd *= 1 - 0.4 * heard;
  state.crowdCalm += (1 - state.crowdCalm) * heard;
  for (const group of tables.everyGroup)
    if (comes(tables, group)) earnTrust(tables, state, group, constant.talkTrust * share);
}
