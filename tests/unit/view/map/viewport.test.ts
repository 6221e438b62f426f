import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Viewport } from '../../../../src/view/map/viewport.ts';

function viewport(width: number, height: number): Viewport {
  const made = new Viewport(750, 592);
  made.resize(width, height, 1);
  made.reset();
  return made;
}

describe('Viewport', () => {
  it('shows the whole map at 1366 × 768 and scales it and its signs by 1.4 at 1920', () => {
    expect(viewport(750, 592).scale).toBe(1);
    expect(viewport(1050, 829).scale).toBeCloseTo(1.4, 2);
    expect(viewport(1050, 829).signScale).toBeCloseTo(1.4, 2);
  });

  it('opens on a phone with all but the margins of the map in sight', () => {
    const phone = viewport(390, 288);
    expect(phone.signScale).toBe(1);
    expect(phone.scale).toBeGreaterThan(phone.covering);
    // 上泷, 石桥, 河口 and 大岭 of the flood drill, the outermost villages.
    for (const [east, south] of [
      [100, 222],
      [500, 168],
      [626, 540],
      [262, 118],
    ] as const) {
      const [x, y] = phone.toScreen(east, south);
      expect(x).toBeGreaterThan(10);
      expect(x).toBeLessThan(380);
      expect(y).toBeGreaterThan(10);
      expect(y).toBeLessThan(284);
    }
  });

  it('keeps the spot under the finger while zooming', () => {
    const map = viewport(750, 592);
    const [x, y] = map.toWorld(300, 250);
    map.zoomAt(2, 300, 250);
    const [nowX, nowY] = map.toScreen(x, y);
    expect(nowX).toBeCloseTo(300);
    expect(nowY).toBeCloseTo(250);
  });

  it('never shows beyond the edge, whatever is done to it', () => {
    const step = fc.oneof(
      fc.record({ zoom: fc.double({ min: 0.1, max: 9, noNaN: true }) }),
      fc.record({
        dx: fc.integer({ min: -900, max: 900 }),
        dy: fc.integer({ min: -900, max: 900 }),
      }),
      fc.record({
        width: fc.integer({ min: 200, max: 1600 }),
        height: fc.integer({ min: 200, max: 1000 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const map = viewport(750, 592);
        for (const act of steps) {
          if ('zoom' in act) map.zoomAt(act.zoom, 100, 100);
          else if ('dx' in act) map.pan(act.dx, act.dy);
          else map.resize(act.width, act.height, 1);
        }
        const [left, top] = map.toScreen(0, 0);
        const [right, bottom] = map.toScreen(750, 592);
        expect(Math.max(left, top)).toBeLessThan(0.01);
        expect(right).toBeGreaterThan(map.width - 0.01);
        expect(bottom).toBeGreaterThan(map.height - 0.01);
      }),
    );
  });
});
