/** `?measure` notes how long things take, for `npm run bench`; otherwise nothing is kept. */
const wanted = new URLSearchParams(location.search).has('measure');

/** Runs `work` and notes its duration under a name. */
export function measured<T>(name: string, work: () => T): T {
  if (!wanted) return work();
  const start = performance.now();
  const result = work();
  performance.measure(`weimeng:${name}`, { start, end: performance.now() });
  return result;
}

/** Notes that something has become usable. */
export function reached(name: string): void {
  if (wanted) performance.mark(`weimeng:${name}`);
}
