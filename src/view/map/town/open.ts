/** Open ground: parks, squares, fields. */
import type { Point } from '../../model.ts';
import type { Random } from '../random.ts';
import type { Builder } from './builder.ts';
import type { Lot } from './lot.ts';

/** An ellipse on a lot, as an outline. */
export function oval(x: number, y: number, rx: number, ry: number, wobble = 0): Point[] {
  return Array.from({ length: 28 }, (_, i): Point => {
    const turn = (i / 28) * Math.PI * 2;
    const out = 1 + wobble * Math.sin(turn * 3 + x);
    return [x + Math.cos(turn) * rx * out, y + Math.sin(turn) * ry * out];
  });
}

/** A gentle S from one side to the other. */
function winding(lot: Lot, from: number, to: number): Point[] {
  return Array.from({ length: 13 }, (_, i): Point => {
    const t = i / 12;
    const bow = Math.sin(t * Math.PI) * lot.height * 0.14;
    return [t * lot.width, lot.height * (from + (to - from) * t) + bow];
  });
}

export function park(build: Builder, lot: Lot, random: Random): void {
  const { width, height } = lot;
  const pond: Point = [width * (0.3 + random() * 0.4), height * (0.32 + random() * 0.3)];
  const [rx, ry] = [Math.min(22, width * 0.17), Math.min(14, height * 0.15)];
  const big = width > 60 && height > 60;
  if (big) build.shape(lot, 'pond', oval(...pond, rx, ry, 0.12));
  const path = winding(lot, 0.22 + random() * 0.2, 0.66 + random() * 0.2);
  build.line(build.drawing.parkPaths, lot, path);
  const clear = ([x, y]: Point) =>
    path.every(([px, py]) => Math.hypot(px - x, py - y) > 6) &&
    (!big || ((x - pond[0]) / (rx + 5)) ** 2 + ((y - pond[1]) / (ry + 5)) ** 2 > 1);
  const count = Math.min(110, Math.round((width * height) / 85));
  for (let i = 0; i < count; i += 1) {
    const spot: Point = [4 + random() * (width - 8), 4 + random() * (height - 8)];
    const radius = 2.3 + random() * 2.3;
    if (clear(spot)) build.tree(lot, ...spot, radius);
  }
}

export function plaza(build: Builder, lot: Lot, random: Random): void {
  const { width, height } = lot;
  const { pavingLines } = build.drawing;
  const step = Math.max(7, Math.min(width, height) / 10);
  for (let x = step; x < width - 2; x += step) {
    build.line(pavingLines, lot, [
      [x, 0],
      [x, height / 2],
      [x, height],
    ]);
  }
  for (let y = step; y < height - 2; y += step) {
    build.line(pavingLines, lot, [
      [0, y],
      [width / 2, y],
      [width, y],
    ]);
  }
  for (let x = 6; x < width - 4; x += 11) {
    build.tree(lot, x, 4, 2.4 + random() * 0.6);
    build.tree(lot, x, height - 4, 2.4 + random() * 0.6);
  }
}

export function field(build: Builder, lot: Lot, random: Random): void {
  const strips = Math.max(3, Math.round(lot.width / 15));
  const each = lot.width / strips;
  for (let i = 0; i < strips; i += 1) {
    const half = lot.height * (0.35 + random() * 0.3);
    for (const [top, bottom] of [
      [1, half - 1],
      [half + 1, lot.height - 1],
    ] as const) {
      const tint = (['soil0', 'soil1', 'soil2'] as const)[Math.floor(random() * 3)] ?? 'soil0';
      build.surface(lot, tint, [i * each + 0.8, top, (i + 1) * each - 0.8, bottom]);
    }
  }
}
