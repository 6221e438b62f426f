/** 表态: what was said to the public and upwards, as it went out, and what was wrong with it. */
import type { CompiledMeasure } from '../../engine/compile/program.ts';
import type { StatementEntry } from '../../engine/world.ts';
import type { Form } from '../../format/schema/measure.ts';
import type { ResultView } from '../model.ts';
import { composeNotice, noticeText, wonder } from '../notice.ts';
import type { Context } from './context.ts';
import { factWordsOf, letterOf, momentOf } from './letters.ts';

function statementProblems(context: Context, entry: StatementEntry): string[] {
  const { statementProblems: problems } = context.words;
  const label = (fact: string) => context.program.scenario.facts[fact]?.label ?? fact;
  const wrong = Object.entries(entry.facts).flatMap(([fact, said]) => {
    const known = entry.against[fact];
    if (known === undefined) return [problems.unknownAsCertain(label(fact))];
    if (known === said) return [];
    return [
      problems.falsehood(
        label(fact),
        context.factValue(fact, said),
        context.factValue(fact, known),
      ),
    ];
  });
  const { next, advice, tone } = entry.quality;
  const form = context.program.scenario.measures[entry.measure]?.form;
  const offersNext = (form?.next.length ?? 0) > 0;
  // As a question: a label taken as it stands would read as an order to claim it.
  const asked = (fact: string) => wonder(factWordsOf(context, fact));
  return [
    ...wrong,
    ...(entry.unsaid.length > 0 ? [problems.incomplete(entry.unsaid.map(asked))] : []),
    ...(entry.unadmitted.length > 0 ? [problems.notAdmitted(entry.unadmitted.map(asked))] : []),
    ...(offersNext && next === 0 ? [problems.noNext] : []),
    ...(form && form.advice.length > 0 && advice < 1 ? [problems.advice(entry.advice.length)] : []),
    ...(tone < bestTone(form) ? [problems.tone] : []),
  ];
}

/** The most that a manner of speaking is worth here; 0 where the form offers none. */
const bestTone = (form: Form | undefined): number =>
  Math.max(0, ...(form?.tones ?? []).map(({ credit }) => credit));

const named = <Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): Item[] => items.filter(({ id }) => ids.includes(id));

/** The document as it went out; `before`: how many of its kind had gone out by then. */
export function statementText(
  context: Context,
  measure: CompiledMeasure,
  form: Form,
  entry: StatementEntry,
  before: number,
): string {
  const tone = form.tones.find(({ id }) => id === entry.tone);
  const audience = form.audiences.find(({ id }) => id === entry.audience)?.label;
  const { next } = entry.quality;
  return noticeText(
    composeNotice({
      kind: form.kind,
      letter: letterOf(context, measure, entry.written, before),
      ...(audience === undefined ? {} : { audience }),
      ...(tone
        ? { tone: { label: tone.text, ...(tone.lead === undefined ? {} : { lead: tone.lead }) } }
        : {}),
      facts: Object.entries(entry.facts).map(([fact, raw]) => ({
        ...factWordsOf(context, fact),
        raw,
        value: context.factValue(fact, raw),
        unverified: entry.unverified.includes(fact),
      })),
      unknown: entry.unknown.map((fact) => factWordsOf(context, fact)),
      advice: named(form.advice, entry.advice).map(({ text }) => text),
      ...(next > 0 ? { next: momentOf(context, entry.written + next) } : {}),
      channels: named(form.channels, entry.channels).map(({ label }) => label),
    }),
  );
}

export function presentStatements(context: Context): ResultView['statements'] {
  const { world, program } = context;
  return world.statements.map((entry, index) => {
    const measure = program.measures[entry.measure];
    const form = measure?.measure.form;
    const earlier = world.statements.slice(0, index);
    const before = earlier.filter((one) => one.measure === entry.measure).length;
    return {
      time: context.when(entry.minute),
      label: program.measures[entry.measure]?.measure.label ?? entry.measure,
      quality: entry.quality.quality,
      text: measure && form ? statementText(context, measure, form, entry, before) : '',
      problems: statementProblems(context, entry),
    };
  });
}
