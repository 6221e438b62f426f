/** Circles of `next` in which a storyline would go round without time passing. */
import type { SemanticProblem } from '../issue.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Situation } from '../schema/storyline.ts';
import { problem } from '../semanticMessages.ts';
import { mayHoldTogether, type Requirement, readsRoot } from './satisfiable.ts';

interface Edge {
  from: string;
  to: string;
  index: number;
  situation: Situation;
}

/** Enough for any storyline that a person has written. */
const mostSteps = 5000;

export const always = (when: string): boolean => when.trim() === 'true';

/** What comes after a `next` that always holds is never taken. */
function edgesOf(situations: Readonly<Record<string, Situation>>): Map<string, Edge[]> {
  const entries = Object.entries(situations).map(([from, situation]): [string, Edge[]] => {
    const certain = situation.next.findIndex(({ when }) => always(when));
    const taken = certain < 0 ? situation.next : situation.next.slice(0, certain + 1);
    return [from, taken.map(({ to }, index) => ({ from, to, index, situation }))];
  });
  return new Map(entries);
}

/** Every circle once, beginning at its first situation in declared order. */
function circlesOf(edges: ReadonlyMap<string, readonly Edge[]>): Edge[][] {
  const order = new Map([...edges.keys()].map((id, index) => [id, index]));
  const circles: Edge[][] = [];
  let steps = 0;
  const follow = (start: string, path: readonly Edge[], at: string): void => {
    for (const edge of edges.get(at) ?? []) {
      if (++steps > mostSteps) return;
      if (edge.to === start) circles.push([...path, edge]);
      const later = (order.get(edge.to) ?? -1) > (order.get(start) ?? 0);
      if (later && !path.some(({ from }) => from === edge.to))
        follow(start, [...path, edge], edge.to);
    }
  };
  for (const start of edges.keys()) follow(start, [], start);
  return circles;
}

const nextOf = ({ situation, index }: Edge) => situation.next[index] as Situation['next'][number];

/** Whether passing along an edge may change what conditions read. */
function changes({ situation, index }: Edge): boolean {
  const reports = situation.report === undefined ? [] : [situation.report].flat();
  const told = reports.some(({ claims, mark }) => claims !== undefined || mark !== undefined);
  const effects = situation.next[index]?.effects ?? [];
  return told || situation.effects.length > 0 || effects.length > 0;
}

/** An edge is taken when its condition holds and none before it does. */
const requirementsOf = ({ situation, index }: Edge): Requirement[] =>
  situation.next.slice(0, index + 1).map(({ when }, i) => ({ source: when, holds: i === index }));

function mayGoRound(circle: readonly Edge[]): boolean {
  if (circle.some(changes)) return false;
  const requirements = circle.flatMap(requirementsOf);
  if (requirements.some(({ source }) => readsRoot(source, 'at'))) return false;
  return mayHoldTogether(requirements);
}

function judge(storyline: string, circle: readonly Edge[]): SemanticProblem[] {
  const [first] = circle;
  if (!first) return [];
  const path = [...circle.map(({ from }) => from), first.from];
  const pointer = `/storylines/${storyline}/situations/${first.from}/next/${first.index}/when`;
  const certain = circle.every((edge) => edge.index === 0 && always(nextOf(edge).when));
  if (certain) return [problem('storyline.endlessSettling', pointer, path)];
  return mayGoRound(circle) ? [problem('storyline.mayLoop', pointer, path)] : [];
}

export function checkLoops({ storylines }: Scenario): SemanticProblem[] {
  return Object.entries(storylines).flatMap(([id, { situations }]) =>
    circlesOf(edgesOf(situations)).flatMap((circle) => judge(id, circle)),
  );
}
