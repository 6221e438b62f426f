/** What `set` and `add` may change: a variable, or a variable of a place. */

import { BOOLEAN, NUMBER, type ScalarType } from '../expression/index.ts';
import type { Scenario } from '../schema/scenario.ts';
import { own } from './own.ts';

export type Target =
  | { root: 'variables'; name: string }
  | { root: 'here'; name: string }
  | { root: 'places'; place: string; name: string };

export function targetOf(path: string): Target {
  const [root, second = '', third = ''] = path.split('.');
  if (root === 'places') return { root, place: second, name: third };
  return { root: root === 'here' ? 'here' : 'variables', name: second };
}

/** The type of what stands there, or nothing where it is not declared. */
export function targetType(scenario: Scenario, path: string): ScalarType | undefined {
  const target = targetOf(path);
  const declared = target.root === 'variables' ? scenario.variables : scenario.placeVariables;
  const variable = own(declared, target.name);
  if (!variable) return undefined;
  return typeof variable.initial === 'boolean' ? BOOLEAN : NUMBER;
}
