/** Finding one's way in a Zod schema: what may stand at a place, under which keys, of which types. */
import { z } from 'zod';
import type { TypeName } from './messages/words.ts';

export type AnySchema = z.core.$ZodType;
type KnownSchema = z.core.$ZodTypes;

/** A schema without what only makes it optional, gives it a default or defers it. */
export function unwrap(schema: AnySchema): KnownSchema {
  const known = schema as KnownSchema;
  const { def } = known._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return unwrap(def.innerType);
    case 'lazy':
      return unwrap(def.getter());
    case 'pipe':
      return unwrap(def.in);
    default:
      return known;
  }
}

/** The branches of a union. */
export function optionsOf(schema: AnySchema | undefined): readonly AnySchema[] {
  if (!schema) return [];
  const { def } = unwrap(schema)._zod;
  return def.type === 'union' ? def.options : [];
}

/** The keys that an object may have, or that a record with fixed keys may have. */
export function keysAllowed(schema: AnySchema | undefined): string[] {
  if (!schema) return [];
  const { def } = unwrap(schema)._zod;
  if (def.type === 'object') return Object.keys(def.shape);
  if (def.type !== 'record') return [];
  const keys = unwrap(def.keyType)._zod.def;
  return keys.type === 'enum' ? Object.values(keys.entries).map(String) : [];
}

/** The schema of what stands under a key or index. */
export function childOf(schema: AnySchema | undefined, key: PropertyKey, value: unknown): AnySchema | undefined {
  if (!schema) return undefined;
  const { def } = unwrap(schema)._zod;
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
    case 'record':
      return def.valueType;
    case 'array':
      return def.element;
    case 'tuple':
      return def.items[Number(key)];
    case 'union':
      return childOf(def.options[chooseBranch(def.options, value)], key, value);
    default:
      return undefined;
  }
}

/** What a value is, in the words of JSON. */
export function typeNameOf(value: unknown): TypeName {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'number' || type === 'boolean' || type === 'string' ? type : 'object';
}

/** Expressions are known by how their description begins, or that of what they were made from. */
function isExpression(schema: AnySchema): boolean {
  for (let at: AnySchema | undefined = schema; at; at = at._zod.parent) {
    if (z.globalRegistry.get(at)?.description?.startsWith('CEL ')) return true;
  }
  return false;
}

/** The types that a schema accepts. */
export function typesOf(schema: AnySchema | undefined): TypeName[] {
  if (!schema) return [];
  const known = unwrap(schema);
  const { def } = known._zod;
  switch (def.type) {
    case 'number':
    case 'boolean':
    case 'null':
      return [def.type];
    case 'string':
      return [isExpression(known) ? 'expression' : 'string'];
    case 'enum':
      return ['string'];
    case 'literal':
      return [...new Set(def.values.map(typeNameOf))];
    case 'array':
    case 'tuple':
      return ['array'];
    case 'object':
    case 'record':
      return ['object'];
    case 'union':
      return [...new Set(def.options.flatMap(typesOf))];
    default:
      return [];
  }
}

const accepts = (schema: AnySchema, type: TypeName): boolean =>
  typesOf(schema).some((own) => own === type || (own === 'expression' && type === 'string'));

/** The key that tells one object of a union from the others: its first required one. */
export function kindKey(schema: AnySchema): string | undefined {
  const { def } = unwrap(schema)._zod;
  if (def.type !== 'object') return undefined;
  return Object.keys(def.shape).find((key) => def.shape[key]?._zod.optin !== 'optional');
}

/** How well an object fits a branch: keys that belong there less keys that it lacks. */
function fit(schema: AnySchema, value: object): number {
  const { def } = unwrap(schema)._zod;
  if (def.type !== 'object') return 0;
  const kind = kindKey(schema);
  if (kind === undefined || !Object.hasOwn(value, kind)) return Number.NEGATIVE_INFINITY;
  let points = 0;
  for (const [key, part] of Object.entries(def.shape)) {
    if (Object.hasOwn(value, key)) points += 2;
    else if (part._zod.optin !== 'optional') points -= 1;
  }
  return points;
}

/** The branch of a union that a value was most likely meant for, or −1. */
export function chooseBranch(options: readonly AnySchema[], value: unknown): number {
  const type = typeNameOf(value);
  const fitting = options.flatMap((option, index) => (accepts(option, type) ? [index] : []));
  if (fitting.length < 2 || type !== 'object') return fitting[0] ?? -1;
  let best = -1;
  let points = Number.NEGATIVE_INFINITY;
  for (const index of fitting) {
    const own = fit(options[index] as AnySchema, value as object);
    if (own > points) [best, points] = [index, own];
  }
  return best;
}
