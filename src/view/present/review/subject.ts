/** What a moment was about: the question, what was done, what else could have been done. */
import { lapseWords, optionWords } from '../../../engine/compile/decisionWords.ts';
import type { DecisionEntry } from '../../../engine/world.ts';
import type { Assessment } from '../../../review/assess/trial.ts';
import { plainNotes } from '../../../review/classNotes.ts';
import { omissionWords, type orderedAbout } from '../../../review/report/omitted.ts';
import type { Judgement, ReviewItemView } from '../../model/review.ts';
import type { DecisionView } from '../../model.ts';
import type { Context } from '../context.ts';
import { presentReasons } from '../decisions.ts';
import { presentStatements } from '../statements.ts';
import { reviewWords as words } from './words.ts';

export interface Saying {
  text: string;
  why: string;
  basis: string[];
  judgement?: Judgement;
}

export interface Subject
  extends Pick<ReviewItemView, 'asked' | 'chosen' | 'shut' | 'place' | 'timing' | 'note'> {
  /** First link of the chain. */
  choice: string;
  /** What is to be done where it is lived again. */
  task: string;
  /** What each alternative means. */
  say(alternative: string): Saying;
}

const none: Saying = { text: '', why: '', basis: [] };

/** Exactly one of the two is needed: what was asked on the screen, or what the log kept of it. */
export function decisionSubject(
  context: Context,
  entry: DecisionEntry,
  asked: DecisionView | undefined,
): Subject {
  const { program } = context;
  const decide = program.scenario.storylines[entry.storyline]?.situations[entry.situation]?.decide;
  const reasons = presentReasons(context, entry);
  const lapse: Saying = {
    text: words.lapsed,
    why: [decide && lapseWords(program, entry), decide?.lapse.why]
      .filter((part) => part !== undefined)
      .join(' '),
    basis: [],
  };
  const say = (id: string): Saying => {
    if (id === 'lapse') return lapse;
    const option = decide?.options.find((one) => one.id === id);
    if (!option) return none;
    return {
      text: optionWords(program, entry, id),
      why: option.why ?? '',
      basis: option.basis.map((reference) => context.basis(reference)),
      ...(option.judgement === undefined ? {} : { judgement: option.judgement }),
    };
  };
  const chosen = say(entry.option ?? 'lapse').text;
  const note = plainNotes(context.world.notes).find(
    (one) => one.minute === entry.minute && one.text !== '',
  );
  const prompt = reasons?.prompt ?? asked?.prompt ?? '';
  return {
    asked: prompt,
    task: words.task.decision(prompt),
    chosen,
    choice:
      entry.option === undefined
        ? words.chain.lapse(context.when(entry.opened))
        : words.chain.choice(context.when(entry.minute), chosen),
    shut: (asked?.options ?? []).flatMap(({ text, locked }) =>
      locked === undefined ? [] : [{ text, reason: locked }],
    ),
    ...(asked?.place ? { place: asked.place.label } : {}),
    ...(decide
      ? {
          timing:
            entry.option === undefined
              ? words.lapsedTiming(decide.within)
              : words.timing(entry.minute - entry.opened, decide.within),
        }
      : {}),
    ...(note && entry.option !== undefined ? { note: note.text } : {}),
    say,
  };
}

/** `ordered`: the minute at which the measure was ordered after all. */
export function measureSubject(
  context: Context,
  { measure, minute, indicators }: Assessment,
  ordered: ReturnType<typeof orderedAbout>,
): Subject {
  const { program, texts, frame } = context;
  const declared = program.measures[measure]?.measure;
  const label = declared?.label ?? measure;
  const wanted = program.scenario.indicators.filter(({ id }) => indicators.includes(id));
  const form = declared?.form !== undefined;
  const late = omissionWords(label, form, ordered, context.when);
  const inTime = (form ? words.formInTime : words.inTime)(context.when(minute), label);
  const basis = wanted.flatMap((one) => one.basis.map((reference) => context.basis(reference)));
  const why = wanted.map((one) => texts.text(one.why, frame)).join(' ');
  return {
    asked: words.calledFor(
      label,
      wanted.map((one) => one.label),
    ),
    task: words.task.measure(label),
    chosen: late,
    choice: late,
    shut: [],
    say: (id) =>
      id === 'inTime' ? { text: inTime, why, basis: [...new Set(basis)] } : { ...none, text: late },
  };
}

export function statementSubject(context: Context, { measure, minute }: Assessment): Subject {
  const label = context.program.measures[measure]?.measure.label ?? measure;
  const statements = presentStatements(context);
  const index = context.world.statements.findIndex(
    (one) => one.measure === measure && one.minute >= minute,
  );
  const problems = statements[index]?.problems ?? [];
  return {
    asked: words.stated(label),
    task: words.task.statement(label),
    chosen: words.asSaid,
    choice: words.chain.statement(context.when(minute), label),
    shut: [],
    say: (id) =>
      id === 'asKnown'
        ? { text: words.asKnown, why: words.statementWhy, basis: [] }
        : { text: words.asSaid, why: problems.join('；'), basis: [] },
  };
}
