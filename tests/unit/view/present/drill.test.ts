import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import type { Drill } from '../../../../src/engine/drivers/driver.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { parse } from '../../../../src/format/parse.ts';
import { presentDrill } from '../../../../src/view/present/drill.ts';
import { shortName } from '../../../../src/view/present/map.ts';
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
      /^青泷镇人民政府通告（第 1 号）\n各位群众：\n乡亲们[^\n]+\n截至18日18时，现行预警是暴雨黄色。\n请大家：.*5620119。\n下一次通报：18日19时前。\n有难处/,
    );
  });

  it('goes out as it was written: with its time, its promise, and what nobody had verified', () => {
    const drill = FlatDrill.start(program, '1');
    const report = { from: '村民', channel: 'wechat' as const, text: '坝裂了' };
    drill.send({ type: 'INJECT', report: { ...report, claims: { damCrack: true } } });
    const rest = { unknown: [], advice: [], audience: '', next: 60, tone: 'plain' };
    const composed = { channels: ['horn'], facts: { damCrack: true }, ...rest };
    drill.send({ type: 'ORDER', measure: 'notice', with: composed });
    until(drill, 200);
    const about = { mode: 'drill', hash: '', readings: {} } as const;
    const [statement] = presentResult(program, drill.world, about).statements;
    expect(statement?.text).toContain('截至18日18时，');
    expect(statement?.text).toContain('（尚未核实）');
    expect(statement?.text).toContain('下一次通报：18日19时前');
  });

  it('sounds as its tone', () => {
    const openings = ['care', 'plain', 'scold'].map((tone) => text(tone).split('\n')[2]);
    expect(new Set(openings).size).toBe(3);
  });
});

describe('what was promised and what lapsed', () => {
  const promised = () => {
    const drill = FlatDrill.start(program, '1');
    const rest = { facts: {}, unknown: [], advice: ['hotline'], audience: '', next: 60, tone: '' };
    drill.send({ type: 'ORDER', measure: 'notice', with: { channels: ['horn'], ...rest } });
    return until(drill, 10);
  };

  it('is reminded of until it is said again, near before it is due', () => {
    const drill = promised();
    const due = drill.world.issued.notice?.due ?? 0;
    expect(due).toBe(60); // from when it was written, as the document says
    expect(shown(drill).promises).toMatchObject([{ measure: 'notice', state: 'ahead' }]);
    expect(shown(drill).promises[0]?.dueAt).toMatch(/^周四 19:\d0$/);
    expect(shown(until(drill, due - 20)).promises[0]?.state).toBe('near');
    expect(shown(until(drill, due + 5)).promises[0]?.state).toBe('late');
  });

  it('is said among the reports once it was broken', () => {
    const drill = promised();
    const broken = () => shown(drill).reports.filter(({ lapse }) => lapse === 'promise');
    expect(broken()).toEqual([]);
    until(drill, 120);
    expect(drill.world.issued.notice?.broken).toBe(1);
    expect(broken()).toHaveLength(1);
    expect(broken()[0]?.text).toContain('算一次失约');
    expect(shown(drill).promises).toEqual([]);
  });

  it('of decisions too: nobody took them, and somebody says so', () => {
    const drill = until(FlatDrill.start(program, '1'), 300);
    const missed = drill.world.decisions.filter(({ option }) => option === undefined);
    const said = shown(drill).reports.filter(({ lapse }) => lapse === 'decision');
    expect(missed.length).toBeGreaterThan(0);
    expect(said).toHaveLength(missed.length);
    expect(said[0]?.text).toMatch(/^没来得及定：.+照此处理：.+。$/);
    const minutes = shown(drill).reports.map(({ minute }) => minute);
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
  });

  it('tells the day where there is more than one', () => {
    const { reports, decisions } = shown(until(FlatDrill.start(program, '1'), 30));
    for (const { time } of reports) expect(time).toMatch(/^周四 \d\d:\d\d$/);
    for (const { openedAt } of decisions) expect(openedAt).toMatch(/^周四/);
  });
});

describe('a statement that said too little', () => {
  it('is told what it left out', () => {
    const drill = FlatDrill.start(program, '1');
    const rest = { facts: {}, unknown: [], advice: [], audience: '', next: 60, tone: '' };
    drill.send({ type: 'ORDER', measure: 'report', with: { channels: ['call'], ...rest } });
    until(drill, 20);
    const about = { mode: 'drill', hash: '', readings: {} } as const;
    const [statement] = presentResult(program, drill.world, about).statements;
    const short = statement?.problems.find((one) => one.includes('没有讲')) ?? '';
    expect(short).toContain('柳湾站雨强');
    expect(short).not.toContain('石桥坝坡裂缝');
  });
});

describe('a preparation that was carried out', () => {
  it('is done, not refused', () => {
    const drill = FlatDrill.start(program, '1');
    drill.send({ type: 'ORDER', measure: 'riskList', places: ['shanglong'] });
    const there = () =>
      measureIn(drill, 'riskList')?.places.find(({ place }) => place === 'shanglong');
    expect(there()?.done).toBeUndefined();
    until(drill, 10);
    expect(there()?.done).toBeUndefined();
    until(drill, 60);
    expect(there()?.done).toBe(true);
  });
});

describe('the tag of a crew', () => {
  it('is cut outside quotation marks', () => {
    expect(shortName('给养老院讲“带病不上岗”')).toBe('给养老院讲…');
    expect(shortName('派人敲门')).toBe('派人敲门');
    expect(shortName('校医和卫生中心对名单')).toBe('校医和卫生中心…');
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

describe('the desk', () => {
  /** Goes on until a decision offers something that takes people as well as the desk. */
  function tasking(drill: Drill) {
    for (;;) {
      for (const { storyline, situation, entry, options } of shown(drill).decisions)
        for (const { id, locked } of options) {
          const { option } = program.options[`${storyline}.${situation}.${id}`] ?? {};
          const takes = Object.keys(option?.needs ?? {}).length > 0 && (option?.desk ?? 0) > 0;
          if (takes && locked === undefined) return { storyline, situation, entry, option: id };
        }
      drill.send({ type: 'TICK' });
    }
  }

  it('lists what was decided once, though people wait to be sent for it', () => {
    const drill = FlatDrill.start(program, '1');
    const choice = tasking(drill);
    drill.send({ type: 'CHOOSE', ...choice });
    const { items } = shown(drill).desk;
    expect(items).toHaveLength(1);
    expect(drill.world.tasks.some(({ kind, stage }) => kind === 'option' && stage === 'desk')).toBe(
      true,
    );
  });

  it('tells orders of one measure apart by where they go', () => {
    const drill = FlatDrill.start(program, '1');
    drill.send({ type: 'ORDER', measure: 'riskList', places: ['shanglong', 'liuwan'] });
    expect(shown(drill).desk.items.map(({ label }) => label)).toEqual([
      '上泷：核危险户老弱名册',
      '柳湾：核危险户老弱名册',
    ]);
  });
});
