/** "Did you mean": the nearest of the names that would have been right. */
import { distance } from 'fastest-levenshtein';
import type { ValueType } from './types.ts';

const LONGEST_NAME = 60;
const MOST_CANDIDATES = 500;

/** Edits between two names; nothing but case is less than one edit, a beginning of the other counts as one. */
function apartness(name: string, candidate: string): number {
  if (name === candidate) return 0.5;
  const begins =
    name.length >= 3 && (candidate.startsWith(name) || name.startsWith(`${candidate}s`));
  return begins ? 1 : distance(name, candidate);
}

/** The candidate that a slip of the pen turns into `name`, if one is near enough. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const lower = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = 1 + Math.max(1, Math.floor(name.length / 3));
  for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
    const apart = apartness(lower, candidate.toLowerCase());
    if (apart < bestDistance) [best, bestDistance] = [candidate, apart];
  }
  return best;
}

/** `variables.trust` for `trust` or `trst`: where a bare name is, or nearly is, a field of some root. */
export function pathEndingIn(
  name: string,
  roots: Readonly<Record<string, ValueType>>,
  near: 'exactly' | 'nearly',
): string | undefined {
  for (const [root, type] of Object.entries(roots)) {
    if (type.kind !== 'record') continue;
    const exact = Object.hasOwn(type.fields, name) ? name : undefined;
    const field = near === 'exactly' ? exact : nearestName(name, Object.keys(type.fields));
    if (field !== undefined) return `${root}.${field}`;
  }
  return undefined;
}

/** The names that may follow a dot after a value of this type. */
export function fieldNames(type: ValueType): readonly string[] {
  if (type.kind === 'record') return Object.keys(type.fields);
  return type.kind === 'map' ? type.keys : [];
}
