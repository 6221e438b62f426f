/** The line of what could still be had, as steps, and where the marks stand on it. */
import type { ReviewItemView, ReviewTimelineView } from '../../model/review.ts';
import type { Scale } from '../scale.ts';

type Step = Pick<ReviewTimelineView['expected'][number], 'minute' | 'before' | 'after'>;

/** Tens that hold every value. */
export function expectedRange(expected: readonly Step[], score: number): [number, number] {
  const values = [score, ...expected.flatMap(({ before, after }) => [before, after])];
  const low = Math.floor(Math.min(...values) / 10) * 10;
  const high = Math.ceil(Math.max(...values) / 10) * 10;
  return [Math.max(0, low), Math.min(100, Math.max(high, low + 10))];
}

/** Level until a moment, there by what came in between, then straight down by what was lost in it. */
export function expectedPath(
  expected: readonly Step[],
  score: number,
  { x, y, left, right }: { x: Scale; y: Scale; left: number; right: number },
): string {
  let at = expected[0]?.before ?? score;
  let path = `M${left} ${y(at).toFixed(1)}`;
  for (const { minute, before, after } of expected) {
    const place = x(minute).toFixed(1);
    const heights = [...new Set([at, before, after].map((value) => y(value).toFixed(1)))];
    path += heights.map((height) => `L${place} ${height}`).join('');
    if (heights.length === 1) path += `L${place} ${heights[0]}`;
    at = after;
  }
  return `${path}L${right} ${y(at).toFixed(1)}`;
}

/** What could still be had after a minute. */
export function expectedAt(expected: readonly Step[], score: number, minute: number): number {
  const last = expected.findLast((one) => one.minute <= minute);
  return last?.after ?? expected[0]?.before ?? score;
}

/** The steps whose loss is written on the line: the largest few. */
export function toldLosses<One extends Step>(expected: readonly One[], most = 4, least = 1): One[] {
  return expected
    .filter(({ before, after }) => before - after >= least)
    .sort((a, b) => b.before - b.after - (a.before - a.after))
    .slice(0, most);
}

export interface Place {
  x: number;
  y: number;
}

/**
 * Centres of marks: on the line, or as near to it as there is room, below before above, so
 * that no mark covers another.
 */
export function markPlaces(
  wanted: readonly Place[],
  size: number,
  top: number,
  bottom: number,
): Place[] {
  const placed: Place[] = [];
  for (const { x, y } of wanted) {
    const free = (at: number): boolean =>
      at >= top &&
      at <= bottom &&
      !placed.some((one) => Math.abs(one.x - x) < size && Math.abs(one.y - at) < size);
    const shifts = Array.from({ length: 8 }, (_, index) => index * size * 0.5);
    const shift = shifts.flatMap((one) => [one, -one]).find((one) => free(y + one));
    placed.push({ x, y: shift === undefined ? Math.min(bottom, Math.max(top, y)) : y + shift });
  }
  return placed;
}

/** Where each item's mark would stand if there were room. */
export const wantedPlaces = (
  items: readonly Pick<ReviewItemView, 'minute'>[],
  expected: readonly Step[],
  score: number,
  { x, y }: { x: Scale; y: Scale },
): Place[] =>
  items.map(({ minute }) => ({ x: x(minute), y: y(expectedAt(expected, score, minute)) }));

/** Where a figure beside each mark covers nothing: left, right, above or below its mark; nothing where there is no room. */
export function figurePlaces(
  figures: readonly { mark: number; width: number }[],
  marks: readonly Place[],
  size: number,
  bounds: { left: number; top: number; bottom: number },
): (Place | undefined)[] {
  const height = 13;
  const taken: { x: number; y: number; width: number }[] = [];
  const touches = (x: number, y: number, width: number): boolean =>
    marks.some(
      (one) =>
        Math.abs(one.x - x) < (size + width) / 2 && Math.abs(one.y - y) < (size + height) / 2 - 3,
    ) ||
    taken.some(
      (one) => Math.abs(one.x - x) < (one.width + width) / 2 && Math.abs(one.y - y) < height,
    );
  return figures.map(({ mark, width }) => {
    const at = marks[mark];
    if (!at) return undefined;
    const beside = size / 2 + width / 2 + 2;
    const over = size / 2 + height / 2 - 1;
    const found = [
      { x: at.x - beside, y: at.y },
      { x: at.x + beside, y: at.y },
      { x: at.x, y: at.y + over },
      { x: at.x, y: at.y - over },
      { x: at.x - beside, y: at.y + over },
      { x: at.x + beside, y: at.y + over },
      { x: at.x + beside, y: at.y - over },
      { x: at.x - beside, y: at.y - over },
    ].find(
      ({ x, y }) =>
        x - width / 2 >= bounds.left &&
        y >= bounds.top &&
        y <= bounds.bottom &&
        !touches(x, y, width),
    );
    if (found) taken.push({ ...found, width });
    return found;
  });
}
