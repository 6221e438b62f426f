/** From the scenario's map to the recipe of its town. */
import type { ScenarioMap } from '../../format/schema/map.ts';
import type { TownInput } from '../../models/town/index.ts';

export function townInput(map: ScenarioMap): TownInput | undefined {
  if (!map.town) return undefined;
  const { width, height, town, rivers } = map;
  const places = Object.values(map.places).flatMap(({ at, block }) =>
    block === undefined ? [] : [{ at, block }],
  );
  return { width, height, ...town, rivers, places };
}
