/** The stretch of a source where a problem is, with a caret below it. */
import type { ExpressionProblem } from '../expression/index.ts';

const before = 24;
const after = 40;

/** Terminals give Chinese characters and full-width signs two columns. */
const columnsOf = (text: string): number =>
  [...text].reduce(
    (sum, one) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        one,
      )
        ? 2
        : 1),
    0,
  );

/** Two lines: a piece of the source, and carets below the problem. */
export function excerpt(source: string, { offset, length }: ExpressionProblem): string {
  const line = source.replace(/\s/g, ' ');
  const from = offset <= before + 1 ? 0 : offset - before;
  const until = line.length <= offset + after + 1 ? line.length : offset + after;
  const lead = from > 0 ? '…' : '';
  const piece = `${lead}${line.slice(from, until)}${until < line.length ? '…' : ''}`;
  const indent = columnsOf(lead + line.slice(from, offset));
  const marked = columnsOf(line.slice(offset, Math.min(offset + length, until)));
  return `    ${piece}\n    ${' '.repeat(indent)}${'^'.repeat(Math.max(1, marked))}`;
}
