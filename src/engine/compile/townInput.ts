/** From the scenario's map to its town, built once a map. */
import type { ScenarioMap } from '../../format/schema/map.ts';
import { buildTown, type Town, type TownInput } from '../../models/town/index.ts';

type Point = readonly [number, number];

function townInput(map: ScenarioMap): TownInput | undefined {
  if (!map.town) return undefined;
  const { width, height, town, rivers } = map;
  const places = Object.values(map.places).flatMap(({ at, block }) =>
    block === undefined ? [] : [{ at, block }],
  );
  return { width, height, ...town, rivers, places };
}

const built = new WeakMap<ScenarioMap, Town>();

export function townOf(map: ScenarioMap): Town | undefined {
  const known = built.get(map);
  if (known) return known;
  const input = townInput(map);
  if (!input) return undefined;
  const town = buildTown(input);
  built.set(map, town);
  return town;
}

/** From stop to stop along the streets. */
export function alongStreets(town: Town, stops: readonly Point[]): Point[] {
  return stops.flatMap((stop, i) => {
    const next = stops[i + 1];
    if (!next) return i === 0 ? [stop] : [];
    return i === 0 ? town.streetWay(stop, next) : town.streetWay(stop, next).slice(1);
  });
}
