/** Numbers of the review in words. */
import type { ReviewItemView } from '../../model/review.ts';

/** "−6.8"; "0" for the best; nothing where it was not graded. */
export function lossText({ grade, loss }: Pick<ReviewItemView, 'grade' | 'loss'>): string {
  if (grade === undefined || grade === 'unclear') return '';
  const shown = loss.toFixed(1);
  return grade === 'best' || shown === '0.0' ? '0' : `−${shown}`;
}

/** "−6.8", "0". */
export function differenceText(difference: number): string {
  const shown = Math.abs(difference).toFixed(1);
  if (shown === '0.0') return '0';
  return difference < 0 ? `−${shown}` : `+${shown}`;
}
