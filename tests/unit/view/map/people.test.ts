/** The people layers as geometry: what is counted, where figures stand, which way arrows bow. */
import { describe, expect, it } from 'vitest';
import { boundaryLines, hatchStep } from '../../../../src/view/map/people/areas.ts';
import { changeText, layCount } from '../../../../src/view/map/people/chips.ts';
import { isCompact, peopleScale } from '../../../../src/view/map/people/compact.ts';
import { crowdReach, figureCount, standFigures } from '../../../../src/view/map/people/crowd.ts';
import { bowTies } from '../../../../src/view/map/people/curves.ts';
import { levelOf } from '../../../../src/view/map/people/palette.ts';
import type { Point } from '../../../../src/view/model.ts';

const measure = (text: string) => text.length * 10;

describe('chips', () => {
  it('draw one dot a person, full before open, in groups of five', () => {
    const { dots } = layCount({ label: '学校', full: 28, ring: 2 }, 1, measure);
    expect(dots.map(({ full }) => full)).toEqual([...Array(28).fill(true), false, false]);
    const gaps = dots.slice(1, 10).map(({ x }, i) => x - (dots[i]?.x ?? 0));
    expect(gaps.filter((gap) => gap > Math.min(...gaps))).toHaveLength(1);
  });

  it('let a dot stand for as many as the legend says', () => {
    expect(layCount({ label: '镇', full: 200, ring: 0 }, 5, measure).dots).toHaveLength(40);
    for (const [each, most] of [
      [1, 60],
      [5, 300],
      [20, 1500],
    ] as const)
      expect(
        layCount({ label: '镇', full: most, ring: 3 }, each, measure).dots.length,
      ).toBeLessThanOrEqual(76);
  });

  it('grow upwards only: their width is that of their figures', () => {
    const width = (full: number) => layCount({ label: '学校', full, ring: 0 }, 1, measure).width;
    expect(new Set([0, 1, 5, 9].map(width)).size).toBe(1);
    expect(new Set([10, 26, 60, 99].map(width)).size).toBe(1);
    expect(width(60)).toBeLessThan(150);
  });

  it('hold their dots', () => {
    for (const full of [0, 4, 5, 6, 20, 21, 31, 60]) {
      const { dots, width, height } = layCount({ label: '里', full, ring: 0 }, 1, measure);
      for (const { x, y } of dots) {
        expect(x + 5).toBeLessThan(width);
        expect(y + 5).toBeLessThan(height);
      }
    }
  });

  it('say a change with its direction', () => {
    expect([changeText(3), changeText(-14), changeText(0), changeText(undefined)]).toEqual([
      '▲3',
      '▼14',
      '',
      '',
    ]);
  });
});

describe('neighbourhoods', () => {
  it('draw a shared boundary once', () => {
    const west: Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const east: Point[] = [
      [10, 0],
      [20, 0],
      [20, 10],
      [10, 10],
    ];
    const sides = boundaryLines([west, east]).reduce((sum, line) => sum + line.length - 1, 0);
    expect(sides).toBe(7);
  });

  it('hatch more densely the lower the value, and not at all where it is good', () => {
    expect(hatchStep(20)).toBeLessThan(hatchStep(50));
    expect(hatchStep(60)).toBe(0);
    expect([39, 40, 59, 60].map(levelOf)).toEqual(['bad', 'middling', 'middling', 'good']);
  });
});

describe('crowds', () => {
  it('are one figure a person, then one for five, and never too many', () => {
    expect(figureCount({ people: 90, each: 1 })).toBe(90);
    expect(figureCount({ people: 300, each: 5 })).toBe(60);
    expect(figureCount({ people: 9000, each: 5 })).toBe(320);
    // One figure for five stands larger.
    expect(crowdReach({ people: 150, each: 5 })[0]).toBeGreaterThan(
      crowdReach({ people: 30, each: 1 })[0],
    );
  });

  it('grow outwards: who stands, stays', () => {
    const few = standFigures('square', 30);
    const many = standFigures('square', 60);
    for (const figure of few) expect(many).toContainEqual(figure);
    expect(standFigures('square', 30)).toEqual(few);
  });

  it('stand within their reach, and not on each other', () => {
    const figures = standFigures('square', 150);
    const [across, down] = crowdReach({ people: 150, each: 1 });
    for (const { x, y } of figures) {
      expect(Math.abs(x)).toBeLessThan(across);
      expect(Math.abs(y)).toBeLessThan(down);
    }
    const near = figures.flatMap((a, i) =>
      figures.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    expect(Math.min(...near)).toBeGreaterThan(2.5);
  });
});

describe('ties', () => {
  const tie = { from: [0, 0] as Point, to: [300, 0] as Point, leave: 30, reach: 40 };

  it('keep clear of their ends', () => {
    const [line = []] = bowTies([tie], [], 50);
    expect(Math.hypot(...(line[0] as [number, number]))).toBeGreaterThanOrEqual(30);
    const end = line[line.length - 1] as Point;
    expect(Math.hypot(end[0] - 300, end[1])).toBeGreaterThanOrEqual(40);
  });

  it('bow away from what stands in their way', () => {
    for (const side of [-1, 1]) {
      const [line = []] = bowTies([tie], [[150, side * 30]], 50);
      expect((line[Math.floor(line.length / 2)] as Point)[1] * side).toBeLessThan(0);
    }
  });

  it('there and back take different ways', () => {
    const back = { ...tie, from: tie.to, to: tie.from };
    const [one = [], other = []] = bowTies([tie, back], [], 50);
    const middle = (line: readonly Point[]) => line[Math.floor(line.length / 2)] as Point;
    expect(Math.abs(middle(one)[1] - middle(other)[1])).toBeGreaterThan(30);
  });
});

it('says less where there are few pixels', () => {
  expect(isCompact({ scale: 0.52, signScale: 1 })).toBe(true);
  expect(isCompact({ scale: 1.4, signScale: 1.4 })).toBe(false);
  expect(peopleScale({ scale: 0.52, signScale: 1 })).toBeLessThan(1);
});
