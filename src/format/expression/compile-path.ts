/**
 * Reading the environment: a path becomes one closure, unrolled by its length.
 * Reading is total: what is absent, of the wrong type or inherited gives
 * 0, false or "" by the declared type.
 */
import { bounded } from './arithmetic.ts';
import type { PathNode } from './tree.ts';
import type { Scalar, ScalarType } from './types.ts';

/** The environment as closures see it. */
export type Roots = Readonly<Record<string, unknown>>;
/** A compiled part. */
export type Closure<Value> = (roots: Roots) => Value;
/** How a computed key becomes a closure; given by `compile.ts`. */
export type CompileKey = (key: Exclude<PathNode['keys'][number], string>) => Closure<string>;

/** What a number reads as: itself kept fit, or 0. */
export function asNumber(value: unknown): number {
  return typeof value === 'number' ? bounded(value) : 0;
}

/** What a truth reads as. */
export function asBoolean(value: unknown): boolean {
  return value === true;
}

/** What a text reads as. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Any value as the scalar that its declared type promises. */
export function asScalar(kind: ScalarType['kind'], value: unknown): Scalar {
  if (kind === 'number') return asNumber(value);
  return kind === 'boolean' ? asBoolean(value) : asText(value);
}

/** Fast read, for keys that no object inherits. */
function member(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null ? (owner as Roots)[key] : undefined;
}

/** Safe read, for keys known only at run time or that every object inherits. */
function ownMember(owner: unknown, key: string): unknown {
  if (typeof owner !== 'object' || owner === null) return undefined;
  return Object.hasOwn(owner, key) ? (owner as Roots)[key] : undefined;
}

/**
 * The same text in the form that engines look properties up by. A name cut out
 * of a source text is not in that form, and every read with it costs three times as much.
 */
function propertyKey(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}

function isInherited(key: string): boolean {
  return key in Object.prototype;
}

function extend(read: Closure<unknown>, key: string | Closure<string>): Closure<unknown> {
  if (typeof key !== 'string') return (roots) => ownMember(read(roots), key(roots));
  if (isInherited(key)) return (roots) => ownMember(read(roots), key);
  return (roots) => member(read(roots), key);
}

/** A closure that gives what stands at a path, unread: anything at all, or undefined. */
export function compileRead(path: PathNode, compileKey: CompileKey): Closure<unknown> {
  const root = propertyKey(path.root);
  const keys = path.keys.map((key) => (typeof key === 'string' ? propertyKey(key) : key));
  const [first, second] = keys;
  const plain = (key: unknown): key is string => typeof key === 'string' && !isInherited(key);
  let read: Closure<unknown> = isInherited(root)
    ? (roots) => ownMember(roots, root)
    : (roots) => roots[root];
  let done = 0;
  if (plain(root) && plain(first) && plain(second)) {
    read = (roots) => member(member(roots[root], first), second);
    done = 2;
  }
  for (const key of keys.slice(done)) {
    read = extend(read, typeof key === 'string' ? key : compileKey(key));
  }
  return read;
}

/** The static keys of a path of up to three, or nothing if any is computed or inherited. */
function staticKeys(path: PathNode): readonly string[] | undefined {
  const keys = path.keys.filter((key) => typeof key === 'string').map(propertyKey);
  const safe = keys.length === path.keys.length && ![path.root, ...keys].some(isInherited);
  return safe && keys.length <= 3 ? keys : undefined;
}

/** A path of type number, in one closure where it is short and static. */
export function compileNumberPath(path: PathNode, compileKey: CompileKey): Closure<number> {
  const root = propertyKey(path.root);
  const [first, second, third] = staticKeys(path) ?? [];
  if (first === undefined) {
    const read = compileRead(path, compileKey);
    return (roots) => asNumber(read(roots));
  }
  if (second === undefined) return (roots) => asNumber(member(roots[root], first));
  if (third === undefined) return (roots) => asNumber(member(member(roots[root], first), second));
  return (roots) => asNumber(member(member(member(roots[root], first), second), third));
}

/** A path of type boolean. */
export function compileBooleanPath(path: PathNode, compileKey: CompileKey): Closure<boolean> {
  const root = propertyKey(path.root);
  const [first, second, third] = staticKeys(path) ?? [];
  if (first !== undefined && second === undefined)
    return (roots) => member(roots[root], first) === true;
  if (first !== undefined && second !== undefined && third === undefined) {
    return (roots) => member(member(roots[root], first), second) === true;
  }
  const read = compileRead(path, compileKey);
  return (roots) => read(roots) === true;
}

function readNumbers(owner: unknown, keys: readonly string[], values: number[]): readonly number[] {
  for (let index = 0; index < keys.length; index += 1) {
    values[index] = asNumber(member(owner, keys[index] ?? ''));
  }
  return values;
}

function readBooleans(
  owner: unknown,
  keys: readonly string[],
  values: boolean[],
): readonly boolean[] {
  for (let index = 0; index < keys.length; index += 1) {
    values[index] = member(owner, keys[index] ?? '') === true;
  }
  return values;
}

const keysOfLists = new WeakMap<object, readonly string[]>();

/** The keys that belong to the values a map function was given, in the same order. */
export function keysOf(values: readonly number[] | readonly boolean[]): readonly string[] {
  return keysOfLists.get(values) ?? [];
}

/** A map as the values of its declared keys, in their order; the list is reused at the next evaluation. */
export function compileMapValues(
  path: PathNode,
  compileKey: CompileKey,
): Closure<readonly number[] | readonly boolean[]> {
  if (path.type.kind !== 'map') throw new TypeError(`${path.root} is not a map`);
  const keys = path.type.keys.map(propertyKey);
  const read = compileRead(path, compileKey);
  if (path.type.of.kind === 'boolean') {
    const truths = keys.map(() => false);
    keysOfLists.set(truths, keys);
    return (roots) => readBooleans(read(roots), keys, truths);
  }
  const numbers = keys.map(() => 0);
  keysOfLists.set(numbers, keys);
  return (roots) => readNumbers(read(roots), keys, numbers);
}
