/** Crews in a town travel along its streets, as far and as fast as those are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { townOf } from '../../../src/engine/compile/townInput.ts';
import { findWay, roadNetwork } from '../../../src/engine/roads.ts';
import { map as schema } from '../../../src/format/schema/map.ts';
import { lengthOf } from '../../../src/models/town/streets.ts';

const file = join(import.meta.dirname, '../../fixtures/everything.json');
const { speeds: _, roads, ...source } = JSON.parse(readFileSync(file, 'utf8')).map;
const map = schema.parse({ ...source, roads: { lane: roads.lane } });

it('a street is as long as the way along the streets', () => {
  const network = roadNetwork(map);
  const path = network.paths.get('lane') ?? [];
  expect(path).toEqual(townOf(map)?.streetWay([60, 140], [300, 170]));
  const kilometres = (lengthOf(path) * map.metresPerUnit) / 1000;
  for (const [mode, speed] of [
    ['vehicle', 25],
    ['foot', 4.5],
  ] as const) {
    const [leg] = findWay(network, 'town', 'mill', mode, () => false) ?? [];
    expect(leg?.minutes).toBeCloseTo((kilometres / speed) * 60, 9);
  }
});

it('stops on the way are passed', () => {
  const via = schema.parse({
    ...source,
    roads: { lane: { ...roads.lane, via: [[120, 60]] } },
  });
  const path = roadNetwork(via).paths.get('lane') ?? [];
  expect(path).toContainEqual([120, 60]);
  expect(path[0]).toEqual([60, 140]);
  expect(path[path.length - 1]).toEqual([300, 170]);
});

it('the map may set another speed for streets', () => {
  const slow = schema.parse({
    ...source,
    roads: { lane: roads.lane },
    speeds: { vehicle: { street: 10 } },
  });
  const usual = findWay(roadNetwork(map), 'town', 'mill', 'vehicle', () => false);
  const slower = findWay(roadNetwork(slow), 'town', 'mill', 'vehicle', () => false);
  expect(slower?.[0]?.minutes).toBeCloseTo((usual?.[0]?.minutes ?? 0) * 2.5, 9);
});
