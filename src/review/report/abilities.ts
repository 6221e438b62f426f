/** Each ability: its rating, its indicators with evidence, and what a panel of experts gave. */
import type { Rating, Score } from '../../engine/score.ts';
import type { Ability } from '../../format/schema/common.ts';
import { type ClassSheet, panelMean } from '../classNotes.ts';
import { basisOf, evidenceOf, mergedBasis, type Telling } from './evidence.ts';

export interface ReportIndicator {
  id: string;
  label: string;
  points: number;
  earned: number;
  applies: boolean;
  evidence: string;
  why: string;
  basis: string[];
  /** The red line that took it away. */
  cappedBy?: string;
}

export interface ReportAbility {
  ability: Ability;
  earned: number;
  points: number;
  rating: Rating;
  indicators: ReportIndicator[];
  panel?: {
    /** Of 25. */
    mean: number;
    /** Mean less the computed points. */
    difference: number;
    scores: { expert: string; score: number }[];
  };
}

export const reportAbilities = (
  telling: Telling,
  result: Score,
  sheet: ClassSheet,
): ReportAbility[] =>
  result.abilities.map(({ ability, earned, points, rating }) => {
    const panel = panelOf(sheet, ability, earned);
    return {
      ability,
      earned,
      points,
      rating,
      indicators: indicatorsOf(telling, result, ability),
      ...(panel ? { panel } : {}),
    };
  });

function panelOf({ panel }: ClassSheet, ability: Ability, earned: number): ReportAbility['panel'] {
  const mean = panelMean(panel, ability);
  if (mean === undefined) return undefined;
  const scores = panel.flatMap(({ expert, scores: given }) => {
    const score = given[ability];
    return score === undefined ? [] : [{ expert, score }];
  });
  return { mean, difference: mean - earned, scores };
}

function indicatorsOf(telling: Telling, result: Score, ability: Ability): ReportIndicator[] {
  const { program } = telling;
  return result.indicators
    .filter((one) => one.ability === ability)
    .flatMap((one) => {
      const indicator = program.scenario.indicators.find(({ id }) => id === one.id);
      if (!indicator) return [];
      const line = program.scenario.redLines.find(({ id }) => id === one.cappedBy);
      return [
        {
          id: one.id,
          label: indicator.label,
          points: one.points,
          earned: one.earned,
          applies: one.applies,
          evidence: evidenceOf(telling, indicator, one),
          why: indicator.why,
          basis: mergedBasis(indicator.basis.map((reference) => basisOf(program, reference))),
          ...(line ? { cappedBy: line.label } : {}),
        },
      ];
    });
}
