/** What the page and its review workers say to each other: plain JSON. */
import type { DrillRecord } from '../../engine/record.ts';
import type { AssessStep } from '../../review/assess/assess.ts';
import type { MomentKind } from '../../review/assess/moments.ts';
import type { ChosenPolicy } from '../../review/policy/choose.ts';
import type { PolicyFile } from '../../review/policy/policy.ts';

/** Names one moment of a record, in any branch of it. */
export interface MomentName {
  kind: MomentKind;
  minute: number;
  storyline: string;
  entry: number;
  measure: string;
}

export interface ReviewTask {
  /** Carries the scenario's text, so a worker needs nothing else. */
  record: DrillRecord;
  part: { index: number; of: number };
  /** Policies that came with the page, for this scenario. */
  bundled: PolicyFile[];
  /** The policy of a review that was begun before. */
  chosen?: ChosenPolicy;
  /** Look at this moment alone. */
  only?: MomentName;
}

/** Get ready for a record: nothing is answered, but the review that follows begins at once. */
export interface WarmTask {
  record: DrillRecord;
  bundled: PolicyFile[];
  /** Look for the policy too, where none came with the scenario. */
  search: boolean;
}

export type WorkerOrder = { kind: 'warm'; task: WarmTask } | { kind: 'review'; task: ReviewTask };

export type ReviewNews =
  /** A place to rest at, where the page itself does the work. */
  | { kind: 'pause' }
  | { kind: 'policy'; chosen: ChosenPolicy }
  | { kind: 'step'; step: AssessStep }
  /** Nothing more will come; `found` is false where the wanted moment is not among them. */
  | { kind: 'done'; found: boolean }
  | { kind: 'failed'; message: string };
