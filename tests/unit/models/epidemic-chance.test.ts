import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomial, drawKeys, keyedUniform } from '../../../src/models/epidemic/chance.ts';

const even = (n: number) => Array.from({ length: n }, (_, index) => (index + 0.5) / n);

function moments(n: number, p: number, draws = 20_000) {
  const values = even(draws).map((uniform) => binomial(n, p, uniform));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
  return { mean, variance };
}

describe('binomial draws', () => {
  it('are whole numbers of those there are, rising with the uniform', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), share, share, share, (n, p, u, v) => {
        const [low, high] = [Math.min(u, v), Math.max(u, v)].map((each) => binomial(n, p, each));
        expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(n);
        expect(high).toBeGreaterThanOrEqual(low ?? 0);
      }),
    );
  });

  it.each([
    [1, 0.3],
    [12, 0.5],
    [30, 0.95],
    [400, 0.004],
    [400, 0.08],
    [1240, 0.4],
    [100_000, 0.003],
  ])('of %i with chance %f have its mean and variance', (n, p) => {
    const { mean, variance } = moments(n, p);
    expect(mean / (n * p)).toBeCloseTo(1, 2);
    expect(Math.abs(variance / (n * p * (1 - p)) - 1)).toBeLessThan(0.02);
  });

  it('have the exact probabilities while they are summed up', () => {
    const draws = even(40_000).map((uniform) => binomial(5, 0.2, uniform));
    const shares = [0.32768, 0.4096, 0.2048, 0.0512, 0.0064, 0.00032];
    shares.forEach((share, count) => {
      expect(draws.filter((draw) => draw === count).length / 40_000).toBeCloseTo(share, 3);
    });
  });

  it('change little where the approximation takes over', () => {
    for (const p of [0.1, 0.3]) {
      const exact = moments(Math.floor(39.9 / p), p);
      const approximate = moments(Math.ceil(40.1 / p), p);
      expect(approximate.variance / exact.variance).toBeCloseTo(1, 1);
    }
  });

  it('are certain at the ends', () => {
    expect(binomial(0, 0.5, 0.5)).toBe(0);
    expect(binomial(7, 0, 0.999)).toBe(0);
    expect(binomial(7, 1, 0)).toBe(7);
    expect(binomial(7, Number.NaN, 0.5)).toBe(0);
    expect(binomial(7, 0.7, 0)).toBe(0);
    expect(binomial(7, 0.7, 0.999999999)).toBe(7);
  });
});

describe('keyed uniforms', () => {
  const keys = drawKeys(['a', 'b'], (name, id) => (`${name}${id}`.length * 0.137 + 0.01) % 1);
  const different = drawKeys(['a', 'b'], (_, id) => (id === 'a' ? 0.2 : 0.7));

  it('depend on group, minute, kind and index, and on nothing else', () => {
    const ask = (group = 0, minute = 30, kind = 4, index = 0) =>
      keyedUniform(different, group, minute, kind, index);
    expect(ask()).toBe(ask());
    const all = [ask(), ask(1), ask(0, 31), ask(0, 30, 5), ask(0, 30, 4, 1), ask(0, 30, 4, 2)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are even, and neighbours know nothing of each other', () => {
    const series = Array.from({ length: 20_000 }, (_, n) => keyedUniform(keys, 0, n * 10, 3));
    const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
    const products = series.slice(1).map((value, n) => (value - 0.5) * ((series[n] ?? 0) - 0.5));
    const covariance = products.reduce((sum, value) => sum + value, 0) / products.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(Math.abs(covariance * 12)).toBeLessThan(0.03);
    const kinds = Array.from({ length: 20_000 }, (_, n) => {
      const minute = (n % 1000) * 10;
      return keyedUniform(keys, 0, minute, Math.floor(n / 1000));
    });
    for (let bin = 0; bin < 10; bin += 1) {
      const inside = kinds.filter((value) => Math.floor(value * 10) === bin).length;
      expect(Math.abs(inside - 2000)).toBeLessThan(200);
    }
  });
});
