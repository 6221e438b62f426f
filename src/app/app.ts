/** Which screen is shown, and what becomes of each thing a person asks for. */
import type { Program } from '../engine/compile/program.ts';
import { type DrillRecord, newRecord, parseRecord, replay, worldHash } from '../engine/record.ts';
import { score } from '../engine/score.ts';
import type { World } from '../engine/world.ts';
import { sha256Hex } from '../format/canonical.ts';
import type { CommentIntent, ReportIntent } from '../view/classIntents.ts';
import type { Intent } from '../view/intents.ts';
import type { PracticeView, ReviewView } from '../view/model/review.ts';
import type {
  BriefingView,
  DrillView,
  LibraryView,
  MapView,
  Mode,
  ReportToolsView,
  ResultView,
  StoredDrillView,
} from '../view/model.ts';
import { presentBriefing, presentCard } from '../view/present/briefing.ts';
import { presentResult } from '../view/present/result.ts';
import type { Session } from '../view/present/session.ts';
import { zh } from '../view/present/words.ts';
import { pickFile, saveFile } from './files.ts';
import { addBook, allBooks, bookOf } from './library.ts';
import { LiveDrill } from './liveDrill.ts';
import { messages } from './messages.ts';
import { openProgram, warmUp } from './programs.ts';
import { commented, makeReport, reportTools } from './reports.ts';
import { branchOf } from './review/branch.ts';
import { Practice, type PracticeTask, practiceTasks } from './review/practice.ts';
import { gaugesOf } from './review/replayer.ts';
import { ReviewSession } from './review/reviewSession.ts';
import { believed, madeOf } from './review/storedReview.ts';
import { freshSeed } from './seed.ts';
import { passingStore, type Store, type StoredDrill } from './storage.ts';

export type Screen =
  | { kind: 'library'; view: LibraryView }
  | { kind: 'briefing'; view: BriefingView; mode: Mode }
  | { kind: 'drill'; view: DrillView; program: Program; practice?: PracticeView }
  | { kind: 'result'; view: ResultView; tools: ReportToolsView }
  | {
      kind: 'review';
      view: ReviewView;
      map: MapView;
      program: Program;
      tools?: ReportToolsView;
    };

export interface AppEvents {
  screen(screen: Screen): void;
  /** The running drill's minute, with fractions. */
  time(minute: number): void;
}

interface Shown {
  record: DrillRecord;
  view: ResultView;
  program: Program;
  world: World;
  /** Where its review is kept. */
  key: string;
  branch?: string;
}

/** What `show` needs to know besides the drill. */
interface About {
  key: string;
  branch?: string | undefined;
  notice?: string | undefined;
}

export class App {
  private readonly store: Store;
  private readonly events: AppEvents;
  private readonly pace: number;
  private live: LiveDrill | undefined;
  private result: Shown | undefined;
  private review: ReviewSession | undefined;
  private practice: Practice | undefined;
  /** Moments still to be practised in this round. */
  private round: { tasks: PracticeTask[]; at: number } = { tasks: [], at: 0 };
  private notice: string | undefined;

  constructor(store: Store, events: AppEvents, pace: number) {
    this.store = store;
    this.events = events;
    this.pace = pace;
  }

  readonly send = (intent: Intent): void => {
    void this.answer(intent);
  };

  private async answer(intent: Intent): Promise<void> {
    switch (intent.kind) {
      case 'library':
      case 'leave':
        return this.showLibrary();
      case 'brief':
        return this.brief(intent.scenario, intent.mode);
      case 'start':
        return this.begin(intent.scenario, intent.mode, intent.seed);
      case 'continue':
      case 'open':
        return this.resume(intent.drill);
      case 'discard':
        await this.store.remove(intent.drill);
        return this.showLibrary();
      case 'importRecord':
        return this.importRecord();
      case 'importScenario':
        return this.importScenario();
      case 'saveRecord':
        return this.saveRecord();
      case 'again':
        return this.again();
      case 'remark':
      case 'withdraw':
      case 'panel':
        return this.comment(intent);
      case 'report':
        return this.report(intent);
      case 'result':
        return this.backToResult();
      case 'review':
        return this.openReview();
      case 'reviewMinute':
        return this.review?.go(intent.minute);
      case 'reviewStop':
        return this.review?.stop();
      case 'reviewResume':
        return this.review?.assess();
      case 'restart':
        return this.restart(intent.item);
      case 'plan':
        return this.review?.setPlan(intent.rows);
      case 'practise':
        return this.beginPractice();
      case 'practiceNext':
        return this.practiseAt(this.round.at + 1);
      case 'practiceAgain':
        return this.practiseAt(this.round.at);
      case 'select':
        return this.review ? this.review.select(intent.place) : this.live?.handle(intent);
      case 'layer':
        return this.review ? this.review.showLayer(intent.layer) : this.live?.handle(intent);
      default:
        this.live?.handle(intent);
    }
  }

  /** Ends whatever runs, before something else does. */
  private leaveAll(): void {
    this.live?.stop();
    this.live = undefined;
    this.review?.stop();
    this.review = undefined;
    this.practice?.stop();
    this.practice = undefined;
  }

  async showLibrary(): Promise<void> {
    this.leaveAll();
    const drills = (await this.store.list()).map(storedView);
    drills.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    const unfinished = drills.find(({ finished }) => !finished);
    const practice = (await practiceTasks(this.store)).length;
    const notice = this.notice ?? messages.storage(this.store.trouble());
    this.notice = undefined;
    const view: LibraryView = {
      cards: allBooks().map(({ outline }) => presentCard(outline, bestOf(drills, outline.id))),
      ...(unfinished ? { unfinished } : {}),
      recent: drills.filter(({ finished }) => finished).slice(0, 8),
      ...(practice > 0 ? { practice } : {}),
      ...(notice === undefined ? {} : { notice }),
    };
    this.events.screen({ kind: 'library', view });
    const first = allBooks()[0];
    if (first) warmUp(first.text);
  }

  private brief(id: string, mode: Mode): void {
    const program = this.programOf(id);
    if (program)
      this.events.screen({ kind: 'briefing', view: presentBriefing(program.scenario), mode });
  }

  private programOf(id: string): Program | undefined {
    const book = bookOf(id);
    if (!book) return undefined;
    const opened = openProgram(book.text);
    if (opened.ok) return opened.program;
    this.notice = messages.badScenario(opened.issues);
    void this.showLibrary();
    return undefined;
  }

  private async begin(id: string, mode: Mode, seed: string | undefined): Promise<void> {
    // Its examiner sets the seed of an examination, in the briefing.
    if (mode === 'examination' && (seed ?? '').trim() === '') return this.brief(id, mode);
    const book = bookOf(id);
    const program = this.programOf(id);
    if (!book || !program) return;
    const chosen = seed === undefined || seed.trim() === '' ? freshSeed() : seed.trim();
    const record = newRecord(program, book.text, mode, chosen);
    const drill = freshId();
    await this.store.put(storedOf(drill, program, record));
    this.run(drill, program, record, { paused: false });
  }

  private run(
    id: string,
    program: Program,
    record: DrillRecord,
    how: { paused: boolean; branch?: string | undefined },
  ): void {
    this.leaveAll();
    const live = new LiveDrill({
      id,
      program,
      record,
      store: this.store,
      pace: this.pace,
      events: {
        changed: () => {
          if (this.live === live && !live.world.ended)
            this.events.screen({ kind: 'drill', view: live.view(), program });
        },
        time: (minute) => this.events.time(minute),
        ended: () => void this.finish(live, how.branch),
      },
    });
    this.live = live;
    if (live.world.ended) void this.finish(live, how.branch);
    else live.start(how.paused);
  }

  private async finish(live: LiveDrill, branch: string | undefined): Promise<void> {
    const record = live.sealed();
    this.show(live.program, live.world, record, live.gauges(), { key: live.id, branch });
    const stored = storedOf(live.id, live.program, record, branch);
    stored.summary = summaryOf(live.program, live.world);
    await this.store.put(stored);
  }

  private show(
    program: Program,
    world: World,
    record: DrillRecord,
    gauges: Pick<Session, 'readings'>,
    { key, branch, notice }: About,
  ): void {
    const hash = record.worldHash ?? worldHash(world);
    const view = presentResult(program, world, {
      mode: record.mode,
      hash,
      ...gauges,
      ...(notice === undefined ? {} : { notice }),
    });
    this.result = {
      record,
      view,
      program,
      world,
      key,
      ...(branch === undefined ? {} : { branch }),
    };
    this.showResult();
  }

  private showResult(): void {
    const { result } = this;
    if (result) this.events.screen({ kind: 'result', view: result.view, tools: this.toolsAt() });
  }

  /** The toolbar of result and review; in the review a remark is pinned to the shown minute. */
  private toolsAt(): ReportToolsView {
    const { result, review } = this;
    if (!result) throw new Error('no result to report on');
    return reportTools(result, review ? review.shownMinute : result.world.clock.minute);
  }

  private backToResult(): void {
    if (!this.result) return void this.showLibrary();
    this.leaveAll();
    this.showResult();
  }

  /** A remark or an expert's scores: a note of the running drill, or of the finished record. */
  private async comment(intent: CommentIntent): Promise<void> {
    if (this.live && !this.live.world.ended) return this.live.handle(intent);
    const { result, review } = this;
    const added = result && commented(result, intent);
    if (!result || !added) return;
    const { record, world } = added;
    const view = { ...result.view, hash: record.worldHash ?? result.view.hash };
    this.result = { ...result, record, world, view };
    if (review) review.parts.changed();
    else this.showResult();
    // A record that came from a file is kept nowhere: it is for its reader to save.
    const kept = (await this.store.list()).find(({ drill }) => drill.id === result.key)?.drill;
    if (!kept) return;
    await this.store.append(result.key, record.events.length - 1, added.entry);
    const { events: _, until: __, ...rest } = record;
    await this.store.put({ ...kept, record: rest });
  }

  private async report({ what }: Extract<ReportIntent, { kind: 'report' }>): Promise<void> {
    const { result, review } = this;
    if (!result) return;
    const { key, record } = result;
    const kept = review?.stored ?? believed(await this.store.review(key), key, record);
    await makeReport(what, result, {
      assessments: kept.steps.map(({ assessment }) => assessment),
      plan: kept.plan,
    });
  }

  private async openReview(): Promise<void> {
    const { result } = this;
    if (!result || this.review) return;
    this.leaveAll();
    const { program, record, world, key, branch, view } = result;
    const session = new ReviewSession({
      key,
      program,
      record,
      world,
      hash: view.hash,
      store: this.store,
      changed: () => {
        if (this.review !== session) return;
        const tools = this.toolsAt();
        this.events.screen({ kind: 'review', program, ...session.view(), tools });
        this.events.time(session.shownMinute);
      },
      ...(branch === undefined ? {} : { branch }),
      ...(view.notice === undefined ? {} : { notice: view.notice }),
    });
    this.review = session;
    await session.open();
  }

  /** 从这里重来: the first record stays as it is. */
  private async restart(item: string): Promise<void> {
    const { result, review } = this;
    const branch = review?.branchAt(item);
    if (!result || !branch) return;
    const id = freshId();
    const name = messages.branch(branch.name);
    // An examination is sat once: what is tried again is a drill.
    const { mode } = branch.record;
    const record: DrillRecord = {
      ...branch.record,
      mode: mode === 'examination' ? 'drill' : mode,
    };
    await this.store.put(storedOf(id, result.program, record, name));
    for (const [index, event] of record.events.entries()) await this.store.append(id, index, event);
    this.run(id, result.program, record, { paused: true, branch: name });
  }

  private async beginPractice(): Promise<void> {
    this.round = { tasks: await practiceTasks(this.store), at: 0 };
    return this.practiseAt(0);
  }

  /** One moment lived again; nothing of it is stored but that it went well. */
  private async practiseAt(at: number): Promise<void> {
    const task = this.round.tasks[at];
    const before = task && (await this.store.load(task.review.key));
    const replayed = before && replay(before);
    if (!task || !before || !replayed?.ok) return this.showLibrary();
    this.leaveAll();
    this.round = { ...this.round, at };
    const { program } = replayed;
    const branch = branchOf(program, before, task.assessment);
    // As in an examination nobody whispers: the verdict comes when the choice is made.
    const record: DrillRecord = { ...branch, mode: 'drill' };
    const changed = (): void => {
      practice.look();
      if (this.practice !== practice) return;
      const [view, told] = [live.view(), practice.view()];
      this.events.screen({ kind: 'drill', view, program, practice: told });
    };
    const live = new LiveDrill({
      id: 'practice',
      program,
      record,
      store: passingStore(),
      pace: this.pace,
      events: { changed, time: (minute) => this.events.time(minute), ended: changed },
    });
    const practice = new Practice({
      task,
      live,
      given: record.events.length,
      index: at,
      total: this.round.tasks.length,
      store: this.store,
      before: { world: replayed.world, record: before },
      changed,
    });
    this.live = live;
    this.practice = practice;
    live.start(true);
  }

  /** A stored drill is replayed against its own scenario text, so an edited scenario never corrupts it. */
  private async resume(id: string): Promise<void> {
    const record = await this.store.load(id);
    const opened = record && openProgram(record.scenario.text);
    if (!record || !opened?.ok) {
      this.notice = messages.lostDrill;
      return this.showLibrary();
    }
    const stored = (await this.store.list()).find(({ drill }) => drill.id === id);
    const branch = stored?.drill.branch;
    if (record.finished) return this.showFinished(record, { key: id, branch });
    const left = stored?.progress?.savedAt;
    this.run(id, opened.program, record, { paused: true, branch });
    if (left !== undefined) this.live?.interrupted((Date.now() - Date.parse(left)) / 1000);
  }

  /** A finished record is replayed, never believed; another engine's says so. */
  private showFinished(record: DrillRecord, about: About): Promise<void> | undefined {
    const result = replay(record);
    if (!result.ok) {
      this.notice = messages.badRecord(result.problem);
      return this.showLibrary();
    }
    this.leaveAll();
    const { program, world, agreement } = result;
    const notice = messages.agreement(agreement);
    this.show(program, world, result.record, gaugesOf(program, record), { ...about, notice });
    return undefined;
  }

  private async importRecord(): Promise<void> {
    const file = await pickFile();
    if (!file) return;
    const parsed = parseRecord(file.text);
    if (!parsed.ok) {
      this.notice = messages.badRecord(parsed.problem);
      return this.showLibrary();
    }
    return this.showFinished(parsed.record, { key: fileKey(parsed.record) });
  }

  private async importScenario(): Promise<void> {
    const file = await pickFile();
    if (!file) return;
    const added = addBook(file.text);
    this.notice = added.ok
      ? messages.addedScenario(added.book.outline.title)
      : messages.badScenario(added.issues);
    return this.showLibrary();
  }

  private saveRecord(): void {
    if (!this.result) return;
    const { record, view } = this.result;
    saveFile(`${view.title}-${record.seed}.weimeng.json`, JSON.stringify(record));
  }

  private again(): void {
    if (this.result) this.brief(this.result.record.scenario.id, this.result.record.mode);
  }
}

const freshId = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${freshSeed()}`;

/** A record from a file has no drill of its own to keep its review with. */
const fileKey = (record: DrillRecord): string => `file-${sha256Hex(madeOf(record)).slice(0, 16)}`;

function storedOf(
  id: string,
  program: Program,
  record: DrillRecord,
  branch?: string | undefined,
): StoredDrill {
  const { events: _, until: __, ...rest } = record;
  return {
    id,
    title: program.scenario.title,
    createdAt: new Date().toISOString(),
    record: rest,
    ...(branch === undefined ? {} : { branch }),
  };
}

function summaryOf(program: Program, world: World): NonNullable<StoredDrill['summary']> {
  const { total, rating, abilities } = score(program, world);
  return {
    score: total,
    rating,
    abilities: abilities.map(({ ability, earned }) => ({
      ability,
      label: zh.abilities[ability] ?? ability,
      earned,
    })),
  };
}

function storedView({
  drill,
  progress,
}: Awaited<ReturnType<Store['list']>>[number]): StoredDrillView {
  const { record, summary } = drill;
  return {
    id: drill.id,
    scenario: record.scenario.id,
    title: drill.title,
    ...(drill.branch === undefined ? {} : { branch: drill.branch }),
    mode: record.mode,
    savedAt: progress?.savedAt ?? drill.createdAt,
    time: progress?.time ?? '',
    progress: progress?.share ?? 0,
    finished: record.finished,
    ...summary,
  };
}

function bestOf(
  drills: readonly StoredDrillView[],
  scenario: string,
): { score: number; rating: string } | undefined {
  const finished = drills.filter(
    (drill) => drill.scenario === scenario && drill.score !== undefined,
  );
  const best = finished.sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];
  return best
    ? { score: Math.round((best.score ?? 0) * 10) / 10, rating: best.rating ?? 'U' }
    : undefined;
}
