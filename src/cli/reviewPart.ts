/** One worker's share of a review. */
import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '../engine/compile/compile.ts';
import type { DrillRecord } from '../engine/record.ts';
import { parse } from '../format/parse.ts';
import { assess } from '../review/assess/assess.ts';
import type { Policy } from '../review/policy/policy.ts';

export interface PartOrder {
  record: DrillRecord;
  policy: Policy;
  part: { index: number; of: number };
}

const { record, policy, part } = workerData as PartOrder;
const parsed = parse(record.scenario.text);
if (parsed.ok) {
  for (const step of assess(compile(parsed.scenario), record, policy, { part })) {
    parentPort?.postMessage(step);
  }
}
