import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import type { Drill } from '../../../../src/engine/drivers/driver.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { parse } from '../../../../src/format/parse.ts';
import { presentDrill } from '../../../../src/view/present/drill.ts';
import { presentResult } from '../../../../src/view/present/result.ts';

const file = join(import.meta.dirname, '../../../../scenarios/flood-qinglong.json');
const parsed = parse(readFileSync(file, 'utf8'));
if (!parsed.ok) throw new Error('flood-qinglong.json is not valid');
const program = compile(parsed.scenario);

const session = { mode: 'drill', paused: false, speed: 1, speeds: [1], readings: {} } as const;
const shown = (drill: Drill) => presentDrill(program, drill.world, session);
const measureIn = (drill: Drill, id: string) => shown(drill).measures.find((one) => one.id === id);

function until(drill: Drill, minute: number): Drill {
  while (drill.world.clock.minute < minute) drill.send({ type: 'TICK' });
  return drill;
}

describe('what is used up', () => {
  it('counts against what there was, and a measure says what it is', () => {
    const drill = FlatDrill.start(program, '1');
    drill.send({ type: 'ORDER', measure: 'riskList', places: ['shanglong'] });
    const prep = shown(drill).resources.find(({ id }) => id === 'prep');
    expect(prep).toMatchObject({ free: 4, total: 5 });
    expect(measureIn(drill, 'riskList')?.uses).toMatch(/用掉备汛人手 1 份，现有 4 份。.+/);
    expect(measureIn(drill, 'call')?.uses).toBeUndefined();
  });
});

describe('an order', () => {
  it('is being given while it lies at the desk, and done only afterwards', () => {
    const drill = FlatDrill.start(program, '1');
    drill.send({ type: 'ORDER', measure: 'riskList', places: ['shanglong'] });
    const said = () =>
      measureIn(drill, 'riskList')?.places.find(({ place }) => place === 'shanglong')?.locked;
    expect(said()).toBe('上泷正在交办');
    until(drill, 10);
    expect(said()).toBe('上泷已经有人在办');
    until(drill, 60);
    expect(said()).toBe('上泷已经办过');
  });

  it('is called back on when it is carried out', () => {
    const drill = FlatDrill.start(program, '1');
    drill.send({ type: 'ORDER', measure: 'riskList', places: ['shanglong'] });
    const words = shown(until(drill, 60)).reports.map(({ text }) => text);
    expect(words.filter((text) => text.includes('老弱 31 人'))).toHaveLength(1);
  });
});

describe('a notice', () => {
  const text = (tone: string) => {
    const drill = FlatDrill.start(program, '1');
    const facts = { warningLevel: '暴雨黄色' };
    const rest = { facts, unknown: [], advice: ['hotline'], audience: '', next: 60, tone };
    drill.send({ type: 'ORDER', measure: 'notice', with: { channels: ['horn'], ...rest } });
    until(drill, 20);
    const about = { mode: 'drill', hash: '', readings: {} } as const;
    return presentResult(program, drill.world, about).statements[0]?.text ?? '';
  };

  it('is shown whole: tone, what is known, what to do, when more comes', () => {
    expect(text('care')).toMatch(
      /^乡亲们[^\n]+\n目前掌握：现行预警：暴雨黄色。\n请大家：.*5620119。\n下次/,
    );
  });

  it('sounds as its tone', () => {
    const openings = ['care', 'plain', 'scold'].map((tone) => text(tone).split('\n')[0]);
    expect(new Set(openings).size).toBe(3);
  });
});

describe('the result', () => {
  it('counts who was moved even after they went home', () => {
    const drill = FlatDrill.start(program, '1');
    for (const place of ['liuwan', 'hekou', 'shiqiao', 'shanglong'])
      drill.send({ type: 'ORDER', measure: 'go', places: [place] });
    for (const place of ['liuwan', 'hekou', 'shiqiao', 'shanglong'])
      drill.send({ type: 'ORDER', measure: 'call', places: [place] });
    let most = 0;
    while (!drill.world.ended) {
      drill.send({ type: 'TICK' });
      most = Math.max(most, Number(drill.world.models.move?.totalSafe ?? 0));
    }
    const about = { mode: 'drill', hash: '', readings: {} } as const;
    const moved = presentResult(program, drill.world, about).people[0];
    expect(moved?.label).toBe('转移过');
    expect(Number(moved?.value)).toBeGreaterThan(100);
    expect(Number(moved?.value)).toBeGreaterThanOrEqual(Math.floor(most));
  });
});

describe('a breach', () => {
  it('empties the reservoir, breaks the dam and raises the brook on the map', () => {
    const drill = until(FlatDrill.start(program, '3'), 600);
    const stage = (along: number) =>
      shown(drill).map.water?.rivers[1]?.stops.reduce((best, stop) =>
        Math.abs(stop.along - along) < Math.abs(best.along - along) ? stop : best,
      ).stage ?? 0;
    const before = { basin: stage(0.27), brook: stage(0.7) };
    expect(shown(drill).map.water?.broken).toBeUndefined();
    until(drill, 666);
    expect(shown(drill).map.water?.broken).toBe('dam');
    expect(stage(0.27)).toBeLessThan(before.basin - 10);
    expect(stage(0.7)).toBeGreaterThan(before.brook + 3);
  });
});

describe('a boat', () => {
  const run = (seed: string) => {
    const drill = until(FlatDrill.start(program, seed), 440);
    const order = { type: 'ORDER' as const, measure: 'boatRun', places: ['shanglong'] };
    expect(drill.send(order)).toBeUndefined();
    return drill;
  };

  it('goes along the river', () => {
    const path = shown(until(run('4'), 444)).map.crews[0]?.path ?? [];
    expect(path.length).toBeGreaterThan(20);
  });

  it('that capsizes turns back and never arrives', () => {
    const drill = until(run('3'), 452);
    const { map, reports } = shown(drill);
    expect(reports.some(({ text }) => text.includes('舟翻了'))).toBe(true);
    expect(map.crews[0]).toMatchObject({ icon: 'boat', stage: 'returning' });
    until(drill, 462);
    expect(drill.world.places.shanglong?.linked).toBe(false);
  });
});
