/** Public buildings: schools, markets, offices and clinics, works. */
import type { Random } from '../random.ts';
import type { Builder } from './builder.ts';
import type { Lot } from './lot.ts';
import { oval } from './open.ts';

/** A running track with its pitch; both ends are half circles. */
function track(build: Builder, lot: Lot, x: number, y: number, long: number, short: number): void {
  const ring = (name: 'track' | 'pitch', half: number, straight: number) => {
    const turn = (from: number, cx: number) =>
      Array.from({ length: 13 }, (_, i): [number, number] => {
        const angle = from + (i / 12) * Math.PI;
        return [cx + Math.cos(angle) * half, y + Math.sin(angle) * half];
      });
    build.shape(lot, name, [
      ...turn(-Math.PI / 2, x + straight),
      ...turn(Math.PI / 2, x - straight),
    ]);
  };
  const straight = (long - short) / 2;
  ring('track', short / 2, straight);
  ring('pitch', short / 2 - short * 0.16, straight);
  const { pitchLines } = build.drawing;
  const [w, h] = [straight * 0.95, short * 0.23];
  build.line(pitchLines, lot, [
    [x - w, y - h],
    [x + w, y - h],
    [x + w, y + h],
    [x - w, y + h],
    [x - w, y - h],
  ]);
  build.line(pitchLines, lot, [
    [x, y - h],
    [x, y + h],
  ]);
}

export function school(build: Builder, lot: Lot, random: Random): void {
  const { width: w, height: h } = lot;
  const deep = Math.min(13, h * 0.12);
  build.house(lot, [w * 0.06, h * 0.06, w * 0.94, h * 0.06 + deep], 'school', 4.5, 0.18);
  for (const top of [0.32, 0.55])
    build.house(lot, [w * 0.6, h * top, w * 0.94, h * top + deep], 'school', 4.5, 0.18);
  build.house(lot, [w * 0.66, h * 0.8, w * 0.92, h * 0.93], 'hut', 3.4, 0.3);
  const long = Math.min(w * 0.48, 84);
  const short = Math.min(long * 0.56, h * 0.4);
  track(build, lot, w * 0.3, h * 0.55, long, short);
  const court = Math.min(11, h * 0.1);
  for (const x of [0.1, 0.26, 0.42]) {
    const [left, top] = [w * x, h * 0.9 - court];
    if (h * 0.55 + short / 2 + 4 > top) continue;
    build.surface(lot, 'court', [left, top, left + court * 1.7, top + court]);
    build.line(build.drawing.pitchLines, lot, [
      [left + court * 0.85, top],
      [left + court * 0.85, top + court],
    ]);
  }
  for (let x = 5; x < w - 3; x += 7 + random() * 3) build.tree(lot, x, h - 3.5, 2.1 + random());
  for (let y = h * 0.25; y < h * 0.9; y += 8) build.tree(lot, 3.5, y, 2 + random());
}

export function market(build: Builder, lot: Lot, random: Random): void {
  const { width: w, height: h } = lot;
  const sheds = Math.max(2, Math.round(w / 26));
  const each = w / sheds;
  for (let i = 0; i < sheds; i += 1) {
    const roof = i % 2 ? 'shed' : 'shedPale';
    build.house(lot, [i * each + 2.5, h * 0.08, (i + 1) * each - 2.5, h * 0.76], roof, 4, 0);
    const { pitchLines } = build.drawing;
    for (let y = h * 0.16; y < h * 0.74; y += 8) {
      build.line(pitchLines, lot, [
        [i * each + 3.5, y],
        [(i + 1) * each - 3.5, y],
      ]);
    }
  }
  for (let x = 4; x < w - 5; x += 7.4) {
    const awning = (['awning0', 'awning1', 'awning2'] as const)[Math.floor(random() * 3)];
    build.surface(lot, awning ?? 'awning0', [x, h * 0.85, x + 5.4, h * 0.85 + 5.4]);
  }
}

export function institution(build: Builder, lot: Lot, random: Random): void {
  const { width: w, height: h } = lot;
  const deep = Math.min(18, h * 0.2);
  const wing = Math.min(18, w * 0.19);
  build.house(lot, [w * 0.09, h * 0.09 + deep - 1, w * 0.09 + wing, h * 0.84], 'hall', 4.6, 0.3);
  build.house(lot, [w * 0.91 - wing, h * 0.09 + deep - 1, w * 0.91, h * 0.84], 'hall', 4.6, 0.3);
  build.house(lot, [w * 0.09, h * 0.09, w * 0.91, h * 0.09 + deep], 'hall', 5.2, 0.4);
  build.surface(lot, 'paving', [w * 0.34, h * 0.5, w * 0.66, h]);
  for (const [x, y] of [
    [0.4, 0.42],
    [0.6, 0.42],
    [0.39, 0.64],
    [0.61, 0.64],
    [0.39, 0.84],
    [0.61, 0.84],
  ] as const)
    build.tree(lot, w * x, h * y, 2.6 + random() * 1.2);
}

export function works(build: Builder, lot: Lot, random: Random): void {
  const { width: w, height: h } = lot;
  const bays = Math.max(2, Math.round((w * 0.62) / 16));
  const each = (w * 0.62) / bays;
  for (let i = 0; i < bays; i += 1)
    build.house(lot, [4 + i * each, h * 0.08, 4 + (i + 1) * each - 0.6, h * 0.62], 'works', 3.4, 0);
  build.house(lot, [4, h * 0.74, w * 0.5, h * 0.74 + 10], 'slab', 3, 0.2);
  for (const y of [0.2, 0.42]) {
    const radius = Math.min(8, w * 0.09);
    build.shape(lot, 'court', oval(w * 0.84, h * y, radius, radius));
  }
  for (let x = w * 0.56; x < w - 4; x += 9) build.tree(lot, x, h * 0.9, 2.2 + random());
}
