/**
 * 演练评估 as data: what an evaluation form says of one record. A pure function of program,
 * world, record and what people added (assessments, class notes, plan); the writers (print,
 * Word) only lay it out.
 */
import type { Program } from '../../engine/compile/program.ts';
import { type DrillRecord, worldHash } from '../../engine/record.ts';
import { type Rating, type Score, score, verdict } from '../../engine/score.ts';
import type { World } from '../../engine/world.ts';
import type { Assessment } from '../assess/trial.ts';
import { type ClassSheet, classSheetOf } from '../classNotes.ts';
import { type ReportAbility, reportAbilities } from './abilities.ts';
import { dayAfter } from './calendar.ts';
import { type ReportDecision, reportDecisions } from './decisions.ts';
import { basisOf, type Telling, tellingOf } from './evidence.ts';
import { type PlanRow, strengthsOf, suggestedPlan } from './plan.ts';
import { type ReportRemark, reportRemarks } from './remarks.ts';
import { type ReportWords, reportWords } from './words.ts';

export interface DrillReport {
  title: string;
  role: string;
  mode: DrillRecord['mode'];
  /** "2026-11-24": the day on which the form was filled in. */
  date: string;
  people: string;
  groups: string[];
  /** "6月18日 18:00 至 6月20日 06:00（36 小时）" */
  span: string;
  setting: string;
  finished: boolean;
  ending: { title: string; text: string };
  score: number;
  rating: Rating;
  abilities: ReportAbility[];
  outcome: { label: string; value: number }[];
  redLines: { label: string; time: string; why: string; basis: string[] }[];
  /** `satisfaction` in percent. */
  verdict: { label: string; satisfaction: number; says: string }[];
  decisions: ReportDecision[];
  remarks: ReportRemark[];
  strengths: string[];
  plan: PlanRow[];
  seed: string;
  hash: string;
  scenarioHash: string;
  engine: number;
  /** "flood 2" */
  models: string[];
}

export interface ReportExtras {
  /** "2026-11-24" */
  date: string;
  assessments?: readonly Assessment[];
  /** The notes of the record itself by default. */
  classNotes?: ClassSheet;
  /** Suggested from the lost points by default. */
  plan?: readonly PlanRow[];
}

export function reportOf(
  program: Program,
  world: World,
  record: DrillRecord,
  extras: ReportExtras,
): DrillReport {
  const telling = tellingOf(program, world);
  const result = score(program, world);
  const sheet = extras.classNotes ?? classSheetOf(world.notes);
  const assessments = extras.assessments ?? [];
  const abilities = reportAbilities(telling, result, sheet);
  const decisions = reportDecisions(telling, assessments, sheet);
  const { scenario } = program;
  return {
    title: scenario.title,
    role: scenario.role.title,
    mode: record.mode,
    date: extras.date,
    people: sheet.people,
    groups: sheet.groups,
    span: spanOf(telling),
    setting: telling.texts.text(scenario.summary ?? scenario.role.brief, telling.frame),
    finished: world.ended,
    ending: endingOf(telling),
    score: result.total,
    rating: result.rating,
    abilities,
    outcome: outcomeOf(telling),
    redLines: redLinesOf(telling, result),
    verdict: verdictOf(telling),
    decisions,
    remarks: reportRemarks(telling, record, sheet),
    strengths: strengthsOf(abilities),
    plan: [...(extras.plan ?? suggestedPlan(abilities))],
    seed: record.seed,
    hash: worldHash(world),
    scenarioHash: record.scenario.hash,
    engine: record.engine,
    models: Object.entries(record.models).map(([name, version]) => `${name} ${version}`),
  };
}

/** "6月19日 02:05" of the scenario's own calendar. */
function momentOf({ program, time }: Telling, minute: number, words = reportWords): string {
  const { start } = program.scenario.clock;
  const days = Math.floor((program.clock.startMinute + minute) / 1440);
  const { month, day } = dayAfter(start.slice(0, 10), days);
  return words.moment(month, day, time(minute));
}

function spanOf(telling: Telling, words: ReportWords = reportWords): string {
  const { minute } = telling.world.clock;
  return words.span(momentOf(telling, 0), momentOf(telling, minute), words.hours(minute));
}

function endingOf({ program, world, texts, frame }: Telling): DrillReport['ending'] {
  const ending = program.scenario.endings.find(({ id }) => id === world.ending);
  if (ending) return { title: ending.title, text: texts.text(ending.text, frame) };
  return { title: world.ended ? reportWords.timeUp : reportWords.unfinished, text: '' };
}

function outcomeOf({ program, texts, frame }: Telling): DrillReport['outcome'] {
  return program.scenario.people.map(({ label, value }) => ({
    label,
    value: Math.round(texts.formula(value)(frame)),
  }));
}

function redLinesOf({ program, time }: Telling, result: Score): DrillReport['redLines'] {
  return result.redLines.flatMap(({ id, minute }) => {
    const line = program.scenario.redLines.find((one) => one.id === id);
    if (!line) return [];
    const basis = line.basis.map((reference) => basisOf(program, reference));
    return [{ label: line.label, time: time(minute), why: line.why, basis }];
  });
}

function verdictOf({ program, world, texts, frame }: Telling): DrillReport['verdict'] {
  return verdict(program, world).flatMap(({ id, satisfaction, says }) => {
    const group = program.scenario.verdict.find((one) => one.id === id);
    if (!group) return [];
    const sentence = group.says[says];
    return [
      {
        label: group.label,
        satisfaction: Math.round(satisfaction),
        says: sentence ? texts.text(sentence.text, frame) : '',
      },
    ];
  });
}
