/** 标记、作风与计数: the traces from which a drill is scored. */

import { dueMinute, type Frame } from '../frame.ts';
import { writable } from '../sections.ts';
import type { Tally } from '../world.ts';

/** The first time counts. */
export function mark(frame: Frame, name: string): void {
  if (frame.world.marks[name] === undefined) {
    writable(frame, 'marks')[name] = dueMinute(frame);
  }
}

export function showConduct(frame: Frame, kinds: readonly string[], source: string): void {
  const minute = dueMinute(frame);
  for (const kind of kinds) writable(frame, 'conduct').push({ minute, kind, source });
}

/** Counts an order or its completion, at a place where it has one; −1 for an order taken back. */
export function tally(
  frame: Frame,
  measure: string,
  what: 'ordered' | 'finished',
  place: string,
  by: 1 | -1 = 1,
): void {
  const before: Tally = frame.world.tallies[measure] ?? { ordered: 0, finished: 0, places: {} };
  const after: Tally = { ...before, [what]: before[what] + by };
  if (place !== '') {
    const there = before.places[place] ?? { ordered: 0, finished: 0 };
    after.places = { ...before.places, [place]: { ...there, [what]: there[what] + by } };
  }
  writable(frame, 'tallies')[measure] = after;
}
