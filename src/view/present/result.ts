/** World → the result: score with evidence, people, verdicts, conduct, decisions with reasons. */

import { chosenWords } from '../../engine/compile/decisionWords.ts';
import type { Program } from '../../engine/compile/program.ts';
import { type IndicatorScore, type Score, score, verdict } from '../../engine/score.ts';
import type { World } from '../../engine/world.ts';
import { conductFaults } from '../../format/schema/common.ts';
import { classSheetOf, plainNotes } from '../../review/classNotes.ts';
import { evidenceOf } from '../../review/report/evidence.ts';
import type { AbilityView, IndicatorView, Mode, ResultView } from '../model.ts';
import { presentTally } from './classTally.ts';
import { type Context, contextOf } from './context.ts';
import { presentReasons } from './decisions.ts';
import type { Session } from './session.ts';
import { presentStatements } from './statements.ts';
import { presentGauges } from './timeline.ts';

function presentIndicator(context: Context, one: IndicatorScore): IndicatorView | undefined {
  const indicator = context.program.scenario.indicators.find(({ id }) => id === one.id);
  if (!indicator) return undefined;
  const cap = context.program.scenario.redLines.find(({ id }) => id === one.cappedBy);
  return {
    id: one.id,
    label: indicator.label,
    points: one.points,
    earned: one.earned,
    applies: one.applies,
    evidence: evidenceOf({ ...context, time: context.when }, indicator, one, context.words),
    why: indicator.why,
    basis: indicator.basis.map((reference) => context.basis(reference)),
    ...(cap ? { cappedBy: cap.label } : {}),
  };
}

function presentAbilities(context: Context, result: Score): AbilityView[] {
  const { words } = context;
  return result.abilities.map(({ ability, earned, points, rating }) => ({
    ability,
    label: words.abilities[ability] ?? ability,
    earned,
    points,
    rating,
    ratingLabel: words.ratings[rating] ?? rating,
    indicators: result.indicators
      .filter((one) => one.ability === ability)
      .flatMap((one) => presentIndicator(context, one) ?? []),
  }));
}

const modelTotals = [
  ['totalDead', 'dead', true],
  ['totalMissing', 'missing', true],
  ['totalInjured', 'injured', true],
  ['totalSafe', 'safe', false],
] as const;

/** What happened to people: as the author counts it, else by the totals of the models. */
function presentPeople(context: Context): ResultView['people'] {
  const { world, words, program, texts, frame } = context;
  const { people } = program.scenario;
  if (people.length > 0) {
    return people.map(({ label, value, harm }) => {
      const count = texts.formula(value)(frame);
      return { label, value: String(Math.round(count)), bad: harm && count > 0 };
    });
  }
  const outputs = Object.values(world.models);
  return modelTotals.flatMap(([output, name, harm]) => {
    const value = outputs.map((one) => one[output]).find((one) => typeof one === 'number');
    if (typeof value !== 'number') return [];
    return [
      { label: words.people_[name], value: String(Math.round(value)), bad: harm && value > 0 },
    ];
  });
}

function presentConduct(context: Context): ResultView['conduct'] {
  const { world, words, program } = context;
  const kinds = [...new Set(world.conduct.map(({ kind }) => kind))];
  const evidence = (source: string) =>
    program.measures[source]?.measure.label ?? chosenWords(program, world, source) ?? '';
  return kinds.map((kind) => {
    const entries = world.conduct.filter((entry) => entry.kind === kind);
    return {
      kind: kind as ResultView['conduct'][number]['kind'],
      label: words.conduct[kind] ?? kind,
      good: !(conductFaults as readonly string[]).includes(kind),
      count: entries.length,
      evidence: entries.map(({ minute, source }) =>
        `${context.when(minute)} ${evidence(source)}`.trim(),
      ),
    };
  });
}

function presentDecided(context: Context): ResultView['decisions'] {
  const notes = plainNotes(context.world.notes);
  return context.world.decisions.flatMap((entry) => {
    const reasons = presentReasons(context, entry);
    if (!reasons) return [];
    const note = notes.find(({ minute, text }) => minute === entry.minute && text !== '');
    return [
      {
        minute: entry.minute,
        time: context.when(entry.minute),
        prompt: reasons.prompt,
        ...(reasons.lapsed ? {} : { chosen: reasons.chosen }),
        lapsed: reasons.lapsed,
        ...(reasons.judgement ? { judgement: reasons.judgement } : {}),
        why: reasons.why,
        basis: reasons.basis,
        ...(note ? { note: note.text } : {}),
        others: reasons.others,
      },
    ];
  });
}

export function presentResult(
  program: Program,
  world: World,
  about: { mode: Mode; hash: string; notice?: string } & Pick<Session, 'readings'>,
): ResultView {
  const context = contextOf(program, world);
  const result = score(program, world);
  const ending = program.scenario.endings.find(({ id }) => id === world.ending);
  const { words, texts, frame } = context;
  const sheet = classSheetOf(world.notes);
  const tally = presentTally(context, sheet, () => true);
  return {
    title: program.scenario.title,
    ...(about.notice === undefined ? {} : { notice: about.notice }),
    mode: about.mode,
    score: result.total,
    rating: result.rating,
    ratingLabel: words.ratings[result.rating] ?? result.rating,
    ending: ending
      ? { title: ending.title, text: texts.text(ending.text, frame), tone: ending.tone }
      : { title: words.timeUp, text: '', tone: 'mixed' },
    people: presentPeople(context),
    abilities: presentAbilities(context, result),
    redLines: result.redLines.flatMap(({ id, minute }) => {
      const line = program.scenario.redLines.find((one) => one.id === id);
      if (!line) return [];
      const basis = line.basis.map((reference) => context.basis(reference));
      return [{ label: line.label, time: context.when(minute), why: line.why, basis }];
    }),
    verdict: verdict(program, world).flatMap(({ id, satisfaction, says }) => {
      const group = program.scenario.verdict.find((one) => one.id === id);
      if (!group) return [];
      const sentence = group.says[says];
      return [
        {
          label: group.label,
          satisfaction: satisfaction / 100,
          says: sentence ? texts.text(sentence.text, frame) : '',
        },
      ];
    }),
    conduct: presentConduct(context),
    decisions: presentDecided(context),
    statements: presentStatements(context),
    gauges: presentGauges(context, about),
    ...(tally ? { tally } : {}),
    seed: world.seed,
    hash: about.hash,
    minutes: world.clock.minute,
    interruptions: sheet.interruptions.map(({ minute, seconds }) => ({
      time: context.time(minute),
      seconds,
    })),
  };
}
