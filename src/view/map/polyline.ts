/** Lines on the map: smoothing, lengths, positions. Drawing only, so plain `Math` will do. */
import type { Point } from '../model.ts';

export interface Position {
  x: number;
  y: number;
  /** Heading, radians, east 0, clockwise. */
  angle: number;
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  const squared = t * t;
  return (
    0.5 *
    (2 * b +
      (c - a) * t +
      (2 * a - 5 * b + 4 * c - d) * squared +
      (3 * b - a - 3 * c + d) * squared * t)
  );
}

/** Catmull-Rom through all points; a line that is dense already comes back much as it was. */
export function smooth(points: readonly Point[], step = 5): Point[] {
  if (points.length < 3) return points.slice();
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))] as Point;
  const out: Point[] = [];
  for (let i = 0; i < points.length - 1; i += 1) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const pieces = Math.max(1, Math.round(Math.hypot(c[0] - b[0], c[1] - b[1]) / step));
    for (let k = 0; k < pieces; k += 1) {
      const t = k / pieces;
      out.push([spline(a[0], b[0], c[0], d[0], t), spline(a[1], b[1], c[1], d[1], t)]);
    }
  }
  out.push(at(points.length - 1));
  return out;
}

/** Length from the start to each point. */
export function lengths(points: readonly Point[]): number[] {
  const out = [0];
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    out.push((out[i - 1] as number) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  return out;
}

/** Where a share 0..1 of the line's length lies. */
export function alongLine(
  points: readonly Point[],
  share: number,
  reach = lengths(points),
): Position {
  const first = points[0] ?? [0, 0];
  const total = reach[reach.length - 1] ?? 0;
  if (points.length < 2 || total === 0) return { x: first[0], y: first[1], angle: 0 };
  const wanted = Math.max(0, Math.min(1, share)) * total;
  let i = 1;
  while (i < points.length - 1 && (reach[i] as number) < wanted) i += 1;
  const [a, b] = [points[i - 1] as Point, points[i] as Point];
  const span = (reach[i] as number) - (reach[i - 1] as number);
  const t = span > 0 ? (wanted - (reach[i - 1] as number)) / span : 0;
  return {
    x: a[0] + (b[0] - a[0]) * t,
    y: a[1] + (b[1] - a[1]) * t,
    angle: Math.atan2(b[1] - a[1], b[0] - a[0]),
  };
}

/** The part of a line from `share` of its length to its end. */
export function remainder(
  points: readonly Point[],
  share: number,
  reach = lengths(points),
): Point[] {
  const start = alongLine(points, share, reach);
  const wanted = share * (reach[reach.length - 1] ?? 0);
  return [[start.x, start.y], ...points.filter((_, i) => (reach[i] as number) > wanted)];
}

/** Distance from a point to a line. */
export function distanceTo(points: readonly Point[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const span = dx * dx + dy * dy;
    const t = span > 0 ? Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / span)) : 0;
    nearest = Math.min(nearest, Math.hypot(a[0] + dx * t - x, a[1] + dy * t - y));
  }
  return nearest;
}

export function trace(path: Path2D | CanvasRenderingContext2D, points: readonly Point[]): void {
  points.forEach(([x, y], i) => {
    if (i > 0) path.lineTo(x, y);
    else path.moveTo(x, y);
  });
}
