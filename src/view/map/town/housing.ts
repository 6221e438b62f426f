/** Where people live: rows of slab blocks, and old quarters house by house. */
import type { Random } from '../random.ts';
import type { Builder } from './builder.ts';
import type { Lot } from './lot.ts';
import type { RoofName } from './palette.ts';

/** From one row of slabs to the next, and a slab's own depth, map units. */
const PITCH = 18;
const DEPTH = 8;
const HOUSE = [13.5, 10.5] as const;

/** Cuts a length into buildings with gaps between them. */
function cuts(length: number, random: Random): [number, number][] {
  const margin = 3 + random() * 3;
  const room = length - margin * 2;
  const parts = room < 34 ? 1 : room < 74 ? (random() < 0.62 ? 2 : 1) : room < 120 ? 2 : 3;
  const gap = 6;
  let from = margin;
  return Array.from({ length: parts }, (_, i) => {
    const rest = room + margin - from - gap * (parts - 1 - i);
    const size = i === parts - 1 ? rest : (rest / (parts - i)) * (0.82 + random() * 0.36);
    const part: [number, number] = [from, from + size];
    from += size + gap;
    return part;
  });
}

export function slabRows(build: Builder, lot: Lot, random: Random): void {
  const rows = Math.max(1, Math.round(lot.height / PITCH));
  const pitch = lot.height / rows;
  const pale = random() < 0.5;
  for (let row = 0; row < rows; row += 1) {
    const top = row * pitch + (pitch - DEPTH) * 0.4;
    for (const [from, to] of cuts(lot.width, random)) {
      const roof: RoofName = random() < 0.5 === pale ? 'slabPale' : 'slab';
      build.house(lot, [from, top, to, top + DEPTH], roof, 3, 0.34);
    }
    for (let x = 5; x < lot.width - 4; x += 8 + random() * 12)
      if (random() < 0.6) build.tree(lot, x, top - 2.6 - random() * 2, 1.5 + random() * 0.9);
  }
}

const OLD_ROOFS: readonly RoofName[] = ['red', 'clay', 'grey'];

export function oldHouses(build: Builder, lot: Lot, random: Random): void {
  const columns = Math.max(2, Math.round(lot.width / HOUSE[0]));
  const rows = Math.max(2, Math.round(lot.height / HOUSE[1]));
  const [width, height] = [lot.width / columns, lot.height / rows];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [column * width, row * height];
      if (random() < 0.08) {
        // A courtyard with its tree.
        if (random() < 0.7) build.tree(lot, x + width / 2, y + height / 2, 2 + random());
        continue;
      }
      const [left, top] = [
        x + (0.06 + random() * 0.1) * width,
        y + (0.08 + random() * 0.08) * height,
      ];
      const [wide, deep] = [width * (0.74 + random() * 0.12), height * (0.68 + random() * 0.12)];
      const roof = OLD_ROOFS[Math.floor(random() * 3)] as RoofName;
      build.house(lot, [left, top, left + wide, top + deep], roof, 1.9, 0.22);
    }
  }
}
