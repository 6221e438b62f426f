/** Threads do not inherit the loader that lets this process run TypeScript: it is loaded first. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
