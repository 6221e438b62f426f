/** Where measures may be ordered. */
import type { Measure } from '../schema/measure.ts';
import type { Scenario } from '../schema/scenario.ts';
import { own } from './own.ts';
import type { ReferenceCheck } from './reference.ts';

/** The places that a measure may be ordered at, as the engine has it. */
export function placesFor({ map }: Scenario, wanted: Measure['places']): string[] {
  if (Array.isArray(wanted)) return wanted;
  const places = Object.entries(map?.places ?? {}).filter(([, { kind }]) => kind !== 'junction');
  const tagged = wanted ? places.filter(([, { tags }]) => tags.includes(wanted.tag)) : places;
  return tagged.map(([id]) => id);
}

/** Tells of known places at which the measure is never allowed. */
export function allowedAt(
  check: ReferenceCheck,
  order: string,
  places: readonly string[],
  pointer: string,
): void {
  const allowed = placesFor(check.scenario, own(check.scenario.measures, order)?.places);
  for (const [index, place] of places.entries()) {
    if (own(check.scenario.map?.places, place) && !allowed.includes(place))
      check.add('order.elsewhere', `${pointer}/${index}`, order, place);
  }
}
