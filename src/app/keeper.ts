/** Keeps one running drill in the store; one in which nothing was done yet is not kept. */
import type { RecordedEvent } from '../engine/record.ts';
import type { Progress, Store, StoredDrill } from './storage.ts';

export class Keeper {
  private readonly store: Store;
  /** Not in the store yet. */
  private unkept: StoredDrill | undefined;
  private begun: Promise<void> = Promise.resolve();

  constructor(store: Store, unkept?: StoredDrill | undefined) {
    this.store = store;
    this.unkept = unkept;
  }

  /** With the first event, tick or vote. */
  private begin(): Promise<void> {
    if (this.unkept) this.begun = this.store.put(this.unkept);
    this.unkept = undefined;
    return this.begun;
  }

  append(drill: string, index: number, entry: RecordedEvent): void {
    void this.begin().then(() => this.store.append(drill, index, entry));
  }

  progress(progress: Progress): void {
    void this.begin().then(() => this.store.progress(progress));
  }
}
