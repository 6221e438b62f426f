/** The ground of one block between its streets, measured in map units along its own bent sides. */
import type { Point } from '../../model.ts';
import type { TownBlockGeometry, TownGeometry } from '../geometry.ts';
import { MAIN_WIDTH, STREET_WIDTH } from './widths.ts';

/** Pavement between a street's edge and the lots beside it, map units. */
const PAVEMENT = 2;

export interface Lot {
  block: TownBlockGeometry;
  /** Map units, about. */
  width: number;
  height: number;
  /** A spot of the lot: x eastward, y southward, in map units from its north-west corner. */
  at(x: number, y: number): Point;
}

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

const kerb = (main: boolean): number => (main ? MAIN_WIDTH : STREET_WIDTH) / 2 + PAVEMENT;

export function lotOf(town: TownGeometry, block: TownBlockGeometry): Lot {
  const { column, row, width: columns, height: rows } = block;
  const { grid, mainColumns, mainRows } = town;
  const [right, bottom] = [column + columns, row + rows];
  const across = apart(grid(column, row + rows / 2), grid(right, row + rows / 2)) || 1;
  const down = apart(grid(column + columns / 2, row), grid(column + columns / 2, bottom)) || 1;
  // Shares of the block that its streets and pavements take.
  const west = (kerb(mainColumns.includes(column)) / across) * columns;
  const east = (kerb(mainColumns.includes(right)) / across) * columns;
  const north = (kerb(mainRows.includes(row)) / down) * rows;
  const south = (kerb(mainRows.includes(bottom)) / down) * rows;
  const width = Math.max(4, across * (1 - (west + east) / columns));
  const height = Math.max(4, down * (1 - (north + south) / rows));
  return {
    block,
    width,
    height,
    at: (x, y) =>
      grid(
        column + west + (x / width) * (columns - west - east),
        row + north + (y / height) * (rows - north - south),
      ),
  };
}

/** A rectangle of the lot, its long sides bent as the streets are. */
export function patch(lot: Lot, x0: number, y0: number, x1: number, y1: number): Point[] {
  const pieces = Math.max(1, Math.min(8, Math.round((x1 - x0) / 24)));
  const falls = Math.max(1, Math.min(8, Math.round((y1 - y0) / 24)));
  const outline: Point[] = [];
  for (let i = 0; i < pieces; i += 1) outline.push(lot.at(x0 + ((x1 - x0) * i) / pieces, y0));
  for (let i = 0; i < falls; i += 1) outline.push(lot.at(x1, y0 + ((y1 - y0) * i) / falls));
  for (let i = 0; i < pieces; i += 1) outline.push(lot.at(x1 - ((x1 - x0) * i) / pieces, y1));
  for (let i = 0; i < falls; i += 1) outline.push(lot.at(x0, y1 - ((y1 - y0) * i) / falls));
  return outline;
}
