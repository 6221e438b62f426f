import { describe, expect, it } from 'vitest';
import { lognormalIncubation } from '../../../src/models/epidemic/incubation.ts';
import {
  closedGroup,
  type Drill,
  meanOver,
  play,
  type Reading,
  yunheParams,
} from '../../fixtures/models/epidemic-yunhe.ts';

const deterministic = { ...yunheParams, form: 'deterministic' };
const everIll = (read: Reading) => read.total('totalEverIll');
const run = (drill: Drill) => play({ params: deterministic, dt: 30, ...drill });
const baseline = run({});

/** One group that only a well makes ill. */
const well = (form: string, more = {}) => ({
  form,
  illness: {
    latentHours: 24,
    infectiousHours: 48,
    incubation: { medianHours: 30, dispersion: 1.5 },
  },
  groups: { all: { place: 'school', size: 1000, ...more } },
  sources: { wellTwo: { place: 'well', users: { all: 0.8 }, attackPerDay: 0.5, to: 60 } },
});

describe('a common source', () => {
  it('makes people ill by the lognormal distribution of incubation', () => {
    const shares = new Map<number, number>();
    const read = ({ of }: Reading, minute: number) => {
      if (minute % 360 === 0) shares.set(minute / 60, of('everIll', 'all'));
    };
    const end = play({ params: well('deterministic'), days: 10, dt: 10, each: read });
    const infected = 1000 * (1 - Math.exp((-0.5 * 0.8) / 24));
    expect(end.of('everIll', 'all')).toBeCloseTo(infected, 1);
    for (const [hours, ill] of shares) {
      // The exposure is an hour long, half an hour ago on average.
      const share = lognormalIncubation(hours - 0.5, 30, 1.5);
      expect(Math.abs(ill / infected - share)).toBeLessThan(0.01);
    }
    expect(end.total('sourceShare')).toBe(1);
  });

  it('does so with whole people as well', () => {
    const params = well('stochastic', { initialFromSource: { people: 200, hoursAgo: 0 } });
    const mean = meanOver(20, { params, days: 1.25 }, everIll);
    expect(Math.abs(mean / (200 * lognormalIncubation(30, 30, 1.5)) - 1)).toBeLessThan(0.1);
  });

  it.each(['stochastic', 'deterministic'])('remembers when people drank before: %s', (form) => {
    const started = { initialFromSource: { people: 300, hoursAgo: 24 } };
    const params = { ...well(form, started), sources: {} };
    const end = play({ params, days: 0.5 });
    const [before, after] = [24, 36].map((hours) => lognormalIncubation(hours, 30, 1.5));
    const share = ((after ?? 0) - (before ?? 0)) / (1 - (before ?? 0));
    expect(Math.abs(end.of('everIll', 'all') - 300 * share)).toBeLessThan(6);
    expect(end.of('exposed', 'all') + end.of('everIll', 'all')).toBeCloseTo(300, 6);
  });

  it('stops when it is sealed, clean, replaced, or over', () => {
    const params = { ...well('deterministic'), sources: {} };
    const sources = { wellTwo: { ...well('').sources.wellTwo, to: 14_400 } };
    const exposed = (drill: Drill) =>
      play({ params: { ...params, sources }, days: 1, dt: 60, ...drill }).total('sourceShare');
    expect(exposed({})).toBe(1);
    expect(exposed({ orders: [['seal', {}, 'well']] })).toBe(0);
    expect(exposed({ orders: [['seal', { source: 'wellTwo' }, 'school']] })).toBe(0);
    expect(exposed({ orders: [['supply', { share: 1 }, 'well']] })).toBe(0);
    expect(exposed({ orders: [['supply', { share: 1 }, 'school']] })).toBe(0);
    expect(exposed({ inputs: { contamination: { well: 0, school: 1 } } })).toBe(0);
    const again: Drill['orders'] = [
      ['seal', {}, 'well'],
      ['reopen', {}, 'well', 600],
    ];
    expect(exposed({ orders: again })).toBe(1);
  });
});

describe('measures', () => {
  const cases: [string, Drill][] = [
    ['sealing the well', { orders: [['seal', {}, 'well']] }],
    ['safe water', { orders: [['supply', { share: 0.8 }]] }],
    ['hygiene', { orders: [['hygiene', { strength: 0.5 }, 'dorms']] }],
    ['disinfection', { orders: [['disinfect', { strength: 0.6, minutes: 5000 }, 'dorms']] }],
    ['isolation', { orders: [['isolate', { coverage: 0.9 }]] }],
    ['exclusion', { orders: [['exclude', { hours: 72 }]] }],
    ['suspension', { orders: [['suspend', {}, 'dorms']] }],
    ['zones', { orders: [['cohort', { strength: 0.9 }, 'nursing']] }],
    ['standing hygiene', { inputs: { hygiene: { dorms: 0.5 } } }],
  ];
  it.each(cases)('%s: fewer fall ill', (_, drill) => {
    expect(everIll(run(drill))).toBeLessThan(everIll(baseline) - 0.05);
  });

  it('crowding: more fall ill', () => {
    expect(everIll(run({ inputs: { crowding: { dorms: 1.6 } } }))).toBeGreaterThan(
      everIll(baseline),
    );
  });

  it('a week of closed classes alone does little where the well and the dormitories go on', () => {
    const closed = everIll(run({ orders: [['suspend', {}, 'school']] }));
    expect(closed).toBeLessThan(everIll(baseline));
    expect(closed).toBeGreaterThan(0.6 * everIll(baseline));
  });

  it('hygiene that ends, and venues that open again, let it go on', () => {
    const short = run({ orders: [['hygiene', { strength: 0.5, minutes: 300 }, 'dorms']] });
    const long = run({ orders: [['hygiene', { strength: 0.5 }, 'dorms']] });
    expect(everIll(short)).toBeGreaterThan(everIll(long));
    const orders: Drill['orders'] = [
      ['suspend', { venue: 'dormA' }],
      ['resume', { venue: 'dormA' }],
    ];
    expect(everIll(run({ orders }))).toBe(everIll(baseline));
  });

  it('an order for isolation reaches those ill already, once; release lets them go', () => {
    const isolate = ['isolate', { coverage: 0.8 }, 'school', 2880] as const;
    const once = run({ orders: [[...isolate]], days: 2.1 });
    const twice = run({ orders: [[...isolate], [...isolate]], days: 2.1 });
    expect(once.of('isolatedAt', 'school')).toBeGreaterThan(10);
    expect(once.of('isolatedAt', 'nursing')).toBe(0);
    expect(twice.of('isolatedAt', 'school')).toBeCloseTo(once.of('isolatedAt', 'school'), 9);
    const released = run({ orders: [[...isolate], ['release', {}, 'school', 4320]], days: 3.5 });
    expect(released.of('isolatedAt', 'school')).toBe(0);
  });

  it('keeps zones apart only between groups', () => {
    const params = closedGroup(1);
    const cohort: Drill['orders'] = [['cohort', { strength: 1 }]];
    const plain = play({ params, days: 5, dt: 60 });
    expect(play({ params, days: 5, dt: 60, orders: cohort }).out).toEqual(plain.out);
  });

  it('treatment saves the severe', () => {
    const treat: Drill['orders'] = [['treat', { capacity: 50 }, 'nursing']];
    const treated = run({ orders: treat });
    expect(treated.of('dead', 'corridorA')).toBeLessThan(0.3 * baseline.of('dead', 'corridorA'));
    expect(treated.of('severe', 'corridorA')).toBeLessThan(baseline.of('severe', 'corridorA'));
  });

  it('infects whom an instructor names, and no more than there are', () => {
    const params = { ...closedGroup(0, { form: 'stochastic', size: 50, first: 0 }) };
    const orders: Drill['orders'] = [
      ['infect', { group: 'all', people: 7.9 }],
      ['infect', { group: 'nobody', people: 5 }],
    ];
    expect(everIll(play({ params, orders, days: 1 }))).toBe(7);
    orders.push(['infect', { group: 'all', people: 900 }]);
    expect(everIll(play({ params, orders, days: 1 }))).toBe(50);
  });
});

describe('what is known', () => {
  it('lags behind, and ends at the share that is told', () => {
    const params = {
      ...closedGroup(0, { first: 1000 }),
      detection: { delayHours: 12, share: 0.6 },
    };
    const soon = play({ params, days: 0.5, dt: 30 });
    expect(Math.abs(soon.of('reported', 'all') / (600 * (1 - Math.exp(-1))) - 1)).toBeLessThan(
      0.01,
    );
    expect(play({ params, days: 8, dt: 30 }).of('reported', 'all')).toBeCloseTo(600, 1);
  });

  it('is less where people do not trust, more where one looks', () => {
    const reported = (drill: Drill) => run(drill).total('totalReported');
    expect(reported({ inputs: { reporting: 0.4 } })).toBeLessThan(0.5 * reported({}));
    expect(reported({ inputs: { reporting: 1.5 } })).toBeGreaterThan(reported({}));
    const search: Drill['orders'] = [['search', { coverage: 0.9, minutes: 360 }, 'school', 5760]];
    expect(reported({ orders: search })).toBeGreaterThan(reported({}) + 50);
  });

  it('a search finds the share it covers of the backlog', () => {
    const params = { ...closedGroup(0, { first: 1000 }), detection: { delayHours: 12, share: 0 } };
    const orders: Drill['orders'] = [['search', { coverage: 0.75, minutes: 95 }]];
    expect(play({ params, orders, days: 1 }).of('reported', 'all')).toBeCloseTo(750, 6);
  });

  it('counts what is new in 2 and in 24 hours', () => {
    // Two of the three who are infectious at the start are ill.
    const ever = [2];
    play({
      dt: 30,
      params: yunheParams,
      each: ({ total, of }, minute) => {
        ever.push(total('totalEverIll'));
        const since = (hours: number) => total('totalEverIll') - (ever.at(-1 - hours * 2) ?? 0);
        expect(total('new2h')).toBe(since(2));
        expect(total('new24h')).toBe(since(24));
        if (minute < 1440) expect(total('reported24h')).toBe(total('totalReported'));
        expect(of('newAt', 'school')).toBeLessThanOrEqual(total('new24h'));
      },
    });
  });

  it('venues keep their hours, over midnight too', () => {
    const hours = (from: number, to: number, at: number) => {
      const params = closedGroup(5, { first: 5000 });
      const venue = { ...params.venues.everywhere, from, to };
      const startHour = at;
      const closed = { ...params, startHour, venues: { everywhere: venue } };
      return play({ params: closed, days: 1 / 24, dt: 10 }).of('susceptible', 'all') < 95_000;
    };
    expect([hours(8, 17, 8), hours(8, 17, 16), hours(8, 17, 17), hours(8, 17, 3)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([hours(21, 7, 22), hours(21, 7, 2), hours(21, 7, 12)]).toEqual([true, true, false]);
  });
});
