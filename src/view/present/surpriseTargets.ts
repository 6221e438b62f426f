/** 同时改变: the numbers that may be moved before a class, which then learns nothing it should not. */
import type { Scenario } from '../../format/schema/scenario.ts';
import type { SurprisesView } from '../model/classroom.ts';
import type { Context } from './context.ts';

/** A variable whose value is taken, not one that is only compared or chosen by. */
const taken = /\bvariables\.(\w+)\b(?!\s*(?:[=!<>?]|&&|\|\|))/g;

/** Formulas whose numbers stand on the screen: curves, and what the map writes. */
function shownFormulas({ gauges, map }: Scenario): (string | number | undefined)[] {
  return [
    ...gauges.map(({ value }) => value),
    ...Object.values(map?.areas ?? {}).map(({ value }) => value),
    ...(map?.counts ?? []).flatMap(({ full, ring }) => [full, ring]),
    ...Object.values(map?.channels ?? {}).flatMap(({ size, believes, corrected }) => [
      size,
      believes,
      corrected,
    ]),
    ...(map?.crowds ?? []).map(({ people }) => people),
    ...(map?.card ?? []).map(({ text }) => text),
    ...(map?.tags ?? []).map(({ text }) => text),
  ];
}

const kept = new WeakMap<Scenario, ReadonlySet<string>>();

/** Other variables are the author's own bookkeeping: their very names can give the plot away. */
export function shownVariables(scenario: Scenario): ReadonlySet<string> {
  const found = kept.get(scenario);
  if (found) return found;
  const names = shownFormulas(scenario).flatMap((formula) =>
    typeof formula === 'string' ? [...formula.matchAll(taken)].map(([, name = '']) => name) : [],
  );
  const marked = Object.entries(scenario.variables).filter(([, { shown }]) => shown);
  const shown = new Set([...names, ...marked.map(([name]) => name)]);
  kept.set(scenario, shown);
  return shown;
}

export function presentTargets({ program, world }: Context): SurprisesView['targets'] {
  const { scenario } = program;
  const shown = shownVariables(scenario);
  return [
    ...Object.entries(scenario.resources)
      .filter(([, resource]) => resource.shown)
      .map(([id, { label, unit }]) => ({
        id: `resources.${id}`,
        label,
        value: `${world.resources[id] ?? 0} ${unit}`.trim(),
        whole: true,
      })),
    ...Object.entries(scenario.variables)
      .filter(([id]) => shown.has(id) && typeof world.variables[id] === 'number')
      .map(([id, { label, unit }]) => ({
        id: `variables.${id}`,
        label,
        value: `${Math.round(Number(world.variables[id]) * 10) / 10} ${unit ?? ''}`.trim(),
        whole: false,
      })),
  ];
}
