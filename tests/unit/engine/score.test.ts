import { describe, expect, test } from 'vitest';
import { ratingOf, score, timeliness, verdict } from '../../../src/engine/score.ts';
import type { ScenarioSource } from '../../../src/format/schema/scenario.ts';
import { counter, type Parts, play } from '../../fixtures/engine/drill.ts';

type IndicatorSource = NonNullable<ScenarioSource['indicators']>[number];
const indicator = (more: Partial<IndicatorSource> = {}): IndicatorSource => ({
  id: 'one',
  label: 'one',
  ability: 'earlyWarning',
  kind: 'process',
  points: 10,
  why: 'w',
  ...more,
});
const redLine = (caps: object, when = 'true') => ({ id: 'red', label: 'r', why: 'w', when, caps });
/** Marks come at these minutes. */
const marked = (marks: Record<string, number>) =>
  Object.entries(marks).map(([mark, at]) => ({
    id: `${mark}Comes`,
    label: mark,
    at,
    effects: [{ mark }],
  }));
const never = {
  id: 'nobody',
  label: 'n',
  manual: true,
  effects: [{ mark: 'done' }, { mark: 'told' }],
};

function scored(parts: Parts, minute = 100) {
  const { world, program } = play(parts).until(minute);
  return score(program, world);
}

describe('a deadline', () => {
  test.each([
    [0, 1],
    [10, 1],
    [15, 0.75],
    [20, 0.5],
    [30, 0],
    [99, 0],
    [-5, 1],
  ])('full in 10, nothing after 30: %i minutes earn %d', (elapsed, share) => {
    expect(timeliness(elapsed, 10, 30)).toBe(share);
  });

  test('without slope is a step', () => {
    expect([timeliness(10, 10, 10), timeliness(11, 10, 10)]).toEqual([1, 0]);
  });

  const one = (
    marks: Record<string, number>,
    deadline: Partial<NonNullable<IndicatorSource['deadline']>>,
    minute = 100,
  ) =>
    scored(
      {
        injects: [...marked(marks), never],
        indicators: [indicator({ deadline: { mark: 'done', full: 10, zero: 30, ...deadline } })],
      },
      minute,
    ).indicators[0];

  test.each([
    ['from the beginning', { done: 20 }, {}, { applies: true, earned: 5, done: 20, from: 0 }],
    ['from a minute', { done: 60 }, { from: 40 }, { applies: true, earned: 5, from: 40 }],
    [
      'from a mark',
      { told: 50, done: 70 },
      { from: 'told' },
      { applies: true, earned: 5, from: 50 },
    ],
    [
      'done before it was reported: foresight is full marks',
      { done: 5, told: 50 },
      { from: 'told' },
      { applies: true, earned: 10 },
    ],
    [
      'done, and never reported',
      { done: 5 },
      { from: 'told' },
      { applies: true, earned: 10, from: -1 },
    ],
    [
      'never reported and never done: it does not apply',
      {},
      { from: 'told' },
      { applies: false, earned: 0 },
    ],
    [
      'reported and never done',
      { told: 50 },
      { from: 'told' },
      { applies: true, earned: 0, done: -1, from: 50 },
    ],
    [
      'reported at the very end: nobody can be blamed',
      { told: 95 },
      { from: 'told' },
      { applies: false, earned: 0 },
    ],
    [
      'reported at the very end and done all the same',
      { told: 95, done: 97 },
      { from: 'told' },
      { applies: true, earned: 10 },
    ],
    ['just too late to be excused', { told: 89 }, { from: 'told' }, { applies: true, earned: 0 }],
  ] as const)('%s', (_, marks, deadline, expected) => {
    expect(one(marks, deadline)).toMatchObject(expected);
  });
});

describe('an indicator', () => {
  const one = (more: Partial<IndicatorSource>, parts: Parts = {}) =>
    scored({ variables: { x: counter(0.25) }, ...parts, indicators: [indicator(more)] })
      .indicators[0];

  test.each([
    ['0.25', 0.25],
    ['7', 1],
    ['-3', 0],
    ['variables.x / 0', 0],
  ])('of quality %s earns %d of its points', (quality, share) => {
    expect(one({ quality })).toMatchObject({ quality: share, earned: share * 10 });
  });

  test('of quality and time earns the product', () => {
    const injects = marked({ done: 20 });
    expect(
      one({ quality: '0.5', deadline: { mark: 'done', full: 10, zero: 30 } }, { injects })?.earned,
    ).toBe(2.5);
  });

  test('that does not apply earns nothing and costs nothing', () => {
    const result = scored({
      indicators: [indicator({ applies: 'false' }), indicator({ id: 'two', points: 5 })],
    });
    expect(result.indicators[0]).toMatchObject({ applies: false, earned: 0 });
    expect(result.total).toBe(100);
  });

  test.each([
    [1, 10],
    [0.6, 6],
  ])('that foresight made unnecessary is worth %d of it', (worth, earned) => {
    expect(
      one({ applies: 'false', quality: '0', prevented: { when: 'true', worth } }),
    ).toMatchObject({ applies: true, prevented: true, earned });
  });

  test('prevented and done well all the same keeps what it earned', () => {
    // And it is told as done: who did it was not spared it.
    expect(one({ quality: '0.9', prevented: { when: 'true', worth: 0.5 } })).toMatchObject({
      earned: 9,
      prevented: false,
    });
  });
});

describe('a red line', () => {
  const indicators = [
    indicator({ points: 20 }),
    indicator({ id: 'two', ability: 'onSiteCommand', points: 15 }),
    indicator({ id: 'three', ability: 'onSiteCommand', points: 10 }),
  ];
  const under = (caps: object) => scored({ indicators, redLines: [redLine(caps)] });

  test('that is not crossed changes nothing', () => {
    expect(scored({ indicators, redLines: [redLine({ overall: 0 }, 'false')] })).toMatchObject({
      total: 100,
      rating: 'P',
      redLines: [],
    });
  });

  test('may cap the whole', () => {
    expect(under({ overall: 59 })).toMatchObject({
      total: 59,
      rating: 'M',
      redLines: [{ id: 'red', minute: 0 }],
    });
  });

  test('never lifts', () => {
    expect(
      scored({
        indicators: [indicator({ quality: '0.1' })],
        redLines: [redLine({ overall: 59, abilities: { earlyWarning: 0.5 } })],
      }).total,
    ).toBeCloseTo(10, 12);
  });

  test('may cap an ability', () => {
    const result = under({ abilities: { onSiteCommand: 0.4 } });
    expect(result.abilities.map(({ earned }) => earned)).toEqual([25, 10]);
    expect(result.total).toBe(70);
  });

  test('may take indicators away', () => {
    const result = under({ indicators: ['two'] });
    expect(result.indicators[1]).toMatchObject({ earned: 0, cappedBy: 'red' });
    expect(result.abilities[1]?.earned).toBe(10);
  });

  test('may hold all ratings down', () => {
    const result = under({ noneAbove: 'M' });
    expect([result.rating, ...result.abilities.map(({ rating }) => rating)]).toEqual([
      'M',
      'M',
      'M',
    ]);
    expect(result.total).toBe(100);
  });

  test('two together: the stricter counts', () => {
    const lines = [
      redLine({ overall: 59, noneAbove: 'S' }),
      { ...redLine({ overall: 30, noneAbove: 'M' }), id: 'worse' },
    ];
    expect(scored({ indicators, redLines: lines })).toMatchObject({ total: 30, rating: 'U' });
  });
});

describe('the whole', () => {
  test('gives each ability 25, whatever points its indicators have', () => {
    const result = scored({
      indicators: [
        indicator({ points: 1, quality: '0.5' }),
        indicator({ id: 'two', ability: 'onSiteCommand', points: 20 }),
      ],
    });
    expect(result.abilities).toEqual([
      { ability: 'earlyWarning', earned: 12.5, points: 25, rating: 'M' },
      { ability: 'onSiteCommand', earned: 25, points: 25, rating: 'P' },
    ]);
    expect(result.total).toBe(75);
  });

  test('an ability of which nothing applied is not held against anyone', () => {
    const result = scored({
      indicators: [
        indicator({}),
        indicator({ id: 'two', ability: 'onSiteCommand', applies: 'false' }),
      ],
    });
    expect(result.total).toBe(100);
  });

  test('is 0 where there is nothing to score', () => {
    expect(scored({})).toEqual({
      total: 0,
      rating: 'U',
      abilities: [],
      indicators: [],
      redLines: [],
    });
  });

  test.each([
    [100, 'P'],
    [85, 'P'],
    [84.99, 'S'],
    [70, 'S'],
    [69.99, 'M'],
    [50, 'M'],
    [49.99, 'U'],
    [0, 'U'],
  ])('%d points are rated %s', (points, rating) => {
    expect(ratingOf(points)).toBe(rating);
  });

  test('can be asked for at any time and changes nothing', () => {
    const drill = play({
      variables: { x: counter() },
      indicators: [indicator({ quality: 'variables.x' })],
    });
    const before = JSON.stringify(drill.world);
    expect(score(drill.program, drill.world)).toEqual(score(drill.program, drill.world));
    expect(JSON.stringify(drill.world)).toBe(before);
    drill.add({ 'variables.x': 1 });
    expect(score(drill.program, drill.world).total).toBe(100);
  });
});

describe('the residents', () => {
  const says = [
    { when: 'variables.trust > 50', text: 'good' },
    { when: 'variables.trust > 20', text: 'so so' },
  ];
  test.each([
    [60, 60, 0],
    [30, 30, 1],
    [10, 10, -1],
    [500, 100, 0],
    [-5, 0, -1],
  ])('of trust %d are satisfied %d and say sentence %i', (trust, satisfaction, sentence) => {
    const { program, world } = play({
      variables: { trust: counter(trust) },
      verdict: [{ id: 'villagers', label: 'v', satisfaction: 'variables.trust', says }],
    });
    expect(verdict(program, world)).toEqual([{ id: 'villagers', satisfaction, says: sentence }]);
  });
});
