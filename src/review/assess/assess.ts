/**
 * 复盘: each decision, lapse, late measure and false statement of a record, against what was
 * possible. A generator, so that a caller with a clock can show first results, and stop.
 */
import type { Program } from '../../engine/compile/program.ts';
import { FlatDrill } from '../../engine/drivers/flat.ts';
import { type DrillRecord, replayEvents } from '../../engine/record.ts';
import { type Score, score } from '../../engine/score.ts';
import { Futures } from '../futures/futures.ts';
import type { Policy } from '../policy/policy.ts';
import { decisionMoments, type Moment } from './moments.ts';
import { omissionMoments, omissionsOf } from './omissions.ts';
import { deathsIn } from './people.ts';
import { type Assessment, Trial } from './trial.ts';

export interface AssessOptions {
  /** Futures for a first grade, and at most. */
  first?: number;
  most?: number;
  /** Only every `of`-th moment from the `index`-th: several workers share one record. */
  part?: { index: number; of: number };
}

export interface AssessStep {
  /** Place of the moment in the whole list, in order of time. */
  index: number;
  total: number;
  assessment: Assessment;
  /** 0..1 of the work as far as it can be foreseen. */
  progress: number;
}

/** Everything in a record that is assessed, in order of time. */
export function momentsOf(program: Program, record: DrillRecord, policy: Policy): Moment[] {
  const { moments: decided, world } = decisionMoments(program, record, policy);
  const result = score(program, world);
  const omissions = omissionsOf(program, world, result);
  const lived = {
    indicators: result.indicators,
    redLines: world.redLines,
    deaths: deathsIn(program, world),
  };
  const moments = [
    ...decided,
    ...omissionMoments(program, record, policy, omissions, lived),
  ].filter(({ alternatives }) => alternatives.length > 1);
  return moments
    .map((moment, order) => ({ moment, order }))
    .sort((a, b) => a.moment.minute - b.moment.minute || a.order - b.order)
    .map(({ moment }) => moment);
}

/** Yields an assessment whenever one is new or surer; the last of each moment counts. */
export function* assess(
  program: Program,
  record: DrillRecord,
  policy: Policy,
  options: AssessOptions = {},
): Generator<AssessStep, void> {
  const { first = 4, most = 32, part = { index: 0, of: 1 } } = options;
  const moments = momentsOf(program, record, policy);
  const futures = new Futures(program, record.seed);
  const trials = moments
    .map((moment, index) => ({ index, trial: new Trial(program, futures, moment) }))
    .filter(({ index }) => index % part.of === part.index);
  const total = moments.length;
  const step = (index: number, trial: Trial): AssessStep => ({
    index,
    total,
    assessment: trial.assessment(),
    progress: progressOf(
      trials.map((one) => one.trial),
      first,
      most,
    ),
  });
  // The latest moments have the shortest way to go: by them the first grades are there at once.
  const latestFirst = [...trials].reverse();
  for (let target = first; target <= most; target += first) {
    for (const { index, trial } of target === first ? latestFirst : trials) {
      if (trial.count > 0 && trial.settled) continue;
      while (trial.count < target) trial.extend();
      yield step(index, trial);
    }
  }
  for (const { index, trial } of trials) {
    if (!trial.worthVarying) continue;
    trial.varyModels();
    yield step(index, trial);
  }
}

function progressOf(trials: readonly Trial[], first: number, most: number): number {
  const done = trials.reduce(
    (sum, trial) => sum + (trial.count >= first && trial.settled ? 1 : trial.count / most),
    0,
  );
  return trials.length === 0 ? 1 : Math.min(1, done / trials.length);
}

/** The assessments in order of time, with nothing left out; for callers that can wait. */
export function assessAll(
  program: Program,
  record: DrillRecord,
  policy: Policy,
  options: AssessOptions = {},
): { assessments: Assessment[]; score: Score } {
  const found = new Map<number, Assessment>();
  for (const { index, assessment } of assess(program, record, policy, options)) {
    found.set(index, assessment);
  }
  const drill = FlatDrill.start(program, record.seed);
  replayEvents(drill, record.events, record.until);
  const assessments = [...found].sort((a, b) => a[0] - b[0]).map(([, one]) => one);
  return { assessments, score: score(program, drill.world) };
}
