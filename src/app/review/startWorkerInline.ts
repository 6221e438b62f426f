/** The same for the single file: a page from `file://` may start a worker from a Blob only. */
import ReviewWorker from './reviewWorker.ts?worker&inline';

export const startWorker = (): Worker => new ReviewWorker();
