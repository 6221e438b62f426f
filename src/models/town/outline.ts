/**
 * Boundaries of neighbourhoods follow streets. An author draws them roughly; what lies near a
 * street is meant to lie on it, what lies near the map's edge to run on beyond it.
 */
import { distanceBetween, type Point } from '../terrain/index.ts';
import type { Grid } from './grid.ts';
import type { TownInput } from './input.ts';

/** So near a street a corner is meant to lie on it, map units. */
const NEAR = 24;
/** So near the map's edge a corner is meant to lie beyond it. */
const EDGE = 16;
/** How far beyond the edge it is put. */
const BEYOND = 24;
/** Points of a side for each cell that it passes; all sides use the same ones. */
const PIECES = 8;

/** A spot on a street: at least one of the two numbers is whole. */
interface OnStreet {
  u: number;
  v: number;
  at: Point;
}

type Corner = OnStreet | { at: Point };

/** Spots along all streets, and one cell on beyond the outermost. */
function layLattice(grid: Grid, columns: number, rows: number): OnStreet[] {
  const lattice: OnStreet[] = [];
  const put = (u: number, v: number) => lattice.push({ u, v, at: grid(u, v) });
  for (let column = 0; column < columns; column += 1)
    for (let k = -PIECES; k <= rows * PIECES; k += 1) put(column, k / PIECES);
  for (let row = 0; row < rows; row += 1)
    for (let k = -PIECES; k <= columns * PIECES; k += 1) put(k / PIECES, row);
  return lattice;
}

function beyondEdge(at: number, size: number): number {
  if (at <= EDGE) return -BEYOND;
  return at >= size - EDGE ? size + BEYOND : at;
}

function nearest(spots: readonly OnStreet[], at: Point): OnStreet | undefined {
  let best: OnStreet | undefined;
  let least = NEAR;
  for (const spot of spots) {
    const away = distanceBetween(spot.at, at);
    if (away < least) [best, least] = [spot, away];
  }
  return best;
}

const isCrossing = ({ u, v }: OnStreet): boolean => Number.isInteger(u) && Number.isInteger(v);

const steps = (from: number, to: number): number[] => {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const inner: number[] = [];
  for (let k = Math.floor(low * PIECES) + 1; k / PIECES < high; k += 1) inner.push(k / PIECES);
  return from <= to ? inner : inner.reverse();
};

/** A corner and the points after it, short of the next corner. */
function sideOf(grid: Grid, from: Corner, to: Corner): Point[] {
  if (!('u' in from) || !('u' in to)) return [from.at];
  if (from.u === to.u && Number.isInteger(from.u))
    return [from.at, ...steps(from.v, to.v).map((v) => grid(from.u, v))];
  if (from.v === to.v && Number.isInteger(from.v))
    return [from.at, ...steps(from.u, to.u).map((u) => grid(u, from.v))];
  return [from.at];
}

const around = <Item>(items: readonly Item[], i: number): Item =>
  items[(i + 1) % items.length] as Item;

/** Fits roughly drawn outlines to the streets of a town. */
export function outlineFitter(
  grid: Grid,
  input: TownInput,
): (outline: readonly Point[]) => Point[] {
  let lattice: OnStreet[] | undefined;
  let crossings: OnStreet[] = [];
  return (outline) => {
    if (lattice === undefined) {
      lattice = layLattice(grid, input.columns.length, input.rows.length);
      crossings = lattice.filter(isCrossing);
    }
    const streets = lattice;
    const corners = outline.map(([x, y]): Corner => {
      const at: Point = [beyondEdge(x, input.width), beyondEdge(y, input.height)];
      return nearest(crossings, at) ?? nearest(streets, at) ?? { at };
    });
    return corners.flatMap((corner, i) => sideOf(grid, corner, around(corners, i)));
  };
}

/** A closed line along the streets from crossing to crossing, given by street numbers. */
export function ringOf(grid: Grid, crossings: readonly Point[]): Point[] {
  const corners = crossings.map(([u, v]): OnStreet => ({ u, v, at: grid(u, v) }));
  return corners.flatMap((corner, i) => sideOf(grid, corner, around(corners, i)));
}
