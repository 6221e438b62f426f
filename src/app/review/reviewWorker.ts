/** A worker of the review: made ready perhaps, then one task, with news until it is done or ended from outside. */
import { config } from 'zod';
import type { ReviewNews, WorkerOrder } from './protocol.ts';
import { reviewWork, warm } from './work.ts';

// The content security policy of the single file holds in its workers too: no `eval`.
config({ jitless: true });

/** The part of a worker's own scope that is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerOrder>) => void) | null;
  postMessage(news: ReviewNews): void;
}

const scope: WorkerScope = self;

scope.onmessage = ({ data }) => {
  try {
    if (data.kind === 'warm') warm(data.task);
    else {
      for (const news of reviewWork(data.task)) if (news.kind !== 'pause') scope.postMessage(news);
    }
  } catch (error) {
    // The review itself will say so.
    if (data.kind === 'warm') return;
    scope.postMessage({ kind: 'failed', message: String(error) });
  }
};
