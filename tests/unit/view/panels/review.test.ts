import { describe, expect, it } from 'vitest';
import { expectedPath, expectedRange } from '../../../../src/view/panels/review/expected.ts';
import { differenceText, lossText } from '../../../../src/view/panels/review/figures.ts';
import { lanesOf } from '../../../../src/view/panels/review/lanes.ts';

describe('figures of the review', () => {
  it('show no loss where none was graded', () => {
    expect(lossText({ grade: 'best', loss: 0 })).toBe('0');
    expect(lossText({ grade: 'good', loss: 0.04 })).toBe('0');
    expect(lossText({ grade: 'mistake', loss: 6.84 })).toBe('−6.8');
    expect(lossText({ grade: 'unclear', loss: 6.84 })).toBe('');
    expect(lossText({ loss: 0 })).toBe('');
  });

  it('sign a difference, and never write −0', () => {
    expect([differenceText(-3.21), differenceText(0.5), differenceText(-0.01)]).toEqual([
      '−3.2',
      '+0.5',
      '0',
    ]);
  });
});

describe('marks on the timeline', () => {
  it('go one below the other where they would touch', () => {
    expect(lanesOf([0, 5, 10, 40], 18, 3)).toEqual([0, 1, 2, 0]);
  });

  it('take the lane that has been free longest where all are taken', () => {
    expect(lanesOf([0, 1, 2, 3], 18, 3)).toEqual([0, 1, 2, 0]);
    expect(lanesOf([], 18, 3)).toEqual([]);
  });
});

describe('the line of what could still be had', () => {
  const steps = [
    { minute: 10, before: 94, after: 90 },
    { minute: 20, before: 90, after: 71 },
  ];
  const same = (value: number) => value;

  it('falls at each decision and stays level after the last', () => {
    expect(expectedPath(steps, 70.7, { x: same, y: same, left: 0, right: 30 })).toBe(
      'M0 94.0L10.0 94.0L10.0 90.0L20.0 90.0L20.0 71.0L30 71.0',
    );
  });

  it('is a level line where nothing was assessed yet', () => {
    expect(expectedPath([], 70, { x: same, y: same, left: 0, right: 30 })).toBe('M0 70.0L30 70.0');
    expect(expectedRange([], 70)).toEqual([70, 80]);
    expect(expectedRange(steps, 70.7)).toEqual([70, 100]);
  });
});
