/** What the people layers of the map refer to. */
import type { ScenarioMap } from '../schema/map.ts';
import { own } from './own.ts';
import type { ReferenceCheck } from './reference.ts';

/** Two ends of one kind that must not be the same. */
function checkEnds(
  check: ReferenceCheck,
  kind: 'place' | 'channel',
  { from, to }: { from: string; to: string },
  pointer: string,
): void {
  check.refer(kind, from, `${pointer}/from`);
  check.refer(kind, to, `${pointer}/to`);
  if (from === to) check.add('ends.same', `${pointer}/to`);
}

/** Chips stand at a place or in an area, so that no name may mean both. */
function checkAreas(check: ReferenceCheck, { areas, places, town }: ScenarioMap): void {
  for (const [id, { outline, streets }] of Object.entries(areas)) {
    const pointer = `/map/areas/${id}`;
    if (own(places, id)) check.addAtKey('reference.duplicate', pointer, id);
    if (!outline && !streets) check.add('area.outline', pointer);
    if (streets && !town) check.addAtKey('area.streetsNeedTown', `${pointer}/streets`);
  }
}

function checkLayers(check: ReferenceCheck, map: ScenarioMap): void {
  check.unique(map.layers, '/map/layers');
  for (const [index, { shows }] of map.layers.entries()) {
    for (const [i, kind] of shows.entries()) {
      if (Object.keys(map[kind]).length === 0)
        check.add('layer.nothing', `/map/layers/${index}/shows/${i}`, kind);
    }
  }
}

export function checkPeople(check: ReferenceCheck, map: ScenarioMap): void {
  checkAreas(check, map);
  const spots = [...Object.keys(map.places), ...Object.keys(map.areas)];
  map.counts.forEach(({ at }, i) => {
    check.among('spot', at, spots, `/map/counts/${i}/at`);
  });
  map.links.forEach((link, i) => {
    checkEnds(check, 'place', link, `/map/links/${i}`);
  });
  map.flows.forEach((flow, i) => {
    checkEnds(check, 'channel', flow, `/map/flows/${i}`);
  });
  map.crowds.forEach(({ at }, i) => {
    check.refer('place', at, `/map/crowds/${i}/at`);
  });
  checkLayers(check, map);
}
