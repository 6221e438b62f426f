/** `here` in an expression, once the place is settled: what the map says of it is then constant. */
import type { KnownPath } from '../../format/expression/index.ts';
import type { Scenario } from '../../format/schema/scenario.ts';
import { placesOf } from '../../format/scope.ts';
import type { Here } from '../frame.ts';

/** What the map says of each place, by the names under which expressions see it. */
export function fixedHeres(scenario: Scenario): Readonly<Record<string, Here>> {
  return Object.fromEntries(
    placesOf(scenario).map(({ id, population, vulnerable, homes, livestock, shelter }) => [
      id,
      { id, population, vulnerable, homes, livestock, shelter },
    ]),
  );
}

const empty = { number: 0, boolean: false, string: '' } as const;

/** What is known of `here` at a place: its map data, and where its variables stand. */
export function knownAt(scenario: Scenario, heres: Readonly<Record<string, Here>>, place: string) {
  const here = heres[place];
  const known: KnownPath = ({ root, keys, type }) => {
    const [name] = keys;
    if (root !== 'here' || typeof name !== 'string' || keys.length !== 1) return undefined;
    if (type.kind !== 'number' && type.kind !== 'boolean' && type.kind !== 'string')
      return undefined;
    if (here === undefined) return { value: empty[type.kind] };
    if (Object.hasOwn(scenario.placeVariables, name))
      return { op: 'path', root: 'places', keys: [place, name], type };
    return { value: here[name] ?? empty[type.kind] };
  };
  return known;
}
