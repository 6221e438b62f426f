/** Where no official warning stands, the screen says what line has been crossed, and who knows of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { parse } from '../../../../src/format/parse.ts';
import type { GaugeView } from '../../../../src/view/model.ts';
import { contextOf } from '../../../../src/view/present/context.ts';
import { presentStatus } from '../../../../src/view/present/status.ts';

const file = join(import.meta.dirname, '../../../../scenarios/health-yunhe.json');
const parsed = parse(readFileSync(file, 'utf8'));
if (!parsed.ok) throw new Error('health-yunhe.json is not valid');
const program = compile(parsed.scenario);
const context = contextOf(program, FlatDrill.start(program, '0').world);

const gauge = (value: number, more: Partial<GaugeView> = {}): GaugeView => ({
  id: 'students',
  tone: 'cases',
  label: '看过的学生',
  unit: '人',
  decimals: 0,
  low: 0,
  high: 120,
  lines: [{ label: '聚集性', value: 20, kind: 'warning' }],
  history: [{ minute: 0, value }],
  ...more,
});

test('a crossed line and the number; that no report was written does not mean nobody was told', () => {
  expect(presentStatus(context, [gauge(38)])).toEqual({
    tone: 'cases',
    label: '聚集性',
    lines: ['看过的学生 38 人'],
  });
});

test('cases without a line say how many; nought and trust say nothing', () => {
  expect(presentStatus(context, [gauge(7)])).toMatchObject({ label: '7 人' });
  expect(presentStatus(context, [gauge(0)])).toBeUndefined();
  const { tone: _, ...trust } = gauge(60);
  expect(presentStatus(context, [trust])).toBeUndefined();
});
