import { describe, expect, it } from 'vitest';
import {
  checkExpression,
  NUMBER,
  STANDARD_DECLARATIONS,
  STANDARD_RUNTIME,
} from '../../../../src/format/expression/index.ts';
import { evaluate } from './scope.ts';

describe('standard functions', () => {
  it.each([
    ['abs(-3)', 3],
    ['min(4, 2, 3)', 2],
    ['min(4, 5, 6, -1)', -1],
    ['max(4, 2)', 4],
    ['max(-1, -2, -3, -4)', -1],
    ['clamp(120, 0, 100)', 100],
    ['clamp(-1, 0, 100)', 0],
    ['clamp(5, 9, 1)', 1],
    ['floor(-1.5)', -2],
    ['ceil(1.2)', 2],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(0.49999999999999994)', 0],
    ['round(-0.4)', 0],
    ['roundTo(32.456, 1)', 32.5],
    ['roundTo(-0.25, 1)', -0.3],
    ['roundTo(1234567, -2)', 1234567],
    ['roundTo(1.23456789, 99)', 1.234568],
    ['roundTo(1e20, 2)', 1e20],
    ['ramp(31, 30, 34)', 0.25],
    ['ramp(29, 30, 34)', 0],
    ['ramp(35, 30, 34)', 1],
    ['ramp(31, 34, 30)', 0.75],
    ['ramp(35, 34, 30)', 0],
    ['ramp(29, 34, 30)', 1],
    ['ramp(29, 30, 30)', 0],
    ['ramp(30, 30, 30)', 1],
    ['sum(models.water.level)', 61.46],
    ['mean(models.water.level)', 61.46 / 3],
    ['largest(models.water.level)', 32.46],
    ['smallest(models.water.level)', -1],
    ['countTrue(models.water.cut)', 2],
    ['countAbove(models.water.level, 0)', 2],
    ['text(3, 1)', '3.0'],
    ['text(-0.04, 1)', '0.0'],
    ['text(2.5)', '3'],
    ['text(1.005, 2)', '1.00'],
  ])('%s', (source, value) => expect(evaluate(source)).toBe(value));

  it('declares and runs the same names', () => {
    expect(Object.keys(STANDARD_RUNTIME)).toEqual(Object.keys(STANDARD_DECLARATIONS));
  });

  it('adds in the order of the declared keys, whatever the order in the world', () => {
    const level = { liuwan: 1e16, shibei: 1, yakou: -1e16 };
    const turned = { yakou: -1e16, shibei: 1, liuwan: 1e16 };
    const total = (of: object): unknown =>
      evaluate('sum(models.water.level)', { models: { water: { level: of } } });
    expect(total(turned)).toBe(total(level));
  });

  it('gives 0 for empty maps', () => {
    const scope = {
      roots: { stage: { kind: 'map', of: NUMBER, keys: [] } },
      functions: STANDARD_DECLARATIONS,
    } as const;
    expect(checkExpression('mean(stage) + largest(stage)', scope, NUMBER).ok).toBe(true);
    expect(STANDARD_RUNTIME.mean({}, [])).toBe(0);
    expect(STANDARD_RUNTIME.largest({}, [])).toBe(0);
    expect(STANDARD_RUNTIME.smallest({}, [])).toBe(0);
  });
});
