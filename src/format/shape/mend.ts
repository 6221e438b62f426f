/**
 * A file with a misspelt key may well have a misspelt reference too, and its author
 * wants to hear of both at once. Small mistakes of shape are therefore mended in a copy
 * (a misspelt key put right, a stray one dropped, a stand-in for a wrong number or text) so
 * that the other checks can go on; whatever they say of a mended spot is not told.
 */
import { z } from 'zod';
import { meant } from '../messages/words.ts';
import { parentPointer, pointerOf } from '../source/pointer.ts';
import type { Mistake } from './issues.ts';
import { freeKeys, isOptional, type Schema, spotAt, typesOf, unwrap } from './schema.ts';

export interface Mended {
  value: unknown;
  /** Whether a place, or one above it, was mended. */
  touched(pointer: string): boolean;
}

const drop = Symbol('drop');
const candidates = [0, 1, false, '…', 'true', '1'];

/** A value that passes where a wrong one stands, `drop` where none is needed, `undefined` where none can be made. */
function standIn(schema: Schema | undefined): unknown {
  const inner = unwrap(schema);
  const types = typesOf(schema);
  if (types.length === 0 || types.includes('object') || types.includes('array')) return undefined;
  if (isOptional(schema)) return drop;
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (inner instanceof z.ZodLiteral) return [...inner.values][0];
  return candidates.find((candidate) => z.safeParse(inner as Schema, candidate).success);
}

type Container = Record<PropertyKey, unknown>;

function containerAt(root: unknown, path: readonly PropertyKey[]): Container | undefined {
  let at = root;
  for (const key of path)
    at = typeof at === 'object' && at !== null ? (at as Container)[key] : undefined;
  return typeof at === 'object' && at !== null ? (at as Container) : undefined;
}

function mendKeys(owner: Container, keys: readonly string[], schema: Schema | undefined): void {
  for (const key of keys) {
    const name = meant(key, freeKeys(schema, owner));
    if (name !== undefined) owner[name] = owner[key];
    delete owner[key];
  }
}

function replace(owner: Container, key: PropertyKey, replacement: unknown): void {
  if (replacement === drop && !Array.isArray(owner)) delete owner[key];
  else owner[key] = replacement === drop ? null : replacement;
}

const missing = (schema: Schema, value: unknown, { path }: Mistake): boolean =>
  path.length > 0 && spotAt(schema, value, path).value === undefined;

/** The value with its small mistakes mended; `undefined` where one is not small. */
export function mend(
  schema: Schema,
  value: unknown,
  mistakes: readonly Mistake[],
): Mended | undefined {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const mended = new Set<string>();
  for (const { path, issue } of mistakes) {
    if (issue.code !== 'unrecognized_keys') continue;
    const owner = containerAt(copy, path);
    if (owner) mendKeys(owner, issue.keys, spotAt(schema, value, path).schema);
    for (const key of issue.keys) mended.add(pointerOf([...path, key]));
  }
  for (const mistake of mistakes) {
    const { path, issue } = mistake;
    if (issue.code === 'unrecognized_keys') continue;
    const key = path.at(-1);
    const owner = containerAt(copy, path.slice(0, -1));
    if (issue.code === 'invalid_key' || !owner || key === undefined) return undefined;
    mended.add(pointerOf(path));
    // A misspelt key put right may have brought what was missing.
    if (missing(schema, value, mistake) && owner[key] !== undefined) continue;
    const replacement = standIn(spotAt(schema, value, path).schema);
    if (replacement === undefined) return undefined;
    replace(owner, key, replacement);
  }
  return { value: copy, touched: (pointer) => isWithin(mended, pointer) };
}

function isWithin(pointers: ReadonlySet<string>, pointer: string): boolean {
  for (let at = pointer; at !== ''; at = parentPointer(at)) if (pointers.has(at)) return true;
  return false;
}
