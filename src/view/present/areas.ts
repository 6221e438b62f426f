/** Neighbourhoods with what is measured there, now and against an hour ago. */
import { townOf } from '../../engine/compile/townInput.ts';
import type { AreaView, Point } from '../model.ts';
import type { Context } from './context.ts';
import { holds, numberOf, percentOf, type ScenarioMap } from './formulas.ts';
import { agoOf } from './readings.ts';
import type { Session } from './session.ts';

/** Minutes over which a value is compared. */
const CHANGE = 60;

export const areaKey = (id: string): string => `map.areas.${id}`;

type Area = ScenarioMap['areas'][string];
const outlines = new WeakMap<Area, readonly Point[]>();

/** Along the streets where there are any; worked out once. */
function outlineOf(map: ScenarioMap, area: Area): readonly Point[] {
  const known = outlines.get(area);
  if (known) return known;
  const { outline = [], streets } = area;
  const town = townOf(map);
  const made = !town ? outline : streets ? town.ring(streets) : town.fit(outline);
  outlines.set(area, made);
  return made;
}

export function presentAreas(context: Context, map: ScenarioMap, session: Session): AreaView[] {
  const { words, world } = context;
  return Object.entries(map.areas).flatMap(([id, area]): AreaView[] => {
    if (!holds(context, area.when)) return [];
    const { label, labelAt } = area;
    const outline = outlineOf(map, area);
    const base = { id, label, outline, labelAt };
    if (area.value === undefined) return [{ ...base, text: label }];
    const value = percentOf(context, area.value);
    const before = agoOf(session.readings[areaKey(id)], world.clock.minute - CHANGE);
    const change =
      area.change !== undefined
        ? Math.round(numberOf(context, area.change))
        : before === undefined
          ? undefined
          : Math.round(value) - Math.round(before);
    const what = map.areaWords?.value ?? words.peopleLayers.trust;
    const text = words.peopleLayers.area(label, what, Math.round(value), change ?? 0);
    return [{ ...base, value: Math.round(value), ...(change ? { change } : {}), text }];
  });
}
