import { describe, expect, it } from 'vitest';
import {
  basinMask,
  buildTerrain,
  computeLift,
  distanceBetween,
  pointAlong,
  smoothPolyline,
  type TerrainInput,
} from '../../../src/models/terrain/index.ts';

const input: TerrainInput = {
  width: 750,
  height: 592,
  cell: 2.5,
  seed: 21,
  relief: 200,
  slopeWidth: 105,
  droplets: 30_000,
  rivers: [
    {
      id: 'qinglong',
      points: [
        [-30, 92],
        [50, 126],
        [120, 182],
        [196, 214],
        [272, 232],
        [338, 282],
        [402, 330],
        [470, 330],
        [528, 372],
        [542, 436],
        [598, 478],
        [668, 470],
        [724, 510],
        [790, 560],
      ],
      bed: [330, 260],
      floor: [
        [0, 16],
        [0.3, 28],
        [0.31, 44],
        [0.52, 44],
        [0.58, 104],
        [0.76, 104],
        [1, 46],
      ],
      channel: [9, 17],
    },
    {
      id: 'shiqiao',
      points: [
        [668, -30],
        [640, 30],
        [610, 84],
        [576, 134],
        [548, 176],
        [512, 206],
        [506, 240],
        [468, 252],
        [452, 284],
        [416, 296],
        [402, 330],
      ],
      bed: [385, 297],
      floor: [
        [0, 20],
        [1, 28],
      ],
      channel: [3, 6],
    },
  ],
  basins: [{ id: 'reservoir', river: 'shiqiao', from: 0.1, to: 0.42, level: 372 }],
};
const grid = buildTerrain(input);
const at = (x: number, y: number): number =>
  Math.round(y / 2.5) * grid.columns + Math.round(x / 2.5);

describe('buildTerrain', () => {
  it('has the grid of the look pictures and only finite numbers', () => {
    expect([grid.columns, grid.rows]).toEqual([301, 238]);
    for (const field of [grid.elevation, grid.along, grid.bed, grid.distance, grid.lift]) {
      expect(field).toHaveLength(301 * 238);
      expect(field.every(Number.isFinite)).toBe(true);
    }
  });

  it('is the same for the same input and another for another seed', () => {
    const small: TerrainInput = { ...input, width: 200, height: 150, droplets: 2000 };
    expect(buildTerrain(small)).toEqual(buildTerrain(small));
    expect(buildTerrain({ ...small, seed: 22 }).elevation).not.toEqual(
      buildTerrain(small).elevation,
    );
  });

  it('lets rivers lie lowest, with the bed falling downstream and hills above', () => {
    const line = smoothPolyline(input.rivers[0]?.points ?? [], 5);
    const upstream = pointAlong(line, 0.2);
    const downstream = pointAlong(line, 0.9);
    const upCell = at(upstream.x, upstream.y);
    const downCell = at(downstream.x, downstream.y);
    expect(grid.elevation[upCell]).toBeGreaterThan(grid.elevation[downCell] as number);
    expect(grid.along[upCell]).toBeCloseTo(0.2, 1);
    expect(grid.lift[upCell]).toBeLessThan(0);
    expect(Math.max(...grid.elevation)).toBeGreaterThan(420);
  });

  it('assigns every cell its nearest river by brute force', () => {
    const lines = input.rivers.map((river) => smoothPolyline(river.points, 5));
    for (let k = 0; k < grid.river.length; k += 997) {
      const x = (k % grid.columns) * 2.5;
      const y = Math.floor(k / grid.columns) * 2.5;
      const line = lines[grid.river[k] as number] ?? [];
      const nearest = Math.min(...line.map((vertex) => distanceBetween(vertex, [x, y])));
      expect(grid.distance[k]).toBeCloseTo(nearest, 3);
    }
  });

  it('makes a lake of the basin: lifts count from the full level', () => {
    const full = basinMask(
      grid,
      input.rivers,
      input.basins?.[0] as NonNullable<TerrainInput['basins']>[0],
      372,
    );
    const drawnDown = basinMask(
      grid,
      input.rivers,
      input.basins?.[0] as NonNullable<TerrainInput['basins']>[0],
      360,
    );
    const count = (mask: Uint8Array) => mask.reduce((total, wet) => total + wet, 0);
    expect(count(full)).toBeGreaterThan(100);
    expect(count(drawnDown)).toBeLessThan(count(full));
    const deep = at(585, 120);
    expect(full[deep]).toBe(1);
    expect(372 + (grid.lift[deep] as number)).toBeLessThan(362);
  });
});

describe('computeLift (连通浸没: wet only if lower than the stage and connected)', () => {
  // A river in column 0 (bed 0), a plain, a ridge 5 m high, a basin 1 m low, then hills.
  const columns = 7;
  const rows = 5;
  const profile = [-1, 1, 2, 5, 1, 1, 9];
  const ground = (elevation: (i: number, j: number) => number) => ({
    columns,
    rows,
    elevation: Float32Array.from({ length: 35 }, (_, k) => elevation(k % 7, Math.floor(k / 7))),
    bed: new Float32Array(35),
    river: new Uint8Array(35),
  });
  const sources = [0, 7, 14, 21, 28];

  it('keeps a low basin dry until the stage tops the ridge', () => {
    const lift = computeLift(
      ground((i) => profile[i] ?? 0),
      sources,
    );
    expect([...lift.slice(14, 21)]).toEqual([-1, 1, 2, 5, 5, 5, 9]);
  });

  it('floods it through a gap, also a diagonal one', () => {
    const gap = ground((i, j) => (i === 3 && j === 4 ? 2.5 : (profile[i] ?? 0)));
    expect(computeLift(gap, sources)[4]).toBe(2.5);
    const diagonal = ground((i, j) => (i === j ? 0 : 5));
    expect(computeLift(diagonal, [0])[32]).toBe(0);
  });

  it('never reaches cells of another river or none', () => {
    const two = ground((i) => profile[i] ?? 0);
    two.river.fill(1, 4);
    expect(computeLift(two, [0])[5]).toBe(Infinity);
  });
});

describe('polylines', () => {
  it('runs through its points at nearly equal steps', () => {
    const points = [
      [0, 0],
      [60, 30],
      [120, 0],
    ] as const;
    const line = smoothPolyline(points, 5);
    for (const point of points) {
      expect(Math.min(...line.map((vertex) => distanceBetween(vertex, point)))).toBeLessThan(1e-9);
    }
    for (let i = 1; i < line.length; i += 1) {
      expect(distanceBetween(line[i - 1] ?? [0, 0], line[i] ?? [0, 0])).toBeLessThan(8);
    }
  });

  it('gives points and directions along, clamped at the ends', () => {
    const line = [
      [0, 0],
      [3, 4],
      [6, 8],
    ] as const;
    expect(pointAlong(line, 0.75)).toEqual({ x: 4.5, y: 6, directionX: 0.6, directionY: 0.8 });
    expect(pointAlong(line, 7)).toMatchObject({ x: 6, y: 8 });
    expect(pointAlong(line, -1)).toMatchObject({ x: 0, y: 0 });
    expect(pointAlong([[5, 6]], 0.5)).toMatchObject({ x: 5, y: 6 });
    expect(smoothPolyline([], 5)).toEqual([]);
  });
});
