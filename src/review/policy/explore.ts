/**
 * Searching for a better policy by policy improvement: in turn each decision's other options,
 * and each rule of the exemplar left out, are tried on the same seeds; what is surely better
 * is kept. Only the seeds in which a decision came up are played again.
 */
import type { Program } from '../../engine/compile/program.ts';
import { score } from '../../engine/score.ts';
import { estimate, mean } from '../assess/statistics.ts';
import { playDrill } from '../players/player.ts';
import { authorsPolicy, type Policy, type PolicyFile, scenarioHash } from './policy.ts';
import { PolicyPlayer } from './policyPlayer.ts';

export interface ExploreOptions {
  /** Seeds to improve on, and seeds never used for that, to state means by. */
  seeds?: number;
  heldOut?: number;
  /** Whole rounds through all decisions and rules. */
  rounds?: number;
}

export interface ExploreStep {
  /** What was tried: "storyline.situation → option", or "− rule 12". */
  tried: string;
  kept: boolean;
  progress: number;
}

interface Played {
  total: number;
  /** Situations whose decision came up. */
  situations: ReadonlySet<string>;
}

/** Standard errors by which a change must be better. */
const surely = 2;
const leastGain = 0.02;

function playOnce(program: Program, policy: Policy, seed: string): Played {
  const { world } = playDrill(program, seed, new PolicyPlayer(program, policy));
  const situations = world.decisions.map((one) => `${one.storyline}.${one.situation}`);
  return { total: score(program, world).total, situations: new Set(situations) };
}

const preferring = (policy: Policy, situation: string, option: string): Policy => {
  const rest = (policy.decisions[situation] ?? []).filter((one) => one !== option);
  return { ...policy, decisions: { ...policy.decisions, [situation]: [option, ...rest] } };
};

const withoutRule = (policy: Policy, rule: number): Policy => ({
  ...policy,
  without: [...policy.without, rule].sort((a, b) => a - b),
});

interface Trial {
  tried: string;
  /** Undefined: the rule may have been followed in any seed. */
  situation?: string;
  change: (policy: Policy) => Policy;
}

function trialsOf(program: Program, policy: Policy): Trial[] {
  const options = Object.entries(policy.decisions).flatMap(([situation, order]) =>
    order.map((option) => ({
      tried: `${situation} → ${option}`,
      situation,
      change: (current: Policy) => preferring(current, situation, option),
    })),
  );
  const rules = program.scenario.exemplar.map((rule, index) => ({
    tried: `− ${index} ${rule.order}`,
    change: (current: Policy) => withoutRule(current, index),
  }));
  return [...options, ...rules];
}

function isNew(policy: Policy, changed: Policy, situation: string | undefined): boolean {
  if (situation === undefined) return changed.without.length === new Set(changed.without).size;
  return policy.decisions[situation]?.[0] !== changed.decisions[situation]?.[0];
}

/** Tries one change on the seeds that it can touch; gives the new plays where it is better. */
function improve(
  program: Program,
  changed: Policy,
  played: ReadonlyMap<string, Played>,
  situation: string | undefined,
): Map<string, Played> | undefined {
  const touched = [...played].filter(
    ([, one]) => situation === undefined || one.situations.has(situation),
  );
  if (touched.length === 0) return undefined;
  const next = new Map(played);
  const gains = touched.map(([seed, before]) => {
    const after = playOnce(program, changed, seed);
    next.set(seed, after);
    return after.total - before.total;
  });
  const gain = estimate(gains);
  const least = touched.length > 1 ? gain.mean - surely * gain.standardError : gain.mean;
  return least > 0 && gain.mean > leastGain ? next : undefined;
}

const playAll = (program: Program, policy: Policy, seeds: readonly string[]) =>
  new Map(seeds.map((seed) => [seed, playOnce(program, policy, seed)] as const));

/** Improves the author's policy; yields after every trial and returns what was found. */
export function* improvePolicy(
  program: Program,
  options: ExploreOptions = {},
): Generator<ExploreStep, Policy> {
  const { seeds = 16, rounds = 2 } = options;
  let policy = authorsPolicy(program.scenario);
  const names = Array.from({ length: seeds }, (_, index) => `explore ${index + 1}`);
  let played: ReadonlyMap<string, Played> = playAll(program, policy, names);
  for (let round = 0; round < rounds; round++) {
    let better = false;
    const trials = trialsOf(program, policy);
    for (const [index, { tried, situation, change }] of trials.entries()) {
      const changed = change(policy);
      const next = isNew(policy, changed, situation)
        ? improve(program, changed, played, situation)
        : undefined;
      if (next) {
        policy = changed;
        played = next;
        better = true;
      }
      const progress = (round + (index + 1) / trials.length) / rounds;
      yield { tried, kept: next !== undefined, progress };
    }
    if (!better) break;
  }
  return policy;
}

/** A policy file with means over seeds that the search never saw; never below the expert's. */
export function* explore(
  program: Program,
  options: ExploreOptions = {},
): Generator<ExploreStep, PolicyFile> {
  const { heldOut = 32 } = options;
  const found = yield* improvePolicy(program, options);
  const seeds = Array.from({ length: heldOut }, (_, index) => `held out ${index + 1}`);
  const totals = (policy: Policy) =>
    [...playAll(program, policy, seeds).values()].map(({ total }) => total);
  const authors = authorsPolicy(program.scenario);
  const [ours, theirs] = [totals(found), totals(authors)];
  const isBetter = mean(ours) >= mean(theirs);
  const { scenario } = program;
  const stated = estimate(isBetter ? ours : theirs);
  return {
    kind: 'weimeng-policy',
    format: 1,
    scenario: { id: scenario.id, hash: scenarioHash(scenario) },
    ...(isBetter ? found : authors),
    mean: stated.mean,
    standardError: stated.standardError,
    expertMean: mean(theirs),
    seeds: heldOut,
  };
}
