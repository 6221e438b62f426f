/** The people layers show what the formulas give, in numbers and in words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { parse } from '../../../../src/format/parse.ts';
import type { PeopleView } from '../../../../src/view/model.ts';
import { presentDrill, readGauges } from '../../../../src/view/present/drill.ts';
import type { GaugeReading, Session } from '../../../../src/view/present/session.ts';
import { toyPorts } from '../../../fixtures/toyModel.ts';

const text = readFileSync(join(import.meta.dirname, '../../../fixtures/everything.json'), 'utf8');

/** The fixture's drill after some minutes, with another map where wanted. */
function shown(minutes: number, map: object = {}, session: Partial<Session> = {}) {
  const source = JSON.parse(text);
  Object.assign(source.map, map);
  const parsed = parse(JSON.stringify(source), { models: toyPorts });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2));
  const program = compile(parsed.scenario, toyPorts);
  const drill = FlatDrill.start(program, 'seed');
  const readings: Record<string, GaugeReading[]> = {};
  const note = () => {
    const { minute } = drill.world.clock;
    for (const [id, value] of Object.entries(readGauges(program, drill.world))) {
      readings[id] ??= [];
      readings[id].push({ minute, value });
    }
  };
  note();
  while (drill.world.clock.minute < minutes && !drill.world.ended) {
    drill.send({ type: 'TICK' });
    note();
  }
  const base: Session = { mode: 'drill', paused: true, speed: 1, speeds: [1], readings };
  const view = presentDrill(program, drill.world, { ...base, ...session });
  return { world: drill.world, map: view.map, people: view.map.people as PeopleView };
}

describe('what the map shows of people', () => {
  it('is what the formulas give', () => {
    const { world, people } = shown(30);
    const { minute } = world.clock;
    const [chat, street] = people.channels;
    expect(chat).toMatchObject({ id: 'chat', size: '10 人', corrected: 0.1 });
    expect(chat?.believes).toBeCloseTo(Math.min(1, minute / 60), 9);
    expect(street).toMatchObject({ believes: 0.2, corrected: 0, icon: 'messages' });
    expect(people.areas[0]).toMatchObject({
      id: 'north',
      value: Math.round(Number(world.variables.trust)),
    });
    expect(people.flows).toMatchObject([{ from: 'chat', to: 'street', amount: 0.5 }]);
    expect(people.words).toEqual({ full: '临床诊断', ring: '疑似', value: '信任' });
  });

  it('hides what its condition hides', () => {
    expect(shown(0).people.links).toEqual([]);
    expect(shown(30).people.links).toMatchObject([{ fromPlace: 'town', toPlace: 'mill' }]);
  });

  it('says `here` of the place', () => {
    const counts = [{ at: 'mill', full: 'here.population / 7', ring: '0 - here.homes' }];
    const { people, map } = shown(0, { counts });
    expect(people.counts).toMatchObject([{ full: 8, ring: 0, of: 'mill', rising: false }]);
    expect(map.places.find(({ id }) => id === 'mill')?.people).toEqual(['临床诊断 8 人']);
  });

  it('counts a rise over two hours, and no longer', () => {
    const counts = [{ at: 'mill', label: '村里', full: 'min(clock.minute / 10, 3)' }];
    expect(shown(20, { counts }).people.counts[0]).toMatchObject({ rising: true });
    const text = shown(20, { counts }).people.counts[0]?.text ?? '';
    expect(text).toContain('两小时内在增加');
    expect(shown(0, { counts }).people.counts[0]).toMatchObject({ full: 0, rising: false });
  });

  it('draws a figure a person up to 150, then one for five', () => {
    const crowd = (people: number) =>
      shown(0, { crowds: [{ at: 'mill', people: String(people) }] }).people.crowds;
    expect(crowd(0)).toEqual([]);
    expect(crowd(150)).toMatchObject([{ people: 150, each: 1, text: '聚了约 150 人' }]);
    expect(crowd(151)).toMatchObject([{ people: 151, each: 5 }]);
  });

  it('has one scale for the dots of all chips', () => {
    const dot = (...full: number[]) =>
      shown(0, { counts: full.map((n) => ({ at: 'mill', full: String(n) })) }).people.dot;
    expect([dot(), dot(3, 60), dot(3, 61), dot(301, 2)]).toEqual([1, 1, 5, 20]);
  });

  it('never shows more than all of a group', () => {
    const channels = {
      chat: { label: '群', at: [1, 1], believes: '0.8', corrected: '0.7' },
      street: { label: '街', at: [2, 2], believes: '1.4' },
    };
    const [one, other] = shown(0, { channels }).people.channels;
    expect((one?.believes ?? 0) + (one?.corrected ?? 0)).toBeCloseTo(1);
    expect(other?.believes).toBe(1);
  });

  it('compares with an hour ago where the author does not', () => {
    const areas = {
      north: {
        label: '北片',
        outline: [
          [0, 0],
          [9, 0],
          [9, 9],
        ],
        labelAt: [5, 5],
        value: '80 - clock.minute / 10',
      },
    };
    expect(shown(30, { areas }).people.areas[0]?.change).toBeUndefined();
    const { people, world } = shown(70, { areas });
    if (world.clock.minute >= 60) expect(people.areas[0]?.change).toBeLessThan(0);
  });
});

describe('tabs', () => {
  it('show the first at the start, another when chosen', () => {
    expect(shown(0).people.shown).toEqual(['counts', 'links']);
    const { people } = shown(0, {}, { layer: 'talk' });
    expect(people.shown).toEqual(['areas', 'channels', 'crowds']);
    expect(people.tabs.map(({ on }) => on)).toEqual([false, true]);
  });

  it('are none where the author has none, and then all is shown', () => {
    const { people } = shown(0, { layers: [] });
    expect(people.tabs).toEqual([]);
    expect(people.shown).toHaveLength(5);
  });
});

it('a map without people has no people layers', () => {
  const none = {
    areas: {},
    counts: [],
    links: [],
    channels: {},
    flows: [],
    crowds: [],
    layers: [],
  };
  expect(shown(0, none).map.people).toBeUndefined();
});
