/** What Zod found, told to authors: the branch of a union they meant, the key they meant, the likely fix. */
import type { z } from 'zod';
import type { IssueList } from './issues.ts';
import { escapeKey } from './source/pointer.ts';
import { type AnySchema, childOf, chooseBranch, keysAllowed, kindKey, optionsOf, typeNameOf, typesOf, unwrap } from './schemaWalk.ts';
import { idPattern } from './schema/common.ts';

type ZodIssue = z.core.$ZodIssue;

/** A place in the value, with the schema that judges it. */
export interface Place {
  schema: AnySchema | undefined;
  value: unknown;
  pointer: string;
}

const ownValue = (value: unknown, key: PropertyKey): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;

const below = (place: Place, key: PropertyKey): Place => ({
  schema: childOf(place.schema, key, place.value),
  value: ownValue(place.value, key),
  pointer: `${place.pointer}/${escapeKey(String(key))}`,
});

/** Tells every issue that a schema found in the value at `origin`. */
export function addZodIssues(found: readonly ZodIssue[], origin: Place, issues: IssueList): void {
  for (const issue of found) {
    const parent = issue.path.slice(0, -1).reduce(below, origin);
    const key = issue.path.at(-1);
    const place = key === undefined ? origin : below(parent, key);
    if (place.value === undefined && key !== undefined && issue.code !== 'invalid_key') {
      issues.add('shape.missing', parent.pointer, String(key), typesOf(place.schema));
    } else addIssue(issue, place, issues, key);
  }
}

function addIssue(issue: ZodIssue, place: Place, issues: IssueList, key: PropertyKey | undefined): void {
  switch (issue.code) {
    case 'invalid_type':
      return addWrongType(place, issues);
    case 'too_big':
    case 'too_small':
      return addExcess(issue, place, issues);
    case 'invalid_format':
      return addFormat(issue.pattern, place, issues);
    case 'unrecognized_keys':
      return addUnknownKeys(issue.keys, place, issues);
    case 'invalid_key':
      return addBadKey(String(key), place, issues, issue.issues);
    case 'invalid_value':
      return addUnknownValue(issue.values.map(String), place, issues);
    case 'invalid_union':
      return addUnion(issue.errors, place, issues);
    default:
      return issues.add('shape.invalid', place.pointer, issue.message);
  }
}

function addWrongType({ schema, value, pointer }: Place, issues: IssueList): void {
  const wanted = typesOf(schema);
  if (typeof value === 'number' && wanted.includes('number')) {
    if (Number.isFinite(value)) issues.add('shape.notInteger', pointer, value);
    else issues.add('shape.notFinite', pointer);
  } else issues.add('shape.wrongType', pointer, wanted, typeNameOf(value), value);
}

type Excess = Extract<ZodIssue, { code: 'too_big' | 'too_small' }>;

function addExcess(issue: Excess, place: Place, issues: IssueList): void {
  const { value, pointer } = place;
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  if (typeof value === 'string') {
    if (issue.code === 'too_big') issues.add('shape.textTooLong', pointer, value.length, limit);
    else issues.add('shape.emptyText', pointer);
  } else if (typeof value === 'number') addOutOfRange(issue, limit, place, issues);
  else {
    const count = Array.isArray(value) ? value.length : Object.keys(value as object).length;
    issues.add(issue.code === 'too_big' ? 'shape.tooMany' : 'shape.tooFew', pointer, count, limit);
  }
}

/** Bounds that only say that a number is whole are nobody's news. */
const bound = (value: unknown): number | undefined =>
  typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;

function addOutOfRange(issue: Excess, limit: number, { schema, value, pointer }: Place, issues: IssueList): void {
  const bag: Record<string, unknown> = schema ? unwrap(schema)._zod.bag : {};
  const small = issue.code === 'too_small';
  const low = small ? limit : bound(bag.minimum);
  const high = small ? bound(bag.maximum) : limit;
  issues.add('shape.outOfRange', pointer, Number(value), low, high, small && issue.inclusive === false);
}

function addFormat(pattern: string | undefined, { value, pointer }: Place, issues: IssueList): void {
  if (pattern === String(idPattern)) issues.add('shape.badId', pointer, String(value));
  else issues.add('shape.badPattern', pointer, String(value), pattern ?? '');
}

function addUnknownKeys(keys: readonly string[], { schema, value, pointer }: Place, issues: IssueList): void {
  const branch = optionsOf(schema)[chooseBranch(optionsOf(schema), value)];
  const left = keysAllowed(branch ?? schema).filter((key) => ownValue(value, key) === undefined);
  for (const key of keys) issues.addAtKey('shape.unknownKey', `${pointer}/${escapeKey(key)}`, key, left);
}

function addBadKey(key: string, { pointer }: Place, issues: IssueList, why: readonly ZodIssue[]): void {
  const [first] = why;
  if (first?.code === 'invalid_value') issues.addAtKey('shape.unknownKey', pointer, key, first.values.map(String));
  else issues.addAtKey('shape.badId', pointer, key);
}

function addUnknownValue(known: readonly string[], { schema, value, pointer }: Place, issues: IssueList): void {
  const wanted = typesOf(schema);
  const type = typeNameOf(value);
  if (wanted.length > 0 && !wanted.includes(type)) issues.add('shape.wrongType', pointer, wanted, type, value);
  else issues.add('shape.unknownValue', pointer, String(value), known);
}

function addUnion(errors: readonly (readonly ZodIssue[])[], place: Place, issues: IssueList): void {
  const { schema, value, pointer } = place;
  const options = optionsOf(schema);
  const index = chooseBranch(options, value);
  const own = errors[index];
  if (own && own.length > 0) addZodIssues(own, { ...place, schema: options[index] }, issues);
  else if (typeNameOf(value) === 'object' && typesOf(schema).includes('object')) addUnknownKind(place, options, issues);
  else issues.add('shape.wrongType', pointer, typesOf(schema), typeNameOf(value), value);
}

/** An object that is none of the kinds: the key nearest to one, or its first, is taken for what was meant. */
function addUnknownKind({ value, pointer }: Place, options: readonly AnySchema[], issues: IssueList): void {
  const kinds = options.map(kindKey).filter((kind) => kind !== undefined);
  const shared = new Set(options.flatMap(keysAllowed));
  const keys = Object.keys(value as object);
  const strange = keys.find((key) => !shared.has(key));
  const at = strange === undefined ? pointer : `${pointer}/${escapeKey(strange)}`;
  issues.addAtKey('shape.unknownKind', at, strange, kinds);
}
