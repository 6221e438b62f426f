/** 决策: the questions that stand open, the most pressing first; and their reasons afterwards. */

import { lapseWords, optionWords, promptWords } from '../../engine/compile/decisionWords.ts';
import type { CompiledOption, CompiledSituation } from '../../engine/compile/program.ts';
import { withHere } from '../../engine/frame.ts';
import { openDecision, refuseOption } from '../../engine/rules/refusal.ts';
import { amountsOf } from '../../engine/rules/resources.ts';
import type { DecisionEntry } from '../../engine/world.ts';
import type { DecisionView, FeedbackView, OptionView } from '../model.ts';
import type { Context } from './context.ts';
import { presentCosts } from './costs.ts';

const letters = 'ABCDEF';

function presentOption(context: Context, compiled: CompiledOption, index: number): OptionView {
  const { frame, texts } = context;
  const { option } = compiled;
  return withHere(frame, option.place ?? '', () => {
    const refused = refuseOption(frame, compiled);
    const takes = Math.max(0, Math.round(compiled.takes(frame)));
    return {
      id: option.id,
      letter: letters[index] ?? '?',
      text: texts.text(option.text, frame),
      ...(option.detail === undefined ? {} : { detail: texts.text(option.detail, frame) }),
      costs: presentCosts(context, option.desk, takes, amountsOf(frame, compiled.needs)),
      ...(refused ? { locked: context.refusal(refused) } : {}),
    };
  });
}

function presentDecision(
  context: Context,
  storyline: string,
  compiled: CompiledSituation,
): DecisionView | undefined {
  const { program, world, texts, frame } = context;
  const situation = program.scenario.storylines[storyline]?.situations[compiled.id];
  const at = world.at[storyline];
  if (!situation?.decide || !at) return undefined;
  const { decide } = situation;
  const place = context.place(decide.place ?? situation.place ?? '');
  return {
    key: `${storyline}.${compiled.id}.${at.entry}`,
    storyline,
    situation: compiled.id,
    entry: at.entry,
    label: program.scenario.storylines[storyline]?.label ?? storyline,
    ...(place ? { place } : {}),
    openedAt: context.when(at.since),
    prompt: texts.text(decide.prompt, frame),
    ...(decide.context === undefined ? {} : { context: texts.text(decide.context, frame) }),
    minutesLeft: Math.max(0, at.since + decide.within - world.clock.minute),
    within: decide.within,
    options: compiled.options.map((option, index) => presentOption(context, option, index)),
    lapseText: texts.text(decide.lapse.text, frame),
    lapseAt: shortWhen(context, at.since + decide.within),
  };
}

/** Without its day where that is today. */
function shortWhen(context: Context, minute: number): string {
  const today = context.weekday(context.world.clock.minute) === context.weekday(minute);
  return today ? context.time(minute) : context.when(minute);
}

export function presentDecisions(context: Context): DecisionView[] {
  const open = context.program.storylines.flatMap(({ id }) => {
    const situation = openDecision(context.frame, id);
    const view = situation && presentDecision(context, id, situation);
    return view ? [view] : [];
  });
  return open.sort((a, b) => a.minutesLeft - b.minutesLeft);
}

/** Reasons for one decision that was taken or missed. */
export function presentReasons(context: Context, entry: DecisionEntry): FeedbackView | undefined {
  const { program } = context;
  const decide = program.scenario.storylines[entry.storyline]?.situations[entry.situation]?.decide;
  if (!decide) return undefined;
  const chosen = decide.options.find(({ id }) => id === entry.option);
  const others = decide.options.filter(({ id }) => id !== entry.option);
  return {
    key: `${entry.storyline}.${entry.situation}.${entry.entry}`,
    prompt: promptWords(program, entry),
    chosen: chosen ? optionWords(program, entry, chosen.id) : lapseWords(program, entry),
    lapsed: chosen === undefined,
    why: chosen?.why ?? decide.lapse.why ?? '',
    ...(chosen?.judgement ? { judgement: chosen.judgement } : {}),
    basis: (chosen?.basis ?? []).map((reference) => context.basis(reference)),
    others: others.map((option) => ({
      text: optionWords(program, entry, option.id),
      why: option.why ?? '',
      ...(option.judgement ? { judgement: option.judgement } : {}),
    })),
  };
}
