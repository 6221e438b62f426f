import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { type DrillRecord, newRecord, replayEvents } from '../../../../src/engine/record.ts';
import { parse } from '../../../../src/format/parse.ts';
import type { Consequences } from '../../../../src/review/assess/consequences.ts';
import type { Assessment } from '../../../../src/review/assess/trial.ts';
import { minuteAt, placeOn } from '../../../../src/view/axis.ts';
import { contextOf } from '../../../../src/view/present/context.ts';
import { presentResult } from '../../../../src/view/present/result.ts';
import { presentChain } from '../../../../src/view/present/review/chain.ts';
import { differenceOf, unclearReason } from '../../../../src/view/present/review/items.ts';
import { onePerAction } from '../../../../src/view/present/review/plan.ts';
import { axisOf, hoursOn } from '../../../../src/view/present/review/timeline.ts';
import { methodOf, presentReview } from '../../../../src/view/present/review.ts';
import { classDrill } from '../../../fixtures/classDrill.ts';

const text = readFileSync(join(import.meta.dirname, '../../../fixtures/tiny.json'), 'utf8');
const parsed = parse(text);
if (!parsed.ok) throw new Error('tiny.json');
const program = compile(parsed.scenario);

const choice = { type: 'CHOOSE', by: 'player', storyline: 'water', situation: 'yellow' } as const;

function recordOf(option: 'tell' | 'calm' | undefined): DrillRecord {
  const record = newRecord(program, text, 'drill', '0');
  const events =
    option === undefined ? [] : [{ minute: 15, event: { ...choice, entry: 2, option } }];
  return { ...record, events, until: 120, finished: true };
}

function played(record: DrillRecord) {
  const drill = FlatDrill.start(program, record.seed);
  const problem = replayEvents(drill, record.events, record.until);
  if (problem) throw new Error(JSON.stringify(problem));
  return drill.world;
}

const nothing: Consequences = {
  injects: [],
  situations: [],
  endings: [],
  indicators: [],
  people: [],
};

const base: Assessment = {
  kind: 'decision',
  minute: 15,
  storyline: 'water',
  situation: 'yellow',
  entry: 2,
  measure: '',
  indicators: [],
  chosen: 'calm',
  best: 'tell',
  options: [
    { id: 'calm', value: 60, difference: -12, standardError: 0.5 },
    { id: 'tell', value: 72, difference: 0, standardError: 0 },
  ],
  loss: 12,
  standardError: 0.5,
  crossed: [],
  deaths: 0,
  byAbility: {
    earlyWarning: 0,
    onSiteCommand: 0.02,
    crisisCommunication: 9,
    mobilisingResidents: 3,
  },
  grade: 'blunder',
  futures: 8,
  robust: { weights: true, models: true, asked: true },
  consequences: nothing,
};

function reviewOf(
  record: DrillRecord,
  assessments: readonly Assessment[],
  state: 'running' | 'done' = 'done',
) {
  const world = played(record);
  return presentReview({
    program,
    record,
    world,
    result: presentResult(program, world, { mode: 'drill', hash: '', readings: {} }),
    asked: new Map(),
    ticks: [0, 5, 10],
    seen: { rises: [], calledFor: [], ordered: new Map() },
    assessments,
    progress: { state, share: 1, graded: assessments.length, total: assessments.length },
    moment: { minute: 0, time: '07:00', elapsed: 'T+0:00', date: '' },
    restartable: true,
  });
}

const only = <Item>(items: readonly Item[]): Item => {
  expect(items).toHaveLength(1);
  return items[0] as Item;
};

describe('a decision under review', () => {
  test('stands beside the best, with loss, error, futures and abilities', () => {
    const view = reviewOf(recordOf('calm'), [base]);
    const item = only(view.items);
    expect(item).toMatchObject({
      kind: 'decision',
      time: '07:15',
      chosen: '以供水公司的通知为准',
      timing: '用时 5 分，限 20 分',
      grade: 'blunder',
      loss: 12,
      error: 0.5,
      futures: 8,
    });
    expect(item.options.map(({ text: one, best, chosen }) => [one, best, chosen])).toEqual([
      ['先别喝，正在查，一小时内再说', true, false],
      ['以供水公司的通知为准', false, true],
    ]);
    expect(item.options[0]?.why).toBe('没查清也能先说该怎么做。');
    expect(item.byAbility.map(({ label }) => label)).toEqual(['危机沟通', '发动群众']);
    expect(view.keyStep).toMatchObject({ key: item.key });
    expect(view.keyStep?.text).toContain('12.0 ± 0.5');
  });

  test('that nobody answered is judged at the minute at which it was put', () => {
    const lapse: Assessment = { ...base, kind: 'lapse', minute: 10, chosen: 'lapse' };
    const item = only(reviewOf(recordOf(undefined), [lapse]).items);
    expect(item).toMatchObject({ kind: 'lapse', time: '07:10', chosen: '没有来得及定' });
  });

  test('is listed before it is graded, and when there was only one way', () => {
    const waiting = only(reviewOf(recordOf('calm'), [], 'running').items);
    expect([waiting.grade, waiting.onlyWay]).toEqual([undefined, false]);
    const alone = only(reviewOf(recordOf('calm'), [], 'done').items);
    expect([alone.grade, alone.onlyWay]).toEqual([undefined, true]);
  });

  test('that was the best has no chain, and is no step that mattered', () => {
    const { consequences: _, ...rest } = base;
    const best: Assessment = { ...rest, chosen: 'tell', loss: 0, grade: 'best' };
    const view = reviewOf(recordOf('tell'), [best]);
    expect(only(view.items).chain).toEqual([]);
    expect(view.keyStep).toBeUndefined();
  });

  test('of no sure grade stays in the list and never becomes the key step', () => {
    const view = reviewOf(recordOf('calm'), [{ ...base, grade: 'unclear' }]);
    expect(only(view.items).unclear).toBeDefined();
    expect(view.keyStep).toBeUndefined();
    expect(view.counts.find(({ grade }) => grade === 'unclear')?.count).toBe(1);
  });
});

describe('难分高下 says why', () => {
  const unclear: Assessment = { ...base, grade: 'unclear', loss: 2, standardError: 0.3 };
  test.each<[string, Partial<Assessment>, RegExp | undefined]>([
    [
      'too few futures',
      { standardError: Number.POSITIVE_INFINITY, futures: 1 },
      /1 种情形，还不够/,
    ],
    ['within the error', { loss: 1, standardError: 0.65, futures: 32 }, /相差 1\.0 分.*1\.3 分/],
    ['weights', { robust: { weights: false, models: true, asked: false } }, /评分权重/],
    ['models', { robust: { weights: true, models: false, asked: true } }, /模型参数/],
    ['graded after all', { grade: 'mistake' }, undefined],
  ])('%s', (_, part, reason) => {
    const found = unclearReason({ ...unclear, ...part });
    if (reason) expect(found).toMatch(reason);
    else expect(found).toBeUndefined();
  });
});

describe('the chain of causes', () => {
  const context = () => contextOf(program, played(recordOf('calm')));
  const chainOf = (part: Partial<Consequences>) =>
    presentChain(context(), { ...base, consequences: { ...nothing, ...part } }, '07:15 才说').map(
      ({ text: one }) => one,
    );

  test('goes from the choice to the points, and invents nothing', () => {
    expect(chainOf({})).toEqual(['07:15 才说', '危机沟通 −9.0', '发动群众 −3.0']);
  });

  test('tells shares, and what the best line would have met', () => {
    const situations = [{ id: 'water.rumour', chosen: 0.38, best: 0.02, minute: 20 }];
    expect(chainOf({ situations })[1]).toBe('38% 的情形里要应付“自来水”（换最好的做法是 2%）');
    const certain = [{ id: 'water.rumour', chosen: 1, best: 0, minute: 20 }];
    expect(chainOf({ situations: certain })[1]).toBe('几乎每种情形里都要应付“自来水”');
  });

  test('says so where a good thing was missed', () => {
    const situations = [{ id: 'water.waiting', chosen: 0, best: 0.9, minute: 20 }];
    expect(chainOf({ situations })[1]).toBe('不再有“自来水”（换最好的做法有 90%）');
  });

  test('leaves out a situation that is only the question of a report', () => {
    const injects = [{ id: 'call', chosen: 1, best: 0, minute: 20 }];
    const situations = [{ id: 'water.rumour', chosen: 1, best: 0, minute: 22 }];
    expect(chainOf({ injects, situations })).toHaveLength(4);
  });

  test('passes over what the scenario no longer names', () => {
    const people = [{ index: 99, chosen: 3, best: 0 }];
    const endings = [{ id: 'gone', chosen: 1, best: 0, minute: 120 }];
    expect(chainOf({ people, endings })).toHaveLength(3);
  });
});

describe('the axis', () => {
  const phases = [
    { id: 'quiet', until: 60, tick: 10 },
    { id: 'busy', until: 80, tick: 2 },
    { id: 'after', until: 200, tick: 30 },
  ];
  const axis = axisOf({ phases }, 200);

  test('gives every tick the same room', () => {
    expect(axis.map(({ minute }) => minute)).toEqual([0, 60, 80, 200]);
    expect(placeOn(axis, 60)).toBeCloseTo(6 / 20);
    expect(placeOn(axis, 80)).toBeCloseTo(16 / 20);
    expect(placeOn(axis, 500)).toBe(1);
  });

  test('finds the minute again', () => {
    for (const minute of [0, 7, 60, 61, 80, 133, 200])
      expect(minuteAt(axis, placeOn(axis, minute))).toBeCloseTo(minute);
  });

  test('ends where the record ends, even at once', () => {
    expect(axisOf({ phases }, 70).map(({ minute }) => minute)).toEqual([0, 60, 70]);
    expect(placeOn(axisOf({ phases }, 0), 0)).toBe(0);
  });

  test('keeps its clock labels apart', () => {
    const places = hoursOn(axis, 0, String).map(({ minute }) => placeOn(axis, minute));
    places.forEach((place, index) => {
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(0.04);
    });
  });
});

describe('two judges', () => {
  test('are named each, and why they may differ', () => {
    const lost = { loss: 0.8, grade: 'good' } as const;
    expect(differenceOf('trap', lost, [])).toMatch(/作者评.*“大错”.*只少 0\.8 分/);
    expect(differenceOf('best', { loss: 6, grade: 'mistake' }, ['第一次通告'])).toMatch(
      /“最佳”.*少 6\.0 分，少在第一次通告/,
    );
    expect(differenceOf('poor', { loss: 0, grade: 'best' }, [])).toMatch(/没有一个最后得分比它高/);
  });

  test('that agree need no word', () => {
    expect(differenceOf('best', { loss: 0, grade: 'best' }, [])).toBeUndefined();
    expect(differenceOf('trap', { loss: 9, grade: 'mistake' }, [])).toBeUndefined();
    expect(differenceOf(undefined, { loss: 9, grade: 'mistake' }, [])).toBeUndefined();
  });
});

test('the line says why it does not end at the score', () => {
  const view = reviewOf(recordOf('calm'), [base]);
  expect(view.timeline.expected).toEqual([{ key: 'water.2', minute: 15, before: 72, after: 60 }]);
  const { score } = view.result;
  expect(view.timeline.expectedEnd).toContain(`线末 60.0 是推演的平均，实得 ${score.toFixed(1)}`);
});

test('a moment of a drill over midnight is told with its day', () => {
  const night = classDrill();
  const { items } = presentReview({
    ...night,
    result: presentResult(night.program, night.world, { mode: 'class', hash: '', readings: {} }),
    asked: new Map(),
    ticks: [0, 5, 10],
    seen: { rises: [], calledFor: [], ordered: new Map() },
    assessments: [{ ...base, minute: 10, chosen: 'tell', grade: 'best', loss: 0 }],
    progress: { state: 'done', share: 1, graded: 1, total: 1 },
    moment: { minute: 0, time: '23:30', elapsed: 'T+0:00', date: '' },
    restartable: true,
  });
  expect(only(items)).toMatchObject({ time: '周六 23:40' });
});

test('one remedy stands in one row of the plan', () => {
  const row = (id: string, issue: string, action: string) => ({
    id,
    issue,
    action,
    owner: '',
    due: '',
  });
  const rows = [row('a', '甲', '敲锣'), row('b', '乙', '敲锣'), row('c', '丙', '报县里')];
  expect(onePerAction(rows).map(({ issue }) => issue)).toEqual(['甲\n乙', '丙']);
});

test('the policy and the thresholds are named', () => {
  expect(methodOf(undefined)[0]).toMatch(/正在准备/);
  const policy = { decisions: {}, without: [] };
  expect(methodOf({ kind: 'lookAhead', policy })[0]).toMatch(/往前看一步/);
  const bundled = methodOf({ kind: 'bundled', policy, mean: 91.23, expertMean: 88 });
  expect(bundled[0]).toContain('91.2');
  expect(bundled.join()).toMatch(/1\.5 分.*4 分.*10 分/);
});
