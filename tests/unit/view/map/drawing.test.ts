import { describe, expect, it } from 'vitest';
import { blurGrid, traceLevel } from '../../../../src/view/map/contours.ts';
import { pathsOf } from '../../../../src/view/map/icons.ts';
import { scaleLength } from '../../../../src/view/map/marks.ts';
import { PALETTES, parseHex } from '../../../../src/view/map/palette.ts';
import { alongLine, distanceTo, remainder, smooth } from '../../../../src/view/map/polyline.ts';
import { strength } from '../../../../src/view/map/rain.ts';
import { lightOn } from '../../../../src/view/map/relief.ts';
import { isSoftware } from '../../../../src/view/map/renderer.ts';

describe('traceLevel', () => {
  /** Records the segments instead of drawing them. */
  function segments(values: number[], columns: number, rows: number, level: number) {
    const lines: [number, number, number, number][] = [];
    let from: [number, number] = [0, 0];
    const pen = {
      moveTo: (x: number, y: number) => {
        from = [x, y];
      },
      lineTo: (x: number, y: number) => lines.push([...from, x, y]),
    };
    traceLevel(pen, Float32Array.from(values), columns, rows, 10, level);
    return lines;
  }

  it('runs straight across an even slope', () => {
    expect(segments([0, 1, 0, 1], 2, 2, 0.25)).toEqual(
      [[2.5, 10, 2.5, 0]].map((line) => expect.arrayContaining(line)),
    );
  });

  it('closes around a peak: every end is met by another', () => {
    const values = [0, 0, 0, 0, 0, 4, 3, 0, 0, 0, 5, 0, 0, 0, 0, 0];
    const ends = new Map<string, number>();
    for (const [a, b, c, d] of segments(values, 4, 4, 1)) {
      for (const end of [`${a.toFixed(4)} ${b.toFixed(4)}`, `${c.toFixed(4)} ${d.toFixed(4)}`]) {
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }
    }
    expect(ends.size).toBeGreaterThan(4);
    expect([...ends.values()].every((count) => count === 2)).toBe(true);
  });

  it('draws nothing where the level is not reached', () => {
    expect(segments([0, 0, 0, 0], 2, 2, 1)).toEqual([]);
  });
});

describe('blurGrid', () => {
  it('leaves level ground level, up to the edges', () => {
    expect([...blurGrid(new Float32Array(12).fill(7), 4, 3)]).toEqual(new Array(12).fill(7));
  });
});

describe('polyline', () => {
  const corner = [
    [0, 0],
    [10, 0],
    [10, 10],
  ] as const;

  it('finds positions by length', () => {
    expect(alongLine(corner, 0.75)).toMatchObject({ x: 10, y: 5 });
    expect(alongLine([], 0.5)).toMatchObject({ x: 0, y: 0 });
    expect(remainder(corner, 0.75)).toEqual([
      [10, 5],
      [10, 10],
    ]);
  });

  it('passes through its points and leaves a dense line alone', () => {
    const curve = smooth(corner, 2);
    for (const point of corner) expect(curve).toContainEqual(point);
    expect(smooth(curve, 5)).toEqual(curve);
  });

  it('measures the distance to the line, not to its points', () => {
    expect(distanceTo(corner, 5, 3)).toBeCloseTo(3);
  });
});

describe('scaleLength', () => {
  it('takes the longest round length that fits, in metres or kilometres', () => {
    expect(scaleLength(20, 130)).toEqual({ metres: 2000, text: '2 公里' });
    expect(scaleLength(4, 130)).toEqual({ metres: 500, text: '500 米' });
    expect(scaleLength(0.1, 10).metres).toBe(100);
  });
});

describe('strength', () => {
  it('is none without rain and full in a downpour', () => {
    expect(strength(0)).toBe(0);
    expect(strength(5)).toBeGreaterThan(0.12);
    expect(strength(5)).toBeLessThan(strength(30));
    expect(strength(200)).toBe(1);
  });
});

describe('lightOn', () => {
  it('lights slopes that face north-west and shades those that turn away', () => {
    expect(lightOn(0, 0)).toBeCloseTo(0);
    expect(lightOn(0.6, 0.6)).toBeGreaterThan(0);
    expect(lightOn(-0.6, -0.6)).toBeLessThan(0);
  });
});

describe('icons', () => {
  it('takes the strokes and leaves the frame', () => {
    const svg =
      '<svg><path stroke="none" d="M0 0h24v24H0z" fill="none" />\n<path d="M5 17l2 2" /></svg>';
    expect(pathsOf(svg)).toEqual(['M5 17l2 2']);
  });
});

describe('isSoftware', () => {
  it.each([
    ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true],
    ['llvmpipe (LLVM 15.0.7, 256 bits)', true],
    ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)', true],
    ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)', false],
  ])('%s: %s', (name, software) => {
    expect(isSoftware(name)).toBe(software);
  });
});

describe('palettes', () => {
  it('have readable hex colours where the code takes them apart', () => {
    for (const palette of Object.values(PALETTES)) {
      for (const colour of [...palette.heights, palette.lit, palette.shade]) {
        expect(colour).toMatch(/^#[0-9a-f]{6}$/);
        expect(parseHex(colour).every((channel) => channel >= 0 && channel <= 255)).toBe(true);
      }
    }
  });
});
