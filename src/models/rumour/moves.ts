/** Moves people between the compartments of one cell (story and group); posts follow. */
import { binomial, isSettled } from './chance.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

/** Whole people in the stochastic form, rounded down. */
export const countable = (tables: Tables, people: number): number =>
  tables.stochastic ? Math.floor(people) : people;

/** Keys of a draw: the minute, and ids of story and group. */
export interface DrawKeys {
  minute: number;
  story: string;
  group: string;
}

/** How many of `people` a share is; drawn in the stochastic form, where chance can decide anything. */
export function some(
  { stochastic, random }: Tables,
  people: number,
  share: number,
  name: string,
  { minute, story, group }: DrawKeys,
): number {
  if (!stochastic) return people * share;
  if (isSettled(people, share)) return binomial(people, share, 0);
  return binomial(people, share, random(name, minute, story, group));
}

/**
 * Moves up to `people` of a cell from one list of the state to another and says how many.
 * Lists, not their names: looking them up by name would cost more than the move.
 */
export function move(from: number[], to: number[], cell: number, people: number): number {
  const there = from[cell] as number;
  const moved = people < there ? people : there;
  if (!(moved > 0)) return 0;
  from[cell] = there - moved;
  to[cell] = (to[cell] as number) + moved;
  return moved;
}

/** `people` more tell something fresh on every channel. */
export function addPosts(tables: Tables, state: RumourState, cell: number, people: number): void {
  const { channelCount } = tables;
  const telling = state.telling[cell] as number;
  for (let c = 0; c < channelCount; c += 1) {
    const at = cell * channelCount + c;
    const posts = (state.posts[at] as number) + people;
    state.posts[at] = posts < telling ? posts : telling;
  }
}

/** `people` of those who told (`before`) tell no more. */
export function dropPosts(
  tables: Tables,
  state: RumourState,
  cell: number,
  people: number,
  before: number,
): void {
  const { channelCount } = tables;
  const share = before > people ? 1 - people / before : 0;
  for (let c = 0; c < channelCount; c += 1) {
    const at = cell * channelCount + c;
    state.posts[at] = (state.posts[at] as number) * share;
  }
}

/** A share of those who hold the story tell it again. */
export function retell(tables: Tables, state: RumourState, cell: number, people: number): void {
  const moved = move(state.holding, state.telling, cell, people);
  if (moved > 0) addPosts(tables, state, cell, moved);
}
