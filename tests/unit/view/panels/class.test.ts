import { describe, expect, it } from 'vitest';
import type { SurprisesView } from '../../../../src/view/model.ts';
import { type Change, deltasOf } from '../../../../src/view/panels/class/changes.ts';
import { groupNames } from '../../../../src/view/panels/class/groupNames.ts';
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
  expect(groupNames(' 一组、二组，三组\n一组;;四组 ')).toEqual(['一组', '二组', '三组', '四组']);
  expect(groupNames('')).toEqual([]);
  expect(groupNames(Array.from({ length: 40 }, (_, index) => `${index}`).join('、'))).toHaveLength(
    24,
  );
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
