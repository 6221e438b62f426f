/**
 * 存储: each event as it happens, in IndexedDB. Where the browser refuses storage, play
 * goes on in memory and the page says so. `file://` pages share one store: hence the name.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DrillRecord, RecordedEvent } from '../engine/record.ts';
import type { StoredDrillView } from '../view/model.ts';
import type { KeptDesk } from './classDesk.ts';
import type { StoredReview } from './review/storedReview.ts';

export interface StoredDrill {
  id: string;
  title: string;
  createdAt: string;
  /** The record without its events; they are kept apart, one by one. */
  record: Omit<DrillRecord, 'events' | 'until'>;
  /** For the library, once finished. */
  summary?: Pick<StoredDrillView, 'score' | 'rating' | 'abilities'>;
  /** Begun again from a moment of another drill: "从 03:12 重来". */
  branch?: string;
}

export interface Progress {
  drill: string;
  until: number;
  savedAt: string;
  /** "02:05", so that the library need not compile the scenario. */
  time: string;
  /** 0..1 of the scenario's time. */
  share: number;
  /** 课堂: what was entered and is not in the record yet. */
  desk?: KeptDesk;
}

interface Schema extends DBSchema {
  drills: { key: string; value: StoredDrill };
  events: { key: [string, number]; value: RecordedEvent & { drill: string; index: number } };
  progress: { key: string; value: Progress };
  reviews: { key: string; value: StoredReview };
}

export interface Store {
  /** Absent: everything is kept. Otherwise why it is not. */
  readonly trouble: () => 'refused' | 'full' | undefined;
  put(drill: StoredDrill): Promise<void>;
  append(drill: string, index: number, event: RecordedEvent): Promise<void>;
  progress(progress: Progress): Promise<void>;
  load(drill: string): Promise<DrillRecord | undefined>;
  list(): Promise<{ drill: StoredDrill; progress: Progress | undefined }[]>;
  remove(drill: string): Promise<void>;
  review(key: string): Promise<StoredReview | undefined>;
  putReview(review: StoredReview): Promise<void>;
  reviews(): Promise<StoredReview[]>;
}

const databaseName = 'weimeng';

/** Opens the store; never throws. */
export async function openStore(): Promise<Store> {
  try {
    const database = await openDB<Schema>(databaseName, 2, {
      upgrade(fresh, before) {
        if (before < 1) {
          fresh.createObjectStore('drills', { keyPath: 'id' });
          fresh.createObjectStore('events', { keyPath: ['drill', 'index'] });
          fresh.createObjectStore('progress', { keyPath: 'drill' });
        }
        if (before < 2) fresh.createObjectStore('reviews', { keyPath: 'key' });
      },
      // A newer page in another window may change the database: this one lets go of it.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    return guarded(inDatabase(database));
  } catch {
    return { ...inMemory(), trouble: () => 'refused' };
  }
}

/** Keeps nothing beyond the page: for what is only tried. */
export const passingStore = (): Store => ({ ...inMemory(), trouble: () => undefined });

type Plain = Omit<Store, 'trouble'>;

/** A failing write never stops a drill: it is remembered as trouble and told. */
function guarded(store: Plain): Store {
  let trouble: 'refused' | 'full' | undefined;
  const attempt = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      trouble = (error as { name?: string }).name === 'QuotaExceededError' ? 'full' : 'refused';
      return otherwise;
    }
  };
  return {
    trouble: () => trouble,
    put: (drill) => attempt(() => store.put(drill), undefined),
    append: (drill, index, event) => attempt(() => store.append(drill, index, event), undefined),
    progress: (progress) => attempt(() => store.progress(progress), undefined),
    load: (drill) => attempt(() => store.load(drill), undefined),
    list: () => attempt(() => store.list(), []),
    remove: (drill) => attempt(() => store.remove(drill), undefined),
    review: (key) => attempt(() => store.review(key), undefined),
    putReview: (review) => attempt(() => store.putReview(review), undefined),
    reviews: () => attempt(() => store.reviews(), []),
  };
}

const eventsOf = (drill: string) => IDBKeyRange.bound([drill, 0], [drill, Number.MAX_SAFE_INTEGER]);

function inDatabase(database: IDBPDatabase<Schema>): Plain {
  return {
    async put(drill) {
      await database.put('drills', drill);
    },
    async append(drill, index, event) {
      await database.put('events', { ...event, drill, index });
    },
    async progress(progress) {
      await database.put('progress', progress);
    },
    async load(drill) {
      const stored = await database.get('drills', drill);
      if (!stored) return undefined;
      const events = await database.getAll('events', eventsOf(drill));
      const progress = await database.get('progress', drill);
      const last = events[events.length - 1]?.minute ?? 0;
      const until = Math.max(progress?.until ?? 0, last);
      return {
        ...stored.record,
        events: events.map(({ minute, event }) => ({ minute, event })),
        until,
      };
    },
    async list() {
      const drills = await database.getAll('drills');
      return Promise.all(
        drills.map(async (drill) => ({
          drill,
          progress: await database.get('progress', drill.id),
        })),
      );
    },
    async remove(drill) {
      const change = database.transaction(['drills', 'events', 'progress', 'reviews'], 'readwrite');
      await Promise.all([
        change.objectStore('drills').delete(drill),
        change.objectStore('events').delete(eventsOf(drill)),
        change.objectStore('progress').delete(drill),
        change.objectStore('reviews').delete(drill),
        change.done,
      ]);
    },
    review: (key) => database.get('reviews', key),
    async putReview(review) {
      await database.put('reviews', review);
    },
    reviews: () => database.getAll('reviews'),
  };
}

function inMemory(): Plain {
  const drills = new Map<string, StoredDrill>();
  const events = new Map<string, RecordedEvent[]>();
  const progress = new Map<string, Progress>();
  const reviews = new Map<string, StoredReview>();
  return {
    async put(drill) {
      drills.set(drill.id, drill);
    },
    async append(drill, index, event) {
      const list = events.get(drill) ?? [];
      list[index] = event;
      events.set(drill, list);
    },
    async progress(one) {
      progress.set(one.drill, one);
    },
    async load(drill) {
      const stored = drills.get(drill);
      if (!stored) return undefined;
      return {
        ...stored.record,
        events: events.get(drill) ?? [],
        until: progress.get(drill)?.until ?? 0,
      };
    },
    async list() {
      return [...drills.values()].map((drill) => ({ drill, progress: progress.get(drill.id) }));
    },
    async remove(drill) {
      drills.delete(drill);
      events.delete(drill);
      progress.delete(drill);
      reviews.delete(drill);
    },
    async review(key) {
      return reviews.get(key);
    },
    async putReview(review) {
      reviews.set(review.key, review);
    },
    async reviews() {
      return [...reviews.values()];
    },
  };
}
