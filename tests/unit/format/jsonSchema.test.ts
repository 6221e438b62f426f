import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scenarioSchemaText } from '../../../src/format/jsonSchema.ts';

const file = join(import.meta.dirname, '../../../scenarios/scenario.schema.json');

it('scenario.schema.json is current (if not: npm run schema)', () => {
  expect(readFileSync(file, 'utf8') === scenarioSchemaText()).toBe(true);
});

it('describes what an author writes: defaults may be left out, strange keys may not be added', () => {
  const schema = JSON.parse(scenarioSchemaText()) as Record<string, unknown>;
  expect(schema.required).toEqual([
    'format',
    'id',
    'title',
    'hazards',
    'role',
    'clock',
    'storylines',
  ]);
  expect(schema.additionalProperties).toBe(false);
});
