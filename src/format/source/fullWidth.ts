/** Chinese punctuation where JSON wants its own: the commonest slip of our authors. */
import { skipString } from './guard.ts';

const asciiOf: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '；': ',',
  '：': ':',
  '“': '"',
  '”': '"',
  '„': '"',
  '＂': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '－': '-',
  '。': '.',
};

const closingOf: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '＂': '＂' };

export interface FullWidthMark {
  offset: number;
  found: string;
  wanted: string;
}

/** Past the text that a Chinese quote begins, if it ends on its line. */
function skipQuoted(text: string, offset: number, closing: string): number {
  const end = text.indexOf(closing, offset + 1);
  const newline = text.indexOf('\n', offset);
  return end < 0 || (newline >= 0 && newline < end) ? offset + 1 : end + 1;
}

/** The marks outside of texts; of a pair of quotes the first. */
export function fullWidthMarks(text: string, most: number): FullWidthMark[] {
  const marks: FullWidthMark[] = [];
  for (let index = 0; index < text.length && marks.length < most; ) {
    const found = text.charAt(index);
    if (found === '"') {
      index = skipString(text, index);
      continue;
    }
    const wanted = Object.hasOwn(asciiOf, found) ? asciiOf[found] : undefined;
    if (wanted !== undefined) marks.push({ offset: index, found, wanted });
    const closing = Object.hasOwn(closingOf, found) ? closingOf[found] : undefined;
    index = closing === undefined ? index + 1 : skipQuoted(text, index, closing);
  }
  return marks;
}
