/** What changes belief besides being told: seeing for oneself, corrections, and time. */
import { exp } from '../numeric.ts';
import type { Conditions } from './conditions.ts';
import * as constant from './constants.ts';
import type { Fading } from './fading.ts';
import { dropPosts, move, some } from './moves.ts';
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
  story: number,
  group: number,
  now: Conditions,
  rate: number,
  harm: Float64Array,
): void {
  const cell = story * tables.groupCount + group;
  const id = tables.stories[story] as string;
  const name = tables.groups[group] as string;
  const draw = (what: string) => () => tables.random(what, now.minute, id, name);
  const believers = believersOf(state, cell);
  if (believers > 0) {
    const fresh = 1 - exp(-rate * now.hours);
    const stubborn = 1 - exp(-rate * constant.hardPace * now.hours);
    const hard = state.hard[cell] as number;
    const old = hard < believers ? hard / believers : 1;
    const share = fresh + (stubborn - fresh) * old;
    const telling = state.telling[cell] as number;
    const turned = some(tables, telling, share, draw('turnedTelling'));
    dropPosts(tables, state, cell, turned, telling);
    const all =
      move(state.telling, state.corrected, cell, turned) +
      move(
        state.holding,
        state.corrected,
        cell,
        some(tables, state.holding[cell] as number, share, draw('turnedHolding')),
      );
    state.hard[cell] = hard * (1 - stubborn);
    const back = constant.regained * (tables.harms[story] as number);
    harm[group] = (harm[group] as number) - (back * all) / (tables.sizes[group] as number);
  }
  const doubting = state.doubting[cell] as number;
  const settled = some(tables, doubting, 1 - exp(-rate * now.hours), draw('settled'));
  move(state.doubting, state.corrected, cell, settled);
  const warned = 1 - exp(-rate * constant.inoculationPace * now.hours);
  const people = some(tables, state.ignorant[cell] as number, warned, draw('forewarned'));
  move(state.ignorant, state.corrected, cell, people);
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
  const { groupCount } = tables;
  for (let group = 0; group < groupCount; group += 1) {
    const cell = story * groupCount + group;
    stir(tables, state, story, group, now, harm);
    const rate = correctionRate(tables, state, cell, group, now, fading);
    if (rate > 0) correctCell(tables, state, story, group, now, rate, harm);
    harden(state, cell, fading);
    state.word[cell] = (state.word[cell] as number) * fading.word;
    state.localWord[cell] = (state.localWord[cell] as number) * fading.word;
  }
}
