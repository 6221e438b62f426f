/** Streets and blocks: numbers that must fit each other, and what needs a town at all. */
import type { ScenarioMap } from '../schema/map.ts';
import type { TownMap } from '../schema/town.ts';
import type { ReferenceCheck } from './reference.ts';

function ascending(check: ReferenceCheck, streets: readonly number[], pointer: string): void {
  for (let i = 1; i < streets.length; i += 1) {
    const [before, at] = [streets[i - 1] as number, streets[i] as number];
    if (before >= at) check.add('range.order', `${pointer}/${i}`, before, at);
  }
}

function streetsExist(
  check: ReferenceCheck,
  wanted: readonly number[] | undefined,
  streets: number,
  pointer: string,
): void {
  for (const [i, index] of (wanted ?? []).entries())
    if (index >= streets) check.add('town.noStreet', `${pointer}/${i}`, index, streets);
}

function checkGrid(check: ReferenceCheck, town: TownMap): void {
  const [columns, rows] = [town.columns.length, town.rows.length];
  ascending(check, town.columns, '/map/town/columns');
  ascending(check, town.rows, '/map/town/rows');
  streetsExist(check, town.mainColumns, columns, '/map/town/mainColumns');
  streetsExist(check, town.mainRows, rows, '/map/town/mainRows');
  streetsExist(check, town.bridges?.columns, columns, '/map/town/bridges/columns');
  streetsExist(check, town.bridges?.rows, rows, '/map/town/bridges/rows');
  for (const [i, { at, size }] of town.blocks.entries()) {
    const [column, row] = [at[0] + size[0] - 1, at[1] + size[1] - 1];
    if (column < columns - 1 && row < rows - 1) continue;
    check.add('town.noCell', `/map/town/blocks/${i}/at`, column, row, columns - 1, rows - 1);
  }
}

/** Rivers without terrain are flat ribbons; with terrain they shape the ground. */
function checkRivers(check: ReferenceCheck, { rivers, terrain }: ScenarioMap): void {
  if (!terrain) return;
  for (const [i, river] of rivers.entries())
    for (const key of ['bed', 'floor'] as const)
      if (river[key] === undefined) check.add('river.levels', `/map/rivers/${i}`, key);
}

export function checkTown(check: ReferenceCheck, map: ScenarioMap): void {
  checkRivers(check, map);
  if (map.town) {
    checkGrid(check, map.town);
    return;
  }
  for (const [id, { kind }] of Object.entries(map.roads))
    if (kind === 'street') check.add('road.streetNeedsTown', `/map/roads/${id}/kind`);
  for (const [id, { block }] of Object.entries(map.places))
    if (block !== undefined) check.addAtKey('place.blockNeedsTown', `/map/places/${id}/block`);
}
