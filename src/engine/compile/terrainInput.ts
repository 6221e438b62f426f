/** From the scenario's map to the recipe of its ground. */
import type { ScenarioMap } from '../../format/schema/map.ts';
import type { TerrainInput } from '../../models/terrain/index.ts';

export function terrainInput(map: ScenarioMap): TerrainInput | undefined {
  if (!map.terrain) return undefined;
  const { width, height, terrain, basins } = map;
  // With terrain, `parse` demands the levels of every river.
  const rivers = map.rivers.map(({ bed = [0, 0], floor = [[0, 0]], ...river }) => ({
    ...river,
    bed,
    floor,
  }));
  return { width, height, ...terrain, rivers, basins };
}
