import { describe, expect, it } from 'vitest';
import { patternSearch } from '../../../tools/patternSearch.ts';
import { fitSeirInBed, fitSir, school } from '../../../tools/school1978.ts';

describe('the boarding school of 1978', () => {
  it('is fitted by SIR as the textbooks have it', () => {
    const fit = fitSir();
    expect(fit.error).toBeLessThan(16.1);
    expect(fit.reproduction).toBeCloseTo(3.92, 1);
    expect(1 / fit.infectiousDays).toBeCloseTo(0.456, 2);
    expect(fit.firstInfectious).toBeCloseTo(2.09, 1);
  });

  it('is fitted, convalescents as well, by SEIR with boys in bed', () => {
    const fit = fitSeirInBed();
    expect(fit.error).toBeLessThan(26.2);
    expect(fit.reproduction).toBeGreaterThan(3);
    expect(fit.latentDays + fit.infectiousDays).toBeLessThan(2);
    expect(fit.bedDays).toBeCloseTo(3, 0);
    expect(Math.abs(fit.everInBed / school.ill - 1)).toBeLessThan(0.15);
  });
});

describe('pattern search', () => {
  it('walks down a bent valley', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 20 * (y - x * x) ** 2;
    const { at, value } = patternSearch(valley, [-1, 1], { finest: 1e-7 });
    expect(value).toBeLessThan(1e-6);
    expect(at[0]).toBeCloseTo(1, 2);
  });
});
