/** Advances the whole model by one tick. */
import type { ModelValue } from '../port.ts';
import { endRemovals } from './backlash.ts';
import { believe } from './belief.ts';
import { calm, readConditions } from './conditions.ts';
import { gather } from './crowd.ts';
import type { Fading } from './fading.ts';
import { fadingTable } from './fading.ts';
import { startStories } from './seeding.ts';
import { newSpread } from './spread.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';
import { tell } from './telling.ts';
import { drift } from './trust.ts';

function fade(tables: Tables, state: RumourState, fading: Fading): void {
  for (let story = 0; story < tables.storyCount; story += 1) {
    state.boost[story] = (state.boost[story] as number) * fading.boost;
    state.novelty[story] = (state.novelty[story] as number) * fading.novelty;
  }
  for (let group = 0; group < tables.groupCount; group += 1)
    state.calm[group] = (state.calm[group] as number) * fading.calm;
  state.fear *= fading.fear;
  state.crowdCalm *= fading.calm;
  state.crowdAnger *= fading.boost;
}

/** Makes the step of these tables, with work space of its own. */
export function stepper(tables: Tables) {
  const now = calm(tables);
  const work = newSpread(tables);
  const harm = new Float64Array(tables.groupCount);
  const fadingFor = fadingTable(tables.params.correction.halfLifeHours);
  return (
    state: RumourState,
    inputs: Readonly<Record<string, ModelValue>>,
    minute: number,
    dt: number,
  ): void => {
    readConditions(now, tables, inputs, minute, dt);
    const fading = fadingFor(dt);
    startStories(tables, state, minute + dt);
    endRemovals(tables, state, minute);
    for (let group = 0; group < tables.groupCount; group += 1) harm[group] = 0;
    for (let c = 0; c < tables.channels.length; c += 1) state.pace[c] = 0;
    for (let story = 0; story < tables.storyCount; story += 1) {
      if (state.started[story] !== 1) continue;
      tell(work, tables, state, story, now, harm);
      believe(tables, state, story, now, fading, harm);
    }
    drift(tables, state, now, harm);
    gather(tables, state, now);
    fade(tables, state, fading);
  };
}
