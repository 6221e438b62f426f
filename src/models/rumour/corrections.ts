/** A correction begins to go about; denying what is true turns against who denies it. */
import { stoke } from './backlash.ts';
import * as constant from './constants.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';
import { breakTrust } from './trust.ts';

export interface Correction {
  quality: number;
  truth: number;
  reach: number;
  trusted: boolean;
}

/** Share of a group that thinks the story true. */
function believing(tables: Tables, state: RumourState, story: number, group: number): number {
  const cell = story * tables.groupCount + group;
  const believers = (state.telling[cell] as number) + (state.holding[cell] as number);
  return believers / (tables.sizes[group] as number);
}

/** Adds the correction to what is already going about; two never make more than one full one. */
function publish(
  tables: Tables,
  state: RumourState,
  cell: number,
  group: number,
  { quality, truth, reach, trusted }: Correction,
): void {
  const cover = tables.cover[group] as number;
  const reached = reach * (trusted && cover < constant.localCover ? constant.localCover : cover);
  // One false detail is what everybody will talk about.
  const strength = quality * truth * truth * reached;
  const list = trusted ? state.localWord : state.word;
  const before = list[cell] as number;
  list[cell] = before + (1 - before) * strength;
}

/**
 * Contradicting what people know costs trust by how many know it and how far the words reach.
 * `falsehood` 0..1 is how much of what is said is untrue.
 */
function offend(
  tables: Tables,
  state: RumourState,
  story: number,
  group: number,
  falsehood: number,
  reach: number,
): void {
  const knowing = 0.3 + 0.7 * believing(tables, state, story, group);
  const share = tables.params.correction.backlash * falsehood * reach * knowing;
  breakTrust(tables, state, group, share * (state.trust[group] as number));
}

/** Corrects `story` for these groups. */
export function correct(
  tables: Tables,
  state: RumourState,
  story: number,
  groups: readonly number[],
  correction: Correction,
): void {
  const isTrue = tables.truth[story] === 1;
  const falsehood = isTrue ? 1 : 1 - correction.truth;
  const { backlash } = tables.params.correction;
  for (const group of groups) {
    if (!isTrue) publish(tables, state, story * tables.groupCount + group, group, correction);
    if (falsehood > 0) offend(tables, state, story, group, falsehood, correction.reach);
  }
  const strength = backlash * falsehood * correction.reach;
  if (strength > 0) stoke(tables, state, story, Math.min(1, 2 * strength), strength);
}
