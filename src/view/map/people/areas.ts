/** Neighbourhoods: dash-dot boundaries, each drawn once, and a hatch that is denser the lower the value. */
import type { AreaView, Point } from '../../model.ts';
import type { Context } from '../canvas.ts';
import { trace } from '../polyline.ts';
import type { Viewport } from '../viewport.ts';
import { levelOf, type PeoplePalette } from './palette.ts';

const DASHES = [12, 5, 2.5, 5] as const;

const key = ([x, y]: Point): string => `${Math.round(x * 2)},${Math.round(y * 2)}`;

/**
 * The boundaries of all areas as lines without repetition: two neighbours share theirs, and
 * a dash-dot line drawn twice, out of step, would look whole.
 */
export function boundaryLines(outlines: readonly (readonly Point[])[]): Point[][] {
  const seen = new Set<string>();
  const lines: Point[][] = [];
  for (const outline of outlines) {
    let line: Point[] = [];
    outline.forEach((from, i) => {
      const to = outline[(i + 1) % outline.length] as Point;
      const side = [key(from), key(to)].sort().join(' ');
      if (seen.has(side)) {
        if (line.length > 1) lines.push(line);
        line = [];
        return;
      }
      seen.add(side);
      if (line.length === 0) line.push(from);
      line.push(to);
    });
    if (line.length > 1) lines.push(line);
  }
  return lines;
}

/** Pixels between two lines of the hatch; 0: none. */
export function hatchStep(value: number): number {
  return levelOf(value) === 'good' ? 0 : 5 + (value / 60) * 7;
}

/** Diagonals over a box, south-west to north-east. */
function diagonals(box: readonly [number, number, number, number], step: number): Path2D {
  const [west, north, east, south] = box;
  const path = new Path2D();
  const across = step * Math.SQRT2;
  // On a lattice of the whole map, so that the hatch stands still when the window moves.
  for (let at = Math.floor((west + north) / across) * across; at < east + south; at += across) {
    path.moveTo(at - south, south);
    path.lineTo(at - north, north);
  }
  return path;
}

function boxOf(outline: readonly Point[]): [number, number, number, number] {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The context is in map units. */
export function paintHatch(
  context: Context,
  areas: readonly AreaView[],
  palette: PeoplePalette,
  viewport: Viewport,
): void {
  const pixel = viewport.signScale / viewport.scale;
  for (const { outline, value } of areas) {
    const step = value === undefined ? 0 : hatchStep(value);
    if (value === undefined || step === 0 || outline.length < 3) continue;
    context.save();
    const shape = new Path2D();
    trace(shape, outline);
    shape.closePath();
    context.clip(shape);
    context.strokeStyle = levelOf(value) === 'bad' ? palette.hatchBad : palette.hatchMiddling;
    context.lineWidth = 1.1 * pixel;
    context.stroke(diagonals(boxOf(outline), step * pixel));
    context.restore();
  }
}

export function paintBoundaries(
  context: Context,
  areas: readonly AreaView[],
  palette: PeoplePalette,
  viewport: Viewport,
): void {
  const pixel = viewport.signScale / viewport.scale;
  const path = new Path2D();
  for (const line of boundaryLines(areas.map(({ outline }) => outline))) trace(path, line);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.strokeStyle = palette.boundaryCase;
  context.lineWidth = 4 * pixel;
  context.stroke(path);
  context.strokeStyle = palette.boundary;
  context.lineWidth = 1.7 * pixel;
  context.setLineDash(DASHES.map((dash) => dash * pixel));
  context.stroke(path);
  context.setLineDash([]);
}
