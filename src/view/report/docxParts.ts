/** Pieces of a Word file: paragraphs, cells and tables in the form's type. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/** Twentieths of a point: A4 with margins of 2 cm. */
export const page = { width: 11906, height: 16838, margin: 1134 };
const width = page.width - 2 * page.margin;

export const songti = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };
export const heiti = { ascii: 'Arial', eastAsia: '黑体', hAnsi: 'Arial' };
/** Half points. */
export const size = { title: 36, under: 28, heading: 26, body: 22, cell: 19, small: 17 };

const line = { style: BorderStyle.SINGLE, size: 4, color: '444444' };
const borders = { top: line, bottom: line, left: line, right: line };
const shade = { fill: 'EFEBE0' };

/** Characters that XML 1.0 cannot hold, and half pairs: a Word that meets one offers to repair. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

export const writable = (text: string): string => text.replace(unwritable, '');

interface Style {
  size?: number;
  bold?: boolean;
  centred?: boolean;
  before?: number;
  after?: number;
  font?: typeof songti;
  /** Stays on the page of what comes next. */
  keepNext?: boolean;
}

export const paragraph = (text: string, style: Style = {}): Paragraph =>
  new Paragraph({
    alignment: style.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: style.before ?? 0, after: style.after ?? 0, line: 288 },
    keepNext: style.keepNext ?? false,
    children: [
      new TextRun({
        text: writable(text),
        font: style.font ?? songti,
        size: style.size ?? size.body,
        bold: style.bold ?? false,
      }),
    ],
  });

/** A line feed begins a new paragraph; a cell has at least one. */
export const cell = (
  text: string,
  share: number,
  style: Style & { head?: boolean } = {},
): TableCell =>
  new TableCell({
    width: { size: Math.round(width * share), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders,
    ...(style.head ? { shading: shade } : {}),
    children: text
      .split('\n')
      .map((part) => paragraph(part, { size: size.cell, bold: style.head ?? false, ...style })),
  });

export const table = (shares: readonly number[], rows: TableRow[]): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round(width * share)),
    layout: TableLayoutType.FIXED,
    rows,
  });

/** A stretch of a bar, over so many columns of its table. */
export const barCell = (share: number, columns: number, full: boolean): TableCell => {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new TableCell({
    width: { size: Math.round(width * share), type: WidthType.DXA },
    columnSpan: columns,
    borders: { top: line, bottom: line, left: none, right: none },
    ...(full ? { shading: { fill: '46606B' } } : {}),
    children: [new Paragraph({ children: [] })],
  });
};

/** Framed, so that nobody reads past it. */
export const warningBox = (text: string): Paragraph => {
  const frame = { style: BorderStyle.SINGLE, size: 12, color: 'B3261B', space: 6 };
  return new Paragraph({
    border: { top: frame, bottom: frame, left: frame, right: frame },
    spacing: { before: 80, after: 160, line: 288 },
    children: [
      new TextRun({
        text: writable(text),
        font: heiti,
        size: size.body,
        bold: true,
        color: 'B3261B',
      }),
    ],
  });
};
