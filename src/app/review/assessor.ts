/**
 * Does a review beside the page: two workers share a record where there are two cores, three
 * where there are four. Where no worker can be started the page does it itself, one step at a time, and rests in between.
 */
import type { DrillRecord } from '../../engine/record.ts';
import type { AssessStep } from '../../review/assess/assess.ts';
import type { ChosenPolicy } from '../../review/policy/choose.ts';
import { policiesOf } from './policies.ts';
import type { MomentName, ReviewNews, ReviewTask, WorkerOrder } from './protocol.ts';
import { startWorker } from './startWorker.ts';
import { takeWarm, workersFor } from './warm.ts';
import { reviewWork } from './work.ts';

export interface AssessorEvents {
  policy(chosen: ChosenPolicy): void;
  step(step: AssessStep): void;
  /** Share of the work that is done, 0..1. */
  progress(share: number): void;
  done(found: boolean): void;
  failed(message: string): void;
}

export interface AssessorOptions {
  only?: MomentName;
  /** The policy of a review begun before. */
  chosen?: ChosenPolicy;
  /** Starts a worker; for tests. */
  start?: () => Worker;
  cores?: number;
}

const restOfSlice = 4;

interface Part {
  share: number;
  done: boolean;
  stop(): void;
}

export class Assessor {
  private readonly record: DrillRecord;
  private readonly events: AssessorEvents;
  private readonly options: AssessorOptions;
  private parts: Part[] = [];
  private found = false;
  private of = 1;
  private chosen: ChosenPolicy | undefined;

  constructor(record: DrillRecord, events: AssessorEvents, options: AssessorOptions = {}) {
    this.record = record;
    this.events = events;
    this.options = options;
  }

  start(): void {
    const cores = this.options.cores ?? navigator.hardwareConcurrency ?? 1;
    const of = this.options.only === undefined ? workersFor(cores) : 1;
    this.found = false;
    this.of = of;
    this.chosen = this.options.chosen;
    this.parts = [this.begin(0)];
    if (this.chosen) this.beginRest();
  }

  /** The others begin when the first has found the policy, so that it is looked for once. */
  private beginRest(): void {
    while (this.parts.length < this.of) this.parts.push(this.begin(this.parts.length));
  }

  stop(): void {
    for (const part of this.parts) part.stop();
    this.parts = [];
  }

  private taskOf(index: number): ReviewTask {
    const { only } = this.options;
    const { chosen } = this;
    return {
      record: this.record,
      part: { index, of: this.of },
      bundled: policiesOf(this.record.scenario.id),
      ...(chosen ? { chosen } : {}),
      ...(only ? { only } : {}),
    };
  }

  private begin(index: number): Part {
    const task = this.taskOf(index);
    try {
      return this.inWorker(task, index);
    } catch {
      return this.inSlices(task, index);
    }
  }

  private inWorker(task: ReviewTask, index: number): Part {
    const worker = this.options.start?.() ?? takeWarm(this.record) ?? startWorker();
    let heard = false;
    worker.onmessage = ({ data }: MessageEvent<ReviewNews>) => {
      heard = true;
      this.hear(index, data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      if (heard) this.hear(index, { kind: 'failed', message: event.message });
      // It never came to life: some browsers say so only later.
      else if (this.parts[index]) this.parts[index] = this.inSlices(task, index);
    };
    const order: WorkerOrder = { kind: 'review', task };
    worker.postMessage(order);
    return { share: 0, done: false, stop: () => worker.terminate() };
  }

  /** Rests as long as it worked, so that the page answers in between. */
  private inSlices(task: ReviewTask, index: number): Part {
    const work = reviewWork(task);
    let timer = 0;
    const slice = (): void => {
      const began = performance.now();
      try {
        const next = work.next();
        if (next.done) return;
        timer = window.setTimeout(slice, Math.max(restOfSlice, performance.now() - began));
        this.hear(index, next.value);
      } catch (error) {
        this.hear(index, { kind: 'failed', message: String(error) });
      }
    };
    timer = window.setTimeout(slice, restOfSlice);
    return { share: 0, done: false, stop: () => window.clearTimeout(timer) };
  }

  private hear(index: number, news: ReviewNews): void {
    const part = this.parts[index];
    if (!part || news.kind === 'pause') return;
    if (news.kind === 'failed') {
      this.stop();
      this.events.failed(news.message);
      return;
    }
    if (news.kind === 'policy') {
      if (this.chosen === undefined) this.events.policy(news.chosen);
      this.chosen = news.chosen;
      this.beginRest();
      return;
    }
    if (news.kind === 'step') {
      part.share = news.step.progress;
      this.events.step(news.step);
    } else {
      part.share = 1;
      part.done = true;
      this.found ||= news.found;
      part.stop();
    }
    const share = this.parts.reduce((sum, one) => sum + one.share, 0) / this.of;
    this.events.progress(share);
    if (this.parts.length === this.of && this.parts.every(({ done }) => done))
      this.events.done(this.found);
  }
}
