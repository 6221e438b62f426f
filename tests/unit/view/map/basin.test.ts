import { describe, expect, it } from 'vitest';
import { basinDepth, riseOf } from '../../../../src/view/map/basinLayer.ts';
import type { BasinGeometry, Terrain } from '../../../../src/view/map/geometry.ts';
import { type MouthCell, mouthCells, tributariesOf } from '../../../../src/view/map/mouths.ts';
import { WaterDepth } from '../../../../src/view/map/waterDepth.ts';

const COLUMNS = 24;
const ROWS = 20;
const each = (of: (i: number, j: number) => number) =>
  Float32Array.from({ length: COLUMNS * ROWS }, (_, k) => of(k % COLUMNS, Math.floor(k / COLUMNS)));

/** A trough 12 m deep along column 12; lifts count from its full level, 100 m. */
function trough(): Terrain {
  const elevation = each((i) => 88 + Math.abs(i - 12) * 3);
  return {
    columns: COLUMNS,
    rows: ROWS,
    cell: 2.5,
    elevation,
    river: new Uint8Array(COLUMNS * ROWS),
    along: each((_, j) => j / (ROWS - 1)),
    distance: each((i) => Math.abs(i - 12) * 2.5),
    lift: elevation.map((metres) => metres - 100),
  };
}

const lake: BasinGeometry = { id: 'lake', label: '水库', river: 'r', from: 0, to: 1, level: 100 };
const whole = { left: 0, top: 0, columns: COLUMNS, rows: ROWS };

describe('a reservoir', () => {
  const wet = (rise: number) =>
    basinDepth(trough(), lake, 0, whole, rise).filter((metres) => metres > 0).length;

  it('shrinks to its deepest bed as the level falls, and is gone when it is empty', () => {
    expect(wet(0)).toBeGreaterThan(wet(-5));
    expect(wet(-5)).toBeGreaterThan(wet(-10));
    expect(wet(-13)).toBe(0);
    expect(wet(4)).toBeGreaterThan(wet(0));
  });

  it('takes its level from the middle of its own stretch', () => {
    const water = {
      rivers: [
        {
          river: 0,
          stops: [
            { along: 0.2, stage: -24 },
            { along: 0.8, stage: -24 },
            { along: 0.81, stage: 7 },
            { along: 1, stage: 7 },
          ],
        },
      ],
    };
    expect(riseOf(water, 0, { ...lake, from: 0.2, to: 0.8 })).toBeCloseTo(-24);
    expect(riseOf(undefined, 0, lake)).toBe(0);
  });
});

/** A brook down column 6 (river 1) over a plain that falls to the main river (0) in row 15. */
function mouth(): Terrain {
  const river = Uint8Array.from({ length: COLUMNS * ROWS }, (_, k) => (k / COLUMNS < 12 ? 1 : 0));
  return {
    columns: COLUMNS,
    rows: ROWS,
    cell: 2.5,
    elevation: each((i, j) => 140 - j * 1.5 + Math.abs(i - 6) * 0.2),
    river,
    along: each((_, j) => j / (ROWS - 1)),
    distance: each((i) => Math.abs(i - 6) * 2.5),
    lift: each((i) => Math.abs(i - 6) * 0.2),
  };
}

const stages = (main: number, brook: number) => ({
  rivers: [main, brook].map((stage, river) => ({ river, stops: [{ along: 0, stage }] })),
});

describe('the mouth of a tributary', () => {
  const river = (id: string, points: [number, number][]) => ({
    id,
    label: id,
    points,
    channel: [4, 8] as const,
  });
  const main = river('main', [
    [0, 37.5],
    [30, 37.5],
    [57.5, 37.5],
  ]);
  const brook = river('brook', [
    [15, 0],
    [15, 37.5],
  ]);
  const terrain = mouth();
  const rivers = [main, brook];
  const size = { width: 57.5, height: 47.5, metresPerUnit: 20, basins: [] };
  const mouths = mouthCells({ ...size, terrain, rivers });
  const depthAt = (cells: readonly MouthCell[], row: number, column = 20) => {
    const water = new WaterDepth(terrain, 2, undefined, cells);
    water.update(stages(-1, 7));
    return water.depth[row * COLUMNS + column] as number;
  };

  it('has no wall of water where its ground ends', () => {
    expect(depthAt([], 11)).toBeGreaterThan(2.5);
    expect(depthAt(mouths, 11)).toBeLessThan(0.8);
  });

  it('grows deeper further up', () => {
    const held = [11, 8, 5, 2].map((row) => depthAt(mouths, row));
    for (let n = 1; n < held.length; n += 1) {
      expect(held[n]).toBeGreaterThan((held[n - 1] as number) + 0.8);
    }
  });

  it('carries the flood on into the larger river, between banks', () => {
    expect(depthAt([], 13, 6)).toBeLessThan(0);
    expect(depthAt(mouths, 13, 6)).toBeGreaterThan(3);
    expect(depthAt(mouths, 13, 20)).toBeLessThan(0);
  });

  it('is found by its last point', () => {
    expect([...tributariesOf(rivers)]).toEqual([1]);
  });
});
