/** A worker of the review: one task, then news until it is done or ended from outside. */
import { config } from 'zod';
import type { ReviewNews, ReviewTask } from './protocol.ts';
import { reviewWork } from './work.ts';

// The content security policy of the single file holds in its workers too: no `eval`.
config({ jitless: true });

/** The part of a worker's own scope that is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ReviewTask>) => void) | null;
  postMessage(news: ReviewNews): void;
}

const scope: WorkerScope = self;

scope.onmessage = ({ data }) => {
  try {
    for (const news of reviewWork(data)) scope.postMessage(news);
  } catch (error) {
    scope.postMessage({ kind: 'failed', message: String(error) });
  }
};
