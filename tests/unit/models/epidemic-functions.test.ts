import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seirStep, sirStep } from '../../../src/models/epidemic/equations.ts';
import {
  incubationDensity,
  incubationMean,
  incubationQuantile,
  lognormalIncubation,
} from '../../../src/models/epidemic/incubation.ts';
import { normalCdf, normalQuantile } from '../../../src/models/epidemic/normal.ts';
import {
  controlledReproduction,
  doublingTime,
  finalSize,
  growthFromDoubling,
  herdImmunity,
  hygieneReproduction,
  norovirusHygiene,
  reproductionFromGrowth,
  seirGrowthRate,
  sirPeak,
} from '../../../src/models/epidemic/outbreak.ts';

describe('final size', () => {
  it.each([
    [1.5, 0.582812],
    [2, 0.796812],
    [3, 0.94048],
  ])('of R0 %f is %f', (reproduction, share) => {
    expect(finalSize(reproduction)).toBeCloseTo(share, 6);
  });

  it('solves z = 1 − e^(−R0 z) for every R0', () => {
    const reproductions = fc.double({ min: 1.001, max: 49, noNaN: true });
    fc.assert(
      fc.property(reproductions, (reproduction) => {
        const share = finalSize(reproduction);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeCloseTo(1 - Math.exp(-reproduction * share), 12);
      }),
    );
  });

  it('is 2(R0 − 1) just above 1, nothing at and below, all for an infinite R0', () => {
    expect(finalSize(1 + 1e-6) / 2e-6).toBeCloseTo(1, 4);
    expect([1, 0.7, 0, -2].map(finalSize)).toEqual([0, 0, 0, 0]);
    expect(finalSize(Infinity)).toBe(1);
    expect(finalSize(Number.NaN)).toBeNaN();
  });
});

describe('peak of SIR', () => {
  it.each([
    [1.5, 0.063023],
    [2, 0.153426],
    [3, 0.300463],
  ])('for R0 %f is %f', (reproduction, share) => {
    expect(sirPeak(reproduction)).toBeCloseTo(share, 6);
  });

  it('is 0 where nothing spreads', () => {
    expect([1, 0.5, 0].map(sirPeak)).toEqual([0, 0, 0]);
    expect(sirPeak(Infinity)).toBe(1);
  });

  it('is where the equations peak, and their end is the final size', () => {
    let state = { susceptible: 1 - 1e-7, infectious: 1e-7, recovered: 0 };
    let peak = 0;
    for (let n = 0; n < 8000; n += 1) {
      state = sirStep(state, 2.4, 1, 0.01);
      peak = Math.max(peak, state.infectious);
    }
    expect(peak).toBeCloseTo(sirPeak(2.4), 5);
    expect(state.recovered).toBeCloseTo(finalSize(2.4), 5);
  });
});

describe('growth', () => {
  it('gives the reproduction number and comes back from it', () => {
    expect(reproductionFromGrowth(growthFromDoubling(3), 2, 2)).toBeCloseTo(2.1377, 4);
    expect(seirGrowthRate(2.5, 2, 2)).toBeCloseTo(0.29057, 5);
    const period = fc.double({ min: 0.1, max: 20, noNaN: true });
    const reproductions = fc.double({ min: 0.2, max: 20, noNaN: true });
    fc.assert(
      fc.property(reproductions, period, period, (reproduction, latent, infectious) => {
        const growth = seirGrowthRate(reproduction, latent, infectious);
        expect(reproductionFromGrowth(growth, latent, infectious)).toBeCloseTo(reproduction, 8);
      }),
    );
  });

  it('is that of SIR where there is no latency; negative below 1, 0 at 1', () => {
    expect(seirGrowthRate(3, 0, 2)).toBeCloseTo(1, 12);
    expect(seirGrowthRate(1, 2, 3)).toBe(0);
    expect(seirGrowthRate(0.5, 2, 2)).toBeLessThan(0);
    expect(reproductionFromGrowth(-1, 2, 2)).toBe(0);
    expect(doublingTime(Math.LN2)).toBe(1);
    expect(doublingTime(0)).toBe(Infinity);
  });

  it('is how the SEIR equations begin', () => {
    let state = { susceptible: 1, exposed: 1e-9, infectious: 1e-9, recovered: 0 };
    const sizes: number[] = [];
    for (let day = 0; day <= 30; day += 1) {
      sizes.push(state.infectious);
      for (let n = 0; n < 50; n += 1) state = seirStep(state, 2.5 / 2, 1 / 2, 1 / 2, 0.02);
    }
    const growth = Math.log((sizes[30] ?? 0) / (sizes[20] ?? 1)) / 10;
    expect(growth).toBeCloseTo(0.29057, 4);
  });
});

describe('control', () => {
  it('takes efficacy, coverage and what of the time is lost before', () => {
    expect(controlledReproduction(3, 0.9, 0.8, 0.25)).toBeCloseTo(3 * (1 - 0.9 * 0.8 * 0.75), 12);
    expect(controlledReproduction(3, 1, 1, 0)).toBe(0);
    expect(controlledReproduction(3, 0, 1, 0)).toBe(3);
    expect(controlledReproduction(3, 1, 1, 1)).toBe(3);
  });

  it('by hygiene was not enough for norovirus', () => {
    expect(hygieneReproduction(14.05)).toBeCloseTo(2.13, 1);
    expect(hygieneReproduction(14.05, norovirusHygiene.high)).toBeGreaterThan(1);
    expect(herdImmunity(4)).toBe(0.75);
    expect(herdImmunity(0.9)).toBe(0);
  });
});

describe('normal and lognormal', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.959963984540054, 0.975],
    [-3, 0.0013498980316300933],
    [-8, 6.220960574271785e-16],
  ])('P(Z ≤ %f) is %f', (x, share) => {
    expect(normalCdf(x) / share).toBeCloseTo(1, 7);
  });

  it('has quantiles that go back', () => {
    for (const share of [1e-9, 0.001, 0.02, 0.3, 0.5, 0.8, 0.99, 0.999999]) {
      expect(normalCdf(normalQuantile(share)) / share).toBeCloseTo(1, 6);
    }
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  it('has half the onsets by the median and 68 % within the dispersion', () => {
    expect(lognormalIncubation(28, 28, 1.6)).toBeCloseTo(0.5, 12);
    const within = lognormalIncubation(28 * 1.6, 28, 1.6) - lognormalIncubation(28 / 1.6, 28, 1.6);
    expect(within).toBeCloseTo(0.6827, 4);
    expect(lognormalIncubation(0, 28, 1.6)).toBe(0);
    expect(lognormalIncubation(-5, 28, 1.6)).toBe(0);
    expect(incubationQuantile(lognormalIncubation(40, 28, 1.6), 28, 1.6)).toBeCloseTo(40, 5);
    expect(incubationMean(28, 1.6)).toBeCloseTo(28 * Math.exp(Math.log(1.6) ** 2 / 2), 10);
    const slope =
      (lognormalIncubation(30.001, 28, 1.6) - lognormalIncubation(29.999, 28, 1.6)) / 0.002;
    expect(incubationDensity(30, 28, 1.6)).toBeCloseTo(slope, 7);
  });
});
