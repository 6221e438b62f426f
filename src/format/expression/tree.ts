/** The checked tree: typed, names resolved, every number a double. Plain data. */
import type { Scalar, ScalarType, ValueType } from './types.ts';

export interface ConstantNode {
  op: 'constant';
  value: Scalar;
  type: ScalarType;
}

/** `root.key.key[computed]`; a computed key is a node of type string. */
export interface PathNode {
  op: 'path';
  root: string;
  keys: readonly (string | CheckedNode)[];
  type: ValueType;
}

export type ArithmeticSign = '+' | '-' | '*' | '/' | '%';
export type ComparisonSign = '<' | '<=' | '>' | '>=' | '==' | '!=';

interface Pair<Operation extends string, Sign extends string> {
  op: Operation;
  sign: Sign;
  left: CheckedNode;
  right: CheckedNode;
  type: ScalarType;
}

export type ArithmeticNode = Pair<'arithmetic', ArithmeticSign>;
export type JoinNode = Pair<'join', '+'>;
/** `==` and `!=` compare two numbers, two truths or two texts; the others two numbers. */
export type CompareNode = Pair<'compare', ComparisonSign>;
export type LogicNode = Pair<'logic', '&&' | '||'>;

export interface UnaryNode {
  op: 'negate' | 'not';
  operand: CheckedNode;
  type: ScalarType;
}

export interface ChooseNode {
  op: 'choose';
  condition: CheckedNode;
  whenTrue: CheckedNode;
  whenFalse: CheckedNode;
  type: ScalarType;
}

/** `value in [option, …]`. */
export interface AmongNode {
  op: 'among';
  value: CheckedNode;
  options: readonly CheckedNode[];
  type: ScalarType;
}

export interface CallNode {
  op: 'call';
  name: string;
  /** A map argument is a path of type map. */
  values: readonly CheckedNode[];
  /** Literal strings given where the function takes a name from a known set. */
  literals: readonly string[];
  type: ScalarType;
}

export type CheckedNode =
  | ConstantNode
  | PathNode
  | ArithmeticNode
  | JoinNode
  | CompareNode
  | LogicNode
  | UnaryNode
  | ChooseNode
  | AmongNode
  | CallNode;

/** An expression that has passed the check; only `checkExpression` makes one. */
export interface CheckedExpression {
  readonly source: string;
  readonly tree: CheckedNode;
  readonly type: ScalarType;
}

/** The direct parts of a node, in source order. */
export function childrenOf(node: CheckedNode): readonly CheckedNode[] {
  switch (node.op) {
    case 'constant':
      return [];
    case 'path':
      return node.keys.filter((key) => typeof key !== 'string');
    case 'negate':
    case 'not':
      return [node.operand];
    case 'choose':
      return [node.condition, node.whenTrue, node.whenFalse];
    case 'among':
      return [node.value, ...node.options];
    case 'call':
      return node.values;
    default:
      return [node.left, node.right];
  }
}

/** How many nodes a tree has. */
export function sizeOf(node: CheckedNode): number {
  return childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
}
