import { describe, expect, it } from 'vitest';
import {
  controlledReproduction,
  finalSize,
  hygieneReproduction,
  norovirusHygiene,
  seirGrowthRate,
  sirPeak,
} from '../../../src/models/epidemic/outbreak.ts';
import { closedGroup, type Drill, meanOver, play } from '../../fixtures/models/epidemic-yunhe.ts';

const size = 100_000;
/** β a day for an infectious period of 48 h. */
const betaFor = (reproduction: number) => reproduction / 2;

describe('the deterministic model of one closed group', () => {
  it.each([1.5, 2, 3])('has the final size of R0 %f, with and without latency', (reproduction) => {
    for (const latentHours of [0, 30]) {
      const params = closedGroup(betaFor(reproduction), { latentHours });
      const end = play({ params, days: 250, dt: 60 });
      const infected = 1 - end.of('susceptible', 'all') / size;
      expect(infected).toBeCloseTo(finalSize(reproduction), 3);
    }
  });

  it.each([1.5, 2, 3])('peaks as SIR does for R0 %f', (reproduction) => {
    let peak = 0;
    play({
      params: closedGroup(betaFor(reproduction)),
      days: 90,
      dt: 30,
      each: (read) => {
        peak = Math.max(peak, read.of('infectious', 'all') / size);
      },
    });
    expect(Math.abs(peak / sirPeak(reproduction) - 1)).toBeLessThan(0.005);
  });

  it('grows as SEIR does, and does so at every length of tick', () => {
    const params = closedGroup(1.25, { latentHours: 48, size: 10_000_000 });
    for (const dt of [5, 10, 25, 60]) {
      const ill: number[] = [];
      play({
        params,
        days: 25,
        dt,
        each: (read, minute) => {
          if (minute === 7200 * 2 || minute === 7200 * 4) ill.push(read.of('infectious', 'all'));
        },
      });
      const growth = Math.log((ill[1] ?? 0) / (ill[0] ?? 1)) / 10;
      expect(Math.abs(growth / seirGrowthRate(2.5, 2, 2) - 1)).toBeLessThan(0.01);
    }
  });

  it('has no outbreak for R0 ≤ 1', () => {
    const end = play({ params: closedGroup(betaFor(0.8), { first: 10 }), days: 100, dt: 60 });
    expect(size - end.of('susceptible', 'all')).toBeCloseTo(10 / 0.2, 0);
  });

  it('reads R0 as the effective number at the start, and R under isolation by the formula', () => {
    const params = {
      ...closedGroup(betaFor(2.4)),
      detection: { share: 0.8 },
      isolation: { efficacy: 0.9, delayHours: 16 },
    };
    const free = play({ params, days: 0.1, dt: 12 });
    expect(free.total('effective')).toBeCloseTo(2.4, 3);
    const apart = play({ params, days: 0.1, dt: 12, orders: [['isolate', { coverage: 0.7 }]] });
    const expected = controlledReproduction(2.4, 0.9, 0.7 * 0.8, 16 / (48 + 16));
    expect(apart.total('effective')).toBeCloseTo(expected, 3);
  });

  it('under the hygiene that norovirus met keeps spreading', () => {
    const params = closedGroup(betaFor(14.05));
    const orders: Drill['orders'] = [['hygiene', { strength: norovirusHygiene.reduction }]];
    const end = play({ params, days: 0.1, dt: 12, orders });
    expect(end.total('effective')).toBeCloseTo(hygieneReproduction(14.05), 2);
  });

  it('under isolation ends at the final size of the controlled number', () => {
    const params = {
      ...closedGroup(betaFor(2.6)),
      detection: { share: 1 },
      isolation: { efficacy: 0.8, delayHours: 12 },
    };
    const orders: Drill['orders'] = [['isolate', { coverage: 0.5 }]];
    const end = play({ params, days: 300, dt: 60, orders });
    const controlled = controlledReproduction(2.6, 0.8, 0.5, 12 / 60);
    expect(1 - end.of('susceptible', 'all') / size).toBeCloseTo(finalSize(controlled), 2);
  });
});

describe('the stochastic model', () => {
  it('has the deterministic mean in a large group', () => {
    const form = (name: string) =>
      closedGroup(betaFor(2), { form: name, latentHours: 24, size: 50_000, first: 500 });
    const drill = { days: 20, dt: 30 };
    for (const output of ['susceptible', 'infectious', 'everIll', 'reported']) {
      const read = (play: { of: (name: string, key: string) => number }) => play.of(output, 'all');
      const expected = read(play({ ...drill, params: form('deterministic') }));
      const mean = meanOver(30, { ...drill, params: form('stochastic') }, read);
      expect(Math.abs(mean / expected - 1)).toBeLessThan(0.02);
    }
  });

  it('dies out by chance as a branching process does: with probability 1/R0 from one', () => {
    const params = closedGroup(betaFor(2), { form: 'stochastic', size: 3000 });
    const died = meanOver(150, { params, days: 40, dt: 60 }, (read) =>
      read.of('susceptible', 'all') > 2800 ? 1 : 0,
    );
    expect(Math.abs(died - 0.5)).toBeLessThan(0.1);
  });
});
