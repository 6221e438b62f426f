/** What something costs, as small labels: minutes first, then people and material. */
import type { Amounts } from '../../engine/rules/resources.ts';
import type { CostView } from '../model.ts';
import type { Context } from './context.ts';

export function presentCosts(
  context: Context,
  desk: number,
  takes: number,
  amounts: Amounts,
): CostView[] {
  const { words, program } = context;
  const costs: CostView[] = [];
  const minutes = desk + takes;
  if (minutes > 0) costs.push({ icon: 'clock', label: words.minutes(minutes) });
  for (const [id, amount] of Object.entries(amounts)) {
    const resource = program.scenario.resources[id];
    if (!resource || amount === 0) continue;
    costs.push({
      icon: resource.icon,
      label: `${words.people(amount, resource.unit || resource.label)}`,
    });
  }
  return costs;
}
