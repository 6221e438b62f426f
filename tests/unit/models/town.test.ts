/** A town's streets: connected ways of plausible length, the same on every machine, dry but for bridges. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, type Point } from '../../../src/models/terrain/index.ts';
import { cellAt } from '../../../src/models/town/grid.ts';
import { buildTown, type TownInput } from '../../../src/models/town/index.ts';
import { lengthOf } from '../../../src/models/town/streets.ts';
import { fromBank, townRivers } from '../../../src/models/town/water.ts';

const river = {
  points: [
    [-30, 330],
    [160, 420],
    [420, 476],
    [790, 560],
  ] as Point[],
  channel: [15, 17] as const,
};

const input: TownInput = {
  width: 750,
  height: 592,
  seed: 12,
  columns: [-70, 40, 150, 268, 372, 478, 590, 700, 830],
  rows: [-60, 70, 176, 268, 372, 474, 580, 690],
  rotate: -4,
  bend: [10, 9],
  mainColumns: [4],
  mainRows: [3],
  fabric: 'mixed',
  blocks: [{ at: [4, 1], size: [2, 2], kind: 'school' }],
  rivers: [river],
  places: [{ at: [220, 337], block: 'market' }],
};
const town = buildTown(input);
const spot = fc.tuple(fc.integer({ min: 20, max: 730 }), fc.integer({ min: 20, max: 570 }));
const isDry = (point: Point) => fromBank(townRivers([river])[0] as never, point) > 4;

describe('streetWay', () => {
  it('begins and ends at the two points, without a jump', () => {
    fc.assert(
      fc.property(spot, spot, (from, to) => {
        const way = town.streetWay(from, to);
        expect(way[0]).toEqual(from);
        expect(way[way.length - 1]).toEqual(to);
        // From a place to its street may be far across a large block; along streets steps are small.
        const steps = way
          .slice(2, -1)
          .map((point, i) => distanceBetween(way[i + 1] as Point, point));
        for (const step of steps) expect(step).toBeLessThan(30);
      }),
      { numRuns: 60 },
    );
  });

  it('is no shorter than the straight line, and no long detour on the same bank', () => {
    const ways: [Point, Point][] = [
      [
        [217, 240],
        [506, 190],
      ],
      [
        [217, 240],
        [220, 337],
      ],
      [
        [80, 120],
        [660, 110],
      ],
    ];
    for (const [from, to] of ways) {
      const length = lengthOf(town.streetWay(from, to));
      expect(length).toBeGreaterThanOrEqual(distanceBetween(from, to));
      expect(length).toBeLessThan(distanceBetween(from, to) * 1.9 + 60);
    }
  });

  it('is as long back as it was there', () => {
    fc.assert(
      fc.property(spot, spot, (from, to) => {
        const [there, back] = [town.streetWay(from, to), town.streetWay(to, from)];
        expect(lengthOf(back)).toBeCloseTo(lengthOf(there), 6);
      }),
      { numRuns: 40 },
    );
  });

  it('crosses water on bridges alone', () => {
    const [north, south]: [Point, Point] = [
      [110, 330],
      [120, 550],
    ];
    const way = town.streetWay(north, south);
    const wet = way.filter((point) => fromBank(townRivers([river])[0] as never, point) < 0);
    expect(wet.length).toBeGreaterThan(0);
    // Only the main column has a bridge: every wet point lies on it.
    const main = Array.from({ length: 700 }, (_, i) => town.grid(4, i / 100));
    for (const point of wet)
      expect(Math.min(...main.map((other) => distanceBetween(other, point)))).toBeLessThan(4);
  });

  it('takes a nearer bridge where one is listed', () => {
    const [north, south]: [Point, Point] = [
      [110, 330],
      [120, 550],
    ];
    const bridged = buildTown({ ...input, bridges: { columns: [2], rows: [] } });
    expect(lengthOf(bridged.streetWay(north, south))).toBeLessThan(
      lengthOf(town.streetWay(north, south)) - 200,
    );
  });

  it('bridges a river by every street where no main one crosses it', () => {
    const plain = buildTown({ ...input, mainColumns: [], mainRows: [] });
    expect(plain.bridges.length).toBeGreaterThan(3);
    expect(town.bridges.length).toBe(1);
  });
});

describe('buildTown', () => {
  it('is the same each time, and another with another seed', () => {
    const again = buildTown(structuredClone(input));
    expect(again.streets).toEqual(town.streets);
    expect(again.blocks).toEqual(town.blocks);
    expect(buildTown({ ...input, seed: 13 }).streets).not.toEqual(town.streets);
  });

  it('fills every cell once', () => {
    const cells = town.blocks.flatMap(({ column, row, width, height }) =>
      Array.from({ length: width * height }, (_, i) =>
        [column + (i % width), row + Math.floor(i / width)].join(),
      ),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.length).toBe(8 * 7);
  });

  it('keeps the kinds that are asked for', () => {
    expect(town.blocks[0]).toEqual({ column: 4, row: 1, width: 2, height: 2, kind: 'school' });
    const market = town.blocks.find(({ kind }) => kind === 'market');
    expect(market).toMatchObject({ column: 2, row: 3, width: 1, height: 1 });
    expect(cellAt(town.grid, input, [220, 337])).toEqual([2, 3]);
    expect(cellAt(town.grid, input, [5000, 0])).toBeUndefined();
    const slabs = buildTown({ ...input, fabric: 'slab', blocks: [], places: [] });
    expect(new Set(slabs.blocks.map(({ kind }) => kind))).toEqual(new Set(['slab']));
  });

  it('leaves no street inside of a block of several cells', () => {
    const inside = town.grid(5, 2);
    const near = town.streets.some(({ line }) =>
      line.some((point) => distanceBetween(point, inside) < 20),
    );
    expect(near).toBe(false);
  });

  it('turns clockwise with `rotate`', () => {
    const straight = { ...input, bend: [0, 0] as const, rotate: 0 };
    const turned = buildTown({ ...straight, rotate: 10 }).grid(8, 3);
    expect(turned[1]).toBeGreaterThan(buildTown(straight).grid(8, 3)[1] + 40);
  });

  it('lays a roughly drawn outline onto the streets', () => {
    const near = ([x, y]: Point, dx: number, dy: number): Point => [x + dx, y + dy];
    const { grid } = town;
    const rough = [
      near(grid(2, 3), 9, -7),
      near(grid(4, 3), -8, 6),
      near(grid(4, 5), 10, 4),
      near(grid(2, 5), -5, -9),
    ];
    expect(town.fit(rough)).toEqual(
      town.ring([
        [2, 3],
        [4, 3],
        [4, 5],
        [2, 5],
      ]),
    );
    // A corner that is near no street stays; one at the map's edge runs on beyond it.
    const [x, y] = grid(2.5, 3.5);
    expect(town.fit([[x, y], rough[0] as Point, rough[1] as Point])[0]).toEqual([x, y]);
    const edge = town.fit([[3, y], [x, y], rough[1] as Point])[0] as Point;
    expect(edge[0]).toBeLessThan(0);
  });

  it('rings follow the streets and close', () => {
    const ring = town.ring([
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
    ]);
    expect(ring).toContainEqual(town.grid(4, 3));
    expect(ring).toContainEqual(town.grid(2, 0));
    const steps = ring.map((point, i) =>
      distanceBetween(point, ring[(i + 1) % ring.length] as Point),
    );
    expect(Math.max(...steps)).toBeLessThan(25);
  });
});

it('places are dry in these tests', () => {
  expect(isDry([110, 330])).toBe(true);
  expect(isDry([120, 550])).toBe(true);
});
