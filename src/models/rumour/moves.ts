/** Moves people between the compartments of one cell (story and group); posts follow. */
import { binomial } from './chance.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

/** Whole people in the stochastic form, rounded down. */
export const countable = (tables: Tables, people: number): number =>
  tables.stochastic ? Math.floor(people) : people;

/** How many of `people` a share is; drawn from `u` in the stochastic form. */
export function some(tables: Tables, people: number, share: number, u: () => number): number {
  return tables.stochastic ? binomial(people, share, u()) : people * share;
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
