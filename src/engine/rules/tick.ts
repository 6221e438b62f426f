/**
 * The order of a tick: minute → tasks due → scheduled effects → models → injects →
 * (lapses, storylines settle: by the driver) → red lines → endings.
 */

import { clockAt, tickLength } from '../clock.ts';
import type { InjectEvent } from '../events.ts';
import type { Frame } from '../frame.ts';
import { touch } from '../revisions.ts';
import { writable } from '../sections.ts';
import { goesOn, settlingLimit } from './decisions.ts';
import { addReport, deliver, refreshFacts } from './knowledge.ts';
import { mark } from './marks.ts';
import { stepModels } from './models.ts';
import { setCapacity } from './resources.ts';
import { setRoad } from './roads.ts';
import { runScheduled } from './schedule.ts';
import { checkPromises } from './statements.ts';
import { advanceTasks } from './tasks.ts';
import { parseTarget, readTarget, within, writeTarget } from './variables.ts';

/** Every accepted event begins here, tick or not. */
export function beginEvent(frame: Frame): void {
  frame.world.settling = 0;
  frame.world.closing = true;
}

/** All of a tick that comes before storylines settle. */
export function beforeSettling(frame: Frame): void {
  const { world, instance } = frame;
  const dt = tickLength(instance.program.clock, world.clock.minute);
  touch(frame, 'clock');
  world.clock = clockAt(instance.program.clock, world.clock.minute + dt);
  frame.clock = world.clock;
  advanceTasks(frame);
  runScheduled(frame);
  stepModels(frame, dt);
  refreshRoads(frame);
  refreshFacts(frame);
  drift(frame, dt);
  checkPromises(frame);
  for (const inject of instance.program.toCome(frame)) {
    const { at } = inject;
    if (typeof at === 'number' && world.clock.minute < at) continue;
    if (world.injected[inject.id] !== undefined) continue;
    if (typeof at === 'function' && world.clock.minute < at(frame)) continue;
    if (inject.when && !inject.when(frame)) continue;
    runInject(frame, inject.id);
  }
}

/** Opens and closes the roads whose state depends on the world. */
export function refreshRoads(frame: Frame): void {
  const { world } = frame;
  for (const { id, closedWhen } of frame.instance.program.roads) {
    if (closedWhen === undefined) continue;
    const closed = world.forcedRoads[id] ?? closedWhen(frame);
    if (world.roads[id]?.closed !== closed) setRoad(frame, id, closed);
  }
}

function drift(frame: Frame, dt: number): void {
  const { instance } = frame;
  const { drifts, scenario } = instance.program;
  for (const { variable, drift: rate } of drifts) {
    const before = frame.variables[variable];
    const value = within(scenario.variables[variable], Number(before) + rate(frame) * dt);
    if (value !== before) writable(frame, 'variables')[variable] = value;
  }
}

export function runInject(frame: Frame, id: string): void {
  const inject = frame.instance.program.injects.find((one) => one.id === id);
  if (!inject) return;
  writable(frame, 'injected')[id] = frame.world.clock.minute;
  if (inject.report) deliver(frame, inject.report);
  inject.effects(frame);
}

/** What an instructor throws in: declared, typed, or plain changes of numbers. */
export function runTypedInject(frame: Frame, event: InjectEvent): void {
  if (event.id !== undefined) runInject(frame, event.id);
  for (const [target, change] of Object.entries(event.deltas ?? {})) {
    const [root, name] = target.split('.') as [string, string];
    if (root === 'resources') setCapacity(frame, name, Math.round(change));
    else {
      const parsed = parseTarget(target);
      writeTarget(frame, parsed, Number(readTarget(frame, parsed)) + change);
    }
  }
  const report = event.report;
  if (!report) return;
  addReport(frame, {
    source: 'typed:',
    values: [],
    ...(report.place === undefined ? {} : { place: report.place }),
    claims: report.claims,
    verified: report.verified,
    typed: { from: report.from, channel: report.channel, text: report.text },
  });
}

/**
 * Red lines are looked at once storylines have settled (or were cut short), then endings.
 * Tells whether a red line was crossed: its mark may set a storyline going again.
 */
export function afterSettling(frame: Frame): boolean {
  const { world, instance } = frame;
  world.closing = false;
  if (world.ended) return false;
  let crossed = false;
  if (world.settling >= settlingLimit) {
    world.unsettled ||= instance.program.storylines.some((storyline) => goesOn(frame, storyline));
  }
  for (const { id, when } of instance.program.redLines) {
    if (world.redLines[id] === undefined && when(frame)) {
      writable(frame, 'redLines')[id] = world.clock.minute;
      mark(frame, id);
      crossed = true;
    }
  }
  conclude(frame);
  return crossed;
}

function conclude(frame: Frame): void {
  const { world, instance } = frame;
  const { endings, clock } = instance.program;
  const timeUp = world.clock.minute >= clock.end;
  if (world.ending === '') {
    const found = endings.find((ending) => (timeUp || ending.immediate) && ending.when(frame));
    if (found) world.ending = found.id;
  }
  if (timeUp && world.ending === '') world.ending = 'timeUp';
  if (world.ending !== '') world.ended = true;
}
