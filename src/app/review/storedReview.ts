/** What is kept of a review: the assessments, the plan, and which moments were practised. */
import { type DrillRecord, engineVersion } from '../../engine/record.ts';
import { canonicalJson, sha256Hex } from '../../format/canonical.ts';
import type { AssessStep } from '../../review/assess/assess.ts';
import type { Assessment } from '../../review/assess/trial.ts';
import type { ChosenPolicy } from '../../review/policy/choose.ts';
import type { PlanRowView } from '../../view/model/review.ts';

export type KeptStep = Pick<AssessStep, 'index' | 'total' | 'assessment'>;

export interface StoredReview {
  /** The drill's id; "file-" and a hash for a record that was opened from a file. */
  key: string;
  /** What it was made with and of: kept assessments of anything else are not believed. */
  made: string;
  chosen?: ChosenPolicy;
  steps: KeptStep[];
  /** All moments have been assessed as well as they can be. */
  done: boolean;
  /** Absent until a person has changed it. */
  plan?: PlanRowView[];
  /** Moments that were practised and went well, by `momentKey`. */
  practised: string[];
}

/** Changes whenever what was done, the engine or a model does; a note (a remark in class) changes nothing. */
export const madeOf = (record: DrillRecord): string =>
  canonicalJson([
    engineVersion,
    record.models,
    record.scenario.hash,
    record.seed,
    record.until,
    sha256Hex(canonicalJson(record.events.filter(({ event }) => event.type !== 'NOTE'))),
  ]);

export const emptyReview = (key: string, record: DrillRecord): StoredReview => ({
  key,
  made: madeOf(record),
  steps: [],
  done: false,
  practised: [],
});

/** What was kept, where it was made of this very record; the plan stays in any case. */
export function believed(
  kept: StoredReview | undefined,
  key: string,
  record: DrillRecord,
): StoredReview {
  const empty = emptyReview(key, record);
  if (!kept) return empty;
  if (kept.made === empty.made) return kept;
  return { ...empty, ...(kept.plan ? { plan: kept.plan } : {}) };
}

/** Steady over a review; names one row of its list. */
export const momentKey = (one: Pick<Assessment, 'storyline' | 'entry' | 'measure' | 'minute'>) =>
  one.measure === '' ? `${one.storyline}.${one.entry}` : `${one.measure}@${one.minute}`;
