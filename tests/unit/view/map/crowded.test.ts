/** A crowded map: what must be read does not lie on each other, and stands still from tick to tick. */
import { describe, expect, it } from 'vitest';
import type { Program } from '../../../../src/engine/compile/program.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { beside } from '../../../../src/view/map/people/signs.ts';
import { overlap, steady } from '../../../../src/view/map/placement.ts';
import type { MapView } from '../../../../src/view/model.ts';
import { presentDrill } from '../../../../src/view/present/drill.ts';
import { layOut, scenarioProgram } from '../../../fixtures/mapLayout.ts';

const session = { mode: 'drill', paused: false, speed: 1, speeds: [1], readings: {} } as const;

/** One view each hour between two minutes, nobody deciding anything. */
function hours(program: Program, from: number, until: number): MapView[] {
  const drill = FlatDrill.start(program, '2');
  const views: MapView[] = [];
  while (drill.world.clock.minute < until) {
    drill.send({ type: 'TICK' });
    if (drill.world.clock.minute > from && drill.world.clock.minute % 60 === 0)
      views.push(presentDrill(program, drill.world, session).map);
  }
  return views;
}

const outbreak = scenarioProgram('health-yunhe');
const worst = hours(outbreak, 1200, 3300);

describe('alerts, crews and chips', () => {
  it.each([
    [750, 592],
    [1054, 822],
    [390, 306],
  ])('do not lie on each other at %d × %d', (width, height) => {
    for (const view of worst) {
      const { firm, covers } = layOut(outbreak, view, [width, height]);
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

describe('the name of a town or village', () => {
  it.each([
    ['flood-qinglong', 400, 720],
    ['cascade-qinglong-after', 1200, 2760],
  ])('is not covered by a tag on a phone: %s', (id, from, until) => {
    const program = scenarioProgram(id);
    const last = steady();
    for (const view of hours(program, from, until)) {
      const { placed } = layOut(program, view, [390, 306], last);
      const tags = placed.filter(({ key }) => !key.startsWith('name'));
      for (const name of placed.filter((one) => major(view, one.key)))
        for (const tag of tags)
          expect(
            overlap(name, tag) / (name.width * name.height),
            `${tag.key} on ${name.key}`,
          ).toBeLessThan(0.08);
    }
  });
});

describe('tags', () => {
  it.each([
    ['flood-qinglong', 400, 1200],
    ['health-yunhe', 1200, 3300],
    ['opinion-fengyan', 240, 1500],
    ['cascade-qinglong-after', 240, 1800],
  ])('lie neither on each other nor on the name of their own place: %s', (id, from, until) => {
    const program = scenarioProgram(id);
    const last = steady();
    for (const view of hours(program, from, until)) {
      const { placed } = layOut(program, view, [750, 592], last);
      const tags = placed.filter(({ key }) => key.startsWith('tag '));
      for (const tag of tags) {
        const others = placed.filter(
          ({ key }) => (key.startsWith('tag ') && key !== tag.key) || key === nameOf(tag.key),
        );
        for (const other of others) {
          const smaller = Math.min(tag.width * tag.height, other.width * other.height);
          expect(overlap(tag, other) / smaller, `${tag.key} on ${other.key}`).toBeLessThan(0.15);
        }
      }
    }
  });
});

const nameOf = (tag: string): string => tag.replace('tag ', 'name ');
const major = (view: MapView, key: string): boolean =>
  view.places.some(({ id, kind }) => key === `name ${id}` && /town|village/.test(kind));

describe('from hour to hour', () => {
  it('hardly anything moves', () => {
    const last = steady();
    let [moved, seen] = [0, 0];
    let before = new Map<string, readonly [number, number]>();
    for (const view of worst) {
      const { placed } = layOut(outbreak, view, [750, 592], last);
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
