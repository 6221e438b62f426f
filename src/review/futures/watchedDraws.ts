/** Which draws a play looked at: what it never looked at cannot have changed it. */
import type { Value } from '../../engine/world.ts';

export interface WatchedDraws {
  draws: Record<string, Value>;
  /** Names of the draws that have been read so far. */
  read: ReadonlySet<string>;
}

/** The same draws, with a note of each that is read. */
export function watchDraws(draws: Readonly<Record<string, Value>>): WatchedDraws {
  const read = new Set<string>();
  const watched: Record<string, Value> = {};
  for (const [name, value] of Object.entries(draws)) {
    Object.defineProperty(watched, name, {
      enumerable: true,
      get: () => {
        read.add(name);
        return value;
      },
    });
  }
  return { draws: watched, read };
}
