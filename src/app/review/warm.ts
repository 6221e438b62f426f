/**
 * Workers made ready while a result is looked at, so that the first grade is there soon after
 * 复盘 is pressed. A review takes them over; nobody came for them: they end by themselves.
 */
import type { DrillRecord } from '../../engine/record.ts';
import { policiesOf } from './policies.ts';
import type { WorkerOrder } from './protocol.ts';
import { startWorker } from './startWorker.ts';

/** Milliseconds after which a worker that nobody took is ended. */
const patience = 10 * 60_000;

interface Warm {
  hash: string;
  workers: Worker[];
  timer: ReturnType<typeof setTimeout>;
}

let kept: Warm | undefined;

/** How many workers share a review. */
export const workersFor = (cores: number): number => (cores >= 4 ? 3 : cores >= 2 ? 2 : 1);

export function coolDown(): void {
  if (!kept) return;
  clearTimeout(kept.timer);
  for (const worker of kept.workers) worker.terminate();
  kept = undefined;
}

/** Starts workers on a record's scenario; where none can be started the review does without. */
export function warmReview(
  record: DrillRecord,
  start: () => Worker = startWorker,
  cores = navigator.hardwareConcurrency ?? 1,
): void {
  const { hash, id } = record.scenario;
  if (kept?.hash === hash) return;
  coolDown();
  const workers: Worker[] = [];
  try {
    for (let index = 0; index < workersFor(cores); index++) {
      const worker = start();
      // An error here is told again by the review that takes the worker over.
      worker.onerror = (event) => {
        event.preventDefault();
        coolDown();
      };
      const task = { record, bundled: policiesOf(id), search: index === 0 };
      const order: WorkerOrder = { kind: 'warm', task };
      worker.postMessage(order);
      workers.push(worker);
    }
  } catch {
    // Workers are refused here (a page from a file, a strict browser).
  }
  if (workers.length > 0) kept = { hash, workers, timer: setTimeout(coolDown, patience) };
}

/** A worker made ready for this scenario, the first started first. */
export function takeWarm(record: DrillRecord): Worker | undefined {
  if (kept?.hash !== record.scenario.hash) return undefined;
  const worker = kept.workers.shift();
  if (kept.workers.length === 0) {
    clearTimeout(kept.timer);
    kept = undefined;
  }
  if (worker) worker.onerror = null;
  return worker;
}
