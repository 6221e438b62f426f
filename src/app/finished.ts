/** A drill that is over, and what its record turned out to be worth. */
import type { Program } from '../engine/compile/program.ts';
import {
  type DrillRecord,
  type RecordProblem,
  type ReplayResult,
  replay,
  worldHash,
} from '../engine/record.ts';
import { score } from '../engine/score.ts';
import type { World } from '../engine/world.ts';
import type { CommentIntent } from '../view/classIntents.ts';
import type { CheckView, ResultView } from '../view/model.ts';
import { presentResult } from '../view/present/result.ts';
import type { Session } from '../view/present/session.ts';
import { messages } from './messages.ts';
import { commented } from './reports.ts';
import { gaugesOf } from './review/replayer.ts';
import type { Store } from './storage.ts';
import { entryOf } from './stored.ts';

export interface Finished {
  record: DrillRecord;
  view: ResultView;
  program: Program;
  world: World;
  /** Where its review is kept. */
  key: string;
  branch?: string;
}

/** What is known besides the drill. */
export interface About {
  key: string;
  branch?: string | undefined;
  check?: CheckView | undefined;
}

export function finishedOf(
  program: Program,
  world: World,
  record: DrillRecord,
  gauges: Pick<Session, 'readings'>,
  { key, branch, check }: About,
): Finished {
  const notice = check && messages.agreement(check.state);
  const view = presentResult(program, world, {
    mode: record.mode,
    hash: worldHash(world),
    ...gauges,
    ...(notice === undefined ? {} : { notice }),
  });
  return {
    record,
    view: check ? { ...view, check } : view,
    program,
    world,
    key,
    ...(branch === undefined ? {} : { branch }),
  };
}

type Replayed = Extract<ReplayResult, { ok: true }>;

/** 核对: what the record says of its end, and what its replay gave. */
export function checkOf(
  { record, program, world, agreement }: Replayed,
  fresh: boolean,
): CheckView {
  return {
    state: agreement,
    claimed: {
      ...(record.score === undefined ? {} : { score: record.score }),
      ...(record.worldHash === undefined ? {} : { hash: record.worldHash }),
    },
    replayed: { score: score(program, world).total, hash: worldHash(world) },
    fresh,
  };
}

/** A finished record is replayed, never believed. One of this page is silent where it agrees. */
export function finishedAgain(
  record: DrillRecord,
  about: Omit<About, 'check'> & { imported: boolean },
): { ok: true; finished: Finished } | { ok: false; problem: RecordProblem } {
  const result = replay(record);
  if (!result.ok) return result;
  const { program, world, agreement } = result;
  const told = about.imported || agreement !== 'same';
  const check = told ? checkOf(result, about.imported || agreement === 'different') : undefined;
  const finished = finishedOf(program, world, result.record, gaugesOf(program, record), {
    ...about,
    check,
  });
  return { ok: true, finished };
}

export interface Commented {
  finished: Finished;
  added: NonNullable<ReturnType<typeof commented>>;
}

/** With a remark or an expert's scores at its end. */
export function commentedOn(finished: Finished, intent: CommentIntent): Commented | undefined {
  const added = commented(finished, intent);
  if (!added) return undefined;
  const { record, world } = added;
  const view = { ...finished.view, hash: record.worldHash ?? finished.view.hash };
  return { finished: { ...finished, record, world, view }, added };
}

/** A record that came from a file is kept nowhere: it is for its reader to save. */
export async function keepComment(
  store: Store,
  { finished, added: { record, entry } }: Commented,
): Promise<void> {
  const kept = (await entryOf(store, finished.key))?.drill;
  if (!kept) return;
  await store.append(finished.key, record.events.length - 1, entry);
  const { events: _, until: __, ...rest } = record;
  await store.put({ ...kept, record: rest });
}
