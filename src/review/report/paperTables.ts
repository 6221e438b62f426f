/** The tables of the evaluation form. */
import type { ReportAbility, ReportIndicator } from './abilities.ts';
import type { ReportDecision } from './decisions.ts';
import type { Block, Column } from './paper.ts';
import type { DrillReport } from './report.ts';
import { gradeWords, type ReportWords } from './words.ts';

type Table = Extract<Block, { kind: 'table' }>;

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

export function evidenceTable({ abilities }: DrillReport, words: ReportWords): Table {
  const { columns } = words;
  const row = (one: ReportIndicator, ability: string): string[] => [
    ability,
    one.label,
    one.applies ? words.pointsOf(one.earned, one.points) : words.none,
    [one.evidence, one.cappedBy === undefined ? '' : words.capped(one.cappedBy)]
      .filter((part) => part !== '')
      .join('；'),
    one.basis.length > 0 ? one.basis.join('\n') : words.none,
  ];
  return {
    kind: 'table',
    columns: [
      { text: columns.ability, share: 0.1 },
      { text: columns.indicator, share: 0.22 },
      { text: columns.earned, share: 0.1 },
      { text: columns.evidence, share: 0.33 },
      { text: columns.basis, share: 0.25 },
    ],
    rows: abilities.flatMap(({ ability, indicators }) =>
      indicators.map((one) => row(one, words.abilities[ability])),
    ),
  };
}

export function decisionTable(decisions: readonly ReportDecision[], words: ReportWords): Table {
  const { columns } = words;
  const voted = decisions.some(({ votes }) => votes.length > 0);
  const graded = decisions.some(({ review }) => review !== undefined);
  const shares = voted ? [0.09, 0.25, 0.26] : [0.09, 0.42, 0.49];
  const extra = [
    ...(voted ? [{ text: columns.votes, share: graded ? 0.28 : 0.34 }] : []),
    ...(graded ? [{ text: columns.grade, share: voted ? 0.14 : 0.18 }] : []),
  ];
  const scale = (1 - extra.reduce((sum, { share }) => sum + share, 0)) / sumOf(shares);
  return {
    kind: 'table',
    columns: [
      ...[columns.time, columns.asked, columns.chosen].map((text, index) => ({
        text,
        share: (shares[index] ?? 0) * scale,
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
      { text: columns.time, share: 0.12 },
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
