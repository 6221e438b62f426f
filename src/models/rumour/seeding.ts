/** The first people who tell a story. */
import { addPosts, countable, move, retell } from './moves.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

/** `people` of a group tell the story; those who know it already tell it again. */
export function seedGroup(
  tables: Tables,
  state: RumourState,
  story: number,
  group: number,
  people: number,
): void {
  const cell = story * tables.groupCount + group;
  const wanted = countable(tables, people);
  const fresh = move(state.ignorant, state.telling, cell, wanted);
  if (fresh > 0) addPosts(tables, state, cell, fresh);
  if (fresh < wanted) retell(tables, state, cell, wanted - fresh);
  state.started[story] = 1;
  state.novelty[story] = 1;
}

/** Starts the stories whose first minute comes before `until`. */
export function startStories(tables: Tables, state: RumourState, until: number): void {
  for (let story = 0; story < tables.storyCount; story += 1) {
    const from = tables.from[story] as number;
    if (from < 0 || from >= until || state.seeded[story] === 1) continue;
    state.seeded[story] = 1;
    const seed = tables.params.stories[tables.stories[story] as string]?.seed;
    const group = seed ? tables.groupIndex.get(seed.group) : undefined;
    if (seed && group !== undefined) seedGroup(tables, state, story, group, seed.people);
  }
}
