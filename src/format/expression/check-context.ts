/** What the parts of the check share: the scope, the problems found, and how to report one. */
import type { ASTNode } from '@marcbachmann/cel-js';
import { LIMITS } from './limits.ts';
import { hint, mismatch } from './messages.ts';
import { makeProblem } from './parse.ts';
import { fieldNames } from './suggest.ts';
import type { CheckedNode } from './tree.ts';
import type {
  Bilingual,
  ExpressionProblem,
  ExpressionProblemCode,
  Scope,
  ValueType,
} from './types.ts';

/** A stretch of the source. */
export interface Span {
  start: number;
  end: number;
}

/** A checked node, or nothing where a problem has already been reported. */
export type Checked<Node extends CheckedNode = CheckedNode> = Node | undefined;

export interface CheckContext {
  readonly source: string;
  readonly scope: Scope;
  readonly problems: ExpressionProblem[];
  /** Checks any node; set by `check.ts`, so that the parts need not import each other. */
  readonly check: (node: ASTNode, depth: number) => Checked;
}

/** Notes a problem; returns nothing, so that a checker can return the call. */
export function report(
  context: CheckContext,
  code: ExpressionProblemCode,
  span: Span,
  text: Bilingual,
  advice?: Bilingual,
): undefined {
  if (context.problems.length >= LIMITS.problems) return undefined;
  context.problems.push(makeProblem(code, span.start, span.end - span.start, text, advice));
  return undefined;
}

/** Whether a type is a single value. */
export function isScalar(type: ValueType): boolean {
  return type.kind !== 'record' && type.kind !== 'map';
}

function advise(wanted: readonly ValueType['kind'][], got: ValueType): Bilingual | undefined {
  if (got.kind === 'record' && Object.keys(got.fields).length > 0)
    return hint.inside(fieldNames(got));
  if (got.kind === 'map') return isScalar(got.of) ? hint.aggregate() : hint.inside(got.keys);
  if (wanted.includes('boolean') && got.kind === 'number') return hint.positive();
  if (wanted.length === 1 && wanted[0] === 'string' && got.kind === 'number') return hint.toText();
  return undefined;
}

/** Reports a value whose type is not among those wanted. */
export function reportType(
  context: CheckContext,
  span: Span,
  wanted: readonly ValueType['kind'][],
  got: ValueType,
): undefined {
  return report(
    context,
    'expression.type',
    span,
    mismatch.needs(wanted, got.kind),
    advise(wanted, got),
  );
}

/** Checks a node and requires one of the kinds. */
export function checkKind(
  context: CheckContext,
  node: ASTNode,
  depth: number,
  wanted: readonly ValueType['kind'][],
): Checked {
  const checked = context.check(node, depth);
  if (checked === undefined || wanted.includes(checked.type.kind)) return checked;
  return reportType(context, node, wanted, checked.type);
}
