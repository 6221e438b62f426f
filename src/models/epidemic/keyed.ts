/**
 * Reads keyed inputs and writes keyed outputs of groups and places.
 *
 * Why written out: JavaScript engines remember for each place in the code which key was used
 * there. Where that is always the same one, a keyed access costs one nanosecond, in a loop over
 * keys fifteen. So every list of ids has its own code, key by key; more ids than are written out
 * go on in a loop.
 */
import type { Keyed, Scalar } from '../port.ts';

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
  if (n > 8) target[ids[8] as string] = from[8] as number;
  if (n > 9) target[ids[9] as string] = from[9] as number;
  if (n > 10) target[ids[10] as string] = from[10] as number;
  if (n > 11) target[ids[11] as string] = from[11] as number;
  if (n > 12) target[ids[12] as string] = from[12] as number;
  if (n > 13) target[ids[13] as string] = from[13] as number;
  if (n > 14) target[ids[14] as string] = from[14] as number;
  if (n > 15) target[ids[15] as string] = from[15] as number;
  for (let i = 16; i < n; i += 1) target[ids[i] as string] = from[i] as number;
}

/** Writes one number for each place where groups live. */
export function writeHomes(target: Keyed, ids: Ids, from: Float64Array): void {
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

/** A number to calculate with; what is none becomes NaN. */
function numeric(value: Scalar | undefined): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** Reads one number for each place that matters; NaN stands for what is none. */
export function readPlaces(source: Keyed, ids: Ids, into: Float64Array): void {
  const n = ids.length;
  if (n > 0) into[0] = numeric(source[ids[0] as string]);
  if (n > 1) into[1] = numeric(source[ids[1] as string]);
  if (n > 2) into[2] = numeric(source[ids[2] as string]);
  if (n > 3) into[3] = numeric(source[ids[3] as string]);
  if (n > 4) into[4] = numeric(source[ids[4] as string]);
  if (n > 5) into[5] = numeric(source[ids[5] as string]);
  if (n > 6) into[6] = numeric(source[ids[6] as string]);
  if (n > 7) into[7] = numeric(source[ids[7] as string]);
  if (n > 8) into[8] = numeric(source[ids[8] as string]);
  if (n > 9) into[9] = numeric(source[ids[9] as string]);
  for (let i = 10; i < n; i += 1) into[i] = numeric(source[ids[i] as string]);
}
