/** Setting and adding to variables, within the limits that their author gave. */

import type { Variable } from '../../format/schema/assessment.ts';
import { type Frame, hereOf } from '../frame.ts';
import { writable } from '../sections.ts';
import type { Value } from '../world.ts';

/** −0 would not survive JSON; NaN and infinities must never enter a world. */
const clean = (value: number): number => (Number.isFinite(value) ? value + 0 : 0);

export function within(variable: Variable | undefined, value: Value): number | boolean {
  if (typeof value !== 'number') return value === true;
  const low = variable?.min ?? Number.NEGATIVE_INFINITY;
  const high = variable?.max ?? Number.POSITIVE_INFINITY;
  return clean(Math.min(Math.max(value, low), high));
}

export type Target = { scope: 'variables' | 'here' | 'place'; place: string; name: string };

/** "variables.trust", "here.contacted", "places.liuwan.contacted" */
export function parseTarget(path: string): Target {
  const [root, second, third] = path.split('.') as [string, string, string | undefined];
  if (root === 'variables') return { scope: 'variables', place: '', name: second };
  if (root === 'here') return { scope: 'here', place: '', name: second };
  return { scope: 'place', place: second, name: third ?? '' };
}

export function readTarget(frame: Frame, target: Target): Value {
  if (target.scope === 'variables') return frame.world.variables[target.name] ?? 0;
  return frame.world.places[placeOf(frame, target)]?.[target.name] ?? 0;
}

export function writeTarget(frame: Frame, target: Target, value: Value): void {
  const { world, instance } = frame;
  const { variables, placeVariables } = instance.program.scenario;
  if (target.scope === 'variables') {
    writable(frame, 'variables')[target.name] = within(variables[target.name], value);
    return;
  }
  const place = placeOf(frame, target);
  const values = world.places[place];
  if (!values) return;
  const kept = within(placeVariables[target.name], value);
  writable(frame, 'places')[place] = { ...values, [target.name]: kept };
  if (frame.here?.id === place) hereOf(frame, place);
}

function placeOf(frame: Frame, target: Target): string {
  return target.scope === 'here' ? String(frame.here?.id ?? '') : target.place;
}
