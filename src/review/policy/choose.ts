/** Which policy a review plays on with, and what it may say of it. */
import type { Program } from '../../engine/compile/program.ts';
import type { Scenario } from '../../format/schema/scenario.ts';
import { improvePolicy } from './explore.ts';
import { type Policy, type PolicyFile, policyFile, scenarioHash } from './policy.ts';

export interface ChosenPolicy {
  /** `bundled`: searched offline for this very scenario; `lookAhead`: one step better than its author's. */
  kind: 'bundled' | 'lookAhead';
  policy: Policy;
  /** Mean final scores over held-out seeds; known for a bundled one only. */
  mean?: number;
  expertMean?: number;
}

/** A policy file's text, or nothing where it is none of ours. */
export function parsePolicy(text: string): PolicyFile | undefined {
  try {
    return policyFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The bundled policy made for a scenario just as it stands. */
export function bundledFor(
  scenario: Scenario,
  bundled: readonly PolicyFile[],
): ChosenPolicy | undefined {
  const hash = scenarioHash(scenario);
  const found = bundled.find((one) => one.scenario.hash === hash);
  if (!found) return undefined;
  const { decisions, without, mean, expertMean } = found;
  return { kind: 'bundled', policy: { decisions, without }, mean, expertMean };
}

/** Seeds on which each option is looked one step ahead. */
const lookAheadSeeds = 3;

/** The bundled policy, else one step of look-ahead from the author's own judgement. */
export function choosePolicy(program: Program, bundled: readonly PolicyFile[]): ChosenPolicy {
  const found = bundledFor(program.scenario, bundled);
  if (found) return found;
  const steps = improvePolicy(program, { seeds: lookAheadSeeds, rounds: 1 });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { kind: 'lookAhead', policy: step.value };
}
