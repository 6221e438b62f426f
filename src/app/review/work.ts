/** The work of a review, wherever it is done: a worker, or the page in slices. */
import { compile } from '../../engine/compile/compile.ts';
import type { Program } from '../../engine/compile/program.ts';
import type { DrillRecord } from '../../engine/record.ts';
import { parse } from '../../format/parse.ts';
import { assess, momentsOf } from '../../review/assess/assess.ts';
import type { Moment } from '../../review/assess/moments.ts';
import { bundledFor, type ChosenPolicy, choosePolicy } from '../../review/policy/choose.ts';
import { authorsPolicy } from '../../review/policy/policy.ts';
import type { MomentName, ReviewNews, ReviewTask, WarmTask } from './protocol.ts';

/**
 * Whether a moment is the named one. A lapse and an answer of one question are the same moment;
 * what is said again may be said later; a measure is called for when it was before.
 */
export function isMoment(moment: Pick<Moment, keyof MomentName>, name: MomentName): boolean {
  if (name.measure === '')
    return (
      moment.measure === '' && moment.storyline === name.storyline && moment.entry === name.entry
    );
  if (moment.measure !== name.measure || moment.kind !== name.kind) return false;
  return name.kind === 'statement'
    ? moment.minute >= name.minute
    : Math.abs(moment.minute - name.minute) <= 1;
}

interface Ready {
  hash: string;
  program: Program;
  chosen?: ChosenPolicy;
}

/** What was made ready last: a worker and a page look at one scenario at a time. */
let ready: Ready | undefined;

function* readied(record: DrillRecord): Generator<ReviewNews, Ready> {
  const { hash, text } = record.scenario;
  if (ready?.hash === hash) return ready;
  const parsed = parse(text);
  if (!parsed.ok) throw new Error('the scenario of this record is not valid');
  yield { kind: 'pause' };
  ready = { hash, program: compile(parsed.scenario) };
  yield { kind: 'pause' };
  return ready;
}

/**
 * Parses, compiles, chooses the policy and replays once: the engine's code is then warm too,
 * which is most of what the first grade of a review waits for.
 */
export function warm({ record, bundled, search }: WarmTask): void {
  const work = readied(record);
  let step = work.next();
  while (!step.done) step = work.next();
  const made = step.value;
  const { program } = made;
  const chosen = search ? choosePolicy(program, bundled) : bundledFor(program.scenario, bundled);
  if (chosen) made.chosen = chosen;
  momentsOf(program, record, made.chosen?.policy ?? authorsPolicy(program.scenario));
}

/** News as it comes; the caller decides when to go on. */
export function* reviewWork(task: ReviewTask): Generator<ReviewNews, void> {
  const made = yield* readied(task.record);
  const { program } = made;
  const chosen = task.chosen ?? made.chosen ?? choosePolicy(program, task.bundled);
  made.chosen = chosen;
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
    yield { kind: 'pause' };
  }
  for (const step of assess(program, task.record, policy, { part })) yield { kind: 'step', step };
  yield { kind: 'done', found: true };
}
