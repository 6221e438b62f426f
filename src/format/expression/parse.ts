/** Source text to cel-js syntax tree, within limits, every failure a located problem. */

import type { ASTNode } from '@marcbachmann/cel-js';
import { Environment, ParseError } from '@marcbachmann/cel-js';
import { LIMITS } from './limits.ts';
import { excess, hint, literal, unknown, unsupported } from './messages.ts';
import { findOutsideText } from './scan.ts';
import { explainSyntax, strangeRun } from './syntax-messages.ts';
import type { Bilingual, ExpressionProblem, ExpressionProblemCode } from './types.ts';

/** A syntax tree, or why there is none. */
export type Parsed = { ok: true; tree: ASTNode } | { ok: false; problem: ExpressionProblem };

const parser = new Environment({
  limits: {
    maxAstNodes: LIMITS.nodes,
    maxDepth: LIMITS.depth,
    maxListElements: 100,
    maxCallArguments: 16,
  },
});

/** Puts a problem together, leaving out an absent hint. */
export function makeProblem(
  code: ExpressionProblemCode,
  offset: number,
  length: number,
  text: Bilingual,
  advice?: Bilingual,
): ExpressionProblem {
  const problem = { code, offset, length, zh: text.zh, en: text.en };
  return advice === undefined ? problem : { ...problem, hint: advice };
}

function wholeTooLong(source: string, text: Bilingual): ExpressionProblem {
  return makeProblem('expression.tooLong', 0, source.length, text);
}

function limitProblem(error: ParseError, offset: number): ExpressionProblem {
  if (error.summary.includes('maxDepth')) {
    return makeProblem('expression.tooLong', offset, 1, excess.depth(LIMITS.depth));
  }
  return makeProblem('expression.tooLong', offset, 1, excess.nodes(LIMITS.nodes));
}

function problemFrom(error: unknown, source: string): ExpressionProblem {
  if (!(error instanceof ParseError)) return wholeTooLong(source, excess.depth(LIMITS.depth));
  const offset = Math.min(error.range?.start ?? 0, source.length);
  const end = Math.min(error.range?.end ?? offset, source.length);
  if (error.code === 'limit_exceeded') return limitProblem(error, offset);
  if (error.code === 'invalid_number') {
    return makeProblem('expression.badLiteral', offset, end - offset, literal.magnitude());
  }
  if (error.code === 'reserved_identifier') {
    return makeProblem(
      'expression.unknownName',
      offset,
      end - offset,
      unknown.root(source.slice(offset, end)),
    );
  }
  if (error.code === 'invalid_macro_argument') {
    return makeProblem(
      'expression.unsupported',
      offset,
      Math.max(1, end - offset),
      unsupported.other(),
    );
  }
  const length = Math.max(end - offset, strangeRun(source, offset).length);
  const { text, hint: advice } = explainSyntax(error, source, offset, end);
  return makeProblem('expression.syntax', offset, length, text, advice);
}

/** Parses one expression. Never throws, and looks at no more than the limit allows. */
export function parseSource(source: string): Parsed {
  if (source.length > LIMITS.characters) {
    return { ok: false, problem: wholeTooLong(source, excess.characters(LIMITS.characters)) };
  }
  const comment = findOutsideText(source, '//');
  if (comment >= 0) {
    const problem = makeProblem(
      'expression.unsupported',
      comment,
      2,
      unsupported.comment(),
      hint.divide(),
    );
    return { ok: false, problem };
  }
  try {
    return { ok: true, tree: parser.parse(source).ast };
  } catch (error) {
    return { ok: false, problem: problemFrom(error, source) };
  }
}
