/**
 * Which part of a world was last written to, and when: an expression that reads none of
 * what has changed since it was last evaluated still has the value it had then.
 */
import type { Frame } from './frame.ts';
import type { World } from './world.ts';

/** Parts that a rule may write to, in any order; the index is what a frame counts by. */
const parts = [
  'clock',
  'variables',
  'places',
  'resources',
  'models',
  'roads',
  'draws',
  'facts',
  'known',
  'said',
  'at',
  'issued',
  'states',
  'capacity',
  'forcedRoads',
  'marks',
  'injected',
  'chosen',
  'lapsed',
  'tallies',
  'redLines',
  'tasks',
  'scheduled',
  'pending',
  'reports',
  'decisions',
  'conduct',
  'statements',
  'notes',
] as const satisfies readonly (keyof World)[];

export type Part = (typeof parts)[number];

const indexes = Object.fromEntries(parts.map((part, index) => [part, index])) as Record<
  Part,
  number
>;

export interface Revisions {
  /** Rises with every write. */
  count: number;
  /** The count at which each part was last written to. */
  readonly changed: number[];
  /** The count at which the frame was last pointed at a world it did not know. */
  renewed: number;
}

export const newRevisions = (): Revisions => ({
  count: 0,
  changed: parts.map(() => 0),
  renewed: 0,
});

/** Says that a part is about to be written to. Nothing may be evaluated between this and the write. */
export function touch(frame: Frame, part: Part): void {
  const { revisions } = frame;
  revisions.changed[indexes[part]] = ++revisions.count;
}

/** Nothing that was evaluated before holds any longer. */
export function renew(frame: Frame): void {
  frame.revisions.renewed = ++frame.revisions.count;
}

const never = -1;

/**
 * The same evaluation, done again only where one of `read` has been written to since.
 * Remembers the last frame it was asked for.
 */
export function remember<Value>(
  evaluate: (frame: Frame) => Value,
  read: readonly Part[],
): (frame: Frame) => Value {
  const [first = 0, second = first, third = second, ...more] = read.map((part) => indexes[part]);
  let last: Frame | undefined;
  let asked = never;
  let value: Value;
  const stale = ({ changed, renewed }: Revisions): boolean =>
    renewed > asked ||
    (changed[first] as number) > asked ||
    (changed[second] as number) > asked ||
    (changed[third] as number) > asked ||
    (more.length > 0 && more.some((index) => (changed[index] as number) > asked));
  return (frame) => {
    if (frame !== last || stale(frame.revisions)) {
      value = evaluate(frame);
      last = frame;
      asked = frame.revisions.count;
    }
    return value;
  };
}
