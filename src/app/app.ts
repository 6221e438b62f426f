/** Which screen is shown, and what becomes of each thing a person asks for. */
import type { Program } from '../engine/compile/program.ts';
import { type DrillRecord, newRecord, parseRecord } from '../engine/record.ts';
import type { CommentIntent } from '../view/classIntents.ts';
import type { Intent } from '../view/intents.ts';
import type { LibraryView, Mode } from '../view/model.ts';
import { presentBriefing } from '../view/present/briefing.ts';
import { pickFile, saveFile } from './files.ts';
import { finishedAgain, finishedOf } from './finished.ts';
import { addBook, allBooks, bookOf } from './library.ts';
import { LiveDrill, type LiveDrillParts } from './liveDrill.ts';
import { messages } from './messages.ts';
import { continued, type Misfitting, misfitting, misfitView } from './misfit.ts';
import { PracticeRound } from './practiceRound.ts';
import { openProgram, warmUp } from './programs.ts';
import { recordFileName } from './reports.ts';
import { ResultDesk } from './resultDesk.ts';
import type { AppEvents } from './screens.ts';
import { freshSeed } from './seed.ts';
import { libraryView } from './shelf.ts';
import type { Store } from './storage.ts';
import { entryOf, fileKey, freshId, putWhole, storedOf, summaryOf } from './stored.ts';

export type { AppEvents, Screen } from './screens.ts';

type Running = Pick<LiveDrillParts, 'id' | 'program' | 'record' | 'unkept' | 'desk'>;

export class App {
  private readonly store: Store;
  private readonly events: AppEvents;
  private readonly pace: number;
  private drill: LiveDrill | undefined;
  private readonly desk: ResultDesk;
  private round: PracticeRound | undefined;
  private notice: string | undefined;
  private misfit: Misfitting | undefined;

  constructor(store: Store, events: AppEvents, pace: number) {
    this.store = store;
    this.events = events;
    this.desk = new ResultDesk(store, events);
    this.pace = pace;
  }

  readonly send = (intent: Intent): void => {
    void this.answer(intent);
  };

  private get live(): LiveDrill | undefined {
    return this.drill ?? this.round?.live;
  }

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
      case 'continueFitting':
        return this.continueFitting();
      case 'exportDrill':
        return this.exportDrill(intent.drill);
      case 'discard':
        await this.store.remove(intent.drill);
        return this.showLibrary();
      case 'importRecord':
        return this.importRecord();
      case 'importScenario':
        return this.importScenario();
      case 'saveRecord':
        return this.desk.saveRecord();
      case 'checked':
        return this.desk.checked();
      case 'again':
        return this.again();
      case 'remark':
      case 'withdraw':
      case 'panel':
        return this.comment(intent);
      case 'report':
        return this.desk.report(intent);
      case 'result':
        return this.backToResult();
      case 'review':
        return this.openReview();
      case 'reviewMinute':
        return this.desk.review?.go(intent.minute);
      case 'reviewStop':
        return this.desk.review?.stop();
      case 'reviewResume':
        return this.desk.review?.assess();
      case 'restart':
        return this.restart(intent.item);
      case 'plan':
        return this.desk.review?.setPlan(intent.rows);
      case 'practise':
        return this.practise(await this.freshRound(), 0);
      case 'practiceNext':
        return this.practise(this.round, (this.round?.at ?? 0) + 1);
      case 'practiceAgain':
        return this.practise(this.round, this.round?.at ?? 0);
      case 'select':
        return this.desk.review ? this.desk.review.select(intent.place) : this.live?.handle(intent);
      case 'layer':
        return this.desk.review
          ? this.desk.review.showLayer(intent.layer)
          : this.live?.handle(intent);
      default:
        this.live?.handle(intent);
    }
  }

  /** Ends whatever runs, before something else does. */
  private leaveAll(): void {
    this.drill?.stop();
    this.drill = undefined;
    this.desk.closeReview();
    this.round?.stop();
    this.round = undefined;
  }

  async showLibrary(misfit?: Misfitting): Promise<void> {
    this.leaveAll();
    const { notice } = this;
    this.notice = undefined;
    this.misfit = misfit;
    const said: Pick<LibraryView, 'notice' | 'misfit'> = {
      ...(notice === undefined ? {} : { notice }),
      ...(misfit ? { misfit: misfitView(misfit) } : {}),
    };
    this.events.screen({ kind: 'library', view: await libraryView(this.store, said) });
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

  private begin(id: string, mode: Mode, seed: string | undefined): void {
    // Its examiner sets the seed of an examination, in the briefing.
    if (mode === 'examination' && (seed ?? '').trim() === '') {
      this.brief(id, mode);
      return;
    }
    const book = bookOf(id);
    const program = this.programOf(id);
    if (!book || !program) return;
    const chosen = seed === undefined || seed.trim() === '' ? freshSeed() : seed.trim();
    const record = newRecord(program, book.text, mode, chosen);
    const drill = freshId();
    const unkept = storedOf(drill, program, record);
    this.run(this.liveOf({ id: drill, program, record, unkept })).start(false);
  }

  private liveOf(parts: Running, branch?: string): LiveDrill {
    const live = new LiveDrill({
      ...parts,
      store: this.store,
      pace: this.pace,
      events: {
        changed: () => {
          if (this.drill === live && !live.world.ended)
            this.events.screen({ kind: 'drill', view: live.view(), program: live.program });
        },
        time: (minute) => this.events.time(minute),
        ended: () => void this.finish(live, branch),
      },
    });
    return live;
  }

  private run(live: LiveDrill): LiveDrill {
    this.leaveAll();
    this.drill = live;
    return live;
  }

  private async finish(live: LiveDrill, branch: string | undefined): Promise<void> {
    const { id, program, world } = live;
    const record = live.sealed();
    this.desk.show(finishedOf(program, world, record, live.gauges(), { key: id, branch }));
    const stored = storedOf(id, program, record, branch);
    stored.summary = summaryOf(program, world);
    await this.store.put(stored);
  }

  private backToResult(): void {
    if (!this.desk.result) return void this.showLibrary();
    this.leaveAll();
    this.desk.showResult();
  }

  private async openReview(): Promise<void> {
    if (!this.desk.result || this.desk.review) return;
    this.leaveAll();
    await this.desk.openReview();
  }

  /** A remark or an expert's scores: a note of the running drill, or of the finished record. */
  private comment(intent: CommentIntent): Promise<void> | undefined {
    if (!this.live || this.live.world.ended) return this.desk.comment(intent);
    this.live.handle(intent);
    return undefined;
  }

  /** 从这里重来: the first record stays as it is. */
  private async restart(item: string): Promise<void> {
    const { result } = this.desk;
    const branch = this.desk.branchAt(item);
    if (!result || !branch) return;
    await this.branchOff(result.program, branch.record, messages.branch(branch.name));
  }

  /** Another drill that begins where a record ends. */
  private async branchOff(program: Program, record: DrillRecord, name: string): Promise<void> {
    const id = freshId();
    await putWhole(this.store, storedOf(id, program, record, name), record);
    this.run(this.liveOf({ id, program, record }, name)).startBranch();
  }

  private freshRound(): Promise<PracticeRound> {
    const { store, pace, events } = this;
    return PracticeRound.begin({ store, pace, events });
  }

  private async practise(round: PracticeRound | undefined, index: number): Promise<void> {
    this.leaveAll();
    this.round = round;
    if (!(await round?.show(index))) return this.showLibrary();
  }

  /** A stored drill is replayed against its own scenario text, so an edited scenario never corrupts it. */
  private async resume(id: string): Promise<void> {
    const record = await this.store.load(id);
    const opened = record && openProgram(record.scenario.text);
    if (!record || !opened?.ok) {
      this.notice = messages.lostDrill;
      return this.showLibrary();
    }
    const entry = await entryOf(this.store, id);
    const branch = entry?.drill.branch;
    const { program } = opened;
    if (record.finished) return this.showAgain(record, { key: id, branch, imported: false });
    const live = this.liveOf({ id, program, record, desk: entry?.progress?.desk }, branch);
    const { misfit } = live;
    if (misfit) return this.showLibrary({ id, program, record, misfit });
    this.run(live);
    if (live.world.ended) return this.finish(live, branch);
    live.start(true);
    const left = entry?.progress?.savedAt;
    if (left !== undefined) live.interrupted((Date.now() - Date.parse(left)) / 1000);
  }

  /** The stored drill stays as it is; what fits goes on as another. */
  private async continueFitting(): Promise<void> {
    const { misfit } = this;
    if (!misfit) return;
    this.misfit = undefined;
    const { record, name } = continued(misfit);
    await this.branchOff(misfit.program, record, name);
  }

  private async exportDrill(id: string): Promise<void> {
    const record = await this.store.load(id);
    const entry = await entryOf(this.store, id);
    if (record && entry)
      saveFile(recordFileName(entry.drill.title, record), JSON.stringify(record));
  }

  private showAgain(
    record: DrillRecord,
    about: Parameters<typeof finishedAgain>[1],
  ): Promise<void> | undefined {
    const again = finishedAgain(record, about);
    if (!again.ok) {
      const misfit = about.imported ? undefined : misfitting(about.key, record);
      if (!misfit) this.notice = messages.badRecord(again.problem);
      return this.showLibrary(misfit);
    }
    this.leaveAll();
    this.desk.show(again.finished);
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
    return this.showAgain(parsed.record, { key: fileKey(parsed.record), imported: true });
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

  private again(): void {
    const { result } = this.desk;
    if (result) this.brief(result.record.scenario.id, result.record.mode);
  }
}
