/** The narrower scopes: what may be named where, cut out of the widest one. */
import type { ModelPort } from '../../models/port.ts';
import { type Scope, STANDARD_DECLARATIONS } from '../expression/index.ts';
import type { Scenario } from '../schema/scenario.ts';
import { widestScope } from '../scope.ts';

/**
 * - `world`: everything but a chosen place and a statement just made; `…Here` adds the place.
 * - `form`: the effects of a measure with a form, where its statement can be looked at.
 * - `known`: what a commander could know; the rules of the exemplar.
 * - `draws`: chance and arithmetic, before anything has happened.
 */
export type ScopeName =
  | 'world'
  | 'worldHere'
  | 'form'
  | 'formHere'
  | 'known'
  | 'knownHere'
  | 'draws';

const knownRoots = ['clock', 'resources', 'known', 'said', 'at', 'issued'];
const knownFunctions = [
  ...Object.keys(STANDARD_DECLARATIONS),
  ...['marked', 'minuteOf', 'minutesSince', 'ordered', 'orderedAt', 'finished', 'finishedAt'],
  ...['active', 'activeAt', 'working', 'workingAt'],
];

function pick<Value>(source: Readonly<Record<string, Value>>, names: readonly string[]) {
  const present = names.filter((name) => Object.hasOwn(source, name));
  return Object.fromEntries(present.map((name) => [name, source[name] as Value]));
}

export function scopesOf(
  scenario: Scenario,
  models: ReadonlyMap<string, ModelPort>,
): Record<ScopeName, Scope> {
  const { roots, functions } = widestScope(scenario, models);
  const { here, form, ...world } = roots;
  const place = here === undefined ? {} : { here };
  const statement = form === undefined ? {} : { form };
  const known = { roots: pick(roots, knownRoots), functions: pick(functions, knownFunctions) };
  return {
    world: { roots: world, functions },
    worldHere: { roots: { ...world, ...place }, functions },
    form: { roots: { ...world, ...statement }, functions },
    formHere: { roots: { ...world, ...statement, ...place }, functions },
    known,
    knownHere: { ...known, roots: { ...known.roots, ...place } },
    draws: { roots: pick(roots, ['draws']), functions: STANDARD_DECLARATIONS },
  };
}
