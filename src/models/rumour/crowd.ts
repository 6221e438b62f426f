/** People who gather: they believe something that angers them and trust nobody to answer. */
import { exp } from '../numeric.ts';
import type { Conditions } from './conditions.ts';
import * as constant from './constants.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

/** Points of harm at which a story angers everybody who believes it. */
const fullAnger = 20;

/** Share 0..1 of a group that is angry: by the story that angers most, and by losses. */
function angerOf(tables: Tables, state: RumourState, group: number, grievance: number): number {
  const { groupCount, storyCount, harms, sizes } = tables;
  let most = 0;
  for (let story = 0; story < storyCount; story += 1) {
    const harm = harms[story] as number;
    const cell = story * groupCount + group;
    const believers = (state.telling[cell] as number) + (state.holding[cell] as number);
    const anger =
      (believers / (sizes[group] as number)) * (harm < fullAnger ? harm / fullAnger : 1);
    if (anger > most) most = anger;
  }
  const unheard = grievance * (1 - (state.calm[group] as number));
  return most + (1 - most) * constant.grievanceDrive * unheard;
}

/** People who would be there if this lasted. */
function wanted(tables: Tables, state: RumourState, grievance: number): number {
  const { gathering } = tables;
  if (!gathering || gathering.total <= 0) return 0;
  const { threshold, weights, total, max } = gathering;
  let sum = 0;
  for (let group = 0; group < tables.groupCount; group += 1) {
    const weight = weights[group] as number;
    if (weight === 0) continue;
    const distrust = 1 - (state.trust[group] as number) / 100;
    const anger = angerOf(tables, state, group, grievance) * (1 + state.crowdAnger);
    const over = ((anger < 1 ? anger : 1) * distrust - threshold) / threshold;
    if (over > 0) sum += weight * (over < 1 ? over : 1);
  }
  return ((max * sum) / total) * (1 - constant.talksCalm * state.crowdCalm);
}

/** One tick of the crowd. */
export function gather(tables: Tables, state: RumourState, now: Conditions): void {
  const { gathering } = tables;
  if (!gathering) return;
  const aim = wanted(tables, state, now.grievance);
  const missing = aim - state.crowd;
  let rate = gathering.ratePerHour;
  if (missing < 0) rate *= constant.leavingPace;
  else if (now.night) rate *= constant.nightArrival;
  const crowd = state.crowd + missing * (1 - exp(-rate * now.hours));
  state.crowd = crowd > 1e-3 ? crowd : 0;
}
