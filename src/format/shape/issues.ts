/** Zod's issues in the words of an author. */
import { z } from 'zod';
import type { IssueList } from '../issues.ts';
import { idPattern } from '../schema/common.ts';
import { pointerOf } from '../source/pointer.ts';
import { branchOf, kindKeys, knownKeys, type Schema, spotAt, typeOfValue, typesOf, unwrap } from './schema.ts';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Which issue stands where, in terms of the value that was checked. */
export interface Mistake {
  path: Path;
  code: ZodIssue['code'];
  issue: ZodIssue;
}

interface Context {
  schema: Schema;
  value: unknown;
  /** Pointer of the checked value in the whole file. */
  base: string;
  list: IssueList;
  mistakes: Mistake[];
}

/** Reports every issue of a failed check. `base` is the pointer of the checked value. */
export function reportShape(schema: Schema, value: unknown, issues: readonly ZodIssue[], base: string, list: IssueList): Mistake[] {
  const context: Context = { schema, value, base, list, mistakes: [] };
  for (const issue of issues) report(context, issue, []);
  return context.mistakes;
}

function report(context: Context, issue: ZodIssue, above: Path): void {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    reportUnion(context, issue, path);
    return;
  }
  context.mistakes.push({ path, code: issue.code, issue });
  const pointer = context.base + pointerOf(path);
  const { schema, value } = spotAt(context.schema, context.value, path);
  const { list } = context;
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) list.addAtKey('shape.unknownKey', context.base + pointerOf([...path, key]), key, knownKeys(branch(schema, value)));
      return;
    case 'invalid_type':
      reportType(list, pointer, path, schema, value, issue.expected);
      return;
    case 'invalid_key':
      list.addAtKey('shape.badId', pointer, String(path[path.length - 1]));
      return;
    case 'invalid_value':
      reportValue(list, pointer, path, value, issue.values);
      return;
    case 'invalid_format':
      reportFormat(list, pointer, String(value), issue.pattern ?? '');
      return;
    case 'too_small':
    case 'too_big':
      reportSize(list, pointer, schema, value, issue);
      return;
    default:
      list.add('shape.invalid', pointer, issue.message);
  }
}

/** The schema of an object, seen through a union. */
function branch(schema: Schema | undefined, value: unknown): Schema | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodUnion ? inner.options[branchOf(inner, value)] : inner;
}

function reportUnion(context: Context, issue: z.core.$ZodIssueInvalidUnion, path: Path): void {
  const { schema, value } = spotAt(context.schema, context.value, path);
  const union = unwrap(schema);
  const pointer = context.base + pointerOf(path);
  const index = union instanceof z.ZodUnion ? branchOf(union, value) : -1;
  const inner = issue.errors[index];
  if (inner && inner.length > 0) {
    for (const one of inner) report(context, one, path);
    return;
  }
  context.mistakes.push({ path, code: issue.code, issue });
  if (union instanceof z.ZodUnion && typeOfValue(value) === 'object' && typesOf(union).includes('object')) {
    reportKind(context.list, pointer, union, value as object);
  } else if (value === undefined) context.list.add('shape.missing', pointer, String(path[path.length - 1]), typesOf(schema));
  else context.list.add('shape.wrongType', pointer, typesOf(schema), typeOfValue(value), value);
}

function reportKind(list: IssueList, pointer: string, union: z.ZodUnion, value: object): void {
  const kinds = kindKeys(union).filter((key) => key !== undefined);
  const known = new Set(union.options.flatMap((option) => knownKeys(option)));
  const stranger = Object.keys(value).find((key) => !known.has(key));
  list.add('shape.unknownKind', pointer, stranger, kinds);
}

function reportType(list: IssueList, pointer: string, path: Path, schema: Schema | undefined, value: unknown, expected: string): void {
  if (value === undefined) list.add('shape.missing', pointer, String(path[path.length - 1] ?? ''), typesOf(schema));
  else if (typeof value === 'number' && !Number.isFinite(value)) list.add('shape.notFinite', pointer);
  else if (typeof value === 'number' && expected === 'int') list.add('shape.notInteger', pointer, value);
  else list.add('shape.wrongType', pointer, typesOf(schema), typeOfValue(value), value);
}

function reportValue(list: IssueList, pointer: string, path: Path, value: unknown, values: readonly z.core.util.Primitive[]): void {
  const known = values.map(String);
  if (value === undefined) list.add('shape.missing', pointer, String(path[path.length - 1]), []);
  else if (typeof value === 'object') list.add('shape.wrongType', pointer, ['string'], typeOfValue(value), value);
  else list.add('shape.unknownValue', pointer, String(value), known);
}

function reportFormat(list: IssueList, pointer: string, value: string, pattern: string): void {
  if (pattern === String(idPattern)) list.add('shape.badId', pointer, value);
  else list.add('shape.badPattern', pointer, value, pattern);
}

/** Both ends of a number's range, so that one sentence tells all. */
function rangeOf(schema: Schema | undefined): [number | undefined, number | undefined] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodNumber)) return [undefined, undefined];
  const finite = (limit: number | null): number | undefined =>
    limit !== null && Number.isFinite(limit) && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : undefined;
  return [finite(inner.minValue), finite(inner.maxValue)];
}

function reportSize(
  list: IssueList,
  pointer: string,
  schema: Schema | undefined,
  value: unknown,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): void {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (typeof value === 'string') {
    if (issue.code === 'too_small') list.add('shape.emptyText', pointer);
    else list.add('shape.textTooLong', pointer, value.length, limit);
  } else if (Array.isArray(value)) {
    list.add(issue.code === 'too_small' ? 'shape.tooFew' : 'shape.tooMany', pointer, value.length, limit);
  } else {
    const [low, high] = rangeOf(branch(schema, value));
    const own: [number | undefined, number | undefined] = issue.code === 'too_small' ? [limit, high] : [low, limit];
    list.add('shape.outOfRange', pointer, Number(value), ...own, issue.code === 'too_small' && issue.inclusive === false);
  }
}
