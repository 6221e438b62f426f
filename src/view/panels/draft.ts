/** What the player has put into a form so far, and what of it is still missing. Pure. */
import type { FormAnswer, FormFactView, FormView } from '../model.ts';

export type FactState = 'skip' | 'state' | 'admit';

export interface FactDraft {
  state: FactState;
  /** As the field holds it: text, a number in letters, or a truth value. */
  value: string | boolean;
}

export interface Draft {
  facts: Record<string, FactDraft>;
  channels: string[];
  audience?: string;
  next?: number;
  advice: string[];
  tone?: string;
}

export function emptyDraft(form: FormView): Draft {
  const only = form.audiences.length === 1 ? form.audiences[0]?.id : undefined;
  return {
    facts: Object.fromEntries(form.facts.map((fact) => [fact.fact, firstValue(fact)])),
    channels: [],
    advice: [],
    ...(only === undefined ? {} : { audience: only }),
  };
}

function firstValue(fact: FormFactView): FactDraft {
  const { value, choices, type } = fact;
  if (typeof value === 'boolean' || typeof value === 'string') return { state: 'skip', value };
  if (typeof value === 'number') return { state: 'skip', value: String(value) };
  if (type === 'boolean') return { state: 'skip', value: choices?.[0]?.value ?? true };
  return { state: 'skip', value: choices?.[0]?.value ?? '' };
}

/** News comes while it is written: what the player has not changed follows what is known. */
export function follow(draft: Draft, before: FormView, now: FormView): Draft {
  const old = new Map(before.facts.map((fact) => [fact.fact, firstValue(fact).value]));
  const facts = { ...draft.facts };
  for (const fact of now.facts) {
    const entry = facts[fact.fact];
    const { value } = firstValue(fact);
    if (entry === undefined) facts[fact.fact] = { state: 'skip', value };
    else if (entry.value === old.get(fact.fact)) facts[fact.fact] = { ...entry, value };
  }
  return { ...draft, facts };
}

/** The value as the rules want it; undefined if a number is no number. */
export function factValue(
  fact: FormFactView,
  { value }: FactDraft,
): string | number | boolean | undefined {
  if (fact.type === 'boolean') return value === true || value === 'true';
  const text = String(value).trim();
  if (text === '') return undefined;
  if (fact.type === 'text') return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

export type Missing =
  | { kind: 'channel' }
  | { kind: 'content' }
  | { kind: 'audience' }
  | { kind: 'value'; label: string };

export function missing(form: FormView, draft: Draft): Missing[] {
  const found: Missing[] = [];
  const said = form.facts.filter((fact) => draft.facts[fact.fact]?.state !== 'skip');
  if (said.length === 0 && draft.advice.length === 0) found.push({ kind: 'content' });
  for (const fact of said) {
    const entry = draft.facts[fact.fact];
    if (entry?.state === 'state' && factValue(fact, entry) === undefined) {
      found.push({ kind: 'value', label: fact.label });
    }
  }
  if (draft.channels.length === 0) found.push({ kind: 'channel' });
  if (form.audiences.length > 0 && draft.audience === undefined) found.push({ kind: 'audience' });
  return found;
}

/**
 * How many facts are told the public flatly though nobody has verified them. Upwards, what was
 * heard is to be passed on at once.
 */
export function boldClaims(form: FormView, draft: Draft): number {
  if (form.kind === 'report') return 0;
  return form.facts.filter((fact) => !fact.verified && draft.facts[fact.fact]?.state === 'state')
    .length;
}

export function answerOf(form: FormView, draft: Draft): FormAnswer {
  const facts: FormAnswer['facts'] = {};
  const unknown: string[] = [];
  for (const fact of form.facts) {
    const entry = draft.facts[fact.fact];
    if (entry?.state === 'admit') unknown.push(fact.fact);
    const value = entry?.state === 'state' ? factValue(fact, entry) : undefined;
    if (value !== undefined) facts[fact.fact] = value;
  }
  const { channels, advice, audience, next, tone } = draft;
  return {
    channels,
    facts,
    unknown,
    advice,
    ...(audience === undefined ? {} : { audience }),
    ...(next === undefined ? {} : { next }),
    ...(tone === undefined ? {} : { tone }),
  };
}
