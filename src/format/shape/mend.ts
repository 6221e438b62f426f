/**
 * A file with a misspelt key may well have a misspelt reference too, and its author
 * wants to hear of both at once. Small mistakes of shape are therefore mended in a copy
 * (a stray key dropped, a stand-in for a wrong number or text) so that the other checks can
 * go on; whatever they say of a mended spot is not told.
 */
import { z } from 'zod';
import { pointerOf } from '../source/pointer.ts';
import type { Mistake } from './issues.ts';
import { isOptional, type Schema, spotAt, typesOf, unwrap } from './schema.ts';

const drop = Symbol('drop');

/** A value that passes where a wrong one stands, `drop` where none is needed, `undefined` where none can be made. */
function standIn(schema: Schema | undefined): unknown {
  const inner = unwrap(schema);
  const types = typesOf(schema);
  if (types.length === 0 || types.includes('object') || types.includes('array')) return undefined;
  if (isOptional(schema)) return drop;
  if (inner instanceof z.ZodEnum) return inner.options[0];
  const candidates = [0, 1, false, '…', 'true', '1'];
  return candidates.find((candidate) => (inner as z.ZodType).safeParse(candidate).success);
}

type Container = Record<PropertyKey, unknown>;

function containerAt(root: unknown, path: readonly PropertyKey[]): Container | undefined {
  let at = root;
  for (const key of path) at = typeof at === 'object' && at !== null ? (at as Container)[key] : undefined;
  return typeof at === 'object' && at !== null ? (at as Container) : undefined;
}

/** The value with its small mistakes mended, and the pointers of what was; `undefined` where one is not small. */
export function mend(schema: Schema, value: unknown, mistakes: readonly Mistake[]): { value: unknown; mended: Set<string> } | undefined {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const mended = new Set<string>();
  for (const { path, issue } of mistakes) {
    if (issue.code === 'unrecognized_keys') {
      const owner = containerAt(copy, path);
      for (const key of issue.keys) if (owner) delete owner[key];
      continue;
    }
    const replacement = issue.code === 'invalid_key' || issue.code === 'invalid_union' ? undefined : standIn(spotAt(schema, value, path).schema);
    const owner = containerAt(copy, path.slice(0, -1));
    const key = path[path.length - 1];
    if (replacement === undefined || owner === undefined || key === undefined) return undefined;
    if (replacement === drop && !Array.isArray(owner)) delete owner[key];
    else owner[key] = replacement;
    mended.add(pointerOf(path));
  }
  return { value: copy, mended };
}
