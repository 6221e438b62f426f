/**
 * 表态: what the player composes is measured against what was known at that minute.
 * Honest error (the value known then) and false report (another value) so differ by
 * computation, not by opinion.
 */

import type { CompiledMeasure } from '../compile/program.ts';
import { dueMinute, type Frame } from '../frame.ts';
import { writable } from '../sections.ts';
import type {
  Composed,
  Draft,
  Issued,
  StatementEntry,
  StatementQuality,
  StatementStanding,
  Value,
} from '../world.ts';
import { mark } from './marks.ts';

const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/**
 * A statement can speak of what was heard of, and of what plainly is a question by then:
 * its `required` condition holds, or it is a number that a report always has. Everything
 * else would tell the player what is still to come.
 */
export function inQuestion(frame: Frame, measure: CompiledMeasure, fact: string): boolean {
  if (frame.world.known[fact]?.heard) return true;
  const required = measure.form?.required[fact];
  if (required) return required(frame);
  return frame.instance.program.scenario.facts[fact]?.type !== 'boolean';
}

/** Advice that can be given by now: the rest would tell what is still to come. */
export const isOffered = (frame: Frame, measure: CompiledMeasure, advice: string): boolean =>
  measure.form?.offered[advice]?.(frame) ?? true;

/** What a statement is held against now: facts to be told, facts to be admitted as unknown. */
function standing(frame: Frame, measure: CompiledMeasure) {
  const facts = measure.measure.form?.facts ?? [];
  const heard = facts.filter(({ fact }) => frame.world.known[fact]?.heard);
  const unknown = facts.filter(
    ({ fact }) => !frame.world.known[fact]?.heard && inQuestion(frame, measure, fact),
  );
  const required = heard.filter(({ fact }) => measure.form?.required[fact]?.(frame) ?? true);
  return { required, unknown };
}

/**
 * A stated value contradicts what was known: neither what was heard last nor what was last
 * verified, or a certainty about the unknown.
 */
function contradicts(frame: Frame, fact: string, value: Value): boolean {
  const known = frame.world.known[fact];
  return !known?.heard || (known.value !== value && known.confirmed !== value);
}

function reachOf(frame: Frame, measure: CompiledMeasure, composed: Composed): number {
  let missed = 1;
  for (const channel of new Set(composed.channels)) {
    missed *= 1 - clamp01(measure.form?.reach[channel]?.(frame) ?? 0);
  }
  return clamp01(1 - missed);
}

function adviceOf(frame: Frame, measure: CompiledMeasure, composed: Composed): number {
  const given = [...new Set(composed.advice)];
  if (given.length === 0) return 0;
  const fitting = given.filter((advice) => measure.form?.fits[advice]?.(frame) ?? false);
  return fitting.length / given.length;
}

/**
 * Quality 0..1: truth comes first and multiplies; then what was said (40 %), what was
 * admitted (20 %), when the next word comes (15 %), what to do (15 %), the tone (10 %).
 * Parts that the form does not offer give their weight to the others; so do saying where nothing
 * is known, and admitting where nothing is unknown: an empty notice earns nothing by either.
 * Weights are ours, after CERC (first, right, credible, empathy, action, respect).
 */
function overall(
  measure: CompiledMeasure,
  parts: Omit<StatementQuality, 'quality' | 'audience'>,
  asked: { required: number; unknown: number },
): number {
  const form = measure.measure.form;
  const weighted: [number, number][] = [
    [asked.required > 0 || asked.unknown === 0 ? 0.4 : 0, parts.completeness],
    [asked.unknown > 0 ? 0.2 : 0, parts.admitted],
    [form && form.next.length > 0 ? 0.15 : 0, parts.next > 0 ? 1 : 0],
    [form && form.advice.length > 0 ? 0.15 : 0, parts.advice],
    [form && form.tones.length > 0 ? 0.1 : 0, parts.tone],
  ];
  const weight = weighted.reduce((sum, [one]) => sum + one, 0);
  const value = weighted.reduce((sum, [one, part]) => sum + one * part, 0);
  return clamp01(parts.accuracy * (value / weight));
}

/** What was asked and is not in it. */
function lackOf(
  required: readonly { fact: string }[],
  unknown: readonly { fact: string }[],
  composed: Composed,
): Pick<StatementStanding, 'unsaid' | 'unadmitted'> {
  return {
    unsaid: required.map(({ fact }) => fact).filter((fact) => !(fact in composed.facts)),
    unadmitted: unknown.map(({ fact }) => fact).filter((fact) => !composed.unknown.includes(fact)),
  };
}

const isHearsay = (frame: Frame, fact: string, value: Value): boolean => {
  const known = frame.world.known[fact];
  return known?.heard === true && !known.verified && known.confirmed !== value;
};

export function measureStatement(
  frame: Frame,
  measure: CompiledMeasure,
  composed: Composed,
): StatementQuality {
  const stated = Object.keys(composed.facts);
  const falsehoods = stated.filter((fact) =>
    contradicts(frame, fact, composed.facts[fact] as Value),
  ).length;
  const { required, unknown } = standing(frame, measure);
  const { unsaid, unadmitted } = lackOf(required, unknown, composed);
  const parts = {
    accuracy: share(stated.length - falsehoods, stated.length),
    completeness: share(required.length - unsaid.length, required.length),
    admitted: share(unknown.length - unadmitted.length, unknown.length),
    next: composed.next,
    advice: adviceOf(frame, measure, composed),
    tone: measure.measure.form?.tones.find(({ id }) => id === composed.tone)?.credit ?? 0,
    reach: reachOf(frame, measure, composed),
    falsehoods,
  };
  const asked = { required: required.length, unknown: unknown.length };
  return { ...parts, quality: overall(measure, parts, asked), audience: composed.audience };
}

/** Minutes after which a promise that was not kept is broken. */
export const promiseGrace = 15;

const isBroken = (issued: Issued, minute: number): boolean =>
  issued.due >= 0 && minute > issued.due + promiseGrace;

function issuedAfter(before: Issued, { minute, written, quality }: StatementEntry): Issued {
  return {
    count: before.count + 1,
    first: before.first < 0 ? minute : before.first,
    last: minute,
    quality: quality.quality,
    best: Math.max(before.best, quality.quality),
    falsehoods: before.falsehoods + quality.falsehoods,
    broken: before.broken + (isBroken(before, minute) ? 1 : 0),
    // As it stands in the document, whenever that left the desk.
    due: quality.next > 0 ? written + quality.next : -1,
    reach: quality.reach,
  };
}

/** What is composed is held against what is known at that minute: news that comes later makes no liar. */
export function draftStatement(
  frame: Frame,
  measure: CompiledMeasure,
  composed: Composed,
): Draft | null {
  if (!measure.form) return null;
  const { required, unknown } = standing(frame, measure);
  const against: Record<string, Value> = {};
  for (const [fact, stated] of Object.entries(composed.facts)) {
    const known = frame.world.known[fact];
    // What was verified stands beside later hearsay: either may be said.
    if (known?.heard) against[fact] = known.confirmed === stated ? stated : known.value;
  }
  return {
    written: frame.world.clock.minute,
    composed,
    quality: measureStatement(frame, measure, composed),
    against,
    unverified: Object.entries(composed.facts).flatMap(([fact, value]) =>
      isHearsay(frame, fact, value) ? [fact] : [],
    ),
    ...lackOf(required, unknown, composed),
  };
}

/** The statement goes out, by the channels that work now. Returns its index in the world's statements. */
export function issueStatement(frame: Frame, measure: CompiledMeasure, draft: Draft): number {
  const minute = dueMinute(frame);
  const { composed, quality: _, ...kept } = draft;
  const quality = { ...draft.quality, reach: reachOf(frame, measure, composed) };
  for (const fact of Object.keys(composed.facts)) {
    const value = composed.facts[fact] as Value;
    writable(frame, 'said')[fact] = { value, stated: true, since: minute };
  }
  const { next: __, ...said } = composed;
  const entry: StatementEntry = { minute, measure: measure.id, ...said, ...kept, quality };
  writable(frame, 'statements').push(entry);
  const before = frame.world.issued[measure.id];
  if (before) writable(frame, 'issued')[measure.id] = issuedAfter(before, entry);
  mark(frame, measure.id);
  if (quality.falsehoods > 0) mark(frame, 'falseStatement');
  return frame.world.statements.length - 1;
}

/** A promised next word that did not come within a quarter of an hour is a broken promise. */
export function checkPromises(frame: Frame): void {
  const { world } = frame;
  for (const measure in world.issued) {
    const issued = world.issued[measure] as Issued;
    if (isBroken(issued, world.clock.minute)) {
      writable(frame, 'issued')[measure] = { ...issued, broken: issued.broken + 1, due: -1 };
    }
  }
}
