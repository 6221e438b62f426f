/** What is to happen later, in order of time and then of scheduling. */

import { type Frame, withDue, withHere, withStatement } from '../frame.ts';
import { writable } from '../sections.ts';
import type { Scheduled } from '../world.ts';

export function schedule(frame: Frame, what: Pick<Scheduled, 'minute' | 'block' | 'desk'>): void {
  const { world } = frame;
  const entry: Scheduled = {
    ...what,
    here: frame.here === undefined ? '' : String(frame.here.id),
    statement: frame.statement,
  };
  let index = world.scheduled.length;
  while (index > 0 && (world.scheduled[index - 1] as Scheduled).minute > entry.minute) index--;
  writable(frame, 'scheduled').splice(index, 0, entry);
}

/** Runs a filed effect list for a place and a statement. */
export function runBlock(frame: Frame, pointer: string, here: string, statement = -1): void {
  const block = frame.instance.program.blocks.get(pointer);
  if (!block) return;
  // By far the most have neither a place nor a statement.
  if (here === '' && statement === -1 && frame.here === undefined && frame.statement === -1) {
    block(frame);
    return;
  }
  withStatement(frame, statement, () => withHere(frame, here, () => block(frame)));
}

/** Runs what is due; effects may schedule more, also for this very minute. */
export function runScheduled(frame: Frame): void {
  const { world } = frame;
  let budget = 1000;
  while (world.scheduled.length > 0 && budget-- > 0) {
    const next = world.scheduled[0] as Scheduled;
    if (next.minute > world.clock.minute) return;
    writable(frame, 'scheduled').shift();
    withDue(frame, next.minute, () => runBlock(frame, next.block, next.here, next.statement));
  }
}
