/** 决策: choosing, lapsing, entering a situation, settling storylines. Shared by both drivers. */

import type { CompiledOption, CompiledSituation, CompiledStoryline } from '../compile/program.ts';
import { type Frame, withHere } from '../frame.ts';
import { writable } from '../sections.ts';
import type { DecisionEntry, Position } from '../world.ts';
import { reserveDesk } from './desk.ts';
import { deliver } from './knowledge.ts';
import { showConduct } from './marks.ts';
import { runBlock, schedule } from './schedule.ts';
import { advanceTasks, startOptionTask } from './tasks.ts';

/** More transitions than this for one event, and the author has written a loop. */
export const settlingLimit = 64;

/** Which eventless transition of a storyline's present situation is open, in order of precedence. */
export type Transition =
  | { kind: 'move'; to: string }
  | { kind: 'lapse'; to: string | undefined }
  | { kind: 'next'; index: number; to: string };

export function position(frame: Frame, storyline: string): Position {
  return frame.world.at[storyline] as Position;
}

/** A decision lapses when its time is up, unless it was answered. */
export function lapseDue(frame: Frame, storyline: CompiledStoryline): boolean {
  const at = position(frame, storyline.id);
  const situation = storyline.situations[at.situation];
  if (!situation || situation.within === 0 || at.closed) return false;
  return frame.world.clock.minute >= at.since + situation.within;
}

/** Settling stops at the limit, in both drivers alike. */
export const maySettle = (frame: Frame): boolean =>
  frame.world.settling < settlingLimit && !frame.world.ended;

export const moveDue = (frame: Frame, storyline: string, to: string): boolean =>
  maySettle(frame) && frame.world.pending[storyline] === to;

export function firstTransition(
  frame: Frame,
  storyline: CompiledStoryline,
): Transition | undefined {
  return maySettle(frame) ? openTransition(frame, storyline) : undefined;
}

/** Whether a storyline would go on, were it not for the limit. */
export const goesOn = (frame: Frame, storyline: CompiledStoryline): boolean =>
  openTransition(frame, storyline) !== undefined;

function openTransition(frame: Frame, storyline: CompiledStoryline): Transition | undefined {
  const to = frame.world.pending[storyline.id];
  if (to !== undefined) return { kind: 'move', to };
  const situation = storyline.situations[position(frame, storyline.id).situation];
  if (!situation) return undefined;
  if (situation.within > 0 && lapseDue(frame, storyline))
    return { kind: 'lapse', to: situation.lapse?.to };
  for (let index = 0; index < situation.next.length; index++) {
    const next = situation.next[index] as (typeof situation.next)[number];
    if (next.when(frame)) return { kind: 'next', index, to: next.to };
  }
  return undefined;
}

const situationAt = (frame: Frame, storyline: string): CompiledSituation | undefined =>
  frame.instance.program.storyline[storyline]?.situations[position(frame, storyline).situation];

/** Values in the words of the options and of the lapse, as they stand now. */
function saidNow(frame: Frame, situation: CompiledSituation | undefined): DecisionEntry['said'] {
  const said: DecisionEntry['said'] = {};
  for (const { key, words } of situation?.varying ?? []) said[key] = words.values(frame);
  return said;
}

function logDecision(frame: Frame, storyline: string, by: string, option?: string): void {
  const at = position(frame, storyline);
  const situation = situationAt(frame, storyline);
  writable(frame, 'decisions').push({
    minute: frame.world.clock.minute,
    opened: at.since,
    storyline,
    situation: at.situation,
    entry: at.entry,
    values: situation?.prompt?.values(frame) ?? [],
    said: saidNow(frame, situation),
    ...(option === undefined ? {} : { option }),
    by,
  });
}

function close(frame: Frame, storyline: string): void {
  writable(frame, 'at')[storyline] = { ...position(frame, storyline), closed: true };
}

/** The actions of choosing: the desk first, then effects, then the people it takes. */
export function choose(frame: Frame, storyline: string, option: CompiledOption, by: string): void {
  const { world } = frame;
  logDecision(frame, storyline, by, option.id);
  close(frame, storyline);
  writable(frame, 'chosen')[option.key] ??= world.clock.minute;
  showConduct(frame, option.option.shows, option.key);
  const ready = reserveDesk(frame, option.option.desk);
  const takesPeople =
    Object.keys(option.option.needs).length > 0 ||
    option.option.takes !== 0 ||
    option.option.finish.length > 0;
  if (takesPeople) startOptionTask(frame, option, ready);
  if (ready <= world.clock.minute) runBlock(frame, option.effects, option.option.place ?? '');
  else
    withHere(frame, option.option.place ?? '', () =>
      schedule(frame, { minute: ready, block: option.effects, desk: true }),
    );
  if (takesPeople) advanceTasks(frame);
}

/** The actions of a lapse. */
function lapse(frame: Frame, storyline: CompiledStoryline): void {
  const at = position(frame, storyline.id);
  const situation = storyline.situations[at.situation];
  frame.world.settling++;
  logDecision(frame, storyline.id, 'time');
  close(frame, storyline.id);
  const key = `${storyline.id}.${at.situation}`;
  writable(frame, 'lapsed')[key] ??= frame.world.clock.minute;
  const source = frame.instance.program.scenario.storylines[storyline.id]?.situations[at.situation];
  showConduct(frame, source?.decide?.lapse.shows ?? [], key);
  situation?.lapse?.effects(frame);
}

/** The actions of a `next` transition. */
function takeNext(
  frame: Frame,
  storyline: CompiledStoryline,
  situation: string,
  index: number,
): void {
  frame.world.settling++;
  storyline.situations[situation]?.next[index]?.effects(frame);
}

/** The actions of a move ordered by an effect. */
function takeMove(frame: Frame, storyline: string): void {
  frame.world.settling++;
  delete writable(frame, 'pending')[storyline];
}

function act(
  frame: Frame,
  storyline: CompiledStoryline,
  transition: Transition,
): string | undefined {
  if (transition.kind === 'move') takeMove(frame, storyline.id);
  else if (transition.kind === 'lapse') lapse(frame, storyline);
  else takeNext(frame, storyline, position(frame, storyline.id).situation, transition.index);
  return transition.to;
}

const nothingOpen: [CompiledStoryline, undefined][] = [];

/**
 * The actions of all transitions that are open now, in declared order, so that the last boat
 * goes to the storyline declared first. Gives the situations that are to be entered next.
 */
export function actAll(frame: Frame): [storyline: CompiledStoryline, to: string | undefined][] {
  const open: [CompiledStoryline, Transition][] = [];
  for (const storyline of frame.instance.program.storylines) {
    const transition = firstTransition(frame, storyline);
    if (transition) open.push([storyline, transition]);
  }
  if (open.length === 0) return nothingOpen;
  return open.map(([storyline, transition]) => [storyline, act(frame, storyline, transition)]);
}

/** Entering a situation: the clock of its decision starts, its reports arrive, its effects run. */
export function enter(frame: Frame, storyline: CompiledStoryline, id: string): void {
  const { world } = frame;
  const situation = storyline.situations[id];
  const entry = (world.at[storyline.id]?.entry ?? 0) + 1;
  writable(frame, 'at')[storyline.id] = {
    situation: id,
    since: world.clock.minute,
    entry,
    closed: false,
  };
  if (!situation) return;
  for (const report of situation.reports) deliver(frame, report);
  situation.effects(frame);
}
