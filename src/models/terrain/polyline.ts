/** Smooth lines through map points: rivers and roads, for models, engine and map alike. */

/** `[x, y]` in map units. */
export type Point = readonly [number, number];

/** A point on a line, with the unit vector along it. */
export interface PointOnLine {
  x: number;
  y: number;
  directionX: number;
  directionY: number;
}

function catmullRom(a: number, b: number, c: number, d: number, t: number): number {
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t2 + (3 * b - a - 3 * c + d) * t3)
  );
}

/** Distance between two points. */
export function distanceBetween(from: Point, to: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * A uniform Catmull-Rom curve through all `points`, sampled about every `step` map
 * units (so that positions along it are near enough proportional to length).
 */
export function smoothPolyline(points: readonly Point[], step = 6): [number, number][] {
  const curve: [number, number][] = [];
  const last = points.length - 1;
  for (let i = 0; i < last; i += 1) {
    const b = points[i] as Point;
    const c = points[i + 1] as Point;
    const a = points[Math.max(0, i - 1)] as Point;
    const d = points[Math.min(last, i + 2)] as Point;
    const pieces = Math.max(2, Math.round(distanceBetween(b, c) / step));
    for (let k = 0; k < pieces; k += 1) {
      const t = k / pieces;
      curve.push([catmullRom(a[0], b[0], c[0], d[0], t), catmullRom(a[1], b[1], c[1], d[1], t)]);
    }
  }
  const end = points[last];
  if (end) curve.push([end[0], end[1]]);
  return curve;
}

/** The point at `position` 0..1 of a line, counted by its vertices; ends are clamped. */
export function pointAlong(line: readonly Point[], position: number): PointOnLine {
  const first = line[0] ?? [0, 0];
  if (line.length < 2) return { x: first[0], y: first[1], directionX: 1, directionY: 0 };
  const clamped = position > 0 ? Math.min(1, position) : 0;
  const scaled = clamped * (line.length - 1);
  const index = Math.min(line.length - 2, Math.floor(scaled));
  const a = line[index] as Point;
  const b = line[index + 1] as Point;
  const share = scaled - index;
  const length = distanceBetween(a, b) || 1;
  return {
    x: a[0] + (b[0] - a[0]) * share,
    y: a[1] + (b[1] - a[1]) * share,
    directionX: (b[0] - a[0]) / length,
    directionY: (b[1] - a[1]) / length,
  };
}
