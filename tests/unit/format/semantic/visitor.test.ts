/** The visitor of expressions against the schema: what is described as one must be visited. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { visitExpressions } from '../../../../src/format/expressions.ts';
import { scenario as schema } from '../../../../src/format/schema/scenario.ts';
import { branchAt, type Schema, spotAt, unwrap } from '../../../../src/format/shape/schema.ts';
import { pointerOf } from '../../../../src/format/source/pointer.ts';
import { toyPorts } from '../../../fixtures/toyModel.ts';
import { changed } from './mutations.ts';

/** Told by the description, their own or that of the schema they were made from. */
function kindOf(schemaAt: Schema | undefined): 'expression' | 'template' | undefined {
  const inner = unwrap(schemaAt);
  const options = inner instanceof z.ZodUnion ? inner.options : [inner];
  for (const option of options)
    for (let at = option; at; at = at._zod.parent) {
      const description = z.globalRegistry.get(at)?.description ?? '';
      if (description.startsWith('CEL ')) return 'expression';
      if (description.includes('花括号内是 CEL')) return 'template';
    }
  return undefined;
}

function described(root: Schema, value: unknown): string[] {
  const found: string[] = [];
  const visit = (at: Schema | undefined, part: unknown, path: PropertyKey[]): void => {
    const kind = typeof part === 'string' ? kindOf(at) : undefined;
    if (kind) found.push(`${kind} ${pointerOf(path)}`);
    if (typeof part !== 'object' || part === null) return;
    const inner = unwrap(branchAt(at, part));
    for (const key of Object.keys(part)) {
      const step = Array.isArray(part) ? Number(key) : key;
      if (inner) visit(spotAt(inner, part, [step]).schema, part[key as never], [...path, step]);
    }
  };
  visit(root, value, []);
  return found.sort();
}

it('visits every expression and template that the schema describes, and no other', () => {
  const scenario = changed([]);
  const visited: string[] = [];
  visitExpressions(scenario, toyPorts, ({ kind, pointer }) => visited.push(`${kind} ${pointer}`));
  expect(visited.length).toBeGreaterThan(60);
  expect(visited.sort()).toEqual(described(schema, scenario));
});
