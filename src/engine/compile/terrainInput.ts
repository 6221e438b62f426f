/** From the scenario's map to the recipe of its ground. */
import type { ScenarioMap } from '../../format/schema/map.ts';
import type { TerrainInput } from '../../models/terrain/index.ts';

export function terrainInput(map: ScenarioMap): TerrainInput | undefined {
  if (!map.terrain) return undefined;
  const { width, height, terrain, rivers, basins } = map;
  return { width, height, ...terrain, rivers, basins };
}
