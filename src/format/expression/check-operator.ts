/** Operators: what may stand on their sides, and what comes out. Constant arithmetic is done here. */
import type { ASTNode } from '@marcbachmann/cel-js';
import { calculate } from './arithmetic.ts';
import type { CheckContext, Checked } from './check-context.ts';
import { checkKind, isScalar, report, reportType } from './check-context.ts';
import { hint, mismatch } from './messages.ts';
import type { CheckedNode, ComparisonSign, ConstantNode } from './tree.ts';
import type { ScalarType, ValueType } from './types.ts';
import { BOOLEAN, NUMBER, STRING } from './types.ts';

const SCALARS: readonly ValueType['kind'][] = ['number', 'boolean', 'string'];

type Binary<Sign extends string> = Extract<ASTNode, { op: Sign }>;
type Sides = [left: CheckedNode, right: CheckedNode];

/** A constant number, kept fit. */
export function numberConstant(value: number): ConstantNode {
  return { op: 'constant', value, type: NUMBER };
}

function scalarType(type: ValueType): ScalarType {
  return type.kind === 'boolean' ? BOOLEAN : type.kind === 'string' ? STRING : NUMBER;
}

/** Both sides as single values; the left one does not deepen, so that long chains are allowed. */
function checkSides(
  context: CheckContext,
  parts: readonly [ASTNode, ASTNode],
  depth: number,
): Sides | undefined {
  const left = checkKind(context, parts[0], depth, SCALARS);
  const right = checkKind(context, parts[1], depth + 1, SCALARS);
  return left === undefined || right === undefined ? undefined : [left, right];
}

function reportSides(
  context: CheckContext,
  node: ASTNode,
  sign: string,
  [left, right]: Sides,
): undefined {
  const text = mismatch.sides(sign, left.type.kind, right.type.kind);
  const kinds = [left.type.kind, right.type.kind];
  if (sign === '+' && kinds.includes('string') && kinds.includes('number')) {
    return report(context, 'expression.type', node, text, hint.toText());
  }
  const chained = left.op === 'compare' && left.sign !== '==' && left.sign !== '!=';
  return report(context, 'expression.type', node, text, chained ? hint.chain() : undefined);
}

/** Checks `+ - * / %`; `+` also joins two texts. */
export function checkArithmetic(
  context: CheckContext,
  node: Binary<'+' | '-' | '*' | '/' | '%'>,
  depth: number,
): Checked {
  const sides = checkSides(context, node.args, depth);
  if (sides === undefined) return undefined;
  const [left, right] = sides;
  const sign = node.op;
  if (left.type.kind === 'string' && right.type.kind === 'string' && sign === '+') {
    return { op: 'join', sign, left, right, type: STRING };
  }
  if (left.type.kind !== 'number' || right.type.kind !== 'number') {
    return reportSides(context, node, sign, sides);
  }
  if (left.op === 'constant' && right.op === 'constant') {
    return numberConstant(calculate(sign, Number(left.value), Number(right.value)));
  }
  return { op: 'arithmetic', sign, left, right, type: NUMBER };
}

/** Checks `< <= > >=` between numbers and `== !=` between values of one type. */
export function checkComparison(
  context: CheckContext,
  node: Binary<ComparisonSign>,
  depth: number,
): Checked {
  const sides = checkSides(context, node.args, depth);
  if (sides === undefined) return undefined;
  const [left, right] = sides;
  const sign = node.op;
  const same = left.type.kind === right.type.kind;
  const fits = same && (sign === '==' || sign === '!=' || left.type.kind === 'number');
  return fits
    ? { op: 'compare', sign, left, right, type: BOOLEAN }
    : reportSides(context, node, sign, sides);
}

/** Checks `&&` and `||`. */
export function checkLogic(
  context: CheckContext,
  node: Binary<'&&' | '||'>,
  depth: number,
): Checked {
  const left = checkKind(context, node.args[0], depth, ['boolean']);
  const right = checkKind(context, node.args[1], depth + 1, ['boolean']);
  if (left === undefined || right === undefined) return undefined;
  return { op: 'logic', sign: node.op, left, right, type: BOOLEAN };
}

/** Checks `!` and the unary `-`. */
export function checkUnary(
  context: CheckContext,
  node: Binary<'!_' | '-_'>,
  depth: number,
): Checked {
  const type = node.op === '!_' ? BOOLEAN : NUMBER;
  const operand = checkKind(context, node.args, depth + 1, [type.kind]);
  if (operand === undefined) return undefined;
  if (operand.op === 'constant' && typeof operand.value === 'number') {
    return numberConstant(calculate('-', 0, operand.value));
  }
  return { op: node.op === '!_' ? 'not' : 'negate', operand, type };
}

/** Checks `condition ? a : b`. */
export function checkChoice(context: CheckContext, node: Binary<'?:'>, depth: number): Checked {
  const condition = checkKind(context, node.args[0], depth + 1, ['boolean']);
  const whenTrue = checkKind(context, node.args[1], depth + 1, SCALARS);
  const whenFalse = checkKind(context, node.args[2], depth + 1, SCALARS);
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined)
    return undefined;
  const [first, second] = [whenTrue.type.kind, whenFalse.type.kind];
  if (first !== second)
    return report(context, 'expression.type', node, mismatch.branches(first, second));
  return { op: 'choose', condition, whenTrue, whenFalse, type: scalarType(whenTrue.type) };
}

/** Checks `value in [option, …]`. */
export function checkAmong(context: CheckContext, node: Binary<'in'>, depth: number): Checked {
  const [subject, list] = node.args;
  const value = checkKind(context, subject, depth, SCALARS);
  if (list.op !== 'list') return report(context, 'expression.type', list, mismatch.list());
  const options: CheckedNode[] = [];
  for (const item of list.args) {
    const option = context.check(item, depth + 1);
    if (option === undefined || value === undefined) continue;
    if (option.type.kind === value.type.kind && isScalar(option.type)) options.push(option);
    else reportType(context, item, [value.type.kind], option.type);
  }
  if (value === undefined || options.length < list.args.length) return undefined;
  return { op: 'among', value, options, type: BOOLEAN };
}
