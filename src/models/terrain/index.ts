/** From a map's recipe to its ground: built once, read by the flood model and drawn by the map. */

import type { TerrainGrid } from '../port.ts';
import { basinRiver, raiseBedToBasin } from './basin.ts';
import { blurElevation, carveChannels } from './carve.ts';
import { erode } from './erosion.ts';
import { layGround } from './ground.ts';
import type { TerrainInput } from './input.ts';
import { computeLift } from './lift.ts';
import { type RiverLine, riverLine } from './nearestRiver.ts';
import { createNoise } from './noise.ts';
import { smoothPolyline } from './polyline.ts';

export { basinMask, basinRiver } from './basin.ts';
export type { BasinInput, RiverInput, TerrainInput } from './input.ts';
export { computeLift, type LiftGround } from './lift.ts';
export {
  distanceBetween,
  type Point,
  type PointOnLine,
  pointAlong,
  smoothPolyline,
} from './polyline.ts';

/** Map units between vertices of a smooth river line; positions along a river count on it. */
export const RIVER_STEP = 5;

function emptyGrid(input: TerrainInput): TerrainGrid {
  const columns = Math.ceil(input.width / input.cell) + 1;
  const rows = Math.ceil(input.height / input.cell) + 1;
  const size = columns * rows;
  return {
    columns,
    rows,
    cell: input.cell,
    elevation: new Float32Array(size),
    river: new Uint8Array(size),
    along: new Float32Array(size),
    bed: new Float32Array(size),
    distance: new Float32Array(size),
    lift: new Float32Array(size),
  };
}

/** Grid points that lie on a river's line: where its water starts from. */
function riverCells(grid: TerrainGrid, rivers: readonly RiverLine[]): Set<number> {
  const cells = new Set<number>();
  for (let r = 0; r < rivers.length; r += 1) {
    for (const [x, y] of (rivers[r] as RiverLine).line) {
      const i = Math.round(x / grid.cell);
      const j = Math.round(y / grid.cell);
      if (i < 0 || j < 0 || i >= grid.columns || j >= grid.rows) continue;
      // Where two rivers meet, a cell belongs to the one that drains it.
      if (grid.river[j * grid.columns + i] === r) cells.add(j * grid.columns + i);
    }
  }
  return cells;
}

/**
 * Elevation grid with river positions and flood lifts (all levels m, lengths map units).
 * Pure: the same input gives the same bytes in Node and every browser.
 */
export function buildTerrain(input: TerrainInput): TerrainGrid {
  const grid = emptyGrid(input);
  const rivers = input.rivers.map((river) =>
    riverLine(river, smoothPolyline(river.points, RIVER_STEP)),
  );
  layGround(grid, input, rivers, createNoise(input.seed));
  erode(grid, input.droplets, input.seed);
  carveChannels(grid, rivers);
  grid.elevation = blurElevation(grid.elevation, grid.columns, grid.rows);
  for (const basin of input.basins ?? []) {
    const river = basinRiver(basin, input.rivers);
    if (river >= 0) raiseBedToBasin(grid, river, basin);
  }
  grid.lift = computeLift(grid, riverCells(grid, rivers));
  return grid;
}
