/** Streets as edges between crossings: which there are, which are main, which bridge water. */
import { distanceBetween, type Point } from '../terrain/index.ts';
import type { Grid } from './grid.ts';
import type { TownInput } from './input.ts';
import { crosses, type TownRiver } from './water.ts';

/** A piece of street between two neighbouring crossings. */
export interface StreetEdge {
  /** Crossing numbers: row × columns + column. */
  from: number;
  to: number;
  line: readonly Point[];
  /** Map units. */
  length: number;
  main: boolean;
  /** North–south streets are 0, 1, …; east–west streets follow on. */
  street: number;
  /** It crosses water. */
  bridge: boolean;
}

/** Points between two crossings: enough for the bend to look round, and to meet narrow water. */
const PIECES = 12;

export const lengthOf = (line: readonly Point[]): number =>
  line.reduce(
    (sum, point, i) => (i > 0 ? sum + distanceBetween(line[i - 1] as Point, point) : sum),
    0,
  );

/** Cells that belong to one block, by "column row" → number of the block. */
function ownersOf(blocks: TownInput['blocks']): Map<string, number> {
  const owners = new Map<string, number>();
  blocks.forEach(({ at, size }, index) => {
    for (let column = at[0]; column < at[0] + size[0]; column += 1)
      for (let row = at[1]; row < at[1] + size[1]; row += 1)
        if (!owners.has(`${column} ${row}`)) owners.set(`${column} ${row}`, index);
  });
  return owners;
}

function pieceOf(grid: Grid, from: Point, to: Point): Point[] {
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const share = i / PIECES;
    return grid(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share);
  });
}

/** Every piece of street but those inside of a block that spans several cells. */
export function layEdges(input: TownInput, grid: Grid): StreetEdge[] {
  const [columns, rows] = [input.columns.length, input.rows.length];
  const owners = ownersOf(input.blocks);
  const inside = (a: string, b: string) =>
    owners.get(a) !== undefined && owners.get(a) === owners.get(b);
  const edges: StreetEdge[] = [];
  const lay = (a: Point, b: Point, street: number, main: boolean) => {
    const line = pieceOf(grid, a, b);
    const [from, to] = [a[1] * columns + a[0], b[1] * columns + b[0]];
    edges.push({ from, to, line, length: lengthOf(line), main, street, bridge: false });
  };
  for (let column = 0; column < columns; column += 1) {
    const main = input.mainColumns.includes(column);
    for (let row = 0; row < rows - 1; row += 1)
      if (!inside(`${column - 1} ${row}`, `${column} ${row}`))
        lay([column, row], [column, row + 1], column, main);
  }
  for (let row = 0; row < rows; row += 1) {
    const main = input.mainRows.includes(row);
    for (let column = 0; column < columns - 1; column += 1)
      if (!inside(`${column} ${row - 1}`, `${column} ${row}`))
        lay([column, row], [column + 1, row], columns + row, main);
  }
  return edges;
}

/**
 * Marks bridges and leaves out pieces that end at a bank. Main streets and those listed
 * cross; a river that none of them crosses is bridged by all.
 */
export function bridgeEdges(
  edges: readonly StreetEdge[],
  input: TownInput,
  rivers: readonly TownRiver[],
): StreetEdge[] {
  const { columns, bridges } = input;
  const listed = new Set([
    ...(bridges?.columns ?? []),
    ...(bridges?.rows ?? []).map((row) => columns.length + row),
  ]);
  let kept = edges.slice();
  for (const river of rivers) {
    const wet = new Set(kept.filter(({ line }) => crosses(river, line)));
    const strong = [...wet].filter(({ main, street }) => main || listed.has(street));
    const bridging = new Set(strong.length > 0 ? strong : wet);
    kept = kept
      .filter((edge) => !wet.has(edge) || bridging.has(edge))
      .map((edge) => (wet.has(edge) ? { ...edge, bridge: true } : edge));
  }
  return kept;
}
