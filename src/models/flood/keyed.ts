/**
 * Writes keyed outputs of the flood.
 *
 * Why written out: JavaScript engines remember for each place in the code which key was used
 * there. Where that is always the same one, a keyed access costs one nanosecond, in a loop over
 * keys fifteen, and a model makes more than a hundred of them every tick. So every list of ids
 * has its own code, key by key; more ids than are written out go on in a loop.
 */
import type { Keyed } from '../port.ts';

type Ids = readonly string[];

/** Writes one number for each reach. */
export function writeReaches(target: Keyed, ids: Ids, from: Float64Array): void {
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

/** Writes one number for each catchment. */
export function writeCatchments(target: Keyed, ids: Ids, from: Float64Array): void {
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

/** Writes one number for each exposed place. */
export function writeExposures(target: Keyed, ids: Ids, from: Float64Array): void {
  const n = ids.length;
  if (n > 0) target[ids[0] as string] = from[0] as number;
  if (n > 1) target[ids[1] as string] = from[1] as number;
  if (n > 2) target[ids[2] as string] = from[2] as number;
  if (n > 3) target[ids[3] as string] = from[3] as number;
  if (n > 4) target[ids[4] as string] = from[4] as number;
  if (n > 5) target[ids[5] as string] = from[5] as number;
  if (n > 6) target[ids[6] as string] = from[6] as number;
  if (n > 7) target[ids[7] as string] = from[7] as number;
  if (n > 8) target[ids[8] as string] = from[8] as number;
  if (n > 9) target[ids[9] as string] = from[9] as number;
  for (let i = 10; i < n; i += 1) target[ids[i] as string] = from[i] as number;
}

/** Writes one number for each slope. */
export function writeSlopes(target: Keyed, ids: Ids, from: Float64Array): void {
  const n = ids.length;
  if (n > 0) target[ids[0] as string] = from[0] as number;
  if (n > 1) target[ids[1] as string] = from[1] as number;
  if (n > 2) target[ids[2] as string] = from[2] as number;
  if (n > 3) target[ids[3] as string] = from[3] as number;
  if (n > 4) target[ids[4] as string] = from[4] as number;
  if (n > 5) target[ids[5] as string] = from[5] as number;
  for (let i = 6; i < n; i += 1) target[ids[i] as string] = from[i] as number;
}

/** Writes for each slope whether it has slid: where its number is not `none`. */
export function writeSlid(target: Keyed, ids: Ids, slidAt: readonly number[], none: number): void {
  const n = ids.length;
  if (n > 0) target[ids[0] as string] = slidAt[0] !== none;
  if (n > 1) target[ids[1] as string] = slidAt[1] !== none;
  if (n > 2) target[ids[2] as string] = slidAt[2] !== none;
  if (n > 3) target[ids[3] as string] = slidAt[3] !== none;
  if (n > 4) target[ids[4] as string] = slidAt[4] !== none;
  if (n > 5) target[ids[5] as string] = slidAt[5] !== none;
  for (let i = 6; i < n; i += 1) target[ids[i] as string] = slidAt[i] !== none;
}
