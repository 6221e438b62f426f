/** Scenario texts made ready to play, each once; and made ready ahead while nobody waits. */
import { compile } from '../engine/compile/compile.ts';
import type { Program } from '../engine/compile/program.ts';
import type { Issue } from '../format/issue.ts';
import { parse } from '../format/parse.ts';

export type Opened = { ok: true; program: Program } | { ok: false; issues: Issue[] };

const opened = new Map<string, Opened>();

export function openProgram(text: string): Opened {
  const found = opened.get(text);
  if (found) return found;
  const parsed = parse(text);
  const result: Opened = parsed.ok
    ? { ok: true, program: compile(parsed.scenario) }
    : { ok: false, issues: parsed.issues };
  opened.set(text, result);
  return result;
}

/** Safari has no `requestIdleCallback`; a short wait serves there. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 4000 });
  else setTimeout(work, 400);
};

/** Parses, compiles and grows the ground in separate idle moments, and fetches the map's code. */
export function warmUp(text: string): void {
  whenIdle(() => {
    const ready = openProgram(text);
    if (!ready.ok) return;
    whenIdle(() => ready.program.terrain());
    whenIdle(() => void import('../view/map/mount.ts'));
  });
}
