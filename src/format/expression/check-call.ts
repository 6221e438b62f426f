/** Calls: the function must be declared, and each argument what its parameter asks for. */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { CheckContext, Checked } from './check-context.ts';
import { checkKind, report } from './check-context.ts';
import { hint, literal, mismatch, unknown, unsupported } from './messages.ts';
import { nearestName } from './suggest.ts';
import type { CallNode } from './tree.ts';
import type {
  Bilingual,
  FunctionDeclaration,
  LiteralParameter,
  ParameterDeclaration,
} from './types.ts';

/** Functions that CEL has and scenarios do not. */
const CEL_FUNCTIONS: ReadonlySet<string> = new Set([
  'has',
  'size',
  'dyn',
  'type',
  'int',
  'uint',
  'double',
  'string',
  'bool',
  'bytes',
  'matches',
  'duration',
  'timestamp',
  'all',
  'exists',
  'exists_one',
  'map',
  'filter',
  'contains',
  'startsWith',
  'endsWith',
]);

type CallSyntax = Extract<ASTNode, { op: 'call' }>;

function reportUnknown(context: CheckContext, node: CallSyntax): undefined {
  const name = node.args[0];
  const span = { start: node.start, end: node.start + name.length };
  if (CEL_FUNCTIONS.has(name)) {
    return report(context, 'expression.unsupported', span, unsupported.call(name));
  }
  const nearest = nearestName(name, Object.keys(context.scope.functions));
  const advice = nearest === undefined ? undefined : hint.meant(nearest);
  return report(context, 'expression.unknownName', span, unknown.call(name), advice);
}

function memberAdvice(value: string, values: readonly string[]): Bilingual | undefined {
  const nearest = nearestName(value, values);
  if (nearest !== undefined) return hint.meant(`"${nearest}"`);
  return values.length === 0 ? undefined : hint.available(values);
}

function checkLiteral(
  context: CheckContext,
  node: ASTNode,
  parameter: LiteralParameter,
  depth: number,
): Checked {
  if (node.op === 'value' && typeof node.args === 'string') {
    const value = node.args;
    if (parameter.values.has(value)) return { op: 'constant', value, type: { kind: 'string' } };
    const advice = memberAdvice(value, [...parameter.values]);
    return report(context, 'expression.badLiteral', node, literal.member(parameter, value), advice);
  }
  const bare = node.op === 'id' && parameter.values.has(node.args);
  if (parameter.computed === true && !bare) return checkKind(context, node, depth, ['string']);
  const advice = bare ? hint.quoted(node.args) : undefined;
  return report(context, 'expression.badLiteral', node, literal.written(parameter), advice);
}

function checkMap(
  context: CheckContext,
  node: ASTNode,
  of: 'number' | 'boolean',
  depth: number,
): Checked {
  const checked = checkKind(context, node, depth, ['map']);
  if (checked === undefined || checked.type.kind !== 'map') return undefined;
  if (checked.type.of.kind === of) return checked;
  return report(context, 'expression.type', node, mismatch.needs([of], checked.type.of.kind));
}

function checkArgument(
  context: CheckContext,
  node: ASTNode,
  parameter: ParameterDeclaration,
  depth: number,
): Checked {
  if ('literalOf' in parameter) return checkLiteral(context, node, parameter, depth);
  if ('mapOf' in parameter) return checkMap(context, node, parameter.mapOf, depth);
  return checkKind(context, node, depth, [parameter.kind]);
}

function checkCount(
  context: CheckContext,
  node: CallSyntax,
  declared: FunctionDeclaration,
): boolean {
  const most = declared.parameters.length;
  const fewest = most - (declared.optional ?? 0);
  const [name, values] = node.args;
  if (values.length >= fewest && values.length <= most) return true;
  report(context, 'expression.type', node, mismatch.count(name, fewest, most, values.length));
  return false;
}

/** Checks `name(argument, …)`. */
export function checkCall(
  context: CheckContext,
  node: CallSyntax,
  depth: number,
): Checked<CallNode> {
  const [name, given] = node.args;
  const { functions } = context.scope;
  const declared = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (declared === undefined) return reportUnknown(context, node);
  if (!checkCount(context, node, declared)) return undefined;
  const values = [];
  const literals: string[] = [];
  for (const [index, parameter] of declared.parameters.slice(0, given.length).entries()) {
    const argument = given[index];
    const checked = argument && checkArgument(context, argument, parameter, depth + 1);
    if (checked !== undefined) values.push(checked);
    if ('literalOf' in parameter && checked?.op === 'constant')
      literals.push(String(checked.value));
  }
  if (values.length < given.length) return undefined;
  return { op: 'call', name, values, literals, type: declared.result };
}
