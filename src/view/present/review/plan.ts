/** 长处与改进: suggested from what the indicators show; a person goes on from there. */

import type { PlanRowView, ReviewItemView } from '../../model/review.ts';
import type { IndicatorView, ResultView } from '../../model.ts';
import { reviewWords as words } from './words.ts';

const most = 5;
const worthMending = 1;
const strong = 0.9;

const indicatorsOf = (result: ResultView): IndicatorView[] =>
  result.abilities.flatMap(({ indicators }) => indicators).filter(({ applies }) => applies);

/** What earned nearly all it could, the weightiest first. */
export const strengthsOf = (result: ResultView): string[] =>
  indicatorsOf(result)
    .filter(({ earned, points }) => earned >= strong * points)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ label, evidence }) => words.plan.strength(label, evidence));

/** The item that lost an indicator most, if any did. */
function itemFor(items: readonly ReviewItemView[], label: string): ReviewItemView | undefined {
  const lostIn = ({ indicators }: ReviewItemView): number =>
    indicators.find((one) => one.label === label)?.lost ?? 0;
  const found = [...items].sort((a, b) => lostIn(b) - lostIn(a))[0];
  return found && lostIn(found) > 0 ? found : undefined;
}

function actionFor(items: readonly ReviewItemView[], indicator: IndicatorView): string {
  const better = itemFor(items, indicator.label)?.options.find(({ best }) => best)?.text;
  return better === undefined ? indicator.why : words.plan.action(better);
}

/** What lost most, with what would have served; owner and date are for people to fill in. */
export const suggestedPlan = (
  result: ResultView,
  items: readonly ReviewItemView[],
): PlanRowView[] => {
  const rows = indicatorsOf(result)
    .filter(({ earned, points }) => points - earned >= worthMending)
    .sort((a, b) => b.points - b.earned - (a.points - a.earned))
    .map((one) => ({
      id: one.id,
      issue: words.plan.issue(one.label, one.earned, one.points, one.evidence),
      action: actionFor(items, one),
      owner: '',
      due: '',
    }));
  return onePerAction(rows).slice(0, most);
};

/** Problems that the same thing mends stand in one row, each in its line. */
export function onePerAction<Row extends Pick<PlanRowView, 'issue' | 'action'>>(
  rows: readonly Row[],
): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const before = found.get(row.action);
    found.set(row.action, before ? { ...before, issue: `${before.issue}\n${row.issue}` } : row);
  }
  return [...found.values()];
}
