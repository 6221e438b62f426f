/** What stands between the streets. */
import { createNoise, fractalNoise } from '../terrain/noise.ts';
import { mulberry32 } from '../terrain/random.ts';
import { cellAt, type Grid } from './grid.ts';
import type { BlockKind, TownInput } from './input.ts';

/** Some cells of the grid with one kind of building on them. */
export interface TownBlock {
  column: number;
  row: number;
  /** Cells. */
  width: number;
  height: number;
  kind: BlockKind;
}

/** Share of cells left green where the author says nothing. */
const GREEN = 0.06;
/** Above this the noise makes a mixed quarter old. */
const OLD = 0.06;

/** Old quarters lie together, as do new ones. */
function fabricAt(input: TownInput): (column: number, row: number, green: number) => BlockKind {
  const noise = createNoise(input.seed + 77);
  return (column, row, green) => {
    if (input.fabric !== 'mixed') return input.fabric;
    if (green < GREEN) return 'park';
    return fractalNoise(noise, column / 2.7, row / 2.7, 2) > OLD ? 'old' : 'slab';
  };
}

/** Blocks in the author's order, then those that places shape, then the plain fabric. */
export function layBlocks(input: TownInput, grid: Grid): TownBlock[] {
  const [columns, rows] = [input.columns.length - 1, input.rows.length - 1];
  const taken = new Set<string>();
  const blocks: TownBlock[] = [];
  const put = (column: number, row: number, width: number, height: number, kind: BlockKind) => {
    for (let c = column; c < column + width; c += 1)
      for (let r = row; r < row + height; r += 1) taken.add(`${c} ${r}`);
    blocks.push({ column, row, width, height, kind });
  };
  for (const { at, size, kind } of input.blocks) put(at[0], at[1], size[0], size[1], kind);
  for (const { at, block } of input.places) {
    const cell = cellAt(grid, input, at);
    if (cell && !taken.has(cell.join(' '))) put(cell[0], cell[1], 1, 1, block);
  }
  const fabric = fabricAt(input);
  const random = mulberry32(input.seed * 31 + 5);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const green = random();
      if (taken.has(`${column} ${row}`)) continue;
      put(column, row, 1, 1, fabric(column, row, green));
    }
  }
  return blocks;
}
