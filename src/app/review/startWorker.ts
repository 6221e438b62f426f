/** Starts a review worker of the site. The single file takes `startWorkerInline.ts` in its place. */
export const startWorker = (): Worker =>
  new Worker(new URL('./reviewWorker.ts', import.meta.url), { type: 'module' });
