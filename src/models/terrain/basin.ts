/** Reservoirs: stretches of a river whose water surface is set by a dam, not by a stage. */

import type { TerrainGrid } from '../port.ts';
import type { BasinInput, RiverInput } from './input.ts';

/** Index of the river a basin lies on, or −1. */
export function basinRiver(basin: BasinInput, rivers: readonly RiverInput[]): number {
  if (typeof basin.river === 'number') return rivers[basin.river] ? basin.river : -1;
  return rivers.findIndex((river) => river.id === basin.river);
}

/** Whether grid point `k` drains into the stretch that the basin fills. */
function drainsTo(grid: TerrainGrid, k: number, river: number, basin: BasinInput): boolean {
  const along = grid.along[k] as number;
  return grid.river[k] === river && along >= basin.from && along <= basin.to;
}

/**
 * Takes the basin's full level for the bed of its stretch, so that lifts there count
 * from the water surface: depth = (reservoir level − full level) − lift.
 */
export function raiseBedToBasin(grid: TerrainGrid, river: number, basin: BasinInput): void {
  for (let k = 0; k < grid.bed.length; k += 1) {
    if (drainsTo(grid, k, river, basin)) grid.bed[k] = Math.max(basin.level, grid.bed[k] as number);
  }
}

/** 1 for every grid point under water while the reservoir stands at `level` (m). */
export function basinMask(
  grid: TerrainGrid,
  rivers: readonly RiverInput[],
  basin: BasinInput,
  level: number,
): Uint8Array {
  const river = basinRiver(basin, rivers);
  const mask = new Uint8Array(grid.lift.length);
  for (let k = 0; k < mask.length; k += 1) {
    const covered =
      drainsTo(grid, k, river, basin) && level - basin.level > (grid.lift[k] as number);
    if (covered) mask[k] = 1;
  }
  return mask;
}
