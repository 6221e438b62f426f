/** Every name that is not inside of an expression, and what names, numbers and lists must agree on. */
import {
  checkEndings,
  checkExemplar,
  checkIndicators,
  checkVerdict,
} from './check/assessmentReferences.ts';
import {
  checkClock,
  checkDraws,
  checkFacts,
  checkSources,
  checkVariables,
} from './check/declarationReferences.ts';
import { checkEffects } from './check/effectReferences.ts';
import { checkMap, checkModels } from './check/mapReferences.ts';
import { ReferenceCheck } from './check/reference.ts';
import { checkInjects, checkMeasures, checkStorylines } from './check/storyReferences.ts';
import type { SemanticProblem } from './issue.ts';
import type { Scenario } from './schema/scenario.ts';
import type { Ports } from './types.ts';

const checks = [
  ...[checkClock, checkSources, checkDraws, checkFacts, checkVariables, checkMap, checkModels],
  ...[checkStorylines, checkInjects, checkMeasures, checkEffects],
  ...[checkIndicators, checkVerdict, checkEndings, checkExemplar],
];

/** `models` are the ports that the scenario may use. */
export function checkReferences(scenario: Scenario, models: Ports): SemanticProblem[] {
  const check = new ReferenceCheck(scenario, models);
  for (const one of checks) one(check);
  return check.problems;
}
