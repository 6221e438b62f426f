/** Which screen is shown, and what becomes of each thing a person asks for. */
import type { Program } from '../engine/compile/program.ts';
import { type DrillRecord, newRecord, parseRecord, replay, worldHash } from '../engine/record.ts';
import { score } from '../engine/score.ts';
import type { World } from '../engine/world.ts';
import type { Intent } from '../view/intents.ts';
import type {
  BriefingView,
  DrillView,
  LibraryView,
  Mode,
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
import { freshSeed } from './seed.ts';
import type { Store, StoredDrill } from './storage.ts';

export type Screen =
  | { kind: 'library'; view: LibraryView }
  | { kind: 'briefing'; view: BriefingView; mode: Mode }
  | { kind: 'drill'; view: DrillView; program: Program }
  | { kind: 'result'; view: ResultView };

export interface AppEvents {
  screen(screen: Screen): void;
  /** The running drill's minute, with fractions. */
  time(minute: number): void;
}

interface Shown {
  record: DrillRecord;
  view: ResultView;
}

export class App {
  private readonly store: Store;
  private readonly events: AppEvents;
  private readonly pace: number;
  private live: LiveDrill | undefined;
  private result: Shown | undefined;
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
      default:
        this.live?.handle(intent);
    }
  }

  async showLibrary(): Promise<void> {
    this.live?.stop();
    this.live = undefined;
    const drills = (await this.store.list()).map(storedView);
    drills.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    const unfinished = drills.find(({ finished }) => !finished);
    const notice = this.notice ?? messages.storage(this.store.trouble());
    this.notice = undefined;
    const view: LibraryView = {
      cards: allBooks().map(({ outline }) => presentCard(outline, bestOf(drills, outline.id))),
      ...(unfinished ? { unfinished } : {}),
      recent: drills.filter(({ finished }) => finished).slice(0, 8),
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
    const book = bookOf(id);
    const program = this.programOf(id);
    if (!book || !program) return;
    const chosen = seed === undefined || seed.trim() === '' ? freshSeed() : seed.trim();
    const record = newRecord(program, book.text, mode, chosen);
    const drill = crypto.randomUUID?.() ?? `${Date.now()}-${freshSeed()}`;
    await this.store.put(storedOf(drill, program, record));
    this.run(drill, program, record, false);
  }

  private run(id: string, program: Program, record: DrillRecord, paused: boolean): void {
    this.live?.stop();
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
        ended: () => void this.finish(live),
      },
    });
    this.live = live;
    if (live.world.ended) void this.finish(live);
    else live.start(paused);
  }

  private async finish(live: LiveDrill): Promise<void> {
    const record = live.sealed();
    this.show(live.program, live.world, record, live.gauges());
    const stored = storedOf(live.id, live.program, record);
    stored.summary = summaryOf(live.program, live.world);
    await this.store.put(stored);
  }

  private show(
    program: Program,
    world: World,
    record: DrillRecord,
    gauges: Pick<Session, 'readings'>,
    notice?: string,
  ): void {
    const hash = record.worldHash ?? worldHash(world);
    const view = presentResult(program, world, {
      mode: record.mode,
      hash,
      ...gauges,
      ...(notice === undefined ? {} : { notice }),
    });
    this.result = { record, view };
    this.events.screen({ kind: 'result', view });
  }

  /** A stored drill is replayed against its own scenario text, so an edited scenario never corrupts it. */
  private async resume(id: string): Promise<void> {
    const record = await this.store.load(id);
    const opened = record && openProgram(record.scenario.text);
    if (!record || !opened?.ok) {
      this.notice = messages.lostDrill;
      return this.showLibrary();
    }
    this.run(id, opened.program, record, true);
  }

  private async importRecord(): Promise<void> {
    const file = await pickFile();
    if (!file) return;
    const parsed = parseRecord(file.text);
    const result = parsed.ok ? replay(parsed.record) : parsed;
    if (!result.ok) {
      this.notice = messages.badRecord(result.problem);
      return this.showLibrary();
    }
    this.show(
      result.program,
      result.world,
      result.record,
      { readings: {} },
      messages.agreement(result.agreement),
    );
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

function storedOf(id: string, program: Program, record: DrillRecord): StoredDrill {
  const { events: _, until: __, ...rest } = record;
  return { id, title: program.scenario.title, createdAt: new Date().toISOString(), record: rest };
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
