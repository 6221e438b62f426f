/** One record under review: its replay, its assessment, its plan, the minute on the map. */
import type { Program } from '../../engine/compile/program.ts';
import type { DrillRecord } from '../../engine/record.ts';
import type { World } from '../../engine/world.ts';
import type { PlanRowView, ReviewProgressView, ReviewView } from '../../view/model/review.ts';
import type { MapView } from '../../view/model.ts';
import { contextOf } from '../../view/present/context.ts';
import { presentDecisions } from '../../view/present/decisions.ts';
import { presentMap } from '../../view/present/map.ts';
import { presentResult } from '../../view/present/result.ts';
import { presentMoment, presentReview, type ReviewSource } from '../../view/present/review.ts';
import type { Store } from '../storage.ts';
import { Assessor } from './assessor.ts';
import { branchOf } from './branch.ts';
import type { MomentName } from './protocol.ts';
import { inSlices, Replayer } from './replayer.ts';
import { believed, emptyReview, momentKey, type StoredReview } from './storedReview.ts';

export interface ReviewParts {
  /** Where the review is kept. */
  key: string;
  program: Program;
  record: DrillRecord;
  /** The world in which the record ended. */
  world: World;
  hash: string;
  branch?: string;
  notice?: string;
  store: Store;
  changed(): void;
}

export class ReviewSession {
  readonly parts: ReviewParts;
  private readonly replayer: Replayer;
  private kept: StoredReview;
  private assessor: Assessor | undefined;
  private state: ReviewProgressView['state'] = 'waiting';
  private share = 0;
  private minute = 0;
  private selected: string | undefined;
  private layer: string | undefined;
  /** What changes with the assessment only; made again when that does. */
  private body: ReviewView | undefined;
  private scheduled = false;
  /** The record has been replayed: before that there is nothing to show. */
  private built = false;

  constructor(parts: ReviewParts) {
    this.parts = parts;
    this.replayer = new Replayer(parts.program, parts.record);
    this.kept = emptyReview(parts.key, parts.record);
    this.minute = parts.record.until;
  }

  /** Begins to assess the record where that was not finished before, and replays it meanwhile. */
  async open(): Promise<void> {
    const { store, key, record } = this.parts;
    this.kept = believed(await store.review(key), key, record);
    this.minute = this.firstMinute();
    if (this.kept.done) {
      this.state = 'done';
      this.share = 1;
    } else this.assess();
    await inSlices(this.replayer.build());
    this.built = true;
    this.refresh();
  }

  /** The map opens on the first decision. */
  private firstMinute(): number {
    return this.parts.world.decisions[0]?.opened ?? this.parts.record.until;
  }

  /** What has been found so far, for a report. */
  get stored(): StoredReview {
    return this.kept;
  }

  get shownMinute(): number {
    return this.minute;
  }

  stop(): void {
    this.assessor?.stop();
    this.assessor = undefined;
    if (this.state === 'running') this.settle('stopped');
  }

  assess(): void {
    const { record } = this.parts;
    const { chosen } = this.kept;
    this.state = 'running';
    this.share = 0;
    this.assessor = new Assessor(
      record,
      {
        policy: (found) => this.keep({ chosen: found }),
        step: ({ index, total, assessment }) => {
          const steps = this.kept.steps.filter((one) => one.index !== index);
          this.keep({ steps: [...steps, { index, total, assessment }] });
        },
        progress: (share) => {
          this.share = share;
        },
        done: () => {
          this.keep({ done: true });
          this.settle('done');
        },
        failed: () => this.settle('failed'),
      },
      chosen ? { chosen } : {},
    );
    this.assessor.start();
    this.refresh();
  }

  private settle(state: ReviewProgressView['state']): void {
    this.state = state;
    if (state === 'done') this.share = 1;
    void this.parts.store.putReview(this.kept);
    this.refresh();
  }

  private keep(part: Partial<StoredReview>): void {
    this.kept = { ...this.kept, ...part };
    this.refresh();
  }

  /** News come by the dozen: one picture a frame is enough. */
  private refresh(): void {
    this.body = undefined;
    this.schedule();
  }

  /** Never within a drawing: a panel may ask for a minute while it is drawn. */
  private schedule(): void {
    if (this.scheduled || !this.built) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.parts.changed();
    });
  }

  setPlan(plan: PlanRowView[]): void {
    this.keep({ plan });
    void this.parts.store.putReview(this.kept);
  }

  go(minute: number): void {
    const wanted = Math.max(0, Math.min(this.parts.record.until, Math.round(minute)));
    if (wanted === this.minute) return;
    this.minute = wanted;
    this.schedule();
  }

  select(place: string | undefined): void {
    this.selected = place;
    this.schedule();
  }

  showLayer(layer: string): void {
    this.layer = layer;
    this.schedule();
  }

  private progress(): ReviewProgressView {
    const { steps } = this.kept;
    return {
      state: this.state,
      share: this.share,
      graded: steps.length,
      total: steps[0]?.total ?? 0,
    };
  }

  private bodyView(moment: ReviewView['moment']): ReviewView {
    const { program, record, world, hash, branch, notice } = this.parts;
    const { kept, replayer } = this;
    const steps = [...kept.steps].sort((a, b) => a.index - b.index);
    const source: ReviewSource = {
      program,
      record,
      world,
      result: presentResult(program, world, {
        mode: record.mode,
        hash,
        readings: replayer.readings,
        ...(notice === undefined ? {} : { notice }),
      }),
      asked: replayer.asked,
      ticks: replayer.ticks,
      seen: replayer.seen,
      assessments: steps.map(({ assessment }) => assessment),
      progress: this.progress(),
      moment,
      restartable: true,
      ...(kept.chosen ? { chosen: kept.chosen } : {}),
      ...(kept.plan ? { plan: kept.plan } : {}),
      ...(branch === undefined ? {} : { branch }),
      ...(notice === undefined ? {} : { notice }),
    };
    return presentReview(source);
  }

  /** The review, and the map of its minute. */
  view(): { view: ReviewView; map: MapView } {
    const { program } = this.parts;
    const world = this.replayer.at(this.minute);
    const moment = presentMoment(program, world);
    const map = this.mapOf(world);
    this.body ??= this.bodyView(moment);
    return { view: { ...this.body, moment, progress: this.progress() }, map };
  }

  private mapOf(world: World): MapView {
    const context = contextOf(this.parts.program, world);
    const { mode } = this.parts.record;
    return presentMap(
      context,
      {
        mode,
        paused: true,
        speed: 1,
        speeds: [1],
        readings: this.replayer.readings,
        ...(this.selected === undefined ? {} : { selected: this.selected }),
        ...(this.layer === undefined ? {} : { layer: this.layer }),
      },
      presentDecisions(context),
    );
  }

  /** The moment of a row of the list. */
  momentOf(item: string): MomentName | undefined {
    const step = this.kept.steps.find(({ assessment }) => momentKey(assessment) === item);
    if (step) return step.assessment;
    const entry = this.parts.world.decisions.find(
      (one) => `${one.storyline}.${one.entry}` === item,
    );
    if (!entry) return undefined;
    const lapsed = entry.option === undefined;
    return {
      kind: lapsed ? 'lapse' : 'decision',
      minute: lapsed ? entry.opened : entry.minute,
      storyline: entry.storyline,
      entry: entry.entry,
      measure: '',
    };
  }

  /** The record up to just before a row, and how that is called. */
  branchAt(item: string): { record: DrillRecord; name: string } | undefined {
    const moment = this.momentOf(item);
    if (!moment) return undefined;
    const { program, record, world } = this.parts;
    const branch = branchOf(program, record, moment);
    return { record: branch, name: contextOf(program, world).time(branch.until) };
  }
}
