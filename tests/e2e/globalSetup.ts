import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ensureBuilt, projectRoot } from '../../tools/build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, with a slash at the end. */
    siteUrl: string;
  }
}

/** Builds what is out of date and serves the built site on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureBuilt();
  const server = await preview({
    root: projectRoot,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, strictPort: true },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the preview server has no address');
  project.provide('siteUrl', url);
  return () => server.close();
}
