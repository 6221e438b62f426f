/** 练习我的失误: the moments that went wrong in reviewed drills, lived again one by one. */
import type { DrillRecord } from '../../engine/record.ts';
import type { World } from '../../engine/world.ts';
import type { Assessment } from '../../review/assess/trial.ts';
import { mergedBasis } from '../../review/report/evidence.ts';
import { momentWords } from '../../review/report/words.ts';
import type { PracticeView } from '../../view/model/review.ts';
import { contextOf } from '../../view/present/context.ts';
import { presentItems, taskOf } from '../../view/present/review/items.ts';
import { reviewWords } from '../../view/present/review/words.ts';
import type { LiveDrill } from '../liveDrill.ts';
import type { Store } from '../storage.ts';
import { Assessor } from './assessor.ts';
import type { MomentName } from './protocol.ts';
import { momentKey, type StoredReview } from './storedReview.ts';

export interface PracticeTask {
  review: StoredReview;
  assessment: Assessment;
}

/** Minutes that a measure may be left out again before it is told. */
const patience = 60;

const wrong = (one: Assessment): boolean => one.grade === 'mistake' || one.grade === 'blunder';

/** Moments still to be practised, the costliest first. */
export async function practiceTasks(store: Store): Promise<PracticeTask[]> {
  const drills = new Set((await store.list()).map(({ drill }) => drill.id));
  const reviews = (await store.reviews()).filter(({ key }) => drills.has(key));
  return reviews
    .flatMap((review) =>
      review.steps
        .filter(({ assessment }) => wrong(assessment))
        .filter(({ assessment }) => !review.practised.includes(momentKey(assessment)))
        .map(({ assessment }) => ({ review, assessment })),
    )
    .sort((a, b) => b.assessment.loss - a.assessment.loss);
}

/** Whether the moment has been answered, by a choice, an order, or by letting it pass. */
function answerOf(
  world: World,
  record: DrillRecord,
  from: number,
  name: MomentName,
): 'open' | 'answered' | 'missed' {
  if (name.measure === '') {
    const entry = world.decisions.find(
      (one) => one.storyline === name.storyline && one.entry === name.entry,
    );
    return entry ? 'answered' : 'open';
  }
  const ordered = record.events
    .slice(from)
    .some(({ event }) => event.type === 'ORDER' && event.measure === name.measure);
  if (ordered) return 'answered';
  return world.ended || world.clock.minute > name.minute + patience ? 'missed' : 'open';
}

export interface PracticeParts {
  task: PracticeTask;
  live: LiveDrill;
  /** Number of events that were given. */
  given: number;
  index: number;
  total: number;
  store: Store;
  /** The record that was reviewed, replayed to its end, for its words. */
  before: { world: World; record: DrillRecord };
  changed(): void;
}

export class Practice {
  private readonly parts: PracticeParts;
  private state: PracticeView['state'] = 'asking';
  private after: PracticeView['after'];
  private assessor: Assessor | undefined;
  private readonly told: Pick<PracticeView, 'title' | 'time' | 'asked' | 'task' | 'before'>;

  constructor(parts: PracticeParts) {
    this.parts = parts;
    this.told = this.tell();
  }

  private item(world: World, record: DrillRecord, assessment: Assessment) {
    const context = contextOf(this.parts.live.program, world);
    const source = { context, events: record.events, asked: new Map(), running: false };
    return presentItems({ ...source, assessments: [assessment] }).find(
      ({ key }) => key === momentKey(assessment),
    );
  }

  private tell(): Pick<PracticeView, 'title' | 'time' | 'asked' | 'task' | 'before'> {
    const { task, before, live } = this.parts;
    const { assessment } = task;
    const item = this.item(before.world, before.record, assessment);
    return {
      title: live.program.scenario.title,
      time: item?.time ?? '',
      asked: item?.asked ?? '',
      task: taskOf(contextOf(live.program, before.world), assessment),
      before: {
        text: item?.chosen ?? '',
        grade: assessment.grade,
        loss: assessment.loss,
      },
    };
  }

  /** Looks whether the moment has been answered; then the drill waits for the verdict. */
  look(): void {
    if (this.state !== 'asking') return;
    const { live, given, task } = this.parts;
    const record = live.sealed();
    const answer = answerOf(live.world, record, given, task.assessment);
    if (answer === 'open') return;
    this.state = 'reckoning';
    live.handle({ kind: 'pause' });
    if (answer === 'missed') this.finish(undefined);
    else this.reckon(record);
  }

  private reckon(record: DrillRecord): void {
    const { task, changed } = this.parts;
    const { chosen } = task.review;
    let last: Assessment | undefined;
    this.assessor = new Assessor(
      record,
      {
        policy: () => undefined,
        progress: () => undefined,
        step: ({ assessment }) => {
          last = assessment;
        },
        done: (found) => this.finish(found ? last : 'inTime'),
        failed: () => {
          this.state = 'failed';
          changed();
        },
      },
      { only: task.assessment, ...(chosen ? { chosen } : {}) },
    );
    this.assessor.start();
  }

  /** `inTime`: it is no longer among what was wanting. `undefined`: it was left out again. */
  private finish(found: Assessment | 'inTime' | undefined): void {
    const { task, live, changed } = this.parts;
    const gone = found === 'inTime';
    const shown = found === undefined || gone ? task.assessment : found;
    const item = this.item(live.world, live.sealed(), shown);
    const best = item?.options.find((option) => option.best);
    const unsaid = found === undefined && shown.kind === 'statement';
    this.state = 'graded';
    this.after = {
      text: gone ? this.doneText() : unsaid ? reviewWords.unsaid : (item?.chosen ?? ''),
      grade: gone ? 'best' : unsaid ? 'unclear' : shown.grade,
      loss: gone ? 0 : shown.loss,
      error: gone ? 0 : (item?.error ?? 0),
      best: best?.text ?? '',
      why: best?.why ?? '',
      basis: mergedBasis(best?.basis ?? []),
      ...(item?.unclear === undefined || gone ? {} : { unclear: item.unclear }),
      ...(unsaid ? { unclear: reviewWords.unsaidWhy } : {}),
    };
    if (this.after.grade === 'best' || this.after.grade === 'good') void this.mark();
    changed();
  }

  /** What was done this time, with its own minute. */
  private doneText(): string {
    const { task, live, given } = this.parts;
    const { kind, measure } = task.assessment;
    if (kind === 'statement') return reviewWords.asKnown;
    const label = live.program.measures[measure]?.measure.label ?? measure;
    const form = live.program.measures[measure]?.form !== undefined;
    const order = live
      .sealed()
      .events.slice(given)
      .find(({ event }) => event.type === 'ORDER' && event.measure === measure);
    const time = contextOf(live.program, live.world).time(order?.minute ?? task.assessment.minute);
    return (form ? momentWords.formInTime : momentWords.inTime)(time, label);
  }

  /** It went well: it is not asked again. */
  private async mark(): Promise<void> {
    const { task, store } = this.parts;
    const kept = await store.review(task.review.key);
    if (!kept) return;
    const practised = [...new Set([...kept.practised, momentKey(task.assessment)])];
    await store.putReview({ ...kept, practised });
  }

  stop(): void {
    this.assessor?.stop();
    this.parts.live.stop();
  }

  view(): PracticeView {
    const { index, total } = this.parts;
    return {
      index,
      total,
      ...this.told,
      state: this.state,
      ...(this.after ? { after: this.after } : {}),
    };
  }
}
