/** A review shared out among workers: as many as there are processors, at most four. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DrillRecord } from '../engine/record.ts';
import type { AssessStep } from '../review/assess/assess.ts';
import type { Assessment } from '../review/assess/trial.ts';
import type { Policy } from '../review/policy/policy.ts';
import type { PartOrder } from './reviewPart.ts';

/** `onStep` is told each assessment as it comes, and the share of the work that is done. */
export async function assessInParts(
  record: DrillRecord,
  policy: Policy,
  onStep: (assessment: Assessment, share: number) => void,
): Promise<Assessment[]> {
  const of = Math.max(1, Math.min(4, availableParallelism()));
  const found = new Map<number, Assessment>();
  const shares = Array.from({ length: of }, () => 0);
  const parts = shares.map((_, index) =>
    runPart({ record, policy, part: { index, of } }, (step) => {
      found.set(step.index, step.assessment);
      shares[index] = step.progress;
      onStep(step.assessment, shares.reduce((sum, share) => sum + share, 0) / of);
    }),
  );
  await Promise.all(parts);
  return [...found].sort((a, b) => a[0] - b[0]).map(([, assessment]) => assessment);
}

function runPart(order: PartOrder, onStep: (step: AssessStep) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const module = new URL('./reviewPart.ts', import.meta.url).href;
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { ...order, module },
    });
    worker.on('message', onStep);
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}
