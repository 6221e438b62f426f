/** River channels cut into the ground, and the last smoothing. */

import type { TerrainGrid } from '../port.ts';
import { mix, smoothStep } from './interpolation.ts';
import type { RiverLine } from './nearestRiver.ts';

/** The channel bottom lies this far (m) below the nominal bed from which stages count. */
const CHANNEL_DEPTH = 1.5;
/** Erosion may not dig deeper than this (m) below the bed. */
const DEEPEST = 2;

/** Lowers the ground to the bed within the channels, and lifts any pit that lies below them. */
export function carveChannels(grid: TerrainGrid, rivers: readonly RiverLine[]): void {
  const { elevation, bed, river, along, distance } = grid;
  for (let k = 0; k < elevation.length; k += 1) {
    const channel = rivers[river[k] as number]?.input.channel;
    if (!channel) continue;
    const width = mix(channel[0], channel[1], along[k] as number) * 0.6;
    const away = distance[k] as number;
    const ground = elevation[k] as number;
    const level = bed[k] as number;
    let carved = ground;
    if (away < width * 2.2) {
      const bottom = Math.min(ground, level - CHANNEL_DEPTH);
      carved = mix(bottom, ground, smoothStep(width * 0.4, width * 2.2, away));
    }
    elevation[k] = Math.max(carved, level - DEEPEST);
  }
}

/** One 3×3 blur (weights 4, 2, 1), edges by what is there. */
export function blurElevation(
  elevation: Float32Array,
  columns: number,
  rows: number,
): Float32Array {
  const blurred = new Float32Array(elevation.length);
  for (let j = 0; j < rows; j += 1) {
    for (let i = 0; i < columns; i += 1) {
      let sum = 0;
      let total = 0;
      for (let y = Math.max(0, j - 1); y <= Math.min(rows - 1, j + 1); y += 1) {
        for (let x = Math.max(0, i - 1); x <= Math.min(columns - 1, i + 1); x += 1) {
          const weight = (x === i ? 2 : 1) * (y === j ? 2 : 1);
          sum += (elevation[y * columns + x] as number) * weight;
          total += weight;
        }
      }
      blurred[j * columns + i] = sum / total;
    }
  }
  return blurred;
}
