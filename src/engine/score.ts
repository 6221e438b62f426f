/**
 * 评分: a pure function of the program and the world in which a drill ended.
 * 100 points, 25 an ability; an ability's maximum is what this drill could have earned.
 */

import type { Indicator, RedLine } from '../format/schema/assessment.ts';
import { type Ability, abilities } from '../format/schema/common.ts';
import type { Program } from './compile/program.ts';
import { scoringOf } from './compile/scoring.ts';
import { type Frame, pointFrame } from './frame.ts';
import type { World } from './world.ts';

export type Rating = 'P' | 'S' | 'M' | 'U';

/** Exercise practice: performed without challenges, with some, with major ones, unable. */
export function ratingOf(score: number): Rating {
  if (score >= 85) return 'P';
  if (score >= 70) return 'S';
  return score >= 50 ? 'M' : 'U';
}

const order: readonly Rating[] = ['P', 'S', 'M', 'U'];
const notAbove = (rating: Rating, limit: Rating | undefined): Rating =>
  limit !== undefined && order.indexOf(rating) < order.indexOf(limit) ? limit : rating;

export interface IndicatorScore {
  id: string;
  ability: Ability;
  points: number;
  /** 0..points. */
  earned: number;
  applies: boolean;
  /** Foresight made it unnecessary. */
  prevented: boolean;
  /** Minute at which it was done, and from which its time ran; −1 where neither is a matter of time. */
  done: number;
  from: number;
  /** 0..1, each 1 where the indicator has no such part. */
  timeliness: number;
  quality: number;
  /** The red line that took it away. */
  cappedBy?: string;
}

export interface AbilityScore {
  ability: Ability;
  /** 0..25 */
  earned: number;
  points: number;
  rating: Rating;
}

export interface Score {
  /** 0..100 */
  total: number;
  rating: Rating;
  abilities: AbilityScore[];
  indicators: IndicatorScore[];
  redLines: { id: string; minute: number }[];
}

const perAbility = 25;

/** Full until `full` minutes, zero from `zero`, straight between. */
export function timeliness(elapsed: number, full: number, zero: number): number {
  if (elapsed <= full) return 1;
  if (elapsed >= zero) return 0;
  return (zero - elapsed) / (zero - full);
}

interface Timing {
  applies: boolean;
  done: number;
  from: number;
  timeliness: number;
}

function timingOf(world: World, indicator: Indicator): Timing {
  const { deadline } = indicator;
  if (!deadline) return { applies: true, done: -1, from: -1, timeliness: 1 };
  const done = world.marks[deadline.mark] ?? -1;
  const from =
    typeof deadline.from === 'number' ? deadline.from : (world.marks[deadline.from] ?? -1);
  if (from < 0) return { applies: done >= 0, done, from, timeliness: done >= 0 ? 1 : 0 };
  const late = done < 0 ? 0 : timeliness(done - from, deadline.full, deadline.zero);
  // What was never reported until the drill ended within its time cannot be held against anyone.
  const stillTime = done < 0 && world.clock.minute - from <= deadline.full;
  return { applies: !stillTime, done, from, timeliness: late };
}

const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));

function scoreIndicator(
  frame: Frame,
  indicator: Indicator,
  index: number,
  program: Program,
): IndicatorScore {
  const compiled = scoringOf(program).indicators[index];
  const base = { id: indicator.id, ability: indicator.ability, points: indicator.points };
  const timing = timingOf(frame.world, indicator);
  const quality = clamp01(compiled?.quality?.(frame) ?? 1);
  if (compiled?.prevented?.(frame)) {
    const worth = indicator.prevented?.worth ?? 1;
    const deed = timing.timeliness * quality;
    const earned = indicator.points * Math.max(worth, deed);
    // Who did it as well as that was not spared it.
    return { ...base, ...timing, applies: true, prevented: worth > deed, quality, earned };
  }
  const applies = (compiled?.applies?.(frame) ?? true) && timing.applies;
  const earned = applies ? indicator.points * timing.timeliness * quality : 0;
  return { ...base, ...timing, applies, prevented: false, quality, earned };
}

function capIndicators(
  indicators: IndicatorScore[],
  crossed: readonly RedLine[],
): IndicatorScore[] {
  return indicators.map((indicator) => {
    const line = crossed.find(({ caps }) => caps.indicators.includes(indicator.id));
    return line ? { ...indicator, earned: 0, cappedBy: line.id } : indicator;
  });
}

function scoreAbility(
  ability: Ability,
  indicators: readonly IndicatorScore[],
  crossed: readonly RedLine[],
): AbilityScore {
  const counted = indicators.filter(
    (indicator) => indicator.ability === ability && indicator.applies,
  );
  const points = counted.reduce((sum, indicator) => sum + indicator.points, 0);
  const earned = counted.reduce((sum, indicator) => sum + indicator.earned, 0);
  const cap = crossed.reduce(
    (least, { caps }) => Math.min(least, caps.abilities?.[ability] ?? 1),
    1,
  );
  const share = points === 0 ? 0 : Math.min(cap, earned / points);
  const limit = crossed.reduce<Rating>((worst, { caps }) => notAbove(worst, caps.noneAbove), 'P');
  const rating = points === 0 ? 'U' : notAbove(ratingOf(share * 100), limit);
  return { ability, earned: share * perAbility, points: perAbility, rating };
}

/**
 * The total, 0..100, and each ability, from scored indicators. `weigh` multiplies an
 * indicator's points: how far a judgement leans on the author's weights. The overall caps of
 * the red lines in `lifted` are left aside: what they took away cannot be lost a second time.
 */
export function totalOf(
  program: Program,
  indicators: readonly IndicatorScore[],
  redLines: Readonly<Record<string, unknown>>,
  weigh?: (indicator: string) => number,
  lifted?: Readonly<Record<string, unknown>>,
): { total: number; abilities: AbilityScore[] } {
  const crossed = program.scenario.redLines.filter(({ id }) => redLines[id] !== undefined);
  const weighed = weigh ? indicators.map((one) => weighted(one, weigh(one.id))) : indicators;
  // An ability of which nothing applied was not put to the test.
  const measured = abilities.filter((ability) =>
    weighed.some((one) => one.ability === ability && one.applies),
  );
  const scores = measured.map((ability) => scoreAbility(ability, weighed, crossed));
  const points = scores.reduce((sum, { points: one }) => sum + one, 0);
  const earned = scores.reduce((sum, { earned: one }) => sum + one, 0);
  const uncapped = points === 0 ? 0 : (100 * earned) / points;
  const capping = crossed.filter(({ id }) => lifted?.[id] === undefined);
  const total = capping.reduce((least, { caps }) => Math.min(least, caps.overall ?? 100), uncapped);
  return { total, abilities: scores };
}

const weighted = (indicator: IndicatorScore, factor: number): IndicatorScore => ({
  ...indicator,
  points: indicator.points * factor,
  earned: indicator.earned * factor,
});

/** `world` is left as it is. */
export function score(program: Program, world: World): Score {
  const { frame } = program.instance(world.seed);
  pointFrame(frame, world);
  const { scenario } = program;
  const crossed = scenario.redLines.filter(({ id }) => world.redLines[id] !== undefined);
  const raw = scenario.indicators.map((indicator, index) =>
    scoreIndicator(frame, indicator, index, program),
  );
  const indicators = capIndicators(raw, crossed);
  const { total, abilities: scores } = totalOf(program, indicators, world.redLines);
  const limit = crossed.reduce<Rating>((worst, { caps }) => notAbove(worst, caps.noneAbove), 'P');
  return {
    total,
    rating: notAbove(ratingOf(total), limit),
    abilities: scores,
    indicators,
    redLines: Object.entries(world.redLines).map(([id, minute]) => ({ id, minute })),
  };
}

export interface VerdictScore {
  id: string;
  /** 0..100 */
  satisfaction: number;
  /** Index of the sentence that holds, into the group's `says`; −1 if none. */
  says: number;
}

/** 问效于民: beside the score, not mixed into it. */
export function verdict(program: Program, world: World): VerdictScore[] {
  const { frame } = program.instance(world.seed);
  pointFrame(frame, world);
  return scoringOf(program).verdict.map(({ id, satisfaction, says }) => ({
    id,
    satisfaction: Math.min(100, Math.max(0, satisfaction(frame))),
    says: says.findIndex((when) => when(frame)),
  }));
}
