/** Curved ties between spots of the map: which side they bow to, and where they begin and end. Pure. */
import type { Point } from '../../model.ts';

export interface Tie {
  from: Point;
  to: Point;
  /** Kept free about the two ends. */
  leave: number;
  reach: number;
}

/** Bows to try, as shares of the length; the sign is the side. */
const BOWS = [0.16, -0.16, 0.3, -0.3] as const;

function curve(from: Point, control: Point, to: Point, t: number): Point {
  const s = 1 - t;
  return [
    s * s * from[0] + 2 * s * t * control[0] + t * t * to[0],
    s * s * from[1] + 2 * s * t * control[1] + t * t * to[1],
  ];
}

function bowed({ from, to, leave, reach }: Tie, bow: number): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const control: Point = [
    (from[0] + to[0]) / 2 - dy * bow * 2 * 0.62,
    (from[1] + to[1]) / 2 + dx * bow * 2 * 0.62,
  ];
  const steps = Math.max(12, Math.round(length / 6));
  return Array.from({ length: steps + 1 }, (_, i) => curve(from, control, to, i / steps)).filter(
    (point) =>
      Math.hypot(point[0] - from[0], point[1] - from[1]) >= leave &&
      Math.hypot(point[0] - to[0], point[1] - to[1]) >= reach,
  );
}

/** How badly a line runs into what should stay visible, or along a line that is there already. */
function hindrance(
  line: readonly Point[],
  about: readonly Point[],
  clear: number,
  others: readonly (readonly Point[])[],
): number {
  let sum = 0;
  for (const [x, y] of line) {
    for (const [ax, ay] of about) sum += Math.max(0, 1 - Math.hypot(x - ax, y - ay) / clear);
  }
  const middle = line[Math.floor(line.length / 2)];
  if (!middle) return sum;
  for (const other of others) {
    const its = other[Math.floor(other.length / 2)];
    if (its && Math.hypot(its[0] - middle[0], its[1] - middle[1]) < clear * 0.7) sum += 4;
  }
  return sum;
}

/**
 * Lines for all ties, in the order given, each bowed to the side where it disturbs least.
 * `spots`: middles of what must not be run over; `clear`: how far to keep from them.
 */
export function bowTies(ties: readonly Tie[], spots: readonly Point[], clear: number): Point[][] {
  const lines: Point[][] = [];
  for (const tie of ties) {
    const about = spots.filter((spot) => spot !== tie.from && spot !== tie.to);
    let best: Point[] = [];
    let least = Number.POSITIVE_INFINITY;
    BOWS.forEach((bow, i) => {
      const line = bowed(tie, bow);
      const cost = hindrance(line, about, clear, lines) + i * 0.35;
      if (cost < least) [best, least] = [line, cost];
    });
    lines.push(best);
  }
  return lines;
}
