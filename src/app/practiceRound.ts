/** 练习我的失误: one round through the moments that are still to be practised. */
import { type DrillRecord, replay } from '../engine/record.ts';
import { LiveDrill } from './liveDrill.ts';
import { branchOf } from './review/branch.ts';
import { Practice, type PracticeTask, practiceTasks } from './review/practice.ts';
import type { AppEvents } from './screens.ts';
import { passingStore, type Store } from './storage.ts';

export interface PracticeParts {
  store: Store;
  pace: number;
  events: AppEvents;
}

export class PracticeRound {
  private readonly parts: PracticeParts;
  private readonly tasks: readonly PracticeTask[];
  private index = 0;
  private practice: Practice | undefined;
  private drill: LiveDrill | undefined;

  private constructor(parts: PracticeParts, tasks: readonly PracticeTask[]) {
    this.parts = parts;
    this.tasks = tasks;
  }

  static async begin(parts: PracticeParts): Promise<PracticeRound> {
    return new PracticeRound(parts, await practiceTasks(parts.store));
  }

  get at(): number {
    return this.index;
  }

  get live(): LiveDrill | undefined {
    return this.drill;
  }

  stop(): void {
    this.drill?.stop();
    this.practice?.stop();
    this.drill = undefined;
    this.practice = undefined;
  }

  /** One moment lived again; nothing of it is stored but that it went well. `false`: there is none. */
  async show(index: number): Promise<boolean> {
    this.stop();
    const { store, pace, events } = this.parts;
    const task = this.tasks[index];
    const before = task && (await store.load(task.review.key));
    const replayed = before && replay(before);
    if (!task || !before || !replayed?.ok) return false;
    this.index = index;
    const { program } = replayed;
    const branch = branchOf(program, before, task.assessment);
    // As in an examination nobody whispers: the verdict comes when the choice is made.
    const record: DrillRecord = { ...branch, mode: 'drill' };
    const changed = (): void => {
      practice.look();
      if (this.practice !== practice) return;
      const [view, told] = [live.view(), practice.view()];
      events.screen({ kind: 'drill', view, program, practice: told });
    };
    const live = new LiveDrill({
      id: 'practice',
      program,
      record,
      store: passingStore(),
      pace,
      events: { changed, time: (minute) => events.time(minute), ended: changed },
    });
    const practice = new Practice({
      task,
      live,
      given: record.events.length,
      index,
      total: this.tasks.length,
      store,
      before: { world: replayed.world, record: before },
      changed,
    });
    this.drill = live;
    this.practice = practice;
    live.start(true);
    return true;
  }
}
