/** Numbers of the review in words. */
import type { ReviewItemView } from '../../model/review.ts';
import { t } from '../../text/index.ts';

/** "−6.8"; "0" for the best; "红线" where that alone was the fault; nothing where it was not graded. */
export function lossText({
  grade,
  loss,
  crossed,
  deaths,
}: Pick<ReviewItemView, 'grade' | 'loss' | 'crossed' | 'deaths'>): string {
  if (grade === undefined || grade === 'unclear') return '';
  const shown = loss.toFixed(1);
  if (deaths !== undefined && loss < 0.05) return t('review.deathsShort');
  if (crossed !== undefined && loss < 0.05) return t('review.crossedShort');
  return grade === 'best' || shown === '0.0' ? '0' : `−${shown}`;
}

/** "−6.8", "0". */
export function differenceText(difference: number): string {
  const shown = Math.abs(difference).toFixed(1);
  if (shown === '0.0') return '0';
  return difference < 0 ? `−${shown}` : `+${shown}`;
}

/** "−6.8 ± 0.3"; without ± where every future says the same. */
export function spreadText(difference: number, error: number): string {
  const shown = error.toFixed(1);
  return shown === '0.0' ? differenceText(difference) : `${differenceText(difference)} ± ${shown}`;
}
