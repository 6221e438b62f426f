import { describe, expect, it } from 'vitest';
import {
  diffuse,
  diffusionRate,
  integrateDiffusion,
} from '../../../src/models/evacuation/diffusion.ts';
import {
  accumulate,
  completionCurve,
  convolve,
  increments,
  leaving,
  mobilised,
  rayleighHazard,
} from '../../../src/models/evacuation/mobilisation.ts';
import { shelterLoad, shelterQueue } from '../../../src/models/evacuation/shelter-queue.ts';

describe('diffusion of a warning', () => {
  const rates = { broadcastShare: 0.3, broadcast: 0.2, contact: 0.25 };

  it('is the ORNL rate', () => {
    // 0.3·0.2·(100−20) + 0.7·0.25·20·80/100 = 4.8 + 2.8
    expect(diffusionRate(20, 100, rates)).toBeCloseTo(7.6, 12);
  });

  it.each([5, 30, 60, 240])('closed form and Runge–Kutta agree after %i minutes', (minutes) => {
    const exact = diffuse(10, 230, rates, minutes);
    expect(integrateDiffusion(10, 230, rates, minutes)).toBeCloseTo(exact, 2);
  });

  it('is exponential by broadcast alone, logistic by word of mouth alone', () => {
    const broadcast = { broadcastShare: 1, broadcast: 0.1, contact: 0 };
    expect(diffuse(0, 100, broadcast, 10)).toBeCloseTo(100 * (1 - 1 / Math.E), 9);
    const contact = { broadcastShare: 0, broadcast: 0, contact: 0.1 };
    expect(diffuse(50, 100, contact, 10)).toBeCloseTo(100 / (1 + 1 / Math.E), 9);
    expect(diffuse(0, 100, contact, 10)).toBe(0);
  });

  it('never passes the population and survives long times', () => {
    expect(diffuse(10, 230, rates, 1e6)).toBeCloseTo(230, 9);
    expect(diffuse(230, 230, rates, 10)).toBe(230);
    expect(diffuse(0, 0, rates, 10)).toBe(0);
  });
});

describe('mobilisation', () => {
  it.each([
    [0, 0],
    [30, 0.3935],
    [60, 0.8647],
  ])('has moved by Rayleigh σ = 30 after %i min: %f', (minutes, share) => {
    expect(mobilised(minutes)).toBeCloseTo(share, 4);
  });

  it('has the hazard that gives the Rayleigh curve, in one step or many', () => {
    expect(1 - Math.exp(-rayleighHazard(0, 60, 30))).toBeCloseTo(mobilised(60), 12);
    expect(rayleighHazard(0, 20, 30) + rayleighHazard(20, 40, 30)).toBeCloseTo(2, 12);
  });

  it('approximates 1 − e^−x within what it says', () => {
    for (let x = 0; x < 40; x += 0.01) {
      const error = Math.abs(leaving(x) - (1 - Math.exp(-x)));
      expect(error).toBeLessThan(x <= 0.5 ? 2e-4 : 0.02);
      expect(leaving(x)).toBeLessThan(1);
    }
  });
});

describe('completion curve', () => {
  it('convolves by hand', () => {
    expect(convolve([0.5, 0.5], [0.25, 0.75])).toEqual([0.125, 0.5, 0.375]);
    expect(convolve([], [1])).toEqual([]);
  });

  it('shifts by a fixed travel time and ends complete', () => {
    const minutes = Array.from({ length: 241 }, (_, minute) => minute);
    const warned = increments(minutes.map((minute) => 1 - Math.exp(-minute / 10)));
    const preparation = increments(minutes.map((minute) => mobilised(minute)));
    const travel = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    const curve = completionCurve(warned, preparation, travel);
    expect(curve[11]).toBe(0);
    expect(curve[curve.length - 1]).toBeCloseTo(1, 9);
    expect(curve.every((value, index) => index === 0 || value >= (curve[index - 1] ?? 0))).toBe(
      true,
    );
    const mean = curve.reduce((sum, value) => sum + 1 - value, 0);
    // 10 + 30·√(π/2) + 12 minutes, less up to half a minute for each of two binned stages
    expect(mean).toBeGreaterThan(59);
    expect(mean).toBeLessThan(61);
  });

  it('undoes itself', () => {
    accumulate(increments([0.1, 0.4, 1])).forEach((value, index) => {
      expect(value).toBeCloseTo([0.1, 0.4, 1][index] ?? 0, 12);
    });
  });
});

describe('shelter queue', () => {
  it('fills beds, then queues', () => {
    expect(shelterLoad(210, 180)).toEqual({ occupied: 180, overflow: 30 });
    expect(shelterLoad(30, 0)).toEqual({ occupied: 0, overflow: 30 });
    expect(shelterQueue(10, [6, 6, 0], [0, 0, 5])).toEqual([
      { occupied: 6, overflow: 0 },
      { occupied: 10, overflow: 2 },
      { occupied: 7, overflow: 0 },
    ]);
  });
});
