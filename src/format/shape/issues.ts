/** Zod's issues in the words of an author. */
import { z } from 'zod';
import type { IssueList } from '../issues.ts';
import { meant } from '../messages/words.ts';
import { idPattern } from '../schema/common.ts';
import { escapeKey, pointerOf } from '../source/pointer.ts';
import {
  branchAt,
  branchOf,
  freeKeys,
  kindKeys,
  knownKeys,
  type Schema,
  type Spot,
  spotAt,
  typeOfValue,
  typesOf,
  unwrap,
} from './schema.ts';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Which issue stands where, in terms of the value that was checked. */
export interface Mistake {
  path: Path;
  issue: ZodIssue;
}

/** What is checked, and where it stands in the whole file. */
export interface Checked {
  schema: Schema;
  value: unknown;
  pointer: string;
}

interface Place extends Spot {
  pointer: string;
  /** The last key of the pointer. */
  key: string;
}

/** Tells every issue of a failed check. */
export function reportShape(
  checked: Checked,
  issues: readonly ZodIssue[],
  list: IssueList,
): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const issue of issues) report(checked, issue, [], list, mistakes);
  return mistakes;
}

function report(
  checked: Checked,
  issue: ZodIssue,
  above: Path,
  list: IssueList,
  mistakes: Mistake[],
): void {
  const path = [...above, ...issue.path];
  const place: Place = {
    ...spotAt(checked.schema, checked.value, path),
    pointer: checked.pointer + pointerOf(path),
    key: String(path.at(-1) ?? ''),
  };
  const inner = issue.code === 'invalid_union' ? branchIssues(issue, place) : [];
  for (const one of inner) report(checked, one, path, list, mistakes);
  if (inner.length > 0) return;
  mistakes.push({ path, issue });
  const absent = place.value === undefined && path.length > 0 && issue.code !== 'invalid_key';
  if (absent) list.add('shape.missing', place.pointer, place.key, typesOf(place.schema));
  else tell(issue, place, list);
}

/** What is wrong with the branch of a union that was most likely meant. */
function branchIssues(
  { errors }: z.core.$ZodIssueInvalidUnion,
  { schema, value }: Place,
): readonly ZodIssue[] {
  const union = unwrap(schema);
  return (union instanceof z.ZodUnion && errors[branchOf(union, value)]) || [];
}

function tell(issue: ZodIssue, place: Place, list: IssueList): void {
  switch (issue.code) {
    case 'unrecognized_keys':
      tellUnknownKeys(issue.keys, place, list);
      return;
    case 'invalid_type':
      tellType(place, list);
      return;
    case 'invalid_key':
      tellKey(issue, place, list);
      return;
    case 'invalid_value':
      tellValue(issue.values.map(String), place, list);
      return;
    case 'invalid_format':
      tellFormat(issue.pattern ?? '', place, list);
      return;
    case 'too_small':
    case 'too_big':
      tellSize(issue, place, list);
      return;
    case 'invalid_union':
      tellUnion(place, list);
      return;
    default:
      list.add('shape.invalid', place.pointer, issue.message);
      return;
  }
}

function tellUnknownKeys(
  keys: readonly string[],
  { schema, value, pointer }: Place,
  list: IssueList,
): void {
  const free = freeKeys(schema, value);
  const known = knownKeys(branchAt(schema, value));
  for (const key of keys) {
    const candidates = meant(key, free) === undefined ? known : free;
    list.addAtKey('shape.unknownKey', `${pointer}/${escapeKey(key)}`, key, candidates);
  }
}

function tellKey(
  { issues }: z.core.$ZodIssueInvalidKey,
  { pointer, key }: Place,
  list: IssueList,
): void {
  const [why] = issues;
  if (why?.code !== 'invalid_value') list.addAtKey('shape.badId', pointer, key);
  else list.addAtKey('shape.unknownKey', pointer, key, why.values.map(String));
}

function tellWrongType({ schema, value, pointer }: Place, list: IssueList): void {
  list.add('shape.wrongType', pointer, typesOf(schema), typeOfValue(value), value);
}

function tellType(place: Place, list: IssueList): void {
  const { schema, value, pointer } = place;
  if (typeof value !== 'number' || !typesOf(schema).includes('number')) tellWrongType(place, list);
  else if (Number.isFinite(value)) list.add('shape.notInteger', pointer, value);
  else list.add('shape.notFinite', pointer);
}

function tellValue(known: readonly string[], place: Place, list: IssueList): void {
  const { schema, value, pointer } = place;
  const types = typesOf(schema);
  if (types.length > 0 && !types.includes(typeOfValue(value))) tellWrongType(place, list);
  else list.add('shape.unknownValue', pointer, String(value), known);
}

function tellFormat(pattern: string, { value, pointer }: Place, list: IssueList): void {
  if (pattern === String(idPattern)) list.add('shape.badId', pointer, String(value));
  else list.add('shape.badPattern', pointer, String(value), pattern);
}

/** None of the kinds: the first key that belongs to none of them is taken for the one that was meant. */
function tellUnion(place: Place, list: IssueList): void {
  const union = unwrap(place.schema);
  const anObject = typeOfValue(place.value) === 'object' && typesOf(union).includes('object');
  if (!(union instanceof z.ZodUnion) || !anObject) {
    tellWrongType(place, list);
    return;
  }
  const kinds = kindKeys(union).filter((key) => key !== undefined);
  const known = new Set(union.options.flatMap((option) => knownKeys(option)));
  const strange = Object.keys(place.value as object).find((key) => !known.has(key));
  if (strange === undefined) list.add('shape.unknownKind', place.pointer, strange, kinds);
  else {
    const pointer = `${place.pointer}/${escapeKey(strange)}`;
    list.addAtKey('shape.unknownKind', pointer, strange, kinds);
  }
}

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function tellSize(issue: SizeIssue, place: Place, list: IssueList): void {
  const { value, pointer } = place;
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (typeof value === 'number') tellRange(issue, limit, place, list);
  else if (typeof value !== 'string') {
    const count = Array.isArray(value) ? value.length : Object.keys(value as object).length;
    list.add(small ? 'shape.tooFew' : 'shape.tooMany', pointer, count, limit);
  } else if (small) list.add('shape.emptyText', pointer);
  else list.add('shape.textTooLong', pointer, value.length, limit);
}

/** Both ends of a number's range, so that one sentence tells all. */
function tellRange(issue: SizeIssue, limit: number, place: Place, list: IssueList): void {
  const { schema, value, pointer } = place;
  const [low, high] = rangeOf(branchAt(schema, value));
  const small = issue.code === 'too_small';
  const [least, most] = small ? [limit, high] : [low, limit];
  const exclusive = small && issue.inclusive === false;
  list.add('shape.outOfRange', pointer, Number(value), least, most, exclusive);
}

function rangeOf(schema: Schema | undefined): [number | undefined, number | undefined] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodNumber)) return [undefined, undefined];
  const told = (limit: number | null) =>
    limit !== null && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : undefined;
  return [told(inner.minValue), told(inner.maxValue)];
}
