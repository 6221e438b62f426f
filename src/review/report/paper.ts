/**
 * The evaluation form as blocks of words: the one text that print and Word both lay out.
 */
import type { ReportAbility, ReportIndicator } from './abilities.ts';
import type { ReportDecision } from './decisions.ts';
import type { DrillReport } from './report.ts';
import { gradeWords, type ReportWords, reportWords } from './words.ts';

export interface Column {
  text: string;
  /** Share of the width; those of a table sum to 1. */
  share: number;
}

export type Block =
  | { kind: 'title'; text: string; under: string }
  | { kind: 'heading'; text: string }
  /** Pairs of label and value, as at the top of a form. */
  | { kind: 'facts'; rows: { label: string; value: string }[] }
  /** A line feed in a cell begins a new paragraph. */
  | { kind: 'table'; columns: Column[]; rows: string[][] }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'small'; text: string }
  /** Lines to sign on. */
  | { kind: 'sign'; labels: string[] };

type Table = Extract<Block, { kind: 'table' }>;

export function paperOf(report: DrillReport, words: ReportWords = reportWords): Block[] {
  const { headings } = words;
  return [
    { kind: 'title', text: words.form, under: report.title },
    factsBlock(report, words),
    { kind: 'heading', text: headings.abilities },
    abilityTable(report.abilities, words),
    { kind: 'small', text: words.ratingNote },
    ...(hasPanel(report) ? [{ kind: 'small' as const, text: words.panelNote }] : []),
    { kind: 'heading', text: headings.outcome },
    ...outcomeBlocks(report, words),
    { kind: 'heading', text: headings.evidence },
    evidenceTable(report, words),
    { kind: 'heading', text: headings.decisions },
    decisionTable(report.decisions, words),
    { kind: 'heading', text: headings.remarks },
    remarkBlock(report, words),
    { kind: 'heading', text: headings.strengths },
    report.strengths.length > 0
      ? { kind: 'list', items: report.strengths }
      : { kind: 'paragraph', text: words.strengthsNone },
    { kind: 'heading', text: headings.plan },
    planBlock(report, words),
    { kind: 'heading', text: headings.record },
    recordBlock(report, words),
    { kind: 'sign', labels: words.sign },
  ];
}

function factsBlock(report: DrillReport, words: ReportWords): Block {
  const { facts } = words;
  const { ending } = report;
  return {
    kind: 'facts',
    rows: [
      { label: facts.name, value: report.title },
      { label: facts.mode, value: words.modes[report.mode] },
      { label: facts.held, value: report.date },
      { label: facts.role, value: report.role },
      { label: facts.people, value: words.peopleOf(report.people, report.groups) },
      { label: facts.time, value: report.span },
      { label: facts.setting, value: report.setting },
      {
        label: facts.ending,
        value: [ending.title, ending.text].filter((part) => part !== '').join('：'),
      },
      {
        label: facts.score,
        value: words.total(report.score, report.rating, words.ratings[report.rating]),
      },
    ],
  };
}

const hasPanel = ({ abilities }: DrillReport): boolean =>
  abilities.some(({ panel }) => panel !== undefined);

function abilityTable(abilities: readonly ReportAbility[], words: ReportWords): Table {
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

function outcomeBlocks(report: DrillReport, words: ReportWords): Block[] {
  const people = report.outcome.map(({ label, value }) => words.people(label, value));
  const lines = [
    ...report.redLines.map(({ time, label, why, basis }) => words.redLine(time, label, why, basis)),
    ...report.verdict.map(({ label, satisfaction, says }) =>
      words.verdict(label, satisfaction, says),
    ),
  ];
  return [
    ...(people.length > 0 ? [{ kind: 'paragraph' as const, text: `${people.join('，')}。` }] : []),
    ...(report.redLines.length === 0
      ? [{ kind: 'paragraph' as const, text: words.redLineNone }]
      : []),
    ...(lines.length > 0 ? [{ kind: 'list' as const, items: lines }] : []),
  ];
}

function evidenceTable({ abilities }: DrillReport, words: ReportWords): Table {
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

function decisionTable(decisions: readonly ReportDecision[], words: ReportWords): Table {
  const { columns } = words;
  const voted = decisions.some(({ votes }) => votes.length > 0);
  const graded = decisions.some(({ review }) => review !== undefined);
  const shares = voted ? [0.09, 0.29, 0.3] : [0.09, 0.42, 0.49];
  const extra = [
    ...(voted ? [{ text: columns.votes, share: graded ? 0.19 : 0.32 }] : []),
    ...(graded ? [{ text: columns.grade, share: voted ? 0.13 : 0.18 }] : []),
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

function remarkBlock({ remarks }: DrillReport, words: ReportWords): Block {
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

function planBlock({ plan }: DrillReport, words: ReportWords): Block {
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

function recordBlock(report: DrillReport, words: ReportWords): Block {
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

/** Every piece of text, in reading order: what both writers must show. */
export const piecesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(blockPieces).flatMap((piece) => piece.split('\n'));

function blockPieces(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [block.text, block.under];
    case 'heading':
    case 'paragraph':
    case 'small':
      return [block.text];
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns.map(({ text }) => text), ...block.rows.flat()];
    case 'list':
      return block.items;
    case 'sign':
      return block.labels;
  }
}
