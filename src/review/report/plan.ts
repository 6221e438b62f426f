/** 长处与改进: suggested from the indicators; people fill in who does it, and by when. */
import type { DrillRecord } from '../../engine/record.ts';
import type { Assessment } from '../assess/trial.ts';
import type { ReportAbility, ReportIndicator } from './abilities.ts';
import { optionText } from './decisions.ts';
import type { Telling } from './evidence.ts';
import { omissionsTold } from './omitted.ts';
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

/** What would have served an indicator best: the step that lost it most. */
function fixFor(
  telling: Telling,
  record: Pick<DrillRecord, 'events'>,
  assessments: readonly Assessment[],
  indicator: string,
): string | undefined {
  const lostIn = ({ consequences }: Assessment): number =>
    consequences?.indicators.find(({ id }) => id === indicator)?.lost ?? 0;
  const worst = [...assessments].sort((a, b) => lostIn(b) - lostIn(a))[0];
  if (!worst || lostIn(worst) <= 0 || worst.kind === 'statement') return undefined;
  if (worst.measure !== '') return omissionsTold(telling, record, [worst])[0]?.better;
  return worst.best === 'lapse' ? undefined : optionText(telling, worst, worst.best);
}

/** What lost most, with what would have served, or the author's reason for asking it; one row a remedy. */
export function suggestedPlan(
  abilities: readonly ReportAbility[],
  telling: Telling,
  record: Pick<DrillRecord, 'events'>,
  assessments: readonly Assessment[],
): PlanRow[] {
  const found = new Map<string, PlanRow>();
  const lost = counted(abilities)
    .filter(({ earned, points }) => points - earned >= worthMending)
    .sort((a, b) => b.points - b.earned - (a.points - a.earned));
  for (const { id, label, earned, points, evidence, why } of lost) {
    const fix = fixFor(telling, record, assessments, id);
    const action = fix === undefined ? why : reportWords.fix(fix);
    const issue = reportWords.issue(label, earned, points, evidence);
    const before = found.get(action);
    // One a line: in one paragraph nobody finds where the next begins.
    if (before) before.issue += `\n${issue}`;
    else found.set(action, { issue, action, owner: '', due: '' });
  }
  return [...found.values()].slice(0, most);
}
