/** The work of a review, wherever it is done: a worker, or the page in slices. */
import { compile } from '../../engine/compile/compile.ts';
import type { Program } from '../../engine/compile/program.ts';
import { parse } from '../../format/parse.ts';
import { assess, momentsOf } from '../../review/assess/assess.ts';
import type { Moment } from '../../review/assess/moments.ts';
import { choosePolicy } from '../../review/policy/choose.ts';
import type { MomentName, ReviewNews, ReviewTask } from './protocol.ts';

/** Whether a moment is the named one. A lapse and an answer of one question are the same moment. */
export function isMoment(moment: Pick<Moment, keyof MomentName>, name: MomentName): boolean {
  if (name.measure !== '')
    return moment.measure === name.measure && Math.abs(moment.minute - name.minute) <= 1;
  return (
    moment.measure === '' && moment.storyline === name.storyline && moment.entry === name.entry
  );
}

function programOf(task: ReviewTask): Program {
  const parsed = parse(task.record.scenario.text);
  if (!parsed.ok) throw new Error('the scenario of this record is not valid');
  return compile(parsed.scenario);
}

/** News as it comes; the caller decides when to go on. */
export function* reviewWork(task: ReviewTask): Generator<ReviewNews, void> {
  const program = programOf(task);
  const chosen = task.chosen ?? choosePolicy(program, task.bundled);
  yield { kind: 'policy', chosen };
  const { policy } = chosen;
  let { part } = task;
  if (task.only) {
    const { only } = task;
    const moments = momentsOf(program, task.record, policy);
    const index = moments.findIndex((moment) => isMoment(moment, only));
    if (index < 0) {
      yield { kind: 'done', found: false };
      return;
    }
    part = { index, of: moments.length };
  }
  for (const step of assess(program, task.record, policy, { part })) yield { kind: 'step', step };
  yield { kind: 'done', found: true };
}
