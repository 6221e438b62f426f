/** 命令与任务: an order waits at the desk, its crew travels, works, stays or comes back. */

import { chosenWords } from '../compile/decisionWords.ts';
import type { CompiledMeasure, CompiledOption } from '../compile/program.ts';
import { dueMinute, type Frame, withDue, withHere } from '../frame.ts';
import { touch } from '../revisions.ts';
import { writable } from '../sections.ts';
import type { Composed, Task } from '../world.ts';
import { reserveDesk } from './desk.ts';
import { addReport } from './knowledge.ts';
import { mark, showConduct, tally } from './marks.ts';
import { amountsOf, consume, recount, shortOf, take, together, unconsume } from './resources.ts';
import { runBlock } from './schedule.ts';
import { draftStatement, issueStatement } from './statements.ts';
import { journeyOver, setOut, turnRound } from './travel.ts';

function newTask(
  frame: Frame,
  parts: Pick<Task, 'kind' | 'source' | 'place' | 'travel' | 'needs' | 'uses' | 'ends'>,
): Task {
  const minute = frame.world.clock.minute;
  // Written out: a spread costs many times as much, and thousands of tasks are made.
  return {
    id: frame.world.nextTask++,
    kind: parts.kind,
    source: parts.source,
    place: parts.place,
    stage: 'desk',
    ordered: minute,
    began: minute,
    ends: parts.ends,
    needs: parts.needs,
    uses: parts.uses,
    travel: parts.travel,
    legs: [],
    leg: 0,
    legBegan: minute,
    onLeg: false,
    blocked: false,
    statement: -1,
    draft: null,
  };
}

/** Replaces a task by a changed copy; tasks are never edited in place. */
export function putTask(frame: Frame, task: Task): Task {
  const tasks = writable(frame, 'tasks');
  const index = tasks.findIndex(({ id }) => id === task.id);
  if (index >= 0) tasks[index] = task;
  return task;
}

function dropTask(frame: Frame, task: Task): void {
  touch(frame, 'tasks');
  frame.world.tasks = frame.world.tasks.filter(({ id }) => id !== task.id);
}

/** One order at one place (or at none). The caller has settled that it is possible. */
export function order(
  frame: Frame,
  measure: CompiledMeasure,
  place: string,
  composed: Composed | null,
  desk: boolean,
): void {
  const { world } = frame;
  const id = world.nextTask;
  withHere(frame, place, () => {
    const needs = amountsOf(frame, measure.needs);
    take(frame, needs);
    const uses = amountsOf(frame, measure.consumes);
    consume(frame, uses);
    const ends = desk ? reserveDesk(frame, measure.measure.desk) : dueMinute(frame);
    const task = newTask(frame, {
      kind: 'measure',
      source: measure.id,
      place,
      travel: measure.measure.travel,
      needs,
      uses,
      ends,
    });
    const draft = composed && draftStatement(frame, measure, composed);
    writable(frame, 'tasks').push({ ...task, draft });
    tally(frame, measure.id, 'ordered', place);
  });
  // Only this one: the task whose effect gave the order may be halfway through a change of stage.
  if (!desk) advanceTask(frame, id);
}

/** Orders that effects give one another in one minute, and tasks at one time: beyond this, the author has written a loop. */
const chainLimit = 8;
const taskLimit = 500;

/** An effect sends people off: no desk time, and a report where there is nobody to send. */
export function issueByEffect(frame: Frame, id: string, place: string): void {
  const measure = frame.instance.program.measures[id];
  if (!measure) return;
  if (frame.chain >= chainLimit || frame.world.tasks.length >= taskLimit) {
    frame.world.unsettled = true;
    return;
  }
  const lacking = shortOf(
    frame.world,
    together(amountsOf(frame, measure.needs), amountsOf(frame, measure.consumes)),
  );
  if (!lacking) {
    frame.chain++;
    order(frame, measure, place, null, false);
    frame.chain--;
    return;
  }
  addReport(frame, {
    source: 'engine:nobodyToSend',
    values: [measure.measure.label, lacking.resource, lacking.need, lacking.free],
    ...(place === '' ? {} : { place }),
    claims: {},
    verified: true,
  });
}

/** An effect calls crews back, wherever they are by now; without places, all of the measure's. */
export function recallByEffect(
  frame: Frame,
  measure: string,
  places: readonly string[] | undefined,
): void {
  for (const task of [...frame.world.tasks]) {
    const meant = task.kind === 'measure' && task.source === measure && task.stage !== 'returning';
    if (meant && (places === undefined || places.includes(task.place))) recall(frame, task);
  }
}

/** People that an option takes: held from now on, sent once the desk is done with it (`advanceTasks`). */
export function startOptionTask(frame: Frame, option: CompiledOption, ready: number): void {
  const needs = amountsOf(frame, option.needs);
  take(frame, needs);
  const task = newTask(frame, {
    kind: 'option',
    source: option.key,
    place: option.option.place ?? '',
    travel: option.option.travel,
    needs,
    uses: {},
    ends: ready,
  });
  writable(frame, 'tasks').push(task);
}

/** Moves every task on as far as the present minute allows. */
export function advanceTasks(frame: Frame): void {
  const before = frame.world.tasks;
  if (before.length === 0) return;
  const { minute } = frame.world.clock;
  // By far the most are not due, and stand where they stood.
  const listed = before.slice();
  for (let index = 0; index < listed.length; index++) {
    const task = listed[index] as Task;
    if (frame.world.tasks[index] === task && isIdle(task, minute)) continue;
    advanceTask(frame, task.id);
  }
}

const isIdle = ({ stage, ends }: Task, minute: number): boolean =>
  stage === 'staying' || (minute < ends && stage !== 'travelling' && stage !== 'returning');

function advanceTask(frame: Frame, id: number): void {
  let budget = 8;
  while (budget-- > 0) {
    const task = frame.world.tasks.find((one) => one.id === id);
    if (!task || !advance(frame, task)) break;
  }
}

/** One change of stage, or `false` where the task is not due. */
function advance(frame: Frame, task: Task): boolean {
  const { minute } = frame.world.clock;
  if (task.stage === 'travelling' || task.stage === 'returning') {
    const over = journeyOver(frame, task);
    const here = frame.world.tasks.find(({ id }) => id === task.id) ?? task;
    if (over === 'underWay') return false;
    if (over === 'noWay') return turnBack(frame, here);
    // After its last leg `legBegan` is the minute of arrival.
    return withDue(frame, Math.ceil(here.legBegan), () =>
      task.stage === 'travelling' ? arrive(frame, here) : finishTask(frame, here),
    );
  }
  if (isIdle(task, minute)) return false;
  return withDue(frame, task.ends, () =>
    task.stage === 'desk' ? leaveDesk(frame, task) : finishWork(frame, task),
  );
}

const measureOf = (frame: Frame, task: Task) =>
  task.kind === 'measure' ? frame.instance.program.measures[task.source] : undefined;
const optionOf = (frame: Frame, task: Task) =>
  task.kind === 'option' ? frame.instance.program.options[task.source] : undefined;

function leaveDesk(frame: Frame, task: Task): boolean {
  const measure = measureOf(frame, task);
  const statement = measure && task.draft ? issueStatement(frame, measure, task.draft) : -1;
  const left = putTask(frame, { ...task, statement, draft: null });
  // Not before: an order that is taken back at the desk has shown nothing.
  if (measure) showConduct(frame, measure.measure.shows, measure.id);
  if (measure) runBlock(frame, measure.start, task.place, statement);
  const travels = task.travel !== 'none' && task.place !== '';
  if (!travels) return arrive(frame, left);
  putTask(
    frame,
    setOut(frame, left, 'travelling', frame.instance.program.scenario.map?.base ?? '', task.place),
  );
  return true;
}

function arrive(frame: Frame, task: Task): boolean {
  const minute = dueMinute(frame);
  const measure = measureOf(frame, task);
  const takes = measure?.takes ?? optionOf(frame, task)?.takes;
  const work = withHere(frame, task.place, () => Math.max(0, Math.round(takes?.(frame) ?? 0)));
  putTask(frame, { ...task, stage: 'working', began: minute, ends: minute + work });
  if (measure) runBlock(frame, measure.arrive, task.place, task.statement);
  return true;
}

function finishWork(frame: Frame, task: Task): boolean {
  const measure = measureOf(frame, task);
  if (measure) {
    tally(frame, measure.id, 'finished', task.place);
    runBlock(frame, measure.finish, task.place, task.statement);
    if (measure.measure.stays) {
      putTask(frame, { ...task, stage: 'staying', began: dueMinute(frame), ends: -1 });
      return true;
    }
  } else {
    const option = optionOf(frame, task);
    if (option) runBlock(frame, option.finish, task.place);
  }
  return goHome(frame, task);
}

function goHome(frame: Frame, task: Task): boolean {
  const base = frame.instance.program.scenario.map?.base ?? '';
  if (task.travel === 'none' || task.place === '') return finishTask(frame, task);
  putTask(frame, setOut(frame, task, 'returning', task.place, base));
  return true;
}

/** No way left from where the crew stands: it reports that and comes back the way it came. */
function turnBack(frame: Frame, task: Task): boolean {
  const from = task.legs[Math.max(0, task.leg)]?.from ?? task.place;
  if (task.stage === 'returning') {
    // Cut off out there: they count as back once a way opens, so try again at the next tick.
    putTask(frame, { ...task, blocked: true });
    return false;
  }
  mark(frame, 'crewTurnedBack');
  addReport(frame, {
    source: 'engine:turnedBack',
    values: [labelOf(frame, task)],
    place: task.place,
    claims: {},
    verified: true,
  });
  const base = frame.instance.program.scenario.map?.base ?? '';
  putTask(frame, { ...setOut(frame, task, 'returning', from, base), blocked: true });
  return true;
}

function labelOf(frame: Frame, task: Task): string {
  const { instance, world } = frame;
  return (
    measureOf(frame, task)?.measure.label ??
    chosenWords(instance.program, world, task.source) ??
    task.source
  );
}

function finishTask(frame: Frame, task: Task): boolean {
  dropTask(frame, task);
  for (const resource in task.needs) recount(frame, resource);
  return false;
}

/**
 * The order is taken back: at the desk nothing has happened yet, out there they turn round.
 * What was not carried out does not count as ordered, and may be ordered again.
 */
export function recall(frame: Frame, task: Task): void {
  if (task.kind === 'measure' && task.stage !== 'staying')
    tally(frame, task.source, 'ordered', task.place, -1);
  if (task.stage === 'desk') {
    unconsume(frame, task.uses);
    finishTask(frame, task);
  } else if (task.stage === 'travelling')
    putTask(frame, turnRound(frame, task, frame.instance.program.scenario.map?.base ?? ''));
  else goHome(frame, task);
}
