import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, boxAbout, overlap, type Wanted } from '../../../../src/view/map/placement.ts';

const bounds = { x: 0, y: 0, width: 400, height: 300 };
const wanted = (key: string, x: number, y: number, more: Partial<Wanted> = {}): Wanted => ({
  key,
  width: 60,
  height: 20,
  spots: [
    [x, y],
    [x, y + 40],
    [x, y - 40],
  ],
  ...more,
});

describe('arrange', () => {
  it('gives the first its best spot and moves the second away', () => {
    const placed = arrange([wanted('a', 200, 150), wanted('b', 200, 150)], [], bounds, new Map());
    expect(placed.map(({ key, spot }) => [key, spot])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  it('drops what would be covered beyond its tolerance and keeps what has none', () => {
    const wall = [{ ...bounds, weight: 1 }];
    const items = [wanted('kept', 200, 150), wanted('dropped', 200, 150, { tolerance: 0.3 })];
    const placed = arrange(items, wall, bounds, new Map());
    expect(placed.map(({ key }) => key)).toEqual(['kept']);
  });

  it('avoids the edge of the window', () => {
    const [placed] = arrange([wanted('a', 200, 295)], [], bounds, new Map());
    expect(placed?.spot).toBe(2);
  });

  it('does not hide a small token under a long tag', () => {
    const token = { ...boxAbout(200, 150, 24, 18), weight: 1 };
    const [placed] = arrange([wanted('a', 200, 150, { width: 200 })], [token], bounds, new Map());
    expect(placed?.spot).toBe(1);
  });

  it('stays where it was while the better spot is only a little better', () => {
    const before = new Map([['a', 1]]);
    const [placed] = arrange([wanted('a', 200, 150)], [], bounds, before);
    expect(placed?.spot).toBe(1);
  });

  it('never puts two boxes on each other where both have a free spot', () => {
    const spot = fc.record({
      x: fc.integer({ min: 40, max: 360 }),
      y: fc.integer({ min: 60, max: 240 }),
    });
    fc.assert(
      fc.property(spot, spot, (a, b) => {
        const [first, second] = arrange(
          [wanted('a', a.x, a.y), wanted('b', b.x, b.y)],
          [],
          bounds,
          new Map(),
        );
        if (first === undefined || second === undefined) return false;
        return overlap(first, second) < 60 * 20 * 0.1;
      }),
    );
  });
});
