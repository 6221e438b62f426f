/**
 * 演练评估 as data: what an evaluation form says of one record. A pure function of program,
 * world, record and what people added (assessments, class notes, plan); the writers (print,
 * Word) only lay it out.
 */
import type { Program } from '../../engine/compile/program.ts';
import { pointFrame } from '../../engine/frame.ts';
import { type DrillRecord, worldHash } from '../../engine/record.ts';
import { type Rating, type Score, score, verdict } from '../../engine/score.ts';
import type { World } from '../../engine/world.ts';
import { type Ability, abilities as abilityNames } from '../../format/schema/common.ts';
import type { Assessment } from '../assess/trial.ts';
import { type ClassSheet, classSheetOf } from '../classNotes.ts';
import { type ReportAbility, reportAbilities } from './abilities.ts';
import { dayAfter } from './calendar.ts';
import { type CourseRow, courseOf, standing } from './course.ts';
import { type ReportDecision, reportDecisions } from './decisions.ts';
import { basisOf, type Telling, tellingOf } from './evidence.ts';
import { harmOf } from './harm.ts';
import { type HarmTold, tellHarm } from './harmTold.ts';
import { momentText, omissionsTold, type ReportOmission } from './omitted.ts';
import { overallOf } from './overall.ts';
import { type PlanRow, strengthsOf, suggestedPlan } from './plan.ts';
import { type ReportRemark, reportRemarks } from './remarks.ts';
import { dayOf, type ReportWords, reportWords } from './words.ts';

export interface DrillReport {
  title: string;
  /** Said at the top where the stored result differs from the replay. */
  warning?: string;
  role: string;
  purpose: string;
  /** The scenario's own aims. */
  aims: string[];
  team: { expert: string; title: string; abilities: Ability[] }[];
  course: (CourseRow & { time: string })[];
  overall: string[];
  harm?: ReportHarm;
  omissions: ReportOmission[];
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
  /** Model and its version. */
  models: [string, string][];
}

export interface ReportHarm {
  totals: string;
  linked: string[];
  unexplained: string[];
  /** Stretches in which nobody died or went missing. */
  lesser: string[];
  episodes: { when: string; where: string; said: string; around: string; notGiven: string }[];
}

export interface ReportExtras {
  /** "2026-11-24" */
  date: string;
  assessments?: readonly Assessment[];
  /** The notes of the record itself by default. */
  classNotes?: ClassSheet;
  /** Suggested from the lost points by default. */
  plan?: readonly PlanRow[];
  /** What became of a record's check, where it was sealed anew since. */
  agreement?: {
    state: 'same' | 'different' | 'unverified' | 'unsealed';
    stored?: Pick<DrillRecord, 'score' | 'worldHash'>;
  };
}

export function reportOf(
  program: Program,
  world: World,
  record: DrillRecord,
  extras: ReportExtras,
): DrillReport {
  const telling = datedTelling(program, world);
  const result = score(program, world);
  const sheet = extras.classNotes ?? classSheetOf(world.notes);
  const assessments = extras.assessments ?? [];
  const abilities = reportAbilities(telling, result, sheet);
  const decisions = reportDecisions(telling, assessments, sheet);
  const { scenario } = program;
  const seen = harmOf(program, record);
  // The replay ended in another world of the same program: words are of this one again.
  pointFrame(telling.frame, world);
  const told = tellHarm(telling, record, seen, assessments);
  const figures = {
    title: scenario.title,
    finished: world.ended,
    ending: endingOf(telling),
    score: result.total,
    rating: result.rating,
    abilities,
    decisions,
    outcome: outcomeOf(telling),
    redLines: redLinesOf(telling, result),
    verdict: verdictOf(telling),
    team: teamOf(sheet),
  };
  const orders = record.events.flatMap(({ event }) => (event.type === 'ORDER' ? [event] : []));
  const warning = warningOf(record, world, result, extras);
  return {
    ...figures,
    ...(warning === undefined ? {} : { warning }),
    role: scenario.role.title,
    purpose: reportWords.purpose(
      scenario.title,
      scenario.role.title,
      abilities
        .filter(({ indicators }) => indicators.length > 0)
        .map(({ ability }) => reportWords.abilities[ability]),
    ),
    aims: scenario.briefing?.aims ?? [],
    course: courseOf(telling, record, told).map((row) => ({
      ...row,
      time: telling.time(row.minute),
    })),
    overall: overallOf({
      figures,
      orders: ordersGiven(world, orders),
      forms: world.statements.length,
      assessments,
      textOf: (one) => momentText(telling, record, one),
      time: telling.time,
    }),
    ...(told ? { harm: reportHarm(telling, record, told) } : {}),
    omissions: omissionsTold(telling, record, assessments),
    mode: record.mode,
    date: extras.date,
    people: sheet.people,
    groups: sheet.groups,
    span: spanOf(telling),
    setting: telling.texts.text(scenario.summary ?? scenario.role.brief, telling.frame),
    remarks: reportRemarks(telling, record, sheet),
    strengths: strengthsOf(abilities),
    plan: [...(extras.plan ?? suggestedPlan(abilities, telling, record, assessments))],
    seed: record.seed,
    hash: worldHash(world),
    scenarioHash: record.scenario.hash,
    engine: record.engine,
    models: Object.entries(record.models).map(([name, version]) => [name, String(version)]),
  };
}

/** Where the record's own figures are not those of its replay. */
function warningOf(
  record: DrillRecord,
  world: World,
  result: Score,
  { agreement }: Pick<ReportExtras, 'agreement'>,
): string | undefined {
  if (agreement?.state === 'unverified') return reportWords.warningOther;
  const stored = agreement?.stored ?? record;
  const differs = (one: number | undefined): one is number =>
    one !== undefined && Math.abs(one - result.total) > 1e-9;
  if (differs(stored.score))
    return reportWords.warning(stored.score.toFixed(1), result.total.toFixed(1));
  const known = stored.worldHash;
  const same = known === undefined || known === worldHash(world);
  return same && agreement?.state !== 'different' ? undefined : reportWords.warningHash;
}

const teamOf = ({ panel }: ClassSheet): DrillReport['team'] =>
  panel.map(({ expert, title = '', scores }) => ({
    expert,
    title,
    abilities: abilityNames.filter((ability) => scores[ability] !== undefined),
  }));

/** What was not given before harm at a place is told once. */
function graveOf(episodes: HarmTold['episodes']): ReportHarm['episodes'] {
  const told = new Set<string>();
  return episodes
    .filter(({ grave }) => grave)
    .map((one) => {
      const where = one.placeLabel ?? reportWords.noPlace;
      const again = told.has(where) && one.notGiven.length > 0;
      told.add(where);
      const day = dayOf(one.span);
      const under = (line: string) => (line.startsWith(day) ? line.slice(day.length) : line);
      return {
        when: one.span,
        where,
        said: one.unexplained === undefined ? one.said : `${one.said}\n${one.unexplained}`,
        around: one.around.map(({ time, label }) => under(`${time} ${label}`)).join('\n'),
        notGiven: again ? reportWords.asBefore : one.notGiven.map(under).join('\n'),
      };
    });
}

function reportHarm(
  telling: Telling,
  record: DrillRecord,
  { totals, linked, unexplained, episodes }: HarmTold,
): ReportHarm {
  return {
    totals,
    linked: linked.map(({ assessment, people }) =>
      reportWords.linked(
        telling.time(assessment.minute),
        momentText(telling, record, assessment),
        people,
      ),
    ),
    unexplained,
    episodes: graveOf(episodes),
    lesser: episodes
      .filter(({ grave }) => !grave)
      .map(({ span, placeLabel, said }) => `${span} ${placeLabel ?? ''}${said}`),
  };
}

/** All orders that stood. */
function ordersGiven(world: World, orders: readonly { measure: string }[]): number {
  const measures = [...new Set(orders.map(({ measure }) => measure))];
  const times = (id: string) => orders.filter(({ measure }) => measure === id).length;
  return measures.reduce((sum, id) => sum + standing(world, id, times(id)), 0);
}

/** Every time with its day, "6月19日 02:05" of the scenario's own calendar: a drill lasts days. */
function datedTelling(program: Program, world: World, words = reportWords): Telling {
  const telling = tellingOf(program, world);
  const { start } = program.scenario.clock;
  const time = (minute: number): string => {
    const whole = Math.round(minute);
    const days = Math.floor((program.clock.startMinute + whole) / 1440);
    const { month, day } = dayAfter(start.slice(0, 10), days);
    return words.moment(month, day, telling.time(whole));
  };
  return { ...telling, time };
}

function spanOf(telling: Telling, words: ReportWords = reportWords): string {
  const { minute } = telling.world.clock;
  return words.span(telling.time(0), telling.time(minute), words.hours(minute));
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
