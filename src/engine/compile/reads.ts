/** Which parts of a world an expression reads. */
import { type CheckedExpression, referencedNames } from '../../format/expression/index.ts';
import type { Part } from '../revisions.ts';
import type { drillFunctions } from './functions.ts';

const rootParts: Readonly<Record<string, Part>> = {
  clock: 'clock',
  variables: 'variables',
  places: 'places',
  resources: 'resources',
  models: 'models',
  roads: 'roads',
  draws: 'draws',
  facts: 'facts',
  known: 'known',
  said: 'said',
  at: 'at',
  issued: 'issued',
};

/** What a function looks at besides its arguments. */
const functionParts: Readonly<Record<keyof typeof drillFunctions, readonly Part[]>> = {
  marked: ['marks'],
  minuteOf: ['marks'],
  minutesSince: ['marks', 'clock'],
  chosen: ['chosen'],
  lapsed: ['lapsed'],
  injected: ['injected'],
  ordered: ['tallies'],
  orderedAt: ['tallies'],
  finished: ['tallies'],
  finishedAt: ['tallies'],
  active: ['tasks'],
  activeAt: ['tasks'],
  working: ['tasks'],
  workingAt: ['tasks'],
  conduct: ['conduct'],
  reachable: ['roads'],
  travelMinutes: ['roads'],
  sumOf: [],
};

/**
 * The parts of a world that decide the value of an expression; `undefined` where something
 * else does too: the chosen place, or the statement at hand.
 */
export function partsRead(expression: CheckedExpression): Part[] | undefined {
  const { paths, calls } = referencedNames(expression);
  const read = new Set<Part>();
  for (const [root = ''] of paths) {
    const part = rootParts[root];
    if (part === undefined) return undefined;
    read.add(part);
  }
  for (const { name } of calls) {
    const parts = (functionParts as Readonly<Record<string, readonly Part[]>>)[name] ?? [];
    for (const part of parts) read.add(part);
  }
  return [...read];
}
