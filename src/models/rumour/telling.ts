/** One tick of a story among those who do not know it yet and those who tell it. */
import { setActivity, setConvincing, subSteps } from './activity.ts';
import type { Conditions } from './conditions.ts';
import { drawPeople } from './drawn.ts';
import * as slot from './layout.ts';
import { groupAt, returnStory, type Spread, spreadStory, takeStory } from './spread.ts';
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
  const { numbers, groupSize } = work;
  const { groupCount, sizes } = tables;
  const harms = tables.harms[story] as number;
  for (let g = 0; g < groupCount; g += 1) {
    const base = groupAt(work, g);
    const index = story * groupCount + g;
    const unknowing = numbers[base + slot.ignorant] as number;
    const before = numbers[base + slot.telling] as number;
    const heard = least(numbers[base + slot.heard] as number, unknowing);
    const stopped = least(numbers[base + slot.stopped] as number, before + heard);
    const still = before + heard - stopped;
    const left = unknowing - heard;
    const doubted = least(numbers[base + slot.doubted] as number, left);
    numbers[base + slot.ignorant] = left - doubted;
    numbers[base + slot.telling] = still;
    state.doubting[index] = (state.doubting[index] as number) + doubted;
    state.holding[index] = (state.holding[index] as number) + stopped;
    harm[g] = (harm[g] as number) + (harms * heard) / (sizes[g] as number);
    const end = base + groupSize;
    for (let cell = base + slot.groupSize; cell < end; cell += slot.recordSize) {
      const post = numbers[cell + slot.after] as number;
      numbers[cell + slot.before] = post > still ? still : post > 0 ? post : 0;
    }
  }
}

const least = (one: number, other: number): number => (one < other ? one : other);

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
  const first = story * tables.groupCount;
  setActivity(work, tables, state, story, now);
  setConvincing(work, tables, state, story, now);
  const steps = subSteps(work, tables, state, story, now.hours);
  const hours = now.hours / steps;
  takeStory(work, state, first);
  for (let step = 0; step < steps; step += 1) {
    spreadStory(work, hours);
    if (tables.stochastic) drawPeople(work, tables, story, now, step);
    settle(work, tables, state, story, harm);
    countContacts(work, tables, state, now.dt);
  }
  returnStory(work, state, first);
}

function countContacts(work: Spread, tables: Tables, state: RumourState, dt: number): void {
  for (let c = 0; c < work.channels; c += 1) {
    const made = work.numbers[c * slot.recordSize + slot.contacts] as number;
    const channel = tables.carriers[c] as number;
    state.views[channel] = (state.views[channel] as number) + made;
    state.pace[channel] = (state.pace[channel] as number) + made / dt;
  }
}
