/**
 * 等次: a loss is graded only where it is sure. `difference` is what the chosen line earned
 * less than the best one, in points of the final score, with the standard error of the paired
 * difference. See docs/decisions on the thresholds.
 */
import type { Estimate } from './statistics.ts';

export const grades = ['best', 'good', 'inaccuracy', 'mistake', 'blunder', 'unclear'] as const;
export type Grade = (typeof grades)[number];

/** Points that must be lost, beyond doubt, for each grade. */
export const thresholds = { inaccuracy: 1.5, mistake: 4, blunder: 10 } as const;

/** Standard errors that a loss must exceed its threshold by. */
export const surely = 2;

/**
 * `lead`: what the chosen line, where it is the best, earned more than one of the others. Where that is
 * nothing, the choice made no difference: praise would be as wrong as blame.
 */
export function gradeOf(
  chosenIsBest: boolean,
  loss: Estimate,
  robust: boolean,
  lead: Estimate,
): Grade {
  if (chosenIsBest) return lead.mean > surely * lead.standardError ? 'best' : 'unclear';
  const least = loss.mean - surely * loss.standardError;
  const most = loss.mean + surely * loss.standardError;
  // What its author thinks better of earned the same: nothing speaks for the one or the other.
  if (most <= 0) return 'unclear';
  // Whatever it may be, it is small.
  if (most < thresholds.inaccuracy) return 'good';
  if (!(least > 0) || !robust) return 'unclear';
  if (least > thresholds.blunder) return 'blunder';
  if (least > thresholds.mistake) return 'mistake';
  return least > thresholds.inaccuracy ? 'inaccuracy' : 'good';
}

/** Whatever points are left to lose: a red line that need not have been crossed, or a death that need not have been, is a mistake at least. */
export const atLeastMistake = (grade: Grade): Grade => (grade === 'blunder' ? grade : 'mistake');

/** Standard errors: never stop above the first; below the second a near threshold stays near. */
const sureEnough = { always: 1, anywhere: 0.35 } as const;

/** Whether more futures could still change the grade. */
export function isSettled(chosenIsBest: boolean, loss: Estimate): boolean {
  if (!Number.isFinite(loss.standardError)) return false;
  if (loss.standardError > sureEnough.always) return false;
  if (chosenIsBest || loss.standardError <= sureEnough.anywhere) return true;
  const width = surely * loss.standardError;
  return [0, ...Object.values(thresholds)].every(
    (threshold) => Math.abs(loss.mean - threshold) > width,
  );
}
