/** What the map and the models declare and refer to. */
import type { ModelPort } from '../../models/port.ts';
import type { Road, ScenarioMap } from '../schema/map.ts';
import { placesOf } from '../scope.ts';
import { pointerOf } from '../source/pointer.ts';
import { checkLiteral } from './effectReferences.ts';
import { own } from './own.ts';
import { shapeProblems } from './paramShape.ts';
import { checkPeople } from './peopleReferences.ts';
import type { ReferenceCheck } from './reference.ts';
import { checkTown } from './townReferences.ts';

function checkRoad(check: ReferenceCheck, { from, to, fact }: Road, pointer: string): void {
  check.refer('place', from, `${pointer}/from`);
  check.refer('place', to, `${pointer}/to`);
  if (from === to) check.add('road.sameEnds', `${pointer}/to`);
  if (fact === undefined || !check.refer('fact', fact, `${pointer}/fact`)) return;
  if (own(check.scenario.facts, fact)?.type !== 'boolean')
    check.add('road.factType', `${pointer}/fact`, fact);
}

function checkBasins(check: ReferenceCheck, { basins }: ScenarioMap): void {
  check.unique(basins, '/map/basins');
  for (const [index, { river, dam, from, to }] of basins.entries()) {
    check.refer('river', river, `/map/basins/${index}/river`);
    check.refer('place', dam, `/map/basins/${index}/dam`);
    if (from >= to) check.add('range.order', `/map/basins/${index}/from`, from, to);
  }
}

export function checkMap(check: ReferenceCheck): void {
  const { map } = check.scenario;
  if (!map) return;
  if (Object.hasOwn(map.places, 'here'))
    check.addAtKey('reference.reserved', '/map/places/here', 'here');
  check.refer('place', map.base, '/map/base');
  check.unique(map.rivers, '/map/rivers');
  checkBasins(check, map);
  for (const [id, road] of Object.entries(map.roads)) checkRoad(check, road, `/map/roads/${id}`);
  for (const [index, { of }] of map.tags.entries()) check.places(of, `/map/tags/${index}/of`);
  checkTown(check, map);
  checkPeople(check, map);
}

/** What the port itself says of its params: first their shape, then what only it can see. */
function checkParams(check: ReferenceCheck, port: ModelPort, params: unknown, at: string): void {
  const parsed = port.params.safeParse(params);
  if (parsed.success) {
    for (const { path, zh, en } of port.check?.(parsed.data, placesOf(check.scenario)) ?? [])
      check.add('model.params', at + pointerOf(path), zh, en);
    return;
  }
  check.problems.push(
    ...shapeProblems({ schema: port.params, value: params, pointer: at }, parsed.error),
  );
}

export function checkModels(check: ReferenceCheck): void {
  for (const [id, { use, params, inputs }] of Object.entries(check.scenario.models)) {
    const pointer = `/models/${id}`;
    check.among('model', use, [...check.models.keys()], `${pointer}/use`);
    const port = check.models.get(use);
    if (!port) continue;
    checkParams(check, port, params ?? {}, `${pointer}/params`);
    check.keys('input', inputs, Object.keys(port.inputs), `${pointer}/inputs`);
    for (const [name, value] of Object.entries(inputs)) {
      const declared = own(port.inputs, name);
      if (declared) checkLiteral(check, value, declared.type, `${pointer}/inputs/${name}`);
    }
  }
}
