/**
 * The evaluation form as blocks of words: the one text that print and Word both lay out.
 */
import { analysisOf } from './overall.ts';
import {
  abilityTable,
  courseTable,
  decisionTable,
  evidenceTables,
  harmTable,
  omissionTable,
  planBlock,
  recordBlock,
  remarkBlock,
  teamTable,
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
  /** Names the table right under it, and stays with it. */
  | { kind: 'subheading'; text: string }
  /** Something is wrong with what this paper rests on. */
  | { kind: 'warning'; text: string }
  /** A chart of bars; `share` of the full length. */
  | { kind: 'bars'; rows: { label: string; share: number; text: string }[] }
  /** Pairs of label and value, as at the top of a form. */
  | { kind: 'facts'; rows: { label: string; value: string }[] }
  /** A line feed in a cell begins a new paragraph. */
  | { kind: 'table'; columns: Column[]; rows: string[][] }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'small'; text: string }
  /** Lines to sign on. */
  | { kind: 'sign'; labels: string[] };

/** A heading and what stands under it; nothing where there is nothing to say. */
type Section = { heading: string; blocks: Block[] };

/** A sentence that ends in a colon stays with what it announces. */
export const leadsOn = (text: string): boolean => text.endsWith('：');

const paragraphs = (texts: readonly string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));

const small = (text: string): Block => ({ kind: 'small', text });

const listOf = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items: [...items] }];

export function paperOf(report: DrillReport, words: ReportWords = reportWords): Block[] {
  const { headings } = words;
  const graded = report.decisions.some(({ review }) => review !== undefined);
  const sections: Section[] = [
    { heading: headings.facts, blocks: [factsBlock(report, words)] },
    { heading: headings.team, blocks: [teamTable(report, words), small(words.teamNote)] },
    { heading: headings.course, blocks: [courseTable(report, words), small(words.courseNote)] },
    { heading: headings.summary, blocks: paragraphs(report.overall) },
    { heading: headings.abilities, blocks: abilityBlocks(report, words) },
    { heading: headings.harm, blocks: harmBlocks(report, words) },
    { heading: headings.outcome, blocks: outcomeBlocks(report, words) },
    {
      heading: headings.decisions,
      blocks: [
        decisionTable(report.decisions, words),
        ...(graded ? [small(words.authorNote)] : []),
      ],
    },
    { heading: headings.omissions, blocks: omissionBlocks(report, words) },
    { heading: headings.remarks, blocks: [remarkBlock(report, words)] },
    {
      heading: headings.strengths,
      blocks:
        report.strengths.length > 0 ? listOf(report.strengths) : paragraphs([words.strengthsNone]),
    },
    { heading: headings.plan, blocks: [planBlock(report, words)] },
  ];
  return [
    { kind: 'title', text: words.form, under: report.title },
    ...(report.warning === undefined ? [] : [{ kind: 'warning' as const, text: report.warning }]),
    ...sections
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ heading, blocks }, index): Block[] => [
        { kind: 'heading', text: words.numbered(index, heading) },
        ...blocks,
      ]),
    { kind: 'heading', text: headings.attachments },
    ...paragraphs(words.attachments),
    { kind: 'sign', labels: words.sign },
    { kind: 'heading', text: headings.evidence },
    ...evidenceTables(report, words),
    { kind: 'heading', text: headings.record },
    recordBlock(report, words),
  ];
}

function factsBlock(report: DrillReport, words: ReportWords): Block {
  const { facts } = words;
  const { ending } = report;
  return {
    kind: 'facts',
    rows: [
      { label: facts.name, value: report.title },
      { label: facts.held, value: report.date },
      { label: facts.site, value: '' },
      { label: facts.organiser, value: '' },
      { label: facts.people, value: words.peopleOf(report.people, report.groups) },
      { label: facts.role, value: report.role },
      { label: facts.mode, value: words.modes[report.mode] },
      { label: facts.purpose, value: report.purpose },
      ...(report.aims.length > 0
        ? [
            {
              label: facts.aims,
              value: report.aims.map((aim, index) => words.aim(index + 1, aim)).join('\n'),
            },
          ]
        : []),
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

function abilityBlocks(report: DrillReport, words: ReportWords): Block[] {
  const { abilities } = report;
  return [
    {
      kind: 'bars',
      rows: abilities.map(({ ability, earned, points }) => ({
        label: words.abilities[ability],
        share: points > 0 ? earned / points : 0,
        text: words.pointsOf(earned, points),
      })),
    },
    small(words.ratingNote),
    abilityTable(abilities, words),
    ...(hasPanel(report) ? [small(words.panelNote)] : []),
    ...paragraphs(abilities.map((one) => analysisOf(one, words))),
  ];
}

const hasPanel = ({ abilities }: DrillReport): boolean =>
  abilities.some(({ panel }) => panel !== undefined);

function harmBlocks({ harm }: DrillReport, words: ReportWords): Block[] {
  if (!harm) return [];
  return [
    ...paragraphs([words.summary.harm(harm.totals), ...harm.unexplained]),
    ...(harm.linked.length > 0
      ? [...paragraphs([words.harmHead.linked]), ...listOf(harm.linked)]
      : []),
    ...(harm.episodes.length > 0
      ? [...paragraphs([words.harmHead.episodes]), harmTable(harm, words)]
      : []),
    ...(harm.lesser.length > 0 ? [small(words.lesser(harm.lesser))] : []),
  ];
}

function omissionBlocks(report: DrillReport, words: ReportWords): Block[] {
  return report.omissions.length === 0 ? [] : [omissionTable(report, words)];
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
    ...(people.length > 0 ? paragraphs([`${people.join('，')}。`]) : []),
    ...(report.redLines.length === 0 ? paragraphs([words.redLineNone]) : []),
    ...listOf(lines),
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
    case 'subheading':
    case 'warning':
    case 'paragraph':
    case 'small':
      return [block.text];
    case 'bars':
      return block.rows.flatMap(({ label, text }) => [label, text]);
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
