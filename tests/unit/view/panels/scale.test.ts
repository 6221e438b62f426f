import { describe, expect, it } from 'vitest';
import type { GaugeView } from '../../../../src/view/model.ts';
import {
  clearHours,
  fitText,
  gaugeRange,
  scale,
  splitHistory,
  spreadNames,
  textWidth,
  trend,
  valueBaseline,
  wrapText,
} from '../../../../src/view/panels/scale.ts';

const gauge: GaugeView = {
  id: 'g',
  label: '水位',
  unit: '米',
  decimals: 1,
  low: 26,
  high: 30,
  lines: [{ label: '保证', value: 31, kind: 'danger' }],
  history: [
    { minute: 0, value: 26.5 },
    { minute: 30, value: 27 },
    { minute: 60, value: 28 },
    { minute: 90, value: 29 },
  ],
};

describe('timeline arithmetic', () => {
  it('maps the ends of the time to the ends of the drawing', () => {
    const x = scale(0, 840, 104, 1348);
    expect([x(0), x(420), x(840)]).toEqual([104, 726, 1348]);
    expect(scale(5, 5, 10, 20)(5)).toBe(10);
  });

  it('counts Chinese as square', () => {
    expect(textWidth('水位', 12)).toBe(24);
    expect(textWidth('30', 10)).toBeCloseTo(11.4);
  });

  it('shortens a text to the room there is, or leaves it out', () => {
    expect(fitText('夜间值守叫应', 72, 12)).toBe('夜间值守叫应');
    expect(fitText('夜间值守叫应', 60, 12)).toBe('夜间值守…');
    expect(fitText('夜间值守叫应', 30, 12)).toBeUndefined();
  });

  it('keeps hour labels clear of each other and of now', () => {
    const hours = [0, 60, 120, 180].map((minute) => ({ minute, label: `${minute}` }));
    const shown = clearHours(hours, scale(0, 180, 0, 180), 110, 50);
    expect(shown.map(({ minute }) => minute)).toEqual([0, 60, 180]);
    expect(clearHours(hours, scale(0, 180, 0, 90), 500, 50)).toHaveLength(2);
  });

  it('joins past and future at now, and only if there is a future', () => {
    const { past, future } = splitHistory(gauge, 60);
    expect(past.map(({ minute }) => minute)).toEqual([0, 30, 60]);
    expect(future.map(({ minute }) => minute)).toEqual([60, 90]);
    expect(splitHistory(gauge, 90).future).toEqual([]);
  });

  it('scales to what has been and the warning lines, with room', () => {
    const [low, high] = gaugeRange(gauge);
    expect(low).toBeCloseTo(26.5 - 4.5 * 0.16);
    expect(high).toBeCloseTo(31 + 4.5 * 0.16);
    // Ten of a scale of 120 do not lie on the ground, and a count stands on nought.
    const count = { ...gauge, low: 0, high: 120, lines: [], history: [{ minute: 0, value: 10 }] };
    expect(gaugeRange(count)).toEqual([0, 11.6]);
    expect(gaugeRange({ ...count, history: [] })).toEqual([0, 120]);
    expect(gaugeRange({ ...count, history: [{ minute: 0, value: 0 }] })).toEqual([0, 30 * 0.16]);
  });

  it('moves names of lines apart', () => {
    expect(spreadNames([80, 100], 13, [62, 120])).toEqual([80, 100]);
    expect(spreadNames([94, 100], 13, [62, 120])).toEqual([90.5, 103.5]);
    const [upper, lower] = spreadNames([121, 118], 13, [62, 120]);
    expect((upper ?? 0) - (lower ?? 0)).toBeGreaterThan(11);
    expect(upper).toBeLessThanOrEqual(120);
  });

  it('writes the value where no line runs through it', () => {
    expect(valueBaseline(100, [70], [72, 120])).toBe(93);
    // A line just above the curve: below it.
    expect(valueBaseline(78, [70], [72, 120])).toBe(95);
    expect(valueBaseline(64, [], [72, 120])).toBe(81);
  });

  it('tells the trend', () => {
    expect(trend(gauge, 60)).toBe('rise');
    expect(trend({ ...gauge, history: gauge.history.slice(0, 1) }, 60)).toBe('level');
  });
});

describe('a name beside a curve', () => {
  it.each([
    ['水位', ['水位']],
    ['信网上传言的人', ['信网上传', '言的人']],
    ['安置点里拉肚子的人数', ['安置点里拉', '肚子的人数']],
  ])('stands whole: %s', (name, lines) => {
    expect(wrapText(name, 74, 13)).toEqual(lines);
    expect(wrapText(name, 74, 13).join('')).toBe(name);
  });
});
