/**
 * A checked expression with part of its environment already decided: known paths become
 * constants, and whatever then no longer depends on anything is worked out once.
 * The result gives what the original would give, to the last bit.
 */
import { compileExpression } from './compile.ts';
import { STANDARD_RUNTIME } from './standard.ts';
import type {
  CallNode,
  CheckedExpression,
  CheckedNode,
  ChooseNode,
  ConstantNode,
  LogicNode,
  PathNode,
} from './tree.ts';
import type { Scalar } from './types.ts';

/** What a path is known to be: its value, another path, or `undefined` where nothing is known. */
export type KnownPath = (path: PathNode) => { value: Scalar } | PathNode | undefined;

const isConstant = (node: CheckedNode): node is ConstantNode => node.op === 'constant';

function constant(node: CheckedNode, value: Scalar): ConstantNode {
  if (node.type.kind !== 'number' && node.type.kind !== 'boolean' && node.type.kind !== 'string')
    throw new TypeError(`${node.op} gives no single value`);
  return { op: 'constant', value, type: node.type };
}

/** The value of a node all of whose parts are constants. */
function workedOut(node: Exclude<CheckedNode, PathNode>): ConstantNode {
  const run = compileExpression({ source: '', tree: node, type: node.type }, STANDARD_RUNTIME);
  return constant(node, run({}));
}

function simplerLogic(node: LogicNode): CheckedNode {
  const settles = node.sign === '||';
  if (isConstant(node.left)) return node.left.value === settles ? node.left : node.right;
  // A right side that decides nothing leaves the left one; one that decides makes it needless.
  if (isConstant(node.right)) return node.right.value === settles ? node.right : node.left;
  return node;
}

const simplerChoice = (node: ChooseNode): CheckedNode =>
  isConstant(node.condition) ? (node.condition.value ? node.whenTrue : node.whenFalse) : node;

/** Functions that look at their arguments only. */
const looksAtArgumentsOnly = (node: CallNode): boolean =>
  Object.hasOwn(STANDARD_RUNTIME, node.name) && node.values.every(isConstant);

function pathWith(known: KnownPath, path: PathNode): CheckedNode {
  const keys = path.keys.map((key) => {
    if (typeof key === 'string') return key;
    const simpler = specialiseNode(known, key);
    return isConstant(simpler) ? String(simpler.value) : simpler;
  });
  const found = known({ ...path, keys });
  if (found === undefined) return { ...path, keys };
  return 'op' in found ? found : constant(path, found.value);
}

function specialiseNode(known: KnownPath, node: CheckedNode): CheckedNode {
  const part = (one: CheckedNode): CheckedNode => specialiseNode(known, one);
  switch (node.op) {
    case 'constant':
      return node;
    case 'path':
      return pathWith(known, node);
    case 'negate':
    case 'not': {
      const simpler = { ...node, operand: part(node.operand) };
      return isConstant(simpler.operand) ? workedOut(simpler) : simpler;
    }
    case 'choose': {
      const condition = part(node.condition);
      return simplerChoice({
        ...node,
        condition,
        whenTrue: part(node.whenTrue),
        whenFalse: part(node.whenFalse),
      });
    }
    case 'among': {
      const simpler = { ...node, value: part(node.value), options: node.options.map(part) };
      const settled = [simpler.value, ...simpler.options].every(isConstant);
      return settled ? workedOut(simpler) : simpler;
    }
    case 'call': {
      const simpler = { ...node, values: node.values.map(part) };
      return looksAtArgumentsOnly(simpler) ? workedOut(simpler) : simpler;
    }
    case 'logic':
      return simplerLogic({ ...node, left: part(node.left), right: part(node.right) });
    default: {
      const simpler = { ...node, left: part(node.left), right: part(node.right) };
      return isConstant(simpler.left) && isConstant(simpler.right) ? workedOut(simpler) : simpler;
    }
  }
}

/** The same expression where `known` holds. */
export function specialise(expression: CheckedExpression, known: KnownPath): CheckedExpression {
  return { ...expression, tree: specialiseNode(known, expression.tree) };
}
