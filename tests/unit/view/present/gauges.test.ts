/** A curve has the colour that the map has for what it measures, and none where there is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { parse } from '../../../../src/format/parse.ts';
import { contextOf } from '../../../../src/view/present/context.ts';
import { presentGauges } from '../../../../src/view/present/timeline.ts';

function tonesOf(file: string) {
  const path = join(import.meta.dirname, '../../../../scenarios', file);
  const parsed = parse(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is not valid`);
  const program = compile(parsed.scenario);
  const { world } = FlatDrill.start(program, '0');
  const gauges = presentGauges(contextOf(program, world), { readings: {} });
  return Object.fromEntries(gauges.map(({ id, tone }) => [id, tone]));
}

test('water by its model, directly or through a fact', () => {
  expect(tonesOf('flood-qinglong.json')).toMatchObject({ liuwanLevel: 'water', rain: 'water' });
});

test('talk only where it is how many believe', () => {
  const { seven, crowd, trust } = tonesOf('opinion-fengyan.json');
  expect([seven, crowd, trust]).toEqual(['rumour', undefined, undefined]);
});

test('cases by the epidemic', () => {
  expect(tonesOf('cascade-qinglong-after.json')).toMatchObject({ cases: 'cases', rain: 'water' });
});
