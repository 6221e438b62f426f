/** 表态: what was said to the public and upwards, as it went out, and what was wrong with it. */
import type { StatementEntry } from '../../engine/world.ts';
import type { Form } from '../../format/schema/measure.ts';
import type { ResultView } from '../model.ts';
import type { Context } from './context.ts';

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
    ...(completeness < 1 ? [words.statementProblems.incomplete] : []),
    ...(admitted < 1 ? [words.statementProblems.notAdmitted] : []),
    ...(offersNext && next === 0 ? [words.statementProblems.noNext] : []),
  ];
}

const named = <Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): Item[] => items.filter(({ id }) => ids.includes(id));

/** The whole text: opening by its tone, what is known, what is not, what to do, when more comes. */
export function statementText(context: Context, form: Form, entry: StatementEntry): string {
  const { words, program } = context;
  const label = (fact: string) => program.scenario.facts[fact]?.label ?? fact;
  const lead = form.tones.find(({ id }) => id === entry.tone)?.lead;
  const stated = Object.entries(entry.facts).map(
    ([fact, value]) => `${label(fact)}：${context.factValue(fact, value)}`,
  );
  const advice = named(form.advice, entry.advice).map(({ text }) => text);
  const channels = named(form.channels, entry.channels).map((one) => one.label);
  const { saying } = words;
  return [
    lead ?? '',
    stated.length > 0 ? saying.known(stated) : '',
    entry.unknown.length > 0 ? saying.unknown(entry.unknown.map(label)) : '',
    advice.length > 0 ? saying.advice(advice) : '',
    entry.quality.next > 0 ? saying.next(words.minutes(entry.quality.next)) : '',
    channels.length > 0 ? saying.via(channels) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

export function presentStatements(context: Context): ResultView['statements'] {
  const { world, program } = context;
  return world.statements.map((entry) => {
    const form = program.measures[entry.measure]?.measure.form;
    return {
      time: context.time(entry.minute),
      label: program.measures[entry.measure]?.measure.label ?? entry.measure,
      quality: entry.quality.quality,
      text: form ? statementText(context, form, entry) : '',
      problems: statementProblems(context, entry),
    };
  });
}
