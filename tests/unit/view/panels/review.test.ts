import { describe, expect, it } from 'vitest';
import {
  expectedAt,
  expectedPath,
  expectedRange,
  figurePlaces,
  markPlaces,
  toldLosses,
} from '../../../../src/view/panels/review/expected.ts';
import {
  differenceText,
  lossText,
  spreadText,
} from '../../../../src/view/panels/review/figures.ts';
import { writtenSigns } from '../../../../src/view/panels/review/ReviewTimelineRows.tsx';

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

it('writes no ± 0.0', () => {
  expect([spreadText(-3.2, 0.04), spreadText(-3.2, 0.3), spreadText(0, 0)]).toEqual([
    '−3.2',
    '−3.2 ± 0.3',
    '0',
  ]);
});

describe('marks on the line', () => {
  const apart = (places: readonly { x: number; y: number }[]): boolean =>
    places.every((one, index) =>
      places
        .slice(index + 1)
        .every((other) => Math.abs(one.x - other.x) >= 18 || Math.abs(one.y - other.y) >= 18),
    );

  it('stand on it where there is room, and beside it where there is not', () => {
    const wanted = [0, 5, 10, 40].map((x) => ({ x, y: 50 }));
    const places = markPlaces(wanted, 18, 0, 100);
    expect(places[0]).toEqual({ x: 0, y: 50 });
    expect(places[3]).toEqual({ x: 40, y: 50 });
    expect(apart(places)).toBe(true);
  });

  it('carry figures that cover no mark, or none at all', () => {
    const marks = [{ x: 50, y: 50 }];
    const [place] = figurePlaces([{ mark: 0, width: 30 }], marks, 18, {
      left: 0,
      top: 0,
      bottom: 99,
    });
    expect(Math.abs((place?.x ?? 50) - 50)).toBeGreaterThanOrEqual(24);
    const tight = { left: 40, top: 49, bottom: 51 };
    const walled = [...marks, { x: 76, y: 50 }];
    expect(figurePlaces([{ mark: 0, width: 30 }], walled, 18, tight)).toEqual([undefined]);
  });
});

describe('signs on the timeline', () => {
  const sign = (minute: number, label: string) => ({
    minute,
    time: '',
    label,
    kind: 'urgent' as const,
  });
  const same = (value: number) => value;

  it('write a name to the left where the next sign is too close', () => {
    const signs = [sign(10, '上泷坡塌了'), sign(300, '垮坝'), sign(312, '水头到石桥')];
    expect(writtenSigns(signs, same, 800).map(({ text, left }) => [text, left])).toEqual([
      ['上泷坡塌了', undefined],
      ['垮坝', true],
      ['水头到石桥', undefined],
    ]);
  });
});

describe('the line of what could still be had', () => {
  const steps = [
    { key: 'a', minute: 10, before: 94, after: 90 },
    { key: 'b', minute: 20, before: 90, after: 71 },
  ];
  const same = (value: number) => value;

  it('falls at each decision and stays level after the last', () => {
    expect(expectedPath(steps, 70.7, { x: same, y: same, left: 0, right: 30 })).toBe(
      'M0 94.0L10.0 94.0L10.0 90.0L20.0 90.0L20.0 71.0L30 71.0',
    );
  });

  it('steps by what came in between before it falls', () => {
    const drifted = [
      { minute: 10, before: 94, after: 90 },
      { minute: 20, before: 85, after: 71 },
    ];
    expect(expectedPath(drifted, 70, { x: same, y: same, left: 0, right: 30 })).toBe(
      'M0 94.0L10.0 94.0L10.0 90.0L20.0 90.0L20.0 85.0L20.0 71.0L30 71.0',
    );
    expect([5, 10, 15, 25].map((minute) => expectedAt(drifted, 70, minute))).toEqual([
      94, 90, 90, 71,
    ]);
  });

  it('tells the largest losses only', () => {
    expect(toldLosses(steps, 1).map(({ key }) => key)).toEqual(['b']);
    expect(toldLosses([{ minute: 0, before: 50, after: 49.5 }])).toEqual([]);
  });

  it('is a level line where nothing was assessed yet', () => {
    expect(expectedPath([], 70, { x: same, y: same, left: 0, right: 30 })).toBe('M0 70.0L30 70.0');
    expect(expectedRange([], 70)).toEqual([70, 80]);
    expect(expectedRange(steps, 70.7)).toEqual([70, 100]);
  });
});
