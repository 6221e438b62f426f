/**
 * Writes keyed outputs of the rumour.
 *
 * Why written out: JavaScript engines remember for each place in the code which key was used
 * there. Where that is always the same one, a keyed access costs one nanosecond, in a loop over
 * keys fifteen, and a model makes more than a hundred of them every tick. So every list of ids
 * has its own code, key by key; more ids than are written out go on in a loop.
 */
import type { Keyed } from '../port.ts';

type Ids = readonly string[];

/** Writes one number for each group. */
export function writeGroups(target: Keyed, ids: Ids, from: Float64Array): void {
  const n = ids.length;
  if (n > 0) target[ids[0] as string] = from[0] as number;
  if (n > 1) target[ids[1] as string] = from[1] as number;
  if (n > 2) target[ids[2] as string] = from[2] as number;
  if (n > 3) target[ids[3] as string] = from[3] as number;
  if (n > 4) target[ids[4] as string] = from[4] as number;
  if (n > 5) target[ids[5] as string] = from[5] as number;
  if (n > 6) target[ids[6] as string] = from[6] as number;
  if (n > 7) target[ids[7] as string] = from[7] as number;
  for (let i = 8; i < n; i += 1) target[ids[i] as string] = from[i] as number;
}

/** Writes one number for each story. */
export function writeStories(target: Keyed, ids: Ids, from: Float64Array): void {
  const n = ids.length;
  if (n > 0) target[ids[0] as string] = from[0] as number;
  if (n > 1) target[ids[1] as string] = from[1] as number;
  if (n > 2) target[ids[2] as string] = from[2] as number;
  if (n > 3) target[ids[3] as string] = from[3] as number;
  for (let i = 4; i < n; i += 1) target[ids[i] as string] = from[i] as number;
}

/** Writes one number for each channel. */
export function writeChannels(target: Keyed, ids: Ids, from: Float64Array): void {
  const n = ids.length;
  if (n > 0) target[ids[0] as string] = from[0] as number;
  if (n > 1) target[ids[1] as string] = from[1] as number;
  if (n > 2) target[ids[2] as string] = from[2] as number;
  if (n > 3) target[ids[3] as string] = from[3] as number;
  if (n > 4) target[ids[4] as string] = from[4] as number;
  if (n > 5) target[ids[5] as string] = from[5] as number;
  for (let i = 6; i < n; i += 1) target[ids[i] as string] = from[i] as number;
}

/** Writes one number for each place. */
export function writePlaces(target: Keyed, ids: Ids, from: Float64Array): void {
  const n = ids.length;
  if (n > 0) target[ids[0] as string] = from[0] as number;
  if (n > 1) target[ids[1] as string] = from[1] as number;
  if (n > 2) target[ids[2] as string] = from[2] as number;
  if (n > 3) target[ids[3] as string] = from[3] as number;
  if (n > 4) target[ids[4] as string] = from[4] as number;
  if (n > 5) target[ids[5] as string] = from[5] as number;
  if (n > 6) target[ids[6] as string] = from[6] as number;
  if (n > 7) target[ids[7] as string] = from[7] as number;
  for (let i = 8; i < n; i += 1) target[ids[i] as string] = from[i] as number;
}
