/** Looking into Zod schemas: what may stand at a path, and which branch of a union was meant. */
import { z } from 'zod';
import type { TypeName } from '../messages.ts';

export type Schema = z.core.$ZodType;

/** A schema without what only makes it optional, and without laziness. */
export function unwrap(schema: Schema | undefined): Schema | undefined {
  let current = schema;
  for (let steps = 0; steps < 20; steps++) {
    if (
      current instanceof z.ZodOptional ||
      current instanceof z.ZodDefault ||
      current instanceof z.ZodLazy ||
      current instanceof z.ZodNullable
    ) {
      current = current.unwrap();
    } else if (current instanceof z.ZodPipe) current = current.in;
    else return current;
  }
  return current;
}

export const isOptional = (schema: Schema | undefined): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

export function typeOfValue(value: unknown): TypeName {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'number' || type === 'boolean' || type === 'string' ? type : 'object';
}

/** Expressions are known by their description, or that of the schema they were made from. */
function isExpression(schema: Schema): boolean {
  for (let at: Schema | undefined = schema; at; at = at._zod.parent) {
    if (z.globalRegistry.get(at)?.description?.startsWith('CEL ')) return true;
  }
  return false;
}

/** The types of JSON that a schema takes. */
export function typesOf(schema: Schema | undefined): TypeName[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion)
    return [...new Set(inner.options.flatMap((option: Schema) => typesOf(option)))];
  if (inner instanceof z.ZodNumber) return ['number'];
  if (inner instanceof z.ZodBoolean) return ['boolean'];
  if (inner instanceof z.ZodString) return [isExpression(inner) ? 'expression' : 'string'];
  if (inner instanceof z.ZodEnum) return ['string'];
  if (inner instanceof z.ZodLiteral) return [...new Set([...inner.values].map(typeOfValue))];
  if (inner instanceof z.ZodArray || inner instanceof z.ZodTuple) return ['array'];
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord) return ['object'];
  return [];
}

export const takes = (schema: Schema | undefined, type: TypeName): boolean => {
  const types = typesOf(schema);
  return types.includes(type) || (type === 'string' && types.includes('expression'));
};

export const knownKeys = (schema: Schema | undefined): string[] => {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum)
    return inner.keyType.options.map(String);
  return [];
};

/** The schema of an object, seen through a union by the branch that the value was meant for. */
export function branchAt(schema: Schema | undefined, value: unknown): Schema | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodUnion ? inner.options[branchOf(inner, value)] : inner;
}

/** The keys that an object could still be given. */
export const freeKeys = (schema: Schema | undefined, value: unknown): string[] =>
  knownKeys(branchAt(schema, value)).filter((key) => member(value, key) === undefined);

/** The key by which each object of a union is told from the others: `set`, `mark`, `between`… */
export function kindKeys(union: z.ZodUnion): (string | undefined)[] {
  const shapes = union.options.map((option) => {
    const inner = unwrap(option);
    return inner instanceof z.ZodObject ? inner.shape : undefined;
  });
  return shapes.map((shape) =>
    Object.keys(shape ?? {}).find(
      (key) =>
        !isOptional(shape?.[key]) &&
        !shapes.every((other) => other === undefined || Object.hasOwn(other, key)),
    ),
  );
}

/** Which option of a union a value was meant to be, or −1. */
export function branchOf(union: z.ZodUnion, value: unknown): number {
  const type = typeOfValue(value);
  const fitting = union.options.flatMap((option, index) => (takes(option, type) ? [index] : []));
  if (type !== 'object' || fitting.length < 2) return fitting[0] ?? -1;
  const kinds = kindKeys(union);
  const keys = Object.keys(value as object);
  const known = (index: number) =>
    keys.filter((key) => knownKeys(union.options[index]).includes(key)).length;
  const named = fitting.filter(
    (index) => kinds[index] !== undefined && keys.includes(kinds[index]),
  );
  return named.sort((a, b) => known(b) - known(a) || a - b)[0] ?? -1;
}

const member = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;

function childOf(schema: Schema | undefined, key: PropertyKey, value: unknown): Schema | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion)
    return childOf(inner.options[branchOf(inner, value)], key, value);
  if (inner instanceof z.ZodObject)
    return Object.hasOwn(inner.shape, key) ? inner.shape[String(key)] : undefined;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodTuple) return inner.def.items[Number(key)];
  return undefined;
}

export interface Spot {
  schema: Schema | undefined;
  value: unknown;
}

/** Schema and value at a path. The schema still says whether it is optional there. */
export function spotAt(schema: Schema, value: unknown, path: readonly PropertyKey[]): Spot {
  let spot: Spot = { schema, value };
  for (const key of path)
    spot = { schema: childOf(spot.schema, key, spot.value), value: member(spot.value, key) };
  return spot;
}
