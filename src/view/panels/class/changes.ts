/** Numbers that a typed surprise moves. */
import type { SurprisesView } from '../../model/classroom.ts';

export interface Change {
  /** "variables.trust"; empty until chosen. */
  target: string;
  /** As typed: "-5". */
  amount: string;
}

/** By target; rows left empty count for nothing. `undefined` where something typed is no number. */
export function deltasOf(
  changes: readonly Change[],
  targets: SurprisesView['targets'],
): Record<string, number> | undefined {
  const deltas: Record<string, number> = {};
  for (const { target, amount } of changes) {
    const typed = amount
      .trim()
      .replace(/^[−－]/, '-')
      .replace(/^＋/, '');
    if (target === '' && typed === '') continue;
    const value = Number(typed);
    const known = targets.find(({ id }) => id === target);
    if (!known || typed === '' || !Number.isFinite(value)) return undefined;
    if (known.whole && !Number.isInteger(value)) return undefined;
    deltas[target] = (deltas[target] ?? 0) + value;
  }
  return deltas;
}
