/** Names and what follows them: `root.field["id"][here.id]`, each step looked up in the declared types. */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { CheckContext, Checked, Span } from './check-context.ts';
import { report } from './check-context.ts';
import { hint, mismatch, unknown, unsupported } from './messages.ts';
import { fieldNames, nearestName, pathEndingIn } from './suggest.ts';
import type { CheckedNode, PathNode } from './tree.ts';
import type { Bilingual, ValueType } from './types.ts';

type Access = Extract<ASTNode, { op: '.' | '[]' }>;

/** How far a path has come. */
interface Progress {
  type: ValueType;
  keys: (string | CheckedNode)[];
  /** The source so far, for messages. */
  written: string;
}

function suggestFrom(name: string, candidates: readonly string[]): Bilingual | undefined {
  const nearest = nearestName(name, candidates);
  if (nearest !== undefined) return hint.meant(nearest);
  return candidates.length === 0 ? undefined : hint.available(candidates);
}

function suggestRoot(context: CheckContext, name: string, offset: number): Bilingual | undefined {
  const { roots, functions } = context.scope;
  if (Object.hasOwn(functions, name)) return hint.call(name);
  const path = pathEndingIn(name, roots, 'exactly');
  if (path !== undefined) return hint.meant(path);
  if (/\w-$/.test(context.source.slice(Math.max(0, offset - 2), offset))) return hint.hyphen();
  const names = Object.keys(roots);
  const nearest = nearestName(name, names) ?? pathEndingIn(name, roots, 'nearly');
  return nearest === undefined ? suggestFrom(name, names) : hint.meant(nearest);
}

/** Checks a bare name. */
function checkRoot(
  context: CheckContext,
  node: Extract<ASTNode, { op: 'id' }>,
): Progress | undefined {
  const name = node.args;
  const { roots } = context.scope;
  const type = Object.hasOwn(roots, name) ? roots[name] : undefined;
  if (type !== undefined) return { type, keys: [name], written: name };
  return report(
    context,
    'expression.unknownName',
    node,
    unknown.root(name),
    suggestRoot(context, name, node.start),
  );
}

function stepByName(
  context: CheckContext,
  progress: Progress,
  name: string,
  span: Span,
): Progress | undefined {
  const { type, written } = progress;
  let found: ValueType | undefined;
  if (type.kind === 'record')
    found = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
  else if (type.kind === 'map') found = type.keys.includes(name) ? type.of : undefined;
  else return report(context, 'expression.type', span, mismatch.fields(type.kind));
  if (found === undefined) {
    const advice = suggestFrom(name, fieldNames(type));
    return report(context, 'expression.unknownName', span, unknown.field(written, name), advice);
  }
  return { type: found, keys: [...progress.keys, name], written: `${written}.${name}` };
}

function stepByIndex(
  context: CheckContext,
  progress: Progress,
  index: ASTNode,
  depth: number,
): Progress | undefined {
  if (index.op === 'value' && typeof index.args === 'string') {
    return stepByName(context, progress, index.args, index);
  }
  const { type } = progress;
  if (type.kind === 'record') return report(context, 'expression.type', index, mismatch.computed());
  if (type.kind !== 'map')
    return report(context, 'expression.type', index, mismatch.fields(type.kind));
  const key = context.check(index, depth + 1);
  if (key === undefined) return undefined;
  if (key.type.kind !== 'string') {
    const text = mismatch.needs(['string'], key.type.kind);
    return report(context, 'expression.type', index, text, hint.available(type.keys));
  }
  if (key.op === 'constant') return stepByName(context, progress, String(key.value), index);
  return { type: type.of, keys: [...progress.keys, key], written: `${progress.written}[…]` };
}

function takeStep(
  context: CheckContext,
  progress: Progress,
  access: Access,
  depth: number,
): Progress | undefined {
  if (access.op === '[]') return stepByIndex(context, progress, access.args[1], depth);
  const name = access.args[1];
  return stepByName(context, progress, name, { start: access.pos, end: access.pos + name.length });
}

/** Checks a name with everything that follows it. */
export function checkPath(context: CheckContext, node: ASTNode, depth: number): Checked<PathNode> {
  const steps: Access[] = [];
  let base = node;
  while (base.op === '.' || base.op === '[]') {
    steps.unshift(base);
    base = base.args[0];
  }
  if (base.op !== 'id')
    return report(context, 'expression.unsupported', node, unsupported.access());
  let progress = checkRoot(context, base);
  for (const step of steps) {
    if (progress === undefined) return undefined;
    progress = takeStep(context, progress, step, depth);
  }
  if (progress === undefined) return undefined;
  const [, ...keys] = progress.keys;
  return { op: 'path', root: base.args, keys, type: progress.type };
}
