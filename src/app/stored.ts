/** Stored drills: how they are written, and what a list says of them. */
import type { Program } from '../engine/compile/program.ts';
import type { DrillRecord } from '../engine/record.ts';
import { score } from '../engine/score.ts';
import type { World } from '../engine/world.ts';
import { sha256Hex } from '../format/canonical.ts';
import type { StoredDrillView } from '../view/model.ts';
import { zh } from '../view/present/words.ts';
import { madeOf } from './review/storedReview.ts';
import { freshSeed } from './seed.ts';
import type { Store, StoredDrill } from './storage.ts';

export const freshId = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${freshSeed()}`;

/** A record from a file has no drill of its own to keep its review with. */
export const fileKey = (record: DrillRecord): string =>
  `file-${sha256Hex(madeOf(record)).slice(0, 16)}`;

export function storedOf(
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

/** With its events: a drill that begins in the middle. */
export async function putWhole(
  store: Store,
  stored: StoredDrill,
  record: DrillRecord,
): Promise<void> {
  await store.put(stored);
  for (const [index, event] of record.events.entries()) await store.append(stored.id, index, event);
}

export function summaryOf(program: Program, world: World): NonNullable<StoredDrill['summary']> {
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

export type StoredEntry = Awaited<ReturnType<Store['list']>>[number];

export const entryOf = async (store: Store, id: string): Promise<StoredEntry | undefined> =>
  (await store.list()).find(({ drill }) => drill.id === id);

/** "2026-11-23T21:40" of an instant, by the clock on the wall. */
export function wallTime(instant: string): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Something was done or some time had passed in it; an earlier version kept others too. */
export const begun = ({ drill, progress }: StoredEntry): boolean =>
  drill.record.finished || progress !== undefined || drill.branch !== undefined;

export function storedView({ drill, progress }: StoredEntry): StoredDrillView {
  const { record, summary } = drill;
  return {
    id: drill.id,
    scenario: record.scenario.id,
    title: drill.title,
    ...(drill.branch === undefined ? {} : { branch: drill.branch }),
    mode: record.mode,
    savedAt: wallTime(progress?.savedAt ?? drill.createdAt),
    time: progress?.time ?? '',
    progress: progress?.share ?? 0,
    finished: record.finished,
    ...summary,
    ...(summary ? { ratingLabel: zh.ratings[summary.rating ?? ''] ?? '' } : {}),
  };
}
