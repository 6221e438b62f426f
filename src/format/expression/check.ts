/** The check: a source text against a scope, giving a typed tree or every problem found. */
import type { ASTNode } from '@marcbachmann/cel-js';
import { checkCall } from './check-call.ts';
import type { CheckContext, Checked } from './check-context.ts';
import { isScalar, report, reportType } from './check-context.ts';
import {
  checkAmong,
  checkArithmetic,
  checkChoice,
  checkComparison,
  checkLogic,
  checkUnary,
  numberConstant,
} from './check-operator.ts';
import { checkPath } from './check-path.ts';
import { LIMITS } from './limits.ts';
import { excess, literal, unsupported } from './messages.ts';
import { parseSource } from './parse.ts';
import type { CheckedExpression } from './tree.ts';
import type { ExpressionProblem, ScalarType, Scope, ValueType } from './types.ts';
import { BOOLEAN, STRING } from './types.ts';

/** A checked expression with its type, or all its problems. */
export type CheckResult =
  | { ok: true; expression: CheckedExpression; type: ScalarType }
  | { ok: false; problems: ExpressionProblem[] };

function checkValue(context: CheckContext, node: Extract<ASTNode, { op: 'value' }>): Checked {
  const value = node.args;
  if (typeof value === 'string') return { op: 'constant', value, type: STRING };
  if (typeof value === 'boolean') return { op: 'constant', value, type: BOOLEAN };
  if (typeof value === 'number' || typeof value === 'bigint') {
    const double = Number(value);
    if (double <= LIMITS.magnitude) return numberConstant(double);
    return report(context, 'expression.badLiteral', node, literal.magnitude());
  }
  const what = value === null ? 'nothing' : value instanceof Uint8Array ? 'bytes' : 'unsigned';
  return report(context, 'expression.unsupported', node, unsupported[what]());
}

function checkOther(context: CheckContext, node: ASTNode): undefined {
  if (node.op === 'rcall') {
    return report(context, 'expression.unsupported', node, unsupported.method(node.args[0]));
  }
  const what = node.op === 'list' ? 'list' : node.op === 'map' ? 'braces' : 'other';
  return report(context, 'expression.unsupported', node, unsupported[what]());
}

function checkNode(context: CheckContext, node: ASTNode, depth: number): Checked {
  if (depth > LIMITS.depth) {
    return report(context, 'expression.tooLong', node, excess.depth(LIMITS.depth));
  }
  switch (node.op) {
    case 'value':
      return checkValue(context, node);
    case 'id':
    case '.':
    case '[]':
      return checkPath(context, node, depth);
    case 'call':
      return checkCall(context, node, depth);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return checkArithmetic(context, node, depth);
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return checkComparison(context, node, depth);
    case '&&':
    case '||':
      return checkLogic(context, node, depth);
    case '!_':
    case '-_':
      return checkUnary(context, node, depth);
    case '?:':
      return checkChoice(context, node, depth);
    case 'in':
      return checkAmong(context, node, depth);
    default:
      return checkOther(context, node);
  }
}

function finish(context: CheckContext, tree: Checked, wanted: readonly ValueType[]): CheckResult {
  const kinds = wanted.map((type) => type.kind);
  if (tree !== undefined && !(kinds.includes(tree.type.kind) && isScalar(tree.type))) {
    reportType(context, { start: 0, end: context.source.length }, kinds, tree.type);
  }
  if (tree === undefined || context.problems.length > 0)
    return { ok: false, problems: context.problems };
  const type = tree.type as ScalarType;
  return { ok: true, expression: { source: context.source, tree, type }, type };
}

/**
 * Checks one expression against what may be named and what it must give.
 * Every number is a double: `1` and `1.0` are the same. Never throws.
 */
export function checkExpression(
  source: string,
  scope: Scope,
  expected: ValueType | readonly ValueType[],
): CheckResult {
  const parsed = parseSource(source);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const context: CheckContext = {
    source,
    scope,
    problems: [],
    check: (node, depth) => checkNode(context, node, depth),
  };
  const tree = checkNode(context, parsed.tree, 0);
  return finish(context, tree, 'kind' in expected ? [expected] : expected);
}
