/** A finished drill on the screen: its result, its review, and what is added to it or made of it. */
import type { DrillRecord } from '../engine/record.ts';
import type { CommentIntent, ReportIntent } from '../view/classIntents.ts';
import type { ReportToolsView } from '../view/model.ts';
import { saveFile } from './files.ts';
import { commentedOn, type Finished, keepComment } from './finished.ts';
import { makeReport, recordFileName, reportTools } from './reports.ts';
import { ReviewSession } from './review/reviewSession.ts';
import { believed } from './review/storedReview.ts';
import { warmReview } from './review/warm.ts';
import type { AppEvents } from './screens.ts';
import type { Store } from './storage.ts';

export class ResultDesk {
  private readonly store: Store;
  private readonly events: AppEvents;
  private finished: Finished | undefined;
  private session: ReviewSession | undefined;

  constructor(store: Store, events: AppEvents) {
    this.store = store;
    this.events = events;
  }

  get result(): Finished | undefined {
    return this.finished;
  }

  /** While it is open. */
  get review(): ReviewSession | undefined {
    return this.session;
  }

  closeReview(): void {
    this.session?.stop();
    this.session = undefined;
  }

  show(finished: Finished): void {
    this.finished = finished;
    this.showResult();
  }

  showResult(): void {
    const { finished } = this;
    if (!finished) return;
    this.events.screen({ kind: 'result', view: finished.view, tools: this.toolsAt(finished) });
    warmReview(finished.record);
  }

  /** The toolbar of result and review; in the review a remark is pinned to the shown minute. */
  private toolsAt(finished: Finished): ReportToolsView {
    const { session } = this;
    return reportTools(finished, session ? session.shownMinute : finished.world.clock.minute);
  }

  /** 核对 was read: it stays in the result, and lies over it no more. */
  checked(): void {
    const { finished } = this;
    if (!finished?.view.check) return;
    const view = { ...finished.view, check: { ...finished.view.check, fresh: false } };
    this.show({ ...finished, view });
  }

  async comment(intent: CommentIntent): Promise<void> {
    const { finished, session } = this;
    const commented = finished && commentedOn(finished, intent);
    if (!commented) return;
    this.finished = commented.finished;
    if (session) session.parts.changed();
    else this.showResult();
    await keepComment(this.store, commented);
  }

  async report({ what }: Extract<ReportIntent, { kind: 'report' }>): Promise<void> {
    const { finished, session } = this;
    if (!finished) return;
    const { key, record, view } = finished;
    const kept = session?.stored ?? believed(await this.store.review(key), key, record);
    await makeReport(what, finished, {
      assessments: kept.steps.map(({ assessment }) => assessment),
      plan: kept.plan,
      check: view.check,
    });
  }

  async openReview(): Promise<void> {
    const { finished } = this;
    if (!finished) return;
    const { program, record, world, key, branch, view } = finished;
    const session = new ReviewSession({
      key,
      program,
      record,
      world,
      hash: view.hash,
      store: this.store,
      changed: () => {
        if (this.session !== session || !this.finished) return;
        const tools = this.toolsAt(this.finished);
        this.events.screen({ kind: 'review', program, ...session.view(), tools });
        this.events.time(session.shownMinute);
      },
      ...(branch === undefined ? {} : { branch }),
      ...(view.notice === undefined ? {} : { notice: view.notice }),
    });
    this.session = session;
    await session.open();
  }

  /** The record up to just before a row of the review, and how that is called. */
  branchAt(item: string): { record: DrillRecord; name: string } | undefined {
    const branch = this.session?.branchAt(item);
    if (!branch) return undefined;
    // An examination is sat once: what is tried again is a drill.
    const { mode } = branch.record;
    const again = mode === 'examination' ? 'drill' : mode;
    return { record: { ...branch.record, mode: again }, name: branch.name };
  }

  saveRecord(): void {
    if (!this.finished) return;
    const { record, view } = this.finished;
    saveFile(recordFileName(view.title, record, view.check), JSON.stringify(record));
  }
}
