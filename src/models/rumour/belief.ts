/** What changes belief besides being told: seeing for oneself, corrections, and time. */
import { exp } from '../numeric.ts';
import type { Conditions } from './conditions.ts';
import * as constant from './constants.ts';
import type { Fading } from './fading.ts';
import { type DrawKeys, dropPosts, move, some } from './moves.ts';
import type { RumourState } from './state.ts';
import { stir } from './stir.ts';
import type { Tables } from './tables.ts';
import { weightOfWord } from './word.ts';

function believersOf(state: RumourState, cell: number): number {
  return (state.telling[cell] as number) + (state.holding[cell] as number);
}

/** Rate (per hour) at which the correction that is going about convinces a fresh believer. */
function correctionRate(
  tables: Tables,
  state: RumourState,
  cell: number,
  group: number,
  now: Conditions,
  fading: Fading,
): number {
  const convincing = weightOfWord(state, cell, group);
  if (convincing < 1e-6) return 0;
  const reading = now.night ? constant.nightReading : 1;
  return tables.params.correction.perHour * convincing * fading.wordMean * reading;
}

/** People read the correction: believers turn, those who did not know are forewarned. */
function correctCell(
  tables: Tables,
  state: RumourState,
  cell: number,
  now: Conditions,
  rate: number,
  keys: DrawKeys,
): number {
  const fresh = 1 - exp(-rate * now.hours);
  const turned =
    believersOf(state, cell) > 0 ? turn(tables, state, cell, now, rate, fresh, keys) : 0;
  const doubting = state.doubting[cell] as number;
  if (doubting > 0) {
    const settled = some(tables, doubting, fresh, 'settled', keys);
    move(state.doubting, state.corrected, cell, settled);
  }
  const ignorant = state.ignorant[cell] as number;
  if (ignorant > 0) {
    const warned = 1 - exp(-rate * constant.inoculationPace * now.hours);
    move(state.ignorant, state.corrected, cell, some(tables, ignorant, warned, 'forewarned', keys));
  }
  return turned;
}

/** Believers turn, fresh ones (by the share `fresh`) more readily than others; says how many. */
function turn(
  tables: Tables,
  state: RumourState,
  cell: number,
  now: Conditions,
  rate: number,
  fresh: number,
  keys: DrawKeys,
): number {
  const believers = believersOf(state, cell);
  const stubborn = 1 - exp(-rate * constant.hardPace * now.hours);
  const hard = state.hard[cell] as number;
  const old = hard < believers ? hard / believers : 1;
  const share = fresh + (stubborn - fresh) * old;
  const telling = state.telling[cell] as number;
  const turned = some(tables, telling, share, 'turnedTelling', keys);
  dropPosts(tables, state, cell, turned, telling);
  const holding = state.holding[cell] as number;
  const all =
    move(state.telling, state.corrected, cell, turned) +
    move(state.holding, state.corrected, cell, some(tables, holding, share, 'turnedHolding', keys));
  state.hard[cell] = hard * (1 - stubborn);
  return all;
}

/** Belief that is some hours old hardens. */
function harden(state: RumourState, cell: number, fading: Fading): void {
  const believers = believersOf(state, cell);
  const hard = state.hard[cell] as number;
  const kept = hard < believers ? hard : believers;
  state.hard[cell] = believers - (believers - kept) * fading.soft;
}

/** One tick of belief in a story that somebody has told. */
export function believe(
  tables: Tables,
  state: RumourState,
  story: number,
  now: Conditions,
  fading: Fading,
  harm: Float64Array,
): void {
  const { groupCount, sizes } = tables;
  const { minute } = now;
  const id = tables.stories[story] as string;
  const back = constant.regained * (tables.harms[story] as number);
  for (let group = 0; group < groupCount; group += 1) {
    const cell = story * groupCount + group;
    const keys = { minute, story: id, group: tables.groups[group] as string };
    stir(tables, state, story, group, now, harm, keys);
    const rate = correctionRate(tables, state, cell, group, now, fading);
    if (rate > 0) {
      const turned = correctCell(tables, state, cell, now, rate, keys);
      harm[group] = (harm[group] as number) - (back * turned) / (sizes[group] as number);
    }
    harden(state, cell, fading);
    state.word[cell] = (state.word[cell] as number) * fading.word;
    state.localWord[cell] = (state.localWord[cell] as number) * fading.word;
  }
}
