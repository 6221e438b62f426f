import { describe, expect, it } from 'vitest';
import type { Terrain } from '../../../../src/view/map/geometry.ts';
import { PALETTES } from '../../../../src/view/map/palette.ts';
import { spreadStages, WaterDepth } from '../../../../src/view/map/waterDepth.ts';
import { colourRamp } from '../../../../src/view/map/waterLayer.ts';

const COLUMNS = 20;
const ROWS = 15;

/** A valley that rises half a metre a row from the river in its first row. */
function valley(): Terrain {
  const size = COLUMNS * ROWS;
  const row = (k: number) => Math.floor(k / COLUMNS);
  const each = (of: (k: number) => number) => Float32Array.from({ length: size }, (_, k) => of(k));
  return {
    columns: COLUMNS,
    rows: ROWS,
    cell: 2.5,
    elevation: each((k) => 100 + row(k) * 0.5),
    river: new Uint8Array(size),
    along: each((k) => (k % COLUMNS) / (COLUMNS - 1)),
    distance: each((k) => row(k) * 2.5),
    lift: each((k) => (row(k) > 12 ? Number.POSITIVE_INFINITY : row(k) * 0.5)),
  };
}

const stage = (metres: number) => ({
  rivers: [
    {
      river: 0,
      stops: [
        { along: 0, stage: metres },
        { along: 1, stage: metres },
      ],
    },
  ],
});

describe('spreadStages', () => {
  it('is linear between stops and level beyond them', () => {
    const out = new Float32Array(11);
    spreadStages(
      [
        { along: 0.2, stage: 1 },
        { along: 0.6, stage: 3 },
      ],
      out,
    );
    expect(out[0]).toBeCloseTo(1);
    expect(out[4]).toBeCloseTo(2);
    expect(out[10]).toBeCloseTo(3);
  });
});

describe('WaterDepth', () => {
  it('covers the rows whose lift is below the stage', () => {
    const water = new WaterDepth(valley(), 1);
    expect(water.update(stage(2.2))).toBe(true);
    const at = (row: number) => water.depth[row * COLUMNS + 10] as number;
    expect(at(0)).toBeGreaterThan(1.5);
    expect(at(3)).toBeGreaterThan(0);
    expect(at(7)).toBeLessThan(0);
    expect(at(14)).toBeLessThan(0);
  });

  it('says whether anything moved', () => {
    const water = new WaterDepth(valley(), 1);
    water.update(stage(2));
    expect(water.update(stage(2))).toBe(false);
    expect(water.update(stage(2.004))).toBe(false);
    expect(water.update(stage(2.5))).toBe(true);
    expect(water.update(undefined)).toBe(true);
    expect(Math.max(...water.depth)).toBeLessThan(0);
  });

  it('never floods what is impassable', () => {
    const water = new WaterDepth(valley(), 1);
    water.update(stage(9));
    expect(water.depth[14 * COLUMNS + 10]).toBeLessThan(0);
  });

  it('leaves hollows beside the river dry until it comes near its banks', () => {
    const terrain = valley();
    terrain.lift.fill(-2, 0, COLUMNS * 3);
    const water = new WaterDepth(terrain, 1);
    water.update(stage(-1.2));
    expect(Math.max(...water.depth)).toBeLessThan(0);
    water.update(stage(0));
    expect(water.depth[COLUMNS + 10]).toBeGreaterThan(0.5);
  });

  it('ignores a river that the map does not have', () => {
    const water = new WaterDepth(valley(), 1);
    expect(water.update({ rivers: [{ river: 3, stops: [{ along: 0, stage: 5 }] }] })).toBe(false);
  });
});

describe('colourRamp', () => {
  it('starts transparent and grows more opaque', () => {
    const alphas = [...colourRamp(PALETTES.night)].map((word) => word >>> 24);
    expect(alphas[0]).toBe(0);
    expect(alphas.every((alpha, n) => n === 0 || alpha >= (alphas[n - 1] as number))).toBe(true);
    expect(alphas[255]).toBeGreaterThan(150);
  });
});
