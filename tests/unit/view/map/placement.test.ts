import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrange,
  boxAbout,
  overlap,
  steady,
  type Wanted,
} from '../../../../src/view/map/placement.ts';

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
    const placed = arrange([wanted('a', 200, 150), wanted('b', 200, 150)], [], bounds, steady());
    expect(placed.map(({ key, spot }) => [key, spot])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  it('drops what would be covered beyond its tolerance and keeps what has none', () => {
    const wall = [{ ...bounds, weight: 1 }];
    const items = [wanted('kept', 200, 150), wanted('dropped', 200, 150, { tolerance: 0.3 })];
    const placed = arrange(items, wall, bounds, steady());
    expect(placed.map(({ key }) => key)).toEqual(['kept']);
  });

  it('avoids the edge of the window', () => {
    const [placed] = arrange([wanted('a', 200, 295)], [], bounds, steady());
    expect(placed?.spot).toBe(2);
  });

  it('does not hide a small token under a long tag', () => {
    const token = { ...boxAbout(200, 150, 24, 18), weight: 1 };
    const [placed] = arrange([wanted('a', 200, 150, { width: 200 })], [token], bounds, steady());
    expect(placed?.spot).toBe(1);
  });

  it('stays where it was while the better spot is only a little better', () => {
    const before = { ...steady(), spots: new Map([['a', 1]]) };
    const [placed] = arrange([wanted('a', 200, 150)], [], bounds, before);
    expect(placed?.spot).toBe(1);
  });

  it('keeps off what is firm however few spots are left', () => {
    const far = wanted('b', 200, 150, {
      spots: [
        [200, 150],
        [205, 158],
        [200, 172],
      ],
    });
    const firm = wanted('a', 200, 150, { firm: true });
    const placed = arrange([firm, far], [], bounds, steady());
    expect(placed[1]?.spot).toBe(2);
  });

  it('lets a name stand where a passing tag has another way', () => {
    const last = steady();
    const name = wanted('name', 200, 190, { tolerance: 0.3 });
    const tag = (x: number) => wanted('tag', x, 150);
    const first = arrange([tag(40), name], [], bounds, last).find(({ key }) => key === 'name');
    // The tag's second spot would lie on the name, its third is free.
    const wall = [{ ...boxAbout(200, 150, 60, 20), weight: 1 }];
    const placed = arrange([tag(200), name], wall, bounds, last);
    expect(placed.find(({ key }) => key === 'name')).toEqual(first);
    expect(placed.find(({ key }) => key === 'tag')?.spot).toBe(2);
  });

  it('does not blink: what is shown lingers while a little more of it is covered', () => {
    const last = steady();
    const name = wanted('name', 200, 150, { spots: [[200, 150]], tolerance: 0.3 });
    const cover = (width: number) => [{ x: 70, y: 120, width: 100 + width, height: 60, weight: 1 }];
    expect(arrange([name], cover(24), bounds, steady())).toHaveLength(0);
    expect(arrange([name], [], bounds, last)).toHaveLength(1);
    expect(arrange([name], cover(24), bounds, last)).toHaveLength(1);
    expect(arrange([name], cover(40), bounds, last)).toHaveLength(0);
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
          steady(),
        );
        if (first === undefined || second === undefined) return false;
        return overlap(first, second) < 60 * 20 * 0.1;
      }),
    );
  });
});
