/**
 * From a checked expression to a closure. Everything that can be decided once
 * is decided here: types, functions, the shapes of paths. A closure never
 * throws and never gives NaN, an infinity or −0.
 */
import { combineNumbers, combineWithConstant } from './compile-arithmetic.ts';
import {
  compareNumbers,
  compareScalars,
  compareWithConstant,
  compileAmong,
  compileAmongConstants,
} from './compile-compare.ts';
import type { Closure } from './compile-path.ts';
import {
  asBoolean,
  asNumber,
  asText,
  compileBooleanPath,
  compileMapValues,
  compileNumberPath,
  compileRead,
} from './compile-path.ts';
import { LIMITS } from './limits.ts';
import type { Evaluate, EvaluationRoots, Functions, FunctionTable } from './runtime.ts';
import { callWith, functionNamed } from './runtime.ts';
import type {
  AmongNode,
  CallNode,
  CheckedExpression,
  CheckedNode,
  CompareNode,
  LogicNode,
  PathNode,
} from './tree.ts';
import type { Scalar } from './types.ts';

function callClosure(functions: Functions, node: CallNode): Closure<unknown> {
  const values = node.values.map((value) => compileArgument(functions, value));
  return callWith(functionNamed(functions, node.name), values);
}

function compileArgument(functions: Functions, node: CheckedNode): Closure<unknown> {
  if (node.op === 'path' && node.type.kind === 'map') {
    return compileMapValues(node, (key) => compileText(functions, key));
  }
  return compileScalar(functions, node);
}

function compileScalar(functions: Functions, node: CheckedNode): Closure<Scalar> {
  if (node.type.kind === 'number') return compileNumber(functions, node);
  if (node.type.kind === 'boolean') return compileBoolean(functions, node);
  return compileText(functions, node);
}

function choose<Value>(
  condition: Closure<boolean>,
  whenTrue: Closure<Value>,
  whenFalse: Closure<Value>,
): Closure<Value> {
  return (roots) => (condition(roots) ? whenTrue(roots) : whenFalse(roots));
}

function compileNumber(functions: Functions, node: CheckedNode): Closure<number> {
  const numeric = (part: CheckedNode): Closure<number> => compileNumber(functions, part);
  switch (node.op) {
    case 'constant': {
      const value = asNumber(node.value);
      return () => value;
    }
    case 'path':
      return compileNumberPath(node, (key) => compileText(functions, key));
    case 'negate': {
      const operand = numeric(node.operand);
      return (roots) => 0 - operand(roots);
    }
    case 'arithmetic':
      return node.right.op === 'constant'
        ? combineWithConstant(node.sign, numeric(node.left), Number(node.right.value))
        : combineNumbers(node.sign, numeric(node.left), numeric(node.right));
    case 'choose':
      return choose(
        compileBoolean(functions, node.condition),
        numeric(node.whenTrue),
        numeric(node.whenFalse),
      );
    case 'call': {
      const run = callClosure(functions, node);
      return (roots) => asNumber(run(roots));
    }
    default:
      throw new TypeError(`${node.op} gives no number`);
  }
}

function compileCompare(
  functions: Functions,
  { sign, left, right }: CompareNode,
): Closure<boolean> {
  if (left.type.kind !== 'number') {
    return compareScalars(
      sign === '==',
      compileScalar(functions, left),
      compileScalar(functions, right),
    );
  }
  const first = compileNumber(functions, left);
  return right.op === 'constant'
    ? compareWithConstant(sign, first, Number(right.value))
    : compareNumbers(sign, first, compileNumber(functions, right));
}

function compileLogic(functions: Functions, node: LogicNode): Closure<boolean> {
  const left = compileBoolean(functions, node.left);
  const right = compileBoolean(functions, node.right);
  return node.sign === '&&'
    ? (roots) => left(roots) && right(roots)
    : (roots) => left(roots) || right(roots);
}

function compileMembership(functions: Functions, node: AmongNode): Closure<boolean> {
  const value = compileScalar(functions, node.value);
  const constants = node.options.flatMap((option) =>
    option.op === 'constant' ? [option.value] : [],
  );
  if (constants.length === node.options.length) return compileAmongConstants(value, constants);
  return compileAmong(
    value,
    node.options.map((option) => compileScalar(functions, option)),
  );
}

function compileBoolean(functions: Functions, node: CheckedNode): Closure<boolean> {
  const logical = (part: CheckedNode): Closure<boolean> => compileBoolean(functions, part);
  switch (node.op) {
    case 'constant': {
      const value = asBoolean(node.value);
      return () => value;
    }
    case 'path':
      return compileBooleanPath(node, (key) => compileText(functions, key));
    case 'not': {
      const operand = logical(node.operand);
      return (roots) => !operand(roots);
    }
    case 'compare':
      return compileCompare(functions, node);
    case 'logic':
      return compileLogic(functions, node);
    case 'among':
      return compileMembership(functions, node);
    case 'choose':
      return choose(logical(node.condition), logical(node.whenTrue), logical(node.whenFalse));
    case 'call': {
      const run = callClosure(functions, node);
      return (roots) => asBoolean(run(roots));
    }
    default:
      throw new TypeError(`${node.op} gives no truth`);
  }
}

function compileTextPath(functions: Functions, node: PathNode): Closure<string> {
  const read = compileRead(node, (key) => compileText(functions, key));
  return (roots) => asText(read(roots));
}

function compileText(functions: Functions, node: CheckedNode): Closure<string> {
  const textual = (part: CheckedNode): Closure<string> => compileText(functions, part);
  switch (node.op) {
    case 'constant': {
      const value = asText(node.value);
      return () => value;
    }
    case 'path':
      return compileTextPath(functions, node);
    case 'join': {
      const [left, right] = [textual(node.left), textual(node.right)];
      return (roots) => (left(roots) + right(roots)).slice(0, LIMITS.text);
    }
    case 'choose':
      return choose(
        compileBoolean(functions, node.condition),
        textual(node.whenTrue),
        textual(node.whenFalse),
      );
    case 'call': {
      const run = callClosure(functions, node);
      return (roots) => asText(run(roots));
    }
    default:
      throw new TypeError(`${node.op} gives no text`);
  }
}

/**
 * Compiles a checked expression. `runtime` must hold every function that the
 * scope declared and the expression calls; a missing one is a programmer's
 * error and throws here, never at evaluation.
 */
export function compileExpression<Environment extends object = EvaluationRoots>(
  expression: CheckedExpression,
  runtime: FunctionTable<Environment>,
): Evaluate<Environment> {
  const closure = compileScalar(runtime as unknown as Functions, expression.tree);
  return closure as unknown as Evaluate<Environment>;
}
