/** A crowded map: what must be read does not lie on each other, and stands still from tick to tick. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { parse } from '../../../../src/format/parse.ts';
import { standCrews } from '../../../../src/view/map/crews.ts';
import { PALETTES } from '../../../../src/view/map/palette.ts';
import { beside } from '../../../../src/view/map/people/signs.ts';
import { arrange, overlap, steady } from '../../../../src/view/map/placement.ts';
import { type SignScene, signItems } from '../../../../src/view/map/signItems.ts';
import { obstacles, pins } from '../../../../src/view/map/signPins.ts';
import type { Sprite, Sprites } from '../../../../src/view/map/sprites.ts';
import { Viewport } from '../../../../src/view/map/viewport.ts';
import type { MapView } from '../../../../src/view/model.ts';
import { presentDrill } from '../../../../src/view/present/drill.ts';

const file = join(import.meta.dirname, '../../../../scenarios/health-yunhe.json');
const parsed = parse(readFileSync(file, 'utf8'));
if (!parsed.ok) throw new Error('health-yunhe.json is not valid');
const program = compile(parsed.scenario);
const session = { mode: 'drill', paused: false, speed: 1, speeds: [1], readings: {} } as const;

/** Sizes without a canvas: Chinese is square. */
const wide = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? size : size * 0.57), 0);
const box = (width: number, height: number) => ({ width, height, margin: 4 }) as Sprite;
const sprites = {
  textWidth: (text: string, font: string) => wide(text, Number(/(\d+)px/.exec(font)?.[1] ?? 14)),
  plate: (_: string, width: number, height: number) => box(width, height),
  picture: (_: string, size: number) => box(size, size),
  token: (_: string, { size }: { size: number }) => box(size, size),
  label: (text: string, { size }: { size: number }) => box(wide(text, size), size * 1.16),
  tag: (text: string, { size }: { size: number }) => box(wide(text, size) + 16, 22),
} as unknown as Sprites;

function layOut(view: MapView, width: number, height: number, last = steady()) {
  const viewport = new Viewport(
    program.scenario.map?.width ?? 750,
    program.scenario.map?.height ?? 592,
  );
  viewport.resize(width, height, 1);
  viewport.reset();
  const covers = [{ x: 12, y: height - 70, width: Math.min(300, width - 60), height: 60 }];
  const scene: SignScene = {
    view,
    viewport,
    palette: PALETTES[view.theme],
    sprites,
    crews: standCrews(view.crews, 0, viewport),
    covers,
  };
  const items = signItems(scene);
  const bounds = { x: 4, y: 4, width: width - 8, height: height - 8 };
  const placed = arrange(items, obstacles(scene, pins(scene)), bounds, last);
  const firm = new Set(items.filter((item) => item.firm).map(({ key }) => key));
  return { placed, firm: placed.filter(({ key }) => firm.has(key)), covers };
}

/** One view each hour of the worst day, nobody deciding anything. */
function hours(): MapView[] {
  const drill = FlatDrill.start(program, '2');
  const views: MapView[] = [];
  while (drill.world.clock.minute < 3300) {
    drill.send({ type: 'TICK' });
    if (drill.world.clock.minute > 1200 && drill.world.clock.minute % 60 === 0)
      views.push(presentDrill(program, drill.world, session).map);
  }
  return views;
}

const worst = hours();

describe('alerts, crews and chips', () => {
  it.each([
    [750, 592],
    [1054, 822],
    [390, 306],
  ])('do not lie on each other at %d × %d', (width, height) => {
    for (const view of worst) {
      const { firm, covers } = layOut(view, width, height);
      expect(firm.length).toBeGreaterThan(width < 600 ? 3 : 6);
      firm.forEach((one, i) => {
        for (const other of firm.slice(i + 1)) {
          const smaller = Math.min(one.width * one.height, other.width * other.height);
          expect(overlap(one, other) / smaller, `${one.key} on ${other.key}`).toBeLessThan(0.12);
        }
        for (const cover of covers)
          expect(overlap(one, cover)).toBeLessThan(one.width * one.height * 0.2);
      });
    }
  });
});

describe('from hour to hour', () => {
  it('hardly anything moves', () => {
    const last = steady();
    let [moved, seen] = [0, 0];
    let before = new Map<string, readonly [number, number]>();
    for (const view of worst) {
      const { placed } = layOut(view, 750, 592, last);
      for (const { key, x, y, width, height } of placed) {
        if (!key.startsWith('name') && !key.startsWith('area')) continue;
        const was = before.get(key);
        seen += 1;
        if (was && Math.hypot(was[0] - x - width / 2, was[1] - y - height / 2) > 3) moved += 1;
      }
      before = new Map(
        placed.map((one) => [one.key, [one.x + one.width / 2, one.y + one.height / 2]]),
      );
    }
    expect(seen).toBeGreaterThan(200);
    expect(moved / seen).toBeLessThan(0.05);
  });
});

describe('a chip', () => {
  it('touches its place on the side that is named, and grows away from it', () => {
    const reach = [14, 14] as const;
    const small = beside([0, -30], reach, { width: 80, height: 40 });
    const tall = beside([0, -30], reach, { width: 80, height: 100 });
    expect(small).toEqual([0, -36]);
    expect(tall[1] + 50).toBe(small[1] + 20);
    expect(beside([88, 0], reach, { width: 80, height: 40 })).toEqual([56, 0]);
    // Too far to be of this place: above it.
    expect(beside([-128, -34], reach, { width: 80, height: 40 })).toEqual([0, -36]);
  });
});
