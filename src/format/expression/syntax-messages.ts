/** The parser's complaints in the words of an author: what is wrong, and what was probably meant. */
import type { ParseError } from '@marcbachmann/cel-js';
import { clip } from './messages.ts';
import type { Bilingual } from './types.ts';

interface Explanation {
  text: Bilingual;
  hint?: Bilingual;
}

const TOKENS: Readonly<Record<string, string>> = {
  LPAREN: '(',
  RPAREN: ')',
  LBRACKET: '[',
  RBRACKET: ']',
  LBRACE: '{',
  RBRACE: '}',
  COLON: ':',
};

/** Characters that a Chinese keyboard or a word processor gives, and what CEL wants instead. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '，': ',',
  '、': ',',
  '。': '.',
  '．': '.',
  '：': ':',
  '？': '?',
  '！': '!',
  '＋': '+',
  '－': '-',
  '—': '-',
  '–': '-',
  '−': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '％': '%',
  '＞': '>',
  '＜': '<',
  '≥': '>=',
  '≤': '<=',
  '＝': '==',
  '≠': '!=',
  '＆': '&&',
  '｜': '||',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '　': ' ',
  '=': '==',
  '&': '&&',
  '|': '||',
};

const WORDS: Readonly<Record<string, string>> = { and: '&&', or: '||', not: '!', is: '==' };

function both(zh: string, en: string): Bilingual {
  return { zh, en };
}

function writeInstead(replacement: string): Bilingual {
  return both(`请写 ${replacement}`, `write ${replacement}`);
}

/** What stands at an offset: all of a run of non-ASCII letters, never half a character. */
export function strangeRun(source: string, offset: number): string {
  const run = /^\p{L}+/u.exec(source.slice(offset, offset + 40))?.[0] ?? '';
  if (run !== '' && run.charCodeAt(0) > 127) return run;
  return offset < source.length ? String.fromCodePoint(source.codePointAt(offset) ?? 0) : '';
}

function strangeCharacter(source: string, offset: number): Explanation {
  const character = strangeRun(source, offset);
  const text = both(`此处不能有“${character}”`, `"${character}" cannot stand here`);
  if (Object.hasOwn(HALF_WIDTH, character)) {
    const replacement = HALF_WIDTH[character] ?? '';
    return {
      text,
      hint:
        replacement === ' ' ? both('请用半角空格', 'use a plain space') : writeInstead(replacement),
    };
  }
  if (character.charCodeAt(0) < 128) return { text };
  return {
    text,
    hint: both(
      '名称只能用英文字母、数字和下划线；文字要加引号',
      'names are ASCII letters, digits and "_"; quote texts',
    ),
  };
}

function strangeToken(source: string, offset: number, end: number): Explanation {
  const token = source.slice(offset, end);
  if (token === '') return { text: both('表达式没有写完', 'the expression is not finished') };
  const text = both(`此处不能有“${clip(token)}”`, `"${clip(token)}" cannot stand here`);
  const word = /^[A-Za-z]+/.exec(source.slice(offset, offset + 4))?.[0].toLowerCase() ?? '';
  return Object.hasOwn(WORDS, word) ? { text, hint: writeInstead(WORDS[word] ?? '') } : { text };
}

function missingToken(source: string, offset: number, end: number, wanted: string): Explanation {
  const name =
    wanted === 'IDENTIFIER'
      ? both('一个名称', 'a name')
      : both(`“${TOKENS[wanted] ?? wanted}”`, `"${TOKENS[wanted] ?? wanted}"`);
  const token = clip(source.slice(offset, end));
  const found = token === '' ? both('到此为止', 'the end') : both(`“${token}”`, `"${token}"`);
  return {
    text: both(
      `此处应有${name.zh}，却是${found.zh}`,
      `${name.en} is missing here; found ${found.en}`,
    ),
  };
}

/** What a syntax error means for the author. */
export function explainSyntax(
  error: ParseError,
  source: string,
  offset: number,
  end: number,
): Explanation {
  const wanted = /^Expected (\w+), got/.exec(error.summary)?.[1];
  if (wanted !== undefined) return missingToken(source, offset, end, wanted);
  switch (error.code) {
    case 'unterminated_string':
    case 'unterminated_triple_quoted_string':
      return { text: both('引号没有成对', 'a quote is not closed') };
    case 'newline_in_string':
      return { text: both('引号内不能换行', 'a line cannot break inside quotes') };
    case 'unexpected_character':
      return /^Unexpected character: '/.test(error.summary)
        ? strangeToken(source, offset, end)
        : strangeCharacter(source, offset);
    case 'unexpected_token':
      return strangeToken(source, offset, end);
    default:
      if (error.code.includes('escape') || error.code.includes('surrogate')) {
        return { text: both('反斜杠写法有误', 'this backslash sequence is wrong') };
      }
      return { text: both('数字写法有误', 'this number is written wrongly') };
  }
}
