/** The tables of the evaluation form. */
import type { ReportAbility, ReportIndicator } from './abilities.ts';
import type { ReportDecision } from './decisions.ts';
import type { Block, Column } from './paper.ts';
import type { DrillReport, ReportHarm } from './report.ts';
import { gradeWords, type ReportWords } from './words.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** "6月18日" in one line, "18:20" in the next. */
const timeShare = 0.12;

/** Lines to write on where no expert was named. */
const emptyLines = 3;

export function teamTable({ team }: DrillReport, words: ReportWords): Table {
  const { columns } = words;
  const rows = team.map(({ expert, title, abilities }) => [
    expert,
    title,
    abilities.map((one) => words.abilities[one]).join('、'),
  ]);
  return {
    kind: 'table',
    columns: [
      { text: columns.expert, share: 0.25 },
      { text: columns.title, share: 0.4 },
      { text: columns.scored, share: 0.35 },
    ],
    rows: rows.length > 0 ? rows : Array.from({ length: emptyLines }, () => ['', '', '']),
  };
}

export function courseTable({ course }: DrillReport, words: ReportWords): Table {
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      { text: columns.time, share: 0.2 },
      { text: columns.kind, share: 0.1 },
      { text: columns.event, share: 0.7 },
    ],
    rows: course.map(({ time, kind, text }) => [time, words.courseKinds[kind], text]),
  };
}

export function harmTable({ episodes }: ReportHarm, words: ReportWords): Table {
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      { text: columns.when, share: 0.14 },
      { text: columns.where, share: 0.11 },
      { text: columns.harm, share: 0.16 },
      { text: columns.around, share: 0.24 },
      { text: columns.notGiven, share: 0.35 },
    ],
    rows: episodes.map(({ when, where, said, around, notGiven }) => [
      when,
      where,
      said,
      around === '' ? words.none : around,
      notGiven === '' ? words.none : notGiven,
    ]),
  };
}

export function omissionTable({ omissions }: DrillReport, words: ReportWords): Table {
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      { text: columns.time, share: timeShare },
      { text: columns.item, share: 0.36 },
      { text: columns.better, share: 0.32 },
      { text: columns.grade, share: 0.2 },
    ],
    rows: omissions.map(({ time, text, better, grade, loss, error }) => [
      time,
      text,
      better === '' ? words.none : better,
      words.grade(gradeWords[grade], loss, error),
    ]),
  };
}

export function abilityTable(abilities: readonly ReportAbility[], words: ReportWords): Table {
  const { columns } = words;
  const panel = abilities.some((one) => one.panel !== undefined);
  const head: Column[] = panel
    ? [
        { text: columns.ability, share: 0.16 },
        { text: columns.rating, share: 0.2 },
        { text: columns.computed, share: 0.16 },
        { text: columns.panel, share: 0.32 },
        { text: columns.difference, share: 0.16 },
      ]
    : [
        { text: columns.ability, share: 0.34 },
        { text: columns.rating, share: 0.36 },
        { text: columns.computed, share: 0.3 },
      ];
  return {
    kind: 'table',
    columns: head,
    rows: abilities.map((one) => [
      words.abilities[one.ability],
      words.ratingOf(one.rating, words.ratings[one.rating]),
      words.pointsOf(one.earned, one.points),
      ...(panel ? panelCells(one, words) : []),
    ]),
  };
}

function panelCells({ panel }: ReportAbility, words: ReportWords): string[] {
  if (!panel) return [words.none, words.none];
  const scores = panel.scores.map(({ expert, score }) => words.panelScore(expert, score));
  return [words.panelOf(panel.mean, scores), words.difference(panel.difference)];
}

/** One table an ability, under its name. */
export function evidenceTables({ abilities }: DrillReport, words: ReportWords): Block[] {
  const { columns } = words;
  const row = (one: ReportIndicator): string[] => [
    one.label,
    one.applies ? words.pointsOf(one.earned, one.points) : words.none,
    [one.evidence, one.cappedBy === undefined ? '' : words.capped(one.cappedBy)]
      .filter((part) => part !== '')
      .join('；'),
    one.basis.length > 0 ? one.basis.join('；') : words.none,
  ];
  return abilities
    .filter(({ indicators }) => indicators.length > 0)
    .flatMap(({ ability, indicators }): Block[] => [
      { kind: 'subheading', text: words.abilities[ability] },
      {
        kind: 'table',
        columns: [
          { text: columns.indicator, share: 0.2 },
          { text: columns.earned, share: 0.1 },
          { text: columns.evidence, share: 0.34 },
          { text: columns.basis, share: 0.36 },
        ],
        rows: indicators.map(row),
      },
    ]);
}

export function decisionTable(decisions: readonly ReportDecision[], words: ReportWords): Table {
  const { columns } = words;
  const voted = decisions.some(({ votes }) => votes.length > 0);
  const graded = decisions.some(({ review }) => review !== undefined);
  const shares = voted ? [0.25, 0.26] : [0.42, 0.49];
  const extra = [
    { text: columns.author, share: 0.11 },
    ...(voted ? [{ text: columns.votes, share: graded ? 0.28 : 0.34 }] : []),
    ...(graded ? [{ text: columns.grade, share: voted ? 0.14 : 0.18 }] : []),
  ];
  const rest = 1 - timeShare - sumOf(extra.map(({ share }) => share));
  return {
    kind: 'table',
    columns: [
      { text: columns.time, share: timeShare },
      ...[columns.asked, columns.chosen].map((text, index) => ({
        text,
        share: ((shares[index] ?? 0) / sumOf(shares)) * rest,
      })),
      ...extra,
    ],
    rows: decisions.map((one) => [
      one.time,
      one.asked,
      [
        one.chosen ?? words.lapsed,
        ...(one.note === undefined ? [] : [words.reason(one.note)]),
      ].join('\n'),
      one.judgement === undefined ? words.none : words.judgements[one.judgement],
      ...(voted ? [votesCell(one, words)] : []),
      ...(graded ? [gradeCell(one, words)] : []),
    ]),
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const votesCell = ({ votes }: ReportDecision, words: ReportWords): string =>
  votes.length === 0
    ? words.none
    : votes.map(({ option, groups, count }) => words.votesFor(option, count, groups)).join('\n');

const gradeCell = ({ review }: ReportDecision, words: ReportWords): string =>
  review ? words.grade(gradeWords[review.grade], review.loss, review.error) : words.none;

export function remarkBlock({ remarks }: DrillReport, words: ReportWords): Block {
  if (remarks.length === 0) return { kind: 'paragraph', text: words.remarksNone };
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      { text: columns.time, share: timeShare },
      { text: columns.kind, share: 0.14 },
      { text: columns.text, share: 0.74 },
    ],
    rows: remarks.map(({ time, kind, text }) => [time, words.kinds[kind], text]),
  };
}

export function planBlock({ plan }: DrillReport, words: ReportWords): Block {
  if (plan.length === 0) return { kind: 'paragraph', text: words.planNone };
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      { text: columns.number, share: 0.08 },
      { text: columns.issue, share: 0.34 },
      { text: columns.action, share: 0.32 },
      { text: columns.owner, share: 0.12 },
      { text: columns.due, share: 0.14 },
    ],
    rows: plan.map(({ issue, action, owner, due }, index) => [
      String(index + 1),
      issue,
      action,
      owner,
      due,
    ]),
  };
}

export function recordBlock(report: DrillReport, words: ReportWords): Block {
  const labels = words.record;
  return {
    kind: 'facts',
    rows: [
      { label: labels.seed, value: report.seed },
      { label: labels.hash, value: report.hash },
      { label: labels.scenario, value: report.scenarioHash },
      { label: labels.versions, value: words.versions(report.engine, report.models) },
      { label: labels.notes, value: `${words.proof}\n${words.limits}` },
    ],
  };
}
