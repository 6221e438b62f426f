/** The raw ground before rain has carved it: valley floors, hillsides, ridges. */
import { exp } from '../numeric.ts';
import type { TerrainGrid } from '../port.ts';
import type { TerrainInput } from './input.ts';
import { mix } from './interpolation.ts';
import { forEachNearest, type Nearest, type RiverLine } from './nearestRiver.ts';
import { fractalNoise, type Noise, ridgedNoise } from './noise.ts';

/** Rise of the valley floor away from the river, m per map unit. */
const FLOOR_SLOPE = 0.035;

function elevationAt(
  input: TerrainInput,
  noise: Noise,
  x: number,
  y: number,
  bed: number,
  nearest: Nearest,
): number {
  const { distance, floorWidth } = nearest;
  // The foot of the hills wanders, or valleys would look cut with a knife.
  const foot = floorWidth * (0.8 + 0.35 * fractalNoise(noise, x / 60 + 50, y / 60, 3));
  const beyond = Math.max(0, distance - foot);
  const warpX = x + 28 * fractalNoise(noise, x / 110 + 5, y / 110, 3);
  const warpY = y + 28 * fractalNoise(noise, x / 110 + 90, y / 110, 3);
  const ridge = ridgedNoise(noise, warpX / 190 + 3, warpY / 190 + 8, 5);
  const hill = 1 - exp(-beyond / input.slopeWidth);
  return (
    bed +
    Math.min(distance, floorWidth) * FLOOR_SLOPE +
    hill * input.relief * (0.18 + 1.05 * ridge) +
    hill * 6 * fractalNoise(noise, x / 18, y / 18, 3) +
    (1 - hill) * 0.9 * fractalNoise(noise, x / 26, y / 26, 3)
  );
}

/** Fills `grid` with river, along, bed, distance and uncarved elevation. */
export function layGround(
  grid: TerrainGrid,
  input: TerrainInput,
  rivers: readonly RiverLine[],
  noise: Noise,
): void {
  forEachNearest(rivers, grid, (k, x, y, nearest) => {
    const river = rivers[nearest.river];
    const bed = river ? mix(river.input.bed[0], river.input.bed[1], nearest.along) : 0;
    grid.river[k] = nearest.river;
    grid.along[k] = nearest.along;
    grid.distance[k] = nearest.distance;
    grid.bed[k] = bed;
    grid.elevation[k] = elevationAt(input, noise, x, y, bed, nearest);
  });
}
