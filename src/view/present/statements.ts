/** 表态: what was said to the public and upwards, as it went out, and what was wrong with it. */
import type { CompiledMeasure } from '../../engine/compile/program.ts';
import { pointFrame } from '../../engine/frame.ts';
import type { StatementEntry, World } from '../../engine/world.ts';
import type { Form } from '../../format/schema/measure.ts';
import type { ResultView } from '../model.ts';
import { composeNotice, noticeText } from '../notice.ts';
import type { Context } from './context.ts';
import { factWordsOf, letterOf, momentOf } from './letters.ts';

/** What had been heard by then, as the reports tell: knowledge itself keeps only its last value. */
function heardBy({ program, world }: Context, fact: string, minute: number): boolean {
  if (program.scenario.facts[fact]?.known) return true;
  return world.reports.some((report) => report.minute <= minute && fact in report.claims);
}

/** The world as far as conditions look back: its clock, and the marks that had been made. */
function asOf(world: World, minute: number): World {
  const marks = Object.entries(world.marks).filter(([, at]) => at <= minute);
  return { ...world, clock: { ...world.clock, minute }, marks: Object.fromEntries(marks) };
}

/** What ought to have been said and was neither said nor admitted to be unknown. */
function leftOut(context: Context, entry: StatementEntry): string[] {
  const measure = context.program.measures[entry.measure];
  const facts = measure?.measure.form?.facts ?? [];
  pointFrame(context.frame, asOf(context.world, entry.minute));
  const left = facts.filter(
    ({ fact }) =>
      !(fact in entry.facts) &&
      heardBy(context, fact, entry.minute) &&
      (measure?.form?.required[fact]?.(context.frame) ?? true),
  );
  pointFrame(context.frame, context.world);
  return left.map(({ fact }) => context.program.scenario.facts[fact]?.label ?? fact);
}

function statementProblems(context: Context, entry: StatementEntry): string[] {
  const { words } = context;
  const label = (fact: string) => context.program.scenario.facts[fact]?.label ?? fact;
  const wrong = Object.entries(entry.facts).flatMap(([fact, said]) => {
    const known = entry.against[fact];
    if (known === undefined) return [words.statementProblems.unknownAsCertain(label(fact))];
    if (known === said) return [];
    return [
      words.statementProblems.falsehood(
        label(fact),
        context.factValue(fact, said),
        context.factValue(fact, known),
      ),
    ];
  });
  const { completeness, admitted, next } = entry.quality;
  const offersNext = (context.program.scenario.measures[entry.measure]?.form?.next.length ?? 0) > 0;
  return [
    ...wrong,
    ...(completeness < 1 ? [words.statementProblems.incomplete(leftOut(context, entry))] : []),
    ...(admitted < 1 ? [words.statementProblems.notAdmitted] : []),
    ...(offersNext && next === 0 ? [words.statementProblems.noNext] : []),
  ];
}

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
      letter: letterOf(context, measure, entry.minute, before),
      ...(audience === undefined ? {} : { audience }),
      ...(tone
        ? { tone: { label: tone.text, ...(tone.lead === undefined ? {} : { lead: tone.lead }) } }
        : {}),
      facts: Object.entries(entry.facts).map(([fact, raw]) => ({
        ...factWordsOf(context, fact),
        raw,
        value: context.factValue(fact, raw),
      })),
      unknown: entry.unknown.map((fact) => factWordsOf(context, fact)),
      advice: named(form.advice, entry.advice).map(({ text }) => text),
      ...(next > 0 ? { next: momentOf(context, entry.minute + next) } : {}),
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
