/** For every grid point: which river drains it, where along, and how far away. */

import type { RiverInput } from './input.ts';
import { tableValue } from './interpolation.ts';
import { distanceBetween, type Point } from './polyline.ts';

/** A river as the terrain works with it: its smooth line and its widths along it. */
export interface RiverLine {
  input: RiverInput;
  line: readonly Point[];
  /** Flat valley width (map units) at each vertex of the line. */
  floorWidth: Float64Array;
}

/** The answer for one grid point; one object is reused for all of them. */
export interface Nearest {
  river: number;
  along: number;
  distance: number;
  floorWidth: number;
}

/** Grid points to a side of one block; a block shares its list of candidate vertices. */
const BLOCK = 12;

/** Adds the flat valley widths to a smooth river line. */
export function riverLine(input: RiverInput, line: readonly Point[]): RiverLine {
  const last = Math.max(1, line.length - 1);
  const floorWidth = Float64Array.from(line, (_, i) => tableValue(input.floor, i / last));
  return { input, line, floorWidth };
}

/**
 * Vertices that can be nearest to any point within `radius` of `centre`: by the
 * triangle inequality, those no farther than the nearest one plus two radii.
 */
function candidates(line: readonly Point[], centre: Point, radius: number): number[] {
  const distances = line.map((vertex) => distanceBetween(vertex, centre));
  let nearest = Infinity;
  for (const distance of distances) nearest = Math.min(nearest, distance);
  const found: number[] = [];
  for (let i = 0; i < line.length; i += 1) {
    if ((distances[i] as number) <= nearest + 2 * radius) found.push(i);
  }
  return found;
}

/** Squared distance from a point to the nearest candidate, and which one it is. */
function nearestVertex(line: readonly Point[], among: readonly number[], x: number, y: number) {
  let best = Infinity;
  let index = 0;
  for (let i = 0; i < among.length; i += 1) {
    const vertex = line[among[i] as number] as Point;
    const dx = vertex[0] - x;
    const dy = vertex[1] - y;
    const squared = dx * dx + dy * dy;
    if (squared < best) {
      best = squared;
      index = among[i] as number;
    }
  }
  return { squared: best, index };
}

function lookUp(
  rivers: readonly RiverLine[],
  lists: readonly (readonly number[])[],
  x: number,
  y: number,
  answer: Nearest,
): void {
  let best = Infinity;
  for (let r = 0; r < rivers.length; r += 1) {
    const river = rivers[r] as RiverLine;
    const { squared, index } = nearestVertex(river.line, lists[r] as readonly number[], x, y);
    const distance = Math.sqrt(squared);
    const width = river.floorWidth[index] as number;
    // A wide valley reaches farther: its own flat land belongs to it, not to a brook beside it.
    const pull = distance - width * 0.6;
    if (pull >= best) continue;
    best = pull;
    answer.river = r;
    answer.along = index / Math.max(1, river.line.length - 1);
    answer.distance = distance;
    answer.floorWidth = width;
  }
}

/** Calls `visit` once for every grid point (index, x, y, nearest). */
export function forEachNearest(
  rivers: readonly RiverLine[],
  grid: { columns: number; rows: number; cell: number },
  visit: (k: number, x: number, y: number, nearest: Nearest) => void,
): void {
  const { columns, rows, cell } = grid;
  const answer: Nearest = { river: 0, along: 0, distance: Infinity, floorWidth: 0 };
  const half = (BLOCK * cell) / 2;
  const radius = half * Math.sqrt(2);
  for (let top = 0; top < rows; top += BLOCK) {
    for (let left = 0; left < columns; left += BLOCK) {
      const centre: Point = [left * cell + half, top * cell + half];
      const lists = rivers.map((river) => candidates(river.line, centre, radius));
      for (let j = top; j < Math.min(rows, top + BLOCK); j += 1) {
        for (let i = left; i < Math.min(columns, left + BLOCK); i += 1) {
          lookUp(rivers, lists, i * cell, j * cell, answer);
          visit(j * columns + i, i * cell, j * cell, answer);
        }
      }
    }
  }
}
