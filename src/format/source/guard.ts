/** What is looked at before a text is read as JSON at all, in one pass and without recursion. */

export const limits = {
  /** UTF-16 units of a file. */
  characters: 2_000_000,
  /** Brackets within brackets. */
  depth: 64,
  /** Values in all, roughly. */
  values: 50_000,
} as const;

export interface Outline {
  /** Offset of the first bracket that is nested too deeply, or −1. */
  tooDeep: number;
  /** Offset of the value that is one too many, or −1. */
  tooMany: number;
  /** Offsets of brackets that are never closed, outermost first. */
  open: number[];
}

const [quote, backslash, comma, newline] = [34, 92, 44, 10];
const opening = new Set([91, 123]);
const closing = new Set([93, 125]);

/** Past the end of the text that begins at `index`; it ends at its line at the latest. */
export function skipString(text: string, index: number): number {
  for (let at = index + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at + 1;
    else if (code === newline) return at;
  }
  return text.length;
}

/** Brackets and commas outside of texts. Stops at the first thing that is too much. */
export function outline(text: string): Outline {
  const result: Outline = { tooDeep: -1, tooMany: -1, open: [] };
  let values = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    if (code === quote) {
      index = skipString(text, index);
      continue;
    }
    if (opening.has(code)) result.open.push(index);
    else if (closing.has(code)) result.open.pop();
    if (opening.has(code) || code === comma) values++;
    if (result.open.length > limits.depth) return { ...result, tooDeep: index };
    if (values > limits.values) return { ...result, tooMany: index };
    index++;
  }
  return result;
}

/** What is wrong with the characters of a text, if anything. */
export function strangeCharacters(
  text: string,
): { kind: 'utf16' | 'nul' | 'replacement'; offset: number; count: number } | undefined {
  const nul = text.indexOf('\u0000');
  const lost = text.indexOf('\ufffd');
  if (nul >= 0) {
    const ofHead = text.slice(0, 400);
    const many = ofHead.split('\u0000').length - 1 > ofHead.length / 8;
    return { kind: many ? 'utf16' : 'nul', offset: many ? 0 : nul, count: 1 };
  }
  if (lost < 0) return undefined;
  return { kind: 'replacement', offset: lost, count: text.split('\ufffd').length - 1 };
}
