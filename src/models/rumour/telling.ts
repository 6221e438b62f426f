/** One tick of a story among those who do not know it yet and those who tell it. */
import { setActivity, setConvincing, subSteps } from './activity.ts';
import type { Conditions } from './conditions.ts';
import { drawPeople } from './drawn.ts';
import { type Spread, spreadStory } from './spread.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

/** Moves the people; posts follow those who still tell. */
function settle(
  work: Spread,
  tables: Tables,
  state: RumourState,
  story: number,
  harm: Float64Array,
): void {
  const { groupCount, channelCount, sizes } = tables;
  const harms = tables.harms[story] as number;
  for (let g = 0; g < groupCount; g += 1) {
    const cell = story * groupCount + g;
    const ignorant = state.ignorant[cell] as number;
    const before = state.telling[cell] as number;
    const heard = Math.min(work.heard[g] as number, ignorant);
    const stopped = Math.min(work.stopped[g] as number, before + heard);
    const telling = before + heard - stopped;
    const left = ignorant - heard;
    const doubted = Math.min(work.doubted[g] as number, left);
    state.ignorant[cell] = left - doubted;
    state.doubting[cell] = (state.doubting[cell] as number) + doubted;
    state.telling[cell] = telling;
    state.holding[cell] = (state.holding[cell] as number) + stopped;
    harm[g] = (harm[g] as number) + (harms * heard) / (sizes[g] as number);
    for (let c = 0; c < channelCount; c += 1) {
      const post = work.posts[g * channelCount + c] as number;
      state.posts[cell * channelCount + c] = post > telling ? telling : post > 0 ? post : 0;
    }
  }
}

/** Fewer tellers than this, in people, are none. */
const fewest = 1e-4;

/** Anybody tells this story. */
function told(tables: Tables, state: RumourState, story: number): boolean {
  const { groupCount } = tables;
  let people = 0;
  for (let g = 0; g < groupCount; g += 1) people += state.telling[story * groupCount + g] as number;
  return people > fewest;
}

/**
 * Runs one story through the tick.
 * @param harm points of trust lost by each group, added to
 */
export function tell(
  work: Spread,
  tables: Tables,
  state: RumourState,
  story: number,
  now: Conditions,
  harm: Float64Array,
): void {
  if (!told(tables, state, story)) return;
  const { groupCount, channelCount } = tables;
  setActivity(work, tables, state, story, now);
  setConvincing(work, tables, state, story, now);
  const steps = subSteps(work, tables, state, story, now.hours);
  const hours = now.hours / steps;
  for (let step = 0; step < steps; step += 1) {
    spreadStory(work, tables, state, story * groupCount, hours);
    if (tables.stochastic) drawPeople(work, tables, state, story, now, step);
    settle(work, tables, state, story, harm);
    for (let c = 0; c < channelCount; c += 1) {
      const contacts = work.contacts[c] as number;
      const channel = tables.carriers[c] as number;
      state.views[channel] = (state.views[channel] as number) + contacts;
      state.pace[channel] = (state.pace[channel] as number) + contacts / now.dt;
    }
  }
}
