/** 长处与改进: suggested from the indicators; people fill in who does it, and by when. */
import type { ReportAbility, ReportIndicator } from './abilities.ts';
import { reportWords } from './words.ts';

export interface PlanRow {
  issue: string;
  action: string;
  owner: string;
  /** "2026-12-01" or empty. */
  due: string;
}

const most = 5;
const worthMending = 1;
const strong = 0.9;

const counted = (abilities: readonly ReportAbility[]): ReportIndicator[] =>
  abilities.flatMap(({ indicators }) => indicators).filter(({ applies }) => applies);

/** What earned nearly all it could, the weightiest first. */
export const strengthsOf = (abilities: readonly ReportAbility[]): string[] =>
  counted(abilities)
    .filter(({ earned, points }) => earned >= strong * points)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ label, evidence }) => reportWords.strength(label, evidence));

/** What lost most, with the author's reason for asking it. */
export const suggestedPlan = (abilities: readonly ReportAbility[]): PlanRow[] =>
  counted(abilities)
    .filter(({ earned, points }) => points - earned >= worthMending)
    .sort((a, b) => b.points - b.earned - (a.points - a.earned))
    .slice(0, most)
    .map(({ label, evidence, why }) => ({
      issue: reportWords.issue(label, evidence),
      action: why,
      owner: '',
      due: '',
    }));
