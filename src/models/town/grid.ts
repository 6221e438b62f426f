/** The bent grid of a town: street number u, v (with fractions) → a point of the map. */
import { cos, sin } from '../numeric.ts';
import type { Point } from '../terrain/index.ts';
import { createNoise, fractalNoise } from '../terrain/noise.ts';
import type { TownInput } from './input.ts';

/** `u` counts north–south streets from the west, `v` east–west streets from the north. */
export type Grid = (u: number, v: number) => [number, number];

/** Streets wander this share of the map's width from straight lines, over about this length. */
const WANDER = 0.022;
const WAVE = 0.34;
/** Length of the arc that `bend` draws, as a share of the map's width. */
const ARC = 0.25;

/** Linear between the streets, on beyond the outermost. */
function between(streets: readonly number[], at: number): number {
  const i = Math.max(0, Math.min(streets.length - 2, Math.floor(at)));
  const from = streets[i] ?? 0;
  return from + ((streets[i + 1] ?? from) - from) * (at - i);
}

export function townGrid(input: TownInput): Grid {
  const noise = createNoise(input.seed);
  const { width, height, columns, rows, bend } = input;
  const [wander, wave, arc] = [width * WANDER, width * WAVE, width * ARC];
  const angle = (input.rotate * Math.PI) / 180;
  const [cosine, sine] = [cos(angle), sin(angle)];
  return (u, v) => {
    const [x, y] = [between(columns, u), between(rows, v)];
    const east =
      x + wander * fractalNoise(noise, x / wave, y / wave, 2) + bend[0] * sin(y / arc) - width / 2;
    const south =
      y +
      wander * fractalNoise(noise, x / wave + 9, y / wave + 4, 2) +
      bend[1] * sin(x / arc) -
      height / 2;
    return [width / 2 + east * cosine - south * sine, height / 2 + east * sine + south * cosine];
  };
}

/** Which side of the line from `a` to `b` a point lies on; 0 on it. */
function side([x, y]: Point, a: Point, b: Point): number {
  return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
}

/** The cell in which a point lies, or `undefined` beyond the outermost streets. */
export function cellAt(
  grid: Grid,
  { columns, rows }: Pick<TownInput, 'columns' | 'rows'>,
  point: Point,
): [column: number, row: number] | undefined {
  for (let column = 0; column < columns.length - 1; column += 1) {
    for (let row = 0; row < rows.length - 1; row += 1) {
      const corners = [
        grid(column, row),
        grid(column + 1, row),
        grid(column + 1, row + 1),
        grid(column, row + 1),
      ];
      const inside = corners.every(
        (corner, i) => side(point, corner, corners[(i + 1) % 4] as Point) >= 0,
      );
      if (inside) return [column, row];
    }
  }
  return undefined;
}
