import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedRandom } from '../../../src/engine/draws.ts';
import { binomial, normalQuantile } from '../../../src/models/rumour/chance.ts';
import {
  attentionShare,
  daleyKendallExact,
  hawkesClusterSize,
  makiThompsonExact,
  makiThompsonFinal,
  makiThompsonStep,
  meanNeverHeard,
} from '../../../src/models/rumour/index.ts';
import { play } from '../../fixtures/models/rumour-fengyan.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('Maki–Thompson', () => {
  it('leaves 0.203188 who never hear, by the equation', () => {
    expect(makiThompsonFinal()).toBeCloseTo(0.203188, 6);
  });

  it('leaves the same by the model’s own step', () => {
    let now = { ignorant: 1 - 1e-6, telling: 1e-6 };
    for (let n = 0; n < 400; n += 1) now = makiThompsonStep(now, 0.25);
    expect(now.ignorant).toBeCloseTo(0.203188, 5);
    expect(now.telling).toBeCloseTo(0, 9);
  });

  it('leaves 1/e of the ignorants where nearly everybody tells from the start', () => {
    const left = makiThompsonFinal({ ignorant: 1e-9, telling: 1 - 1e-9 });
    expect(left / 1e-9).toBeCloseTo(1 / Math.E, 6);
  });

  it('agrees with its own steps for other appeal, staleness and starts', () => {
    const share = fc.double({ min: 0.3, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (appeal, stale, part) => {
        const from = { ignorant: part * 0.99, telling: 0.01 };
        let now = from;
        for (let n = 0; n < 1500; n += 1) now = makiThompsonStep(now, 0.5, { appeal, stale });
        expect(makiThompsonFinal(from, { appeal, stale })).toBeCloseTo(now.ignorant, 3);
      }),
      { numRuns: 30 },
    );
  });

  it('does not spread where too few are ignorant, and refuses what are no shares', () => {
    expect(makiThompsonFinal({ ignorant: 0.4, telling: 0 })).toBe(0.4);
    expect(makiThompsonFinal({ ignorant: 1, telling: 0 }, { stale: 0 })).toBe(0);
    expect(() => makiThompsonFinal({ ignorant: 0.8, telling: 0.4 })).toThrow(RangeError);
    expect(() => makiThompsonFinal(undefined, { appeal: 0 })).toThrow(RangeError);
  });
});

describe('Daley–Kendall, exact', () => {
  it('gives 2/3, 1/3 for two and 8/15, 4/15, 1/5 for three', () => {
    const expected: [number, number[]][] = [
      [1, [1]],
      [2, [2 / 3, 1 / 3]],
      [3, [8 / 15, 4 / 15, 1 / 5]],
    ];
    for (const [n, chances] of expected) {
      const found = daleyKendallExact(n);
      expect(found).toHaveLength(n);
      for (const [k, chance] of chances.entries()) expect(found[k]).toBeCloseTo(chance, 14);
    }
  });

  it('leaves 0.210347 of a hundred and 0.203864 of a thousand, towards 0.203188 and not 0.284668', () => {
    expect(meanNeverHeard(daleyKendallExact(100))).toBeCloseTo(0.210347, 6);
    expect(meanNeverHeard(daleyKendallExact(1000))).toBeCloseTo(0.203864, 6);
    expect(meanNeverHeard(makiThompsonExact(1000))).toBeCloseTo(0.2033, 4);
  });

  it('gives chances', () => {
    for (const chances of [daleyKendallExact(77), makiThompsonExact(77)]) {
      expect(sum(chances)).toBeCloseTo(1, 12);
      expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
    }
    expect(() => daleyKendallExact(0)).toThrow(RangeError);
    expect(() => daleyKendallExact(2.5)).toThrow(RangeError);
  });
});

describe('attention and clusters', () => {
  it('halves with every half-life', () => {
    expect(attentionShare(21, 21)).toBeCloseTo(0.5, 12);
    expect(attentionShare(90, 30)).toBeCloseTo(0.125, 12);
    expect(attentionShare(0, 19)).toBe(1);
  });

  it('makes clusters of 2, 5 and 10', () => {
    expect(
      [0.5, 0.8, 0.9].map(hawkesClusterSize).map((size) => Math.round(size * 1e9) / 1e9),
    ).toEqual([2, 5, 10]);
    expect(hawkesClusterSize(1)).toBe(Infinity);
  });
});

const plain = (form: 'meanField' | 'stochastic', size: number, people: number) => ({
  form,
  groups: { all: { size } },
  channels: { talk: { kind: 'gossip', contactsPerHour: 6, halfLifeHours: 1_000_000 } },
  stories: { it: { truth: false, stale: 1, appeal: 1, seed: { group: 'all', people } } },
});

describe('the model with one group, one channel, one story', () => {
  it.each([2, 5, 30])('leaves 0.203188 ignorant as a mean field, by ticks of %d minutes', (dt) => {
    const { of } = play({ params: plain('meanField', 1_000_000, 1), minutes: 9000, dt });
    expect(1 - of('heard', 'it')).toBeCloseTo(0.203188, 5);
    expect(of('tellers', 'it')).toBeLessThan(1e-3);
  });

  it('leaves it in the mean over seeds in the stochastic form', () => {
    const plays = Array.from({ length: 30 }, (_, seed) =>
      play({ params: plain('stochastic', 3000, 3), minutes: 3000, dt: 10, seed: `s${seed}` }),
    );
    const left = plays.map(({ of }) => 1 - of('heard', 'it'));
    expect(sum(left) / left.length).toBeCloseTo(0.203188 - 0.0005, 2);
    expect(Math.max(...left) - Math.min(...left)).toBeGreaterThan(0.01);
    expect(plays.every(({ state }) => Number.isInteger(state.ignorant[0]))).toBe(true);
  });
});

describe('a binomial from one uniform number', () => {
  it('has its mean and variance, with few and with many trials', () => {
    for (const [count, p] of [
      [12, 0.3],
      [400, 0.02],
      [900, 0.9],
      [5000, 0.2],
    ] as const) {
      const drawn = Array.from({ length: 4000 }, (_, n) =>
        binomial(count, p, keyedRandom('b', 'u', n)),
      );
      const mean = sum(drawn) / drawn.length;
      const variance = sum(drawn.map((value) => (value - mean) * (value - mean))) / drawn.length;
      const deviation = Math.sqrt(count * p * (1 - p));
      expect(Math.abs(mean - count * p)).toBeLessThan(0.08 * deviation);
      expect(variance / (deviation * deviation)).toBeCloseTo(1, 0);
    }
  });

  it('stays within its bounds and is a whole number', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), unit, unit, (count, p, u) => {
        const drawn = binomial(count, p, u);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn <= count).toBe(true);
      }),
    );
    expect(normalQuantile(0.975)).toBeCloseTo(1.96, 2);
  });
});
