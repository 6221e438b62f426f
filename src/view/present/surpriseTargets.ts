/** 同时改变: the numbers that may be moved before a class, which then learns nothing it should not. */
import type { SurprisesView } from '../model/classroom.ts';
import type { Context } from './context.ts';

/** Those that their author says are `shown`: the very names of others can give the plot away. */
export function presentTargets({ program, world }: Context): SurprisesView['targets'] {
  const { resources, variables } = program.scenario;
  return [
    ...Object.entries(resources)
      .filter(([, { shown }]) => shown)
      .map(([id, { label, unit }]) => ({
        id: `resources.${id}`,
        label,
        value: `${world.resources[id] ?? 0} ${unit}`.trim(),
        whole: true,
      })),
    ...Object.entries(variables)
      .filter(([id, { shown }]) => shown && typeof world.variables[id] === 'number')
      .map(([id, { label, unit }]) => ({
        id: `variables.${id}`,
        label,
        value: `${Math.round(Number(world.variables[id]) * 10) / 10} ${unit ?? ''}`.trim(),
        whole: false,
      })),
  ];
}
