/**
 * 评估表 as a Word file: the blocks of the paper laid out on A4, word for word as printed.
 * Loaded only when somebody asks for one.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableRow,
  TextRun,
} from 'docx';
import { type Block, leadsOn } from '../../review/report/paper.ts';
import {
  barCell,
  cell,
  heiti,
  page,
  paragraph,
  size,
  songti,
  table,
  warningBox,
  writable,
} from './docxParts.ts';

const factShares = [0.2, 0.8] as const;

function factsTable({ rows }: Extract<Block, { kind: 'facts' }>): Table {
  return table(
    factShares,
    rows.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(label, factShares[0], { head: true, centred: true }),
            cell(value, factShares[1]),
          ],
        }),
    ),
  );
}

function dataTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const shares = columns.map(({ share }) => share);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    // A head without a row under it would stand alone at the foot of a page.
    children: columns.map(({ text, share }) =>
      cell(text, share, { head: true, centred: true, keepNext: true }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, index) => cell(text, shares[index] ?? 0)),
      }),
  );
  return table(shares, [head, ...body]);
}

function signTable({ labels }: Extract<Block, { kind: 'sign' }>): Table {
  const share = 1 / labels.length;
  const empty = { size: size.cell, after: 500 };
  return table(
    labels.map(() => share),
    [
      new TableRow({
        cantSplit: true,
        height: { value: 900, rule: HeightRule.ATLEAST },
        children: labels.map((label) => cell(label, share, empty)),
      }),
    ],
  );
}

/** Steps of a bar's length. */
const barSteps = 40;

function barsTable({ rows }: Extract<Block, { kind: 'bars' }>): Table {
  const [label, value] = [0.16, 0.16];
  const step = (1 - label - value) / barSteps;
  const shares = [label, ...Array.from({ length: barSteps }, () => step), value];
  const body = rows.map(({ label: name, share, text }) => {
    const full = Math.round(Math.min(1, Math.max(0, share)) * barSteps);
    return new TableRow({
      cantSplit: true,
      children: [
        cell(name, label, { head: true, centred: true }),
        ...(full > 0 ? [barCell(step * full, full, true)] : []),
        ...(full < barSteps ? [barCell(step * (barSteps - full), barSteps - full, false)] : []),
        cell(text, value, { centred: true }),
      ],
    });
  });
  return table(shares, body);
}

function laidOut(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        paragraph(block.text, {
          size: size.title,
          bold: true,
          centred: true,
          after: 80,
          font: heiti,
        }),
        paragraph(block.under, { size: size.under, centred: true, after: 160, font: heiti }),
      ];
    case 'heading':
      return [
        new Paragraph({
          spacing: { before: 260, after: 100 },
          keepNext: true,
          outlineLevel: 0,
          children: [
            new TextRun({
              text: writable(block.text),
              font: heiti,
              size: size.heading,
              bold: true,
            }),
          ],
        }),
      ];
    case 'warning':
      return [warningBox(block.text)];
    case 'bars':
      return [barsTable(block)];
    case 'paragraph':
      return [paragraph(block.text, { before: 60, after: 60, keepNext: leadsOn(block.text) })];
    case 'subheading':
      return [paragraph(block.text, { before: 160, after: 60, bold: true, keepNext: true })];
    case 'small':
      return [paragraph(block.text, { size: size.small, before: 60 })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            bullet: { level: 0 },
            spacing: { line: 288 },
            children: [new TextRun({ text: writable(item), font: songti, size: size.body })],
          }),
      );
    case 'facts':
      return [factsTable(block)];
    case 'table':
      return [dataTable(block)];
    case 'sign':
      return [paragraph('', { after: 120, keepNext: true }), signTable(block)];
  }
}

function documentOf(blocks: readonly Block[]): Document {
  const title = blocks.find((block) => block.kind === 'title');
  return new Document({
    title: title ? `${title.text}：${title.under}` : '',
    creator: '未萌',
    styles: { default: { document: { run: { font: songti, size: size.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    font: songti,
                    size: size.small,
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: blocks.flatMap(laidOut),
      },
    ],
  });
}

/** The file's bytes. */
export async function docxOf(blocks: readonly Block[]): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await Packer.toArrayBuffer(documentOf(blocks));
  return new Uint8Array(packed);
}
