/** Thresholds and how sure they must be: docs/decisions/0011. */
import { expect, test } from 'vitest';
import { type Grade, gradeOf } from '../../../../src/review/assess/grade.ts';

const sure = (mean: number, standardError = 0) => ({ mean, standardError });
const none = sure(0);

test.each([
  ['the best, and something else would have been worse', true, none, sure(3), 'best'],
  ['the best by a hair that luck could explain', true, none, sure(3, 2), 'unclear'],
  ['all alike: nothing was left to lose', true, none, none, 'unclear'],
  ['no loss, though the author thinks better of another', false, none, none, 'unclear'],
  ['a small loss, whatever it may be', false, sure(0.5, 0.2), none, 'good'],
  ['a loss that cannot be told from nothing', false, sure(3, 2), none, 'unclear'],
  ['1.5 points beyond doubt', false, sure(2, 0.2), none, 'inaccuracy'],
  ['5 ± 1 is not surely more than 4', false, sure(5, 1), none, 'inaccuracy'],
  ['4 points beyond doubt', false, sure(5, 0.4), none, 'mistake'],
  ['10 points beyond doubt', false, sure(14, 1), none, 'blunder'],
] as const)('%s', (_, isBest, loss, lead, grade) => {
  expect(gradeOf(isBest, loss, true, lead)).toBe(grade satisfies Grade);
});

test('a loss that turns round when weights or models do is not graded', () => {
  expect(gradeOf(false, sure(14, 1), false, none)).toBe('unclear');
});
