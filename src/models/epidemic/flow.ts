/** How many people go from one state to another: expected, or drawn. */
import { binomial, keyedUniform } from './chance.ts';
import type { Tables } from './tables.ts';

// Kinds of draws: each has its own, so that none changes another. 40 is taken by `waiting.ts`.
export const drawInfected = 0;
export const drawBySource = 1;
export const drawLatentEnd = 2;
export const drawOnset = 3;
export const drawSymptoms = 4;
export const drawFound = 5;
export const drawAtOnce = 6;
export const drawFreeEnd = 7;
export const drawAwaitingEnd = 8;
export const drawKeptApart = 9;
export const drawIsolatedEnd = 10;
export const drawSilentEnd = 11;
export const drawSevere = 12;
export const drawSevereEnd = 13;
export const drawDeath = 14;
export const drawSheddingEnd = 15;
export const drawReport = 16;
export const drawSearch = 17;
export const drawIsolateNow = 18;

/**
 * People of `group` among `count` who do what each does with probability `chance` (cut to 0..1):
 * the expected number in the deterministic form, else a binomial draw keyed by group, minute, `kind`.
 */
export function flow(
  tables: Tables,
  group: number,
  minute: number,
  kind: number,
  count: number,
  chance: number,
): number {
  if (!(count > 0) || !(chance > 0)) return 0;
  if (chance >= 1) return count;
  if (!tables.stochastic) return count * chance;
  return binomial(count, chance, keyedUniform(tables.keys, group, minute, kind));
}
