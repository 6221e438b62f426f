/**
 * When does river water reach a cell? Priority-flood (Barnes, Lehman & Mulla 2014,
 * "Priority-flood", Computers & Geosciences 62) from the rivers outwards, so that a low
 * basin behind a ridge stays dry until the stage tops the ridge (连通浸没).
 */
import { CellHeap } from './heap.ts';

/** Fields of a `TerrainGrid` that decide the lifts. */
export interface LiftGround {
  columns: number;
  rows: number;
  elevation: Float32Array;
  bed: Float32Array;
  river: Uint8Array;
}

/**
 * Lift (m of stage above bed) of every cell: the least, over all 8-connected paths from
 * a river cell, of the greatest `elevation − bed` along the path. A path keeps to cells
 * drained by one river, because a stage is a stage of that river. Infinity where none leads.
 */
export function computeLift(ground: LiftGround, riverCells: Iterable<number>): Float32Array {
  const { columns, rows, elevation, bed, river } = ground;
  const lift = new Float32Array(elevation.length).fill(Infinity);
  const seen = new Uint8Array(elevation.length);
  const heap = new CellHeap(elevation.length);
  const reach = (cell: number, soFar: number): void => {
    seen[cell] = 1;
    const need = (elevation[cell] as number) - (bed[cell] as number);
    heap.push(need > soFar ? need : soFar, cell);
  };
  for (const cell of riverCells) if (!seen[cell]) reach(cell, -Infinity);
  while (!heap.isEmpty) {
    const cell = heap.pop();
    const level = heap.poppedKey;
    lift[cell] = level;
    const column = cell % columns;
    const row = (cell - column) / columns;
    for (let j = Math.max(0, row - 1); j <= Math.min(rows - 1, row + 1); j += 1) {
      for (let i = Math.max(0, column - 1); i <= Math.min(columns - 1, column + 1); i += 1) {
        const next = j * columns + i;
        if (!seen[next] && river[next] === river[cell]) reach(next, level);
      }
    }
  }
  return lift;
}
