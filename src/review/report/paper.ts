/**
 * The evaluation form as blocks of words: the one text that print and Word both lay out.
 */
import {
  abilityTable,
  decisionTable,
  evidenceTable,
  planBlock,
  recordBlock,
  remarkBlock,
} from './paperTables.ts';
import type { DrillReport } from './report.ts';
import { type ReportWords, reportWords } from './words.ts';

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
