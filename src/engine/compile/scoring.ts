/** The closures that only scoring needs, compiled when a score is first asked for. */
import { widestScope } from '../../format/scope.ts';
import type { ModelPort } from '../../models/port.ts';
import { expressionCompiler } from './expressions.ts';
import type { Condition, Formula, Program } from './program.ts';

export interface Scoring {
  indicators: { applies?: Condition; prevented?: Condition; quality?: Formula }[];
  verdict: { id: string; satisfaction: Formula; says: Condition[] }[];
  /** The counts of people that a result begins with. */
  people: Formula[];
  /** How many of them there are at the place that `here` stands for; absent where nobody said. */
  peopleHere: (Formula | undefined)[];
}

const kept = new WeakMap<Program, Scoring>();

export function scoringOf(program: Program): Scoring {
  const found = kept.get(program);
  if (found) return found;
  const made = compileScoring(program);
  kept.set(program, made);
  return made;
}

function compileScoring(program: Program): Scoring {
  const ports: Map<string, ModelPort> = new Map(program.models.map(({ port }) => [port.use, port]));
  const expressions = expressionCompiler(widestScope(program.scenario, ports));
  return {
    indicators: program.scenario.indicators.map(({ applies, prevented, quality }) => ({
      ...(applies === undefined ? {} : { applies: expressions.condition(applies) }),
      ...(prevented === undefined ? {} : { prevented: expressions.condition(prevented.when) }),
      ...(quality === undefined ? {} : { quality: expressions.formula(quality) }),
    })),
    verdict: program.scenario.verdict.map(({ id, satisfaction, says }) => ({
      id,
      satisfaction: expressions.formula(satisfaction),
      says: says.map(({ when }) => expressions.condition(when)),
    })),
    people: program.scenario.people.map(({ value }) => expressions.formula(value)),
    peopleHere: program.scenario.people.map(({ here }) =>
      here === undefined ? undefined : expressions.formula(here),
    ),
  };
}
