/** The line of what could still be had, as steps. */
import type { ReviewTimelineView } from '../../model/review.ts';
import type { Scale } from '../scale.ts';

type Expected = ReviewTimelineView['expected'];

/** Tens that hold every value. */
export function expectedRange(expected: Expected, score: number): [number, number] {
  const values = [score, ...expected.flatMap(({ before, after }) => [before, after])];
  const low = Math.floor(Math.min(...values) / 10) * 10;
  const high = Math.ceil(Math.max(...values) / 10) * 10;
  return [Math.max(0, low), Math.min(100, Math.max(high, low + 10))];
}

/** Level until a moment, then straight down by what was lost in it. */
export function expectedPath(
  expected: Expected,
  score: number,
  { x, y, left, right }: { x: Scale; y: Scale; left: number; right: number },
): string {
  const start = expected[0]?.before ?? score;
  const steps = expected.map(
    ({ minute, before, after }) =>
      `L${x(minute).toFixed(1)} ${y(before).toFixed(1)}L${x(minute).toFixed(1)} ${y(after).toFixed(1)}`,
  );
  const last = expected.at(-1)?.after ?? score;
  return `M${left} ${y(start).toFixed(1)}${steps.join('')}L${right} ${y(last).toFixed(1)}`;
}
