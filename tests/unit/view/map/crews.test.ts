import { describe, expect, it } from 'vitest';
import { progress, standCrews } from '../../../../src/view/map/crews.ts';
import { Viewport } from '../../../../src/view/map/viewport.ts';
import type { CrewView } from '../../../../src/view/model.ts';

const viewport = new Viewport(750, 592);
viewport.resize(750, 592, 1);
viewport.reset();

function crew(more: Partial<CrewView>): CrewView {
  return {
    id: 1,
    label: '救援一队',
    icon: 'truck',
    path: [
      [100, 100],
      [200, 100],
      [200, 200],
    ],
    departs: 10,
    arrives: 20,
    stage: 'travelling',
    tag: '',
    ...more,
  };
}

describe('progress', () => {
  it('is linear between departure and arrival, and held at the ends', () => {
    expect(progress(crew({}), 5)).toBe(0);
    expect(progress(crew({}), 15)).toBe(0.5);
    expect(progress(crew({}), 99)).toBe(1);
    expect(progress(crew({ stage: 'working' }), 5)).toBe(1);
    expect(progress(crew({ departs: 7, arrives: 7 }), 6)).toBe(0);
  });
});

describe('standCrews', () => {
  it('puts a crew on its way by length, with its heading and the rest of the way', () => {
    const [spot] = standCrews([crew({})], 15, viewport);
    expect(spot?.x).toBeCloseTo(200);
    expect(spot?.y).toBeCloseTo(100);
    expect(spot?.ahead.at(-1)).toEqual([200, 200]);
    expect(spot?.moving).toBe(true);
  });

  it('stops short of the houses', () => {
    const [spot] = standCrews([crew({ stage: 'working' })], 30, viewport);
    expect(spot?.y).toBeCloseTo(180);
    expect(spot?.ahead).toEqual([]);
  });

  it('makes room for crews on one spot, on the way and at its start', () => {
    for (const stage of ['working', 'blocked'] as const) {
      const crews = [1, 2, 3].map((id) => crew({ id, stage }));
      const spots = standCrews(crews, 0, viewport);
      const apart = (a: number, b: number) =>
        Math.hypot(
          (spots[a]?.x ?? 0) - (spots[b]?.x ?? 0),
          (spots[a]?.y ?? 0) - (spots[b]?.y ?? 0),
        );
      expect(Math.min(apart(0, 1), apart(1, 2), apart(0, 2))).toBeGreaterThan(22);
    }
  });

  it('bears with a way of one point or none', () => {
    const spots = standCrews([crew({ path: [[50, 60]] }), crew({ id: 2, path: [] })], 15, viewport);
    expect(spots[0]?.x).toBeCloseTo(50);
    expect(spots).toHaveLength(2);
  });
});
