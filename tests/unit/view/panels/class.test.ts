import { describe, expect, it } from 'vitest';
import type { ClockFaceView, SurprisesView } from '../../../../src/view/model.ts';
import { type Change, deltasOf } from '../../../../src/view/panels/class/changes.ts';
import { minuteOf, timeTextOf, typedForms } from '../../../../src/view/panels/class/clockTime.ts';
import { groupNames } from '../../../../src/view/panels/class/groupNames.ts';
import { rosterTrouble } from '../../../../src/view/panels/class/rosterTrouble.ts';
import { meanOf, pointsOf } from '../../../../src/view/panels/report/points.ts';

const targets: SurprisesView['targets'] = [
  { id: 'variables.trust', label: '信任', value: '60', whole: false },
  { id: 'resources.staff', label: '网格员', value: '4 人', whole: true },
];
const change = (target: string, amount: string): Change => ({ target, amount });

describe('what a surprise changes', () => {
  it.each<[string, Change[], Record<string, number> | undefined]>([
    ['nothing', [], {}],
    ['an empty row', [change('', '')], {}],
    [
      'a minus as typed in Chinese',
      [change('variables.trust', '−5.5')],
      { 'variables.trust': -5.5 },
    ],
    ['a full-width minus', [change('resources.staff', '－2')], { 'resources.staff': -2 }],
    ['a plus', [change('resources.staff', '＋3')], { 'resources.staff': 3 }],
    [
      'a row twice',
      [change('variables.trust', '1'), change('variables.trust', '2')],
      { 'variables.trust': 3 },
    ],
    ['no amount', [change('variables.trust', '')], undefined],
    ['no target', [change('', '3')], undefined],
    ['no number', [change('variables.trust', '很多')], undefined],
    ['half a person', [change('resources.staff', '0.5')], undefined],
    ['no end', [change('variables.trust', 'Infinity')], undefined],
    ['a stranger', [change('variables.secret', '1')], undefined],
  ])('%s', (_, changes, deltas) => {
    expect(deltasOf(changes, targets)).toEqual(deltas);
  });
});

it('names groups as typed, each once', () => {
  expect(groupNames(' 一组、二组，三组\n四组;;五组　六组 七组')).toEqual([
    '一组',
    '二组',
    '三组',
    '四组',
    '五组',
    '六组',
    '七组',
  ]);
  expect(groupNames(' \n')).toEqual([]);
});

it('refuses names that stand there twice, are too long or too many, and says which', () => {
  expect(rosterTrouble(['一组', '二组'])).toBeUndefined();
  expect(rosterTrouble(['一组', '二组', '一组'])).toContain('“一组”写了两次');
  expect(rosterTrouble(['一二三四五六七八九十甲乙丙'])).toContain('最多 12 个字');
  expect(rosterTrouble(Array.from({ length: 25 }, (_, index) => `${index}`))).toBe(
    '写了 25 组，最多 24 组。',
  );
});

describe('the time that a remark speaks of', () => {
  // From 18 June 18:00 to 19 June 19:40.
  const face: ClockFaceView = {
    startMinute: 1080,
    days: [
      { month: 6, day: 18 },
      { month: 6, day: 19 },
    ],
    until: 1540,
  };
  it.each([
    ['18:10', 1450],
    ['19:20', 1520],
    ['19:50', 110],
    [' 19：20 ', 1520],
    ['19点20分', 1520],
    ['１９：２０', 1520],
    ['6月18日 19:20', 80],
    ['6月18日19:20', 80],
    ['18日 19:20', 80],
    ['6-18 19:20', 80],
    ['02:05', 485],
  ])('%j is minute %i', (typed, minute) => {
    expect(minuteOf(typed, face)).toEqual({ ok: true, minute });
  });

  it.each([
    ['999', 'unreadable'],
    ['', 'unreadable'],
    ['25:00', 'unreadable'],
    ['12:75', 'unreadable'],
    ['6月20日 08:00', 'noSuchDay'],
    ['6月18日 17:00', 'before'],
    ['6月19日 20:00', 'after'],
  ])('%j is %s', (typed, why) => {
    expect(minuteOf(typed, face)).toEqual({ ok: false, why });
  });

  it('is written as it is read, with the day once there are two', () => {
    for (const minute of [0, 80, 485, 1540])
      expect(minuteOf(timeTextOf(minute, face), face)).toEqual({ ok: true, minute });
    expect(timeTextOf(485, face)).toBe('6月19日 02:05');
    expect(timeTextOf(80, { ...face, days: face.days.slice(0, 1) })).toBe('19:20');
  });
});

it.each([
  ['', undefined],
  ['18', 18],
  ['18.5', 18.5],
  [' 0 ', 0],
  ['25', 25],
  ['25.5', 'bad'],
  ['-1', 'bad'],
  ['3.3', 'bad'],
  ['好', 'bad'],
])('reads the points %j as %j', (typed, points) => {
  expect(pointsOf(typed)).toBe(points);
});

it('takes the mean of what was given', () => {
  expect(meanOf([])).toBeUndefined();
  expect(meanOf([18, 21])).toBe(19.5);
});

it('shows how to write a time by a time of this very drill', () => {
  const face: ClockFaceView = {
    startMinute: 985,
    until: 260,
    days: [{ month: 3, day: 10 }],
  };
  expect(typedForms(260, face)).toEqual({ time: '20:45', dated: '3月10日 20:45' });
  const { dated } = typedForms(260, face);
  expect(minuteOf(dated, face)).toEqual({ ok: true, minute: 260 });
});
