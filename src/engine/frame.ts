/**
 * What an expression or effect sees while it runs: the world under the names of
 * the language, the chosen place, the statement just made. One frame serves one
 * instance; it is pointed at a world before each event.
 */

import type { Instance } from './compile/program.ts';
import type { DrillEvent } from './events.ts';
import { type Revisions, renew } from './revisions.ts';
import type { StatementQuality, Value, World } from './world.ts';

export type Here = Record<string, Value>;

export interface Frame {
  world: World;
  instance: Instance;
  clock: World['clock'];
  variables: World['variables'];
  places: World['places'];
  resources: World['resources'];
  models: World['models'];
  roads: World['roads'];
  draws: World['draws'];
  facts: World['facts'];
  known: World['known'];
  said: World['said'];
  at: World['at'];
  issued: World['issued'];
  here: Here | undefined;
  form: StatementQuality | undefined;
  /** Index of `form` in the world's statements, so that later effects can find it again. */
  statement: number;
  /**
   * The minute at which what is being done fell due, where that is before the tick that does it:
   * a tick may be two hours long, and what was settled at 14:04 must not count as done at 16:00.
   */
  due: number | undefined;
  /** How many orders, each given by an effect of the one before, are being begun. */
  chain: number;
  /** Storylines whose actions of the present microstep are done, though XState has yet to call them. */
  acted: Set<string>;
  /** A world in which, as was found just now, no storyline has anywhere to go. */
  rests: World | undefined;
  /** An event that `refusal` has just let pass in this world. */
  passed: DrillEvent | undefined;
  /** What was written to when; see revisions.ts. */
  readonly revisions: Revisions;
}

/** Points the frame at any world; what was evaluated in another one is forgotten. */
export function pointFrame(frame: Frame, world: World): void {
  renew(frame);
  followFrame(frame, world);
}

/** Points the frame at a copy of the world that it is pointed at. */
export function followFrame(frame: Frame, world: World): void {
  frame.world = world;
  frame.rests = undefined;
  frame.passed = undefined;
  frame.clock = world.clock;
  frame.variables = world.variables;
  frame.places = world.places;
  frame.resources = world.resources;
  frame.models = world.models;
  frame.roads = world.roads;
  frame.draws = world.draws;
  frame.facts = world.facts;
  frame.known = world.known;
  frame.said = world.said;
  frame.at = world.at;
  frame.issued = world.issued;
}

/** The place as expressions see it: what the map says of it and its own variables. */
export function hereOf(frame: Frame, place: string): Here | undefined {
  const held = frame.instance.heres[place];
  if (!held) return undefined;
  const values = frame.world.places[place];
  // Place variables are replaced, never edited, so one look tells whether they changed.
  if (held.values !== values) {
    Object.assign(held.here, values);
    held.values = values;
  }
  return held.here;
}

/** The minute at which what is being done now counts as done. */
export const dueMinute = (frame: Frame): number => frame.due ?? frame.world.clock.minute;

/** Runs what fell due at a minute, or falls due now if that is still to come. */
export function withDue<T>(frame: Frame, minute: number, run: () => T): T {
  const before = frame.due;
  const { minute: now } = frame.world.clock;
  frame.due = minute < now ? minute : undefined;
  try {
    return run();
  } finally {
    frame.due = before;
  }
}

/** Runs something with `here` standing for a place (or for none). */
export function withHere<T>(frame: Frame, place: string, run: () => T): T {
  const before = frame.here;
  frame.here = place === '' ? undefined : hereOf(frame, place);
  try {
    return run();
  } finally {
    frame.here = before;
  }
}

/** Runs something with `form` standing for one of the statements made. */
export function withStatement<T>(frame: Frame, statement: number, run: () => T): T {
  const before = { form: frame.form, statement: frame.statement };
  frame.form = frame.world.statements[statement]?.quality;
  frame.statement = statement;
  try {
    return run();
  } finally {
    frame.form = before.form;
    frame.statement = before.statement;
  }
}
