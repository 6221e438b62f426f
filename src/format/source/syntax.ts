/** What an author most likely meant where JSON breaks. */
import type { ParseError } from 'jsonc-parser';
import { type FullWidthMark, fullWidthMarks } from './fullWidth.ts';

/** A syntax issue: code, offset, and what its message needs to know. */
export type SyntaxIssue =
  | { code: PlainCode; offset: number }
  | {
      code: 'json.fullWidth' | 'json.badWord' | 'json.mismatched';
      offset: number;
      found: string;
      wanted: string;
    }
  | { code: 'json.unquoted' | 'json.unexpected'; offset: number; found: string }
  | { code: 'json.unclosed'; offset: number; opened: number };

type PlainCode =
  | 'json.empty'
  | 'json.trailingComma'
  | 'json.missingComma'
  | 'json.missingColon'
  | 'json.missingValue'
  | 'json.unclosedString'
  | 'json.innerQuote'
  | 'json.singleQuote'
  | 'json.comment'
  | 'json.badEscape'
  | 'json.badNumber'
  | 'json.controlCharacter'
  | 'json.strangeSpace'
  | 'json.extra';

const words: Readonly<Record<string, string>> = {
  True: 'true',
  TRUE: 'true',
  yes: 'true',
  False: 'false',
  FALSE: 'false',
  no: 'false',
  None: 'null',
  NULL: 'null',
  nil: 'null',
  undefined: 'null',
  NaN: '0',
  Infinity: '1e9',
};

const plain: Readonly<Record<number, PlainCode>> = {
  2: 'json.badNumber',
  13: 'json.badNumber',
  9: 'json.extra',
  10: 'json.comment',
  11: 'json.comment',
  12: 'json.unclosedString',
  14: 'json.badEscape',
  15: 'json.badEscape',
  16: 'json.controlCharacter',
};

/** Offset of the last character before `offset` that is no white space, or −1. */
function before(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text.charAt(at))) at--;
  return at;
}

/** A word or mark that JSON does not know. */
function strangeSymbol(text: string, offset: number, token: string): SyntaxIssue {
  const [mark] = fullWidthMarks(token.charAt(0), 1);
  if (mark) return { code: 'json.fullWidth', ...mark, offset };
  if (/^\s/.test(token)) return { code: 'json.strangeSpace', offset };
  if (text.charAt(offset - 1) === '"') return { code: 'json.innerQuote', offset: offset - 1 };
  if (/^['`]/.test(token)) return { code: 'json.singleQuote', offset };
  if (Object.hasOwn(words, token))
    return { code: 'json.badWord', offset, found: token, wanted: words[token] ?? '' };
  if (/^[-+.]?\.?\d|^[-+.]/.test(token)) return { code: 'json.badNumber', offset };
  if (token === ';') return { code: 'json.missingComma', offset };
  if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(token))
    return { code: 'json.unquoted', offset, found: token };
  return { code: 'json.unexpected', offset, found: token };
}

function missing(
  text: string,
  error: ParseError,
  token: string,
  open: readonly number[],
): SyntaxIssue {
  const { offset } = error;
  const previous = before(text, offset);
  const mark = text.charAt(previous);
  if (token === '') {
    const opened = open[open.length - 1];
    if (opened !== undefined) return { code: 'json.unclosed', offset, opened };
  }
  if (/^[}\]]/.test(token) && mark === ',') return { code: 'json.trailingComma', offset: previous };
  if (token === '}' && error.error !== 5 && mark !== ':')
    return { code: 'json.mismatched', offset, found: '}', wanted: ']' };
  if (token === ']') return { code: 'json.mismatched', offset, found: ']', wanted: '}' };
  if (error.error === 5) return { code: 'json.missingColon', offset: previous + 1 };
  if (error.error === 4 && mark === ':' && token !== ':')
    return { code: 'json.missingValue', offset: previous };
  if (error.error !== 6) return { code: 'json.unexpected', offset, found: token };
  if (/\d/.test(mark) && previous === offset - 1)
    return { code: 'json.badNumber', offset: previous };
  return { code: 'json.missingComma', offset: previous + 1 };
}

function explain(text: string, error: ParseError, open: readonly number[]): SyntaxIssue {
  const token = text.slice(error.offset, error.offset + error.length);
  if (error.error === 1) return strangeSymbol(text, error.offset, token);
  const code = plain[error.error];
  if (code !== undefined) return { code, offset: error.offset };
  return missing(text, error, token, open);
}

const mostSyntaxIssues = 20;

/** What the tolerant parser also says of brackets and ends once something else has thrown it. */
const consequences = new Set(['json.mismatched', 'json.unexpected', 'json.unclosed', 'json.extra']);

/** The errors of the tolerant parser, less those that only follow from another. */
function explainAll(
  text: string,
  errors: readonly ParseError[],
  open: readonly number[],
): SyntaxIssue[] {
  const issues: SyntaxIssue[] = [];
  let end = -1;
  for (const error of errors) {
    const between = end < 0 ? '' : text.slice(end, error.offset);
    const follows =
      end >= 0 && (error.offset <= end || !between.includes('\n') || between.trim() === '');
    end = Math.max(end, error.offset + error.length);
    if (follows) continue;
    const issue = explain(text, error, open);
    if (issues.length === 0 || !consequences.has(issue.code)) issues.push(issue);
    if (issues.length === mostSyntaxIssues) break;
  }
  return issues;
}

/** Chinese punctuation, and what is wrong before the first of it; what comes after mostly follows from it. */
function withFullWidth(
  text: string,
  issues: readonly SyntaxIssue[],
  marks: readonly FullWidthMark[],
): SyntaxIssue[] {
  const first = marks[0]?.offset ?? text.length;
  const earlier = issues.filter(({ offset }) => offset < first);
  const sameLine = ({ offset }: FullWidthMark) =>
    earlier.some((issue) => !text.slice(issue.offset, offset).includes('\n'));
  const told = marks.filter((mark) => !sameLine(mark));
  if (told.length === 0) return [...issues];
  return [...earlier, ...told.map((mark) => ({ code: 'json.fullWidth' as const, ...mark }))];
}

/** What is wrong with a text that is no JSON. */
export function syntaxIssues(
  text: string,
  errors: readonly ParseError[],
  open: readonly number[],
): SyntaxIssue[] {
  if (text.trim() === '') return [{ code: 'json.empty', offset: 0 }];
  const issues = explainAll(text, errors, open);
  return withFullWidth(text, issues, fullWidthMarks(text, mostSyntaxIssues));
}
