/** 标记、作风与计数: the traces from which a drill is scored. */
import type { Tally, World } from '../world.ts';

/** The first time counts. */
export function mark(world: World, name: string): void {
  world.marks[name] ??= world.clock.minute;
}

export function showConduct(world: World, kinds: readonly string[], source: string): void {
  for (const kind of kinds) world.conduct.push({ minute: world.clock.minute, kind, source });
}

/** Counts an order or its completion, at a place where it has one. */
export function tally(
  world: World,
  measure: string,
  what: 'ordered' | 'finished',
  place: string,
): void {
  const before: Tally = world.tallies[measure] ?? { ordered: 0, finished: 0, places: {} };
  const after: Tally = { ...before, [what]: before[what] + 1 };
  if (place !== '') {
    const there = before.places[place] ?? { ordered: 0, finished: 0 };
    after.places = { ...before.places, [place]: { ...there, [what]: there[what] + 1 } };
  }
  world.tallies[measure] = after;
}
