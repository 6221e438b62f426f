/** A curve has the colour that the map has for what it measures, and none where there is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { parse } from '../../../../src/format/parse.ts';
import { contextOf } from '../../../../src/view/present/context.ts';
import { newsOf, presentGauges, presentTimeline } from '../../../../src/view/present/timeline.ts';

function tonesOf(file: string) {
  const path = join(import.meta.dirname, '../../../../scenarios', file);
  const parsed = parse(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is not valid`);
  const program = compile(parsed.scenario);
  const { world } = FlatDrill.start(program, '0');
  const gauges = presentGauges(contextOf(program, world), { readings: {} });
  return Object.fromEntries(gauges.map(({ id, tone }) => [id, tone]));
}

function contextAt(file: string, minute: number) {
  const path = join(import.meta.dirname, '../../../../scenarios', file);
  const parsed = parse(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is not valid`);
  const program = compile(parsed.scenario);
  const drill = FlatDrill.start(program, '0');
  while (drill.world.clock.minute < minute) drill.send({ type: 'TICK' });
  return contextOf(program, drill.world);
}

test('the window is as long as the phase is fast, and names the day at midnight', () => {
  const session = { mode: 'drill', paused: false, speed: 1, speeds: [1], readings: {} } as const;
  const shown = (minute: number) => {
    const context = contextAt('health-yunhe.json', minute);
    const { from, to, now, hours } = presentTimeline(context, session);
    expect(from).toBeLessThanOrEqual(now);
    expect(to).toBeGreaterThan(now);
    return { hours, span: (to - from) / 60 };
  };
  const acute = shown(1500);
  expect(acute.span).toBeLessThanOrEqual(16);
  const later = shown(5000);
  expect(later.span).toBeGreaterThanOrEqual(72);
  expect(later.hours.length).toBeLessThan(12);
  expect(later.hours.map(({ label }) => label)).toContain('周四');
});

test('of a sum of cases: how many are new, corrections downwards left out', () => {
  const context = contextAt('health-yunhe.json', 0);
  const window = { from: 0, to: 600 };
  const read = (counting: 'sum' | 'recent', ...values: number[]) => {
    const readings = values.map((value, i) => ({ minute: i * 30, value }));
    return newsOf(context, readings, window, counting);
  };
  expect(read('sum', 0, 3, 5, 4, 9)).toMatchObject({ sum: true, label: '每 30 分新增' });
  expect(read('sum', 0, 3, 5, 4, 9).bars).toEqual([
    { from: 0, to: 30, value: 3 },
    { from: 30, to: 60, value: 2 },
    { from: 90, to: 120, value: 4 },
  ]);
  // What the last day had is shown as it is.
  expect(read('recent', 0, 3, 5, 4, 0).bars.map(({ value }) => value)).toEqual([3, 5, 4]);
});

test('bars only for counts of cases', () => {
  const bars = (file: string) =>
    presentGauges(contextAt(file, 0), { readings: {} }).map(({ news }) => news?.sum);
  expect(bars('flood-qinglong.json').every((one) => one === undefined)).toBe(true);
  expect(bars('cascade-qinglong-after.json')[0]).toBe(true);
});

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
