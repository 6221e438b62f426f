/** Small changes of the fixture that uses everything, and all that the checks say of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExpressions } from '../../../../src/format/expressions.ts';
import type { SemanticProblem } from '../../../../src/format/issue.ts';
import { checkReachability } from '../../../../src/format/reachability.ts';
import { checkReferences } from '../../../../src/format/references.ts';
import { type Scenario, scenario as schema } from '../../../../src/format/schema/scenario.ts';
import { keysOfPointer } from '../../../../src/format/source/pointer.ts';
import { toyPorts } from '../../../fixtures/toyModel.ts';

/** A pointer and what is to stand there; `undefined` takes away what is. */
export type Change = readonly [pointer: string, value: unknown];
/** Changes, and the problems that they cause. */
export type Case = readonly [changes: readonly Change[], problems: readonly SemanticProblem[]];

const text = readFileSync(join(import.meta.dirname, '../../../fixtures/everything.json'), 'utf8');

type Container = Record<string, unknown>;

function change(root: Container, [pointer, value]: Change): void {
  const keys = keysOfPointer(pointer);
  const last = keys.pop() ?? '';
  let at = root;
  for (const key of keys) at = at[key] as Container;
  if (Array.isArray(at) && value === undefined) at.splice(Number(last), 1);
  else if (value === undefined) delete at[last];
  else at[last] = value;
}

export function changed(changes: readonly Change[]): Scenario {
  const root = JSON.parse(text) as Container;
  for (const one of changes) change(root, one);
  return schema.parse(root);
}

export function problemsAfter(changes: readonly Change[]): SemanticProblem[] {
  const scenario = changed(changes);
  return [
    ...checkReferences(scenario, toyPorts),
    ...checkExpressions(scenario, toyPorts),
    ...checkReachability(scenario),
  ];
}

/** A situation of the fixture, and its options. */
export const rising = '/storylines/tower/situations/rising';
export const drain = `${rising}/decide/options/0`;
export const guard = `${rising}/decide/options/1`;
export const meet = `${rising}/decide/options/2`;

type Words = readonly [zh: string, en: string];
type More = Pick<SemanticProblem, 'offset' | 'atKey'>;

const problem =
  (severity: SemanticProblem['severity']) =>
  (code: string, pointer: string, [zh, en]: Words, hint?: Words, more: More = {}) => ({
    code,
    severity,
    pointer,
    message: { zh, en },
    ...(hint ? { hint: { zh: hint[0], en: hint[1] } } : {}),
    ...more,
  });

export const error = problem('error');
export const warning = problem('warning');

/** A name of a kind that is not declared, and the one that was meant, or those that there are. */
export function unknown(
  pointer: string,
  [zh, en]: Words,
  name: string,
  meant: string | readonly string[],
  more?: More,
): SemanticProblem {
  const list = typeof meant === 'string' ? meant : meant.join(', ');
  const hint: Words =
    typeof meant === 'string'
      ? [`是否想写 ${list}？`, `Did you mean ${list}?`]
      : [`可用：${list}`, `Available: ${list}`];
  const words: Words = [`没有“${name}”这个${zh}`, `There is no ${en} "${name}"`];
  return error('reference.unknown', pointer, words, hint, more);
}
