/** 已知与真实: what is true, what reports claim, what the player therefore knows. */

import type { CompiledReport } from '../compile/program.ts';
import type { Frame } from '../frame.ts';
import { writable } from '../sections.ts';
import type { ReportEntry, Value } from '../world.ts';
import { mark } from './marks.ts';

/** Looks at the world and writes down what is true now. */
export function refreshFacts(frame: Frame): void {
  const { world, instance } = frame;
  for (const { id, truth } of instance.program.facts) {
    const value = truth(frame);
    if (world.facts[id] !== value) writable(frame, 'facts')[id] = value;
  }
}

/** The player hears that a fact has a value. A verified value is never unverified by hearsay that agrees. */
export function claim(frame: Frame, fact: string, value: Value, verified: boolean): void {
  const { world } = frame;
  const before = world.known[fact];
  const same = before?.heard === true && before.value === value;
  if (same && (before.verified || !verified)) return;
  writable(frame, 'known')[fact] = {
    value,
    confirmed: verified ? value : (before?.confirmed ?? null),
    verified,
    heard: true,
    since: same ? before.since : world.clock.minute,
  };
}

/** The player tells others something. */
export function state(frame: Frame, fact: string, value: Value): void {
  writable(frame, 'said')[fact] = { value, stated: true, since: frame.world.clock.minute };
}

function place(frame: Frame, compiled: CompiledReport): string | undefined {
  const named = compiled.report.place;
  if (named !== 'here') return named;
  return frame.here === undefined ? undefined : String(frame.here.id);
}

/** A report of the scenario reaches the player. */
export function deliver(frame: Frame, compiled: CompiledReport): void {
  const claims: Record<string, Value> = {};
  for (const { fact, value } of compiled.claims) claims[fact] = value(frame);
  const at = place(frame, compiled);
  addReport(frame, {
    source: compiled.pointer,
    values: compiled.template.values(frame),
    ...(at === undefined ? {} : { place: at }),
    claims,
    verified: compiled.report.verified,
  });
  if (compiled.report.mark !== undefined) mark(frame, compiled.report.mark);
}

/** By the world at this moment, not as facts stood at the last tick. */
function wrongIn(frame: Frame, claims: Readonly<Record<string, Value>>): string[] {
  const wrong: string[] = [];
  for (const { id, truth } of frame.instance.program.facts) {
    if (id in claims && truth(frame) !== claims[id]) wrong.push(id);
  }
  return wrong;
}

/** Adds any report and takes note of what it claims. */
export function addReport(
  frame: Frame,
  report: Omit<ReportEntry, 'id' | 'minute' | 'wrong'>,
): void {
  const { world } = frame;
  writable(frame, 'reports').push({
    id: world.reports.length,
    minute: world.clock.minute,
    ...report,
    wrong: wrongIn(frame, report.claims),
  });
  for (const fact in report.claims)
    claim(frame, fact, report.claims[fact] as Value, report.verified);
}
