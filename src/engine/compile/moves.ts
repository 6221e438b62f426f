/** Which situations are reached by `move` effects: the XState machine needs a branch for each. */
import type { Scenario } from '../../format/schema/scenario.ts';

/** Storyline id → situations that some effect anywhere moves it to, in declared order. */
export function moveTargets(scenario: Scenario): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  collect(scenario, found);
  const targets = new Map<string, string[]>();
  for (const [storyline, names] of found) {
    const order = Object.keys(scenario.storylines[storyline]?.situations ?? {});
    targets.set(
      storyline,
      order.filter((name) => names.has(name)),
    );
  }
  return targets;
}

function collect(node: unknown, found: Map<string, Set<string>>): void {
  if (node === null || typeof node !== 'object') return;
  const { move, to } = node as { move?: unknown; to?: unknown };
  if (typeof move === 'string' && typeof to === 'string') {
    const names = found.get(move) ?? new Set();
    found.set(move, names.add(to));
  }
  for (const value of Object.values(node)) collect(value, found);
}
