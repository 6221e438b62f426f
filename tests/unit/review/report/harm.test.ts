import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { drillEvent } from '../../../../src/engine/events.ts';
import { newRecord, sealRecord } from '../../../../src/engine/record.ts';
import { parse } from '../../../../src/format/parse.ts';
import type { Assessment } from '../../../../src/review/assess/trial.ts';
import { playDrill } from '../../../../src/review/players/player.ts';
import { makePlayer } from '../../../../src/review/players/players.ts';
import { tellingOf } from '../../../../src/review/report/evidence.ts';
import { episodesOf, harmOf, notGiven } from '../../../../src/review/report/harm.ts';
import { tellHarm } from '../../../../src/review/report/harmTold.ts';
import { counter, measure, phase, programOf } from '../../../fixtures/engine/drill.ts';

const rise = (minute: number, people: number, by: number, place?: string) => ({
  minute,
  people,
  by,
  ...(place === undefined ? {} : { place }),
});

describe('harm', () => {
  it('at one place in one stretch is one episode', () => {
    const rises = [
      rise(10, 0, 1, 'dam'),
      rise(12, 1, 2, 'dam'),
      rise(40, 0, 2, 'dam'),
      rise(41, 0, 1, 'bend'),
      rise(200, 0, 1, 'dam'),
      rise(201, 0, 1),
    ];
    expect(episodesOf(rises)).toEqual([
      {
        from: 10,
        to: 40,
        place: 'dam',
        counts: [
          { people: 0, by: 3 },
          { people: 1, by: 2 },
        ],
      },
      { from: 41, to: 41, place: 'bend', counts: [{ people: 0, by: 1 }] },
      { from: 200, to: 200, place: 'dam', counts: [{ people: 0, by: 1 }] },
      { from: 201, to: 201, counts: [{ people: 0, by: 1 }] },
    ]);
  });

  it('lists what was called for there and never ordered before', () => {
    const called = [
      { minute: 5, measure: 'gong', place: 'bend' },
      { minute: 6, measure: 'call', place: 'bend' },
      { minute: 7, measure: 'go', place: 'dam' },
      { minute: 50, measure: 'boat', place: 'bend' },
    ];
    const order = (minute: number, measure: string) => ({
      minute,
      event: { type: 'ORDER' as const, by: 'player', measure, places: ['bend'] },
    });
    const record = { events: [order(8, 'call'), order(45, 'gong')] };
    expect(notGiven(called, record, new Set(['bend']), 40)).toEqual([called[0]]);
  });
});

test('harm that a place shows a tick before the total is told once, at its place', () => {
  // A fact is as of the last tick; what it is made of may have grown since.
  const program = programOf({
    clock: { start: '2026-06-18T12:00', phases: [phase('all', 60, 10)] },
    map: { places: { mill: { label: 'm', at: [1, 1] } } },
    placeVariables: { dead: counter() },
    facts: { deaths: { label: 'd', type: 'number', truth: 'places.mill.dead' } },
    injects: [
      {
        id: 'slide',
        label: 's',
        at: 20,
        effects: [{ add: 'places.mill.dead', value: 2 }],
      },
    ],
    people: [{ label: '死亡', value: 'facts.deaths', here: 'here.dead', deaths: true }],
  });
  const { rises } = harmOf(program, { seed: 'x', events: [], until: 60 });
  expect(rises).toEqual([{ minute: 20, people: 0, place: 'mill', by: 2 }]);
});

test('what an effect had ordered by then is not said to be missing; what came after it is', () => {
  const program = programOf({
    clock: { start: '2026-06-18T12:00', phases: [phase('all', 60, 10)] },
    map: { places: { mill: { label: 'm', at: [1, 1] } } },
    placeVariables: { dead: counter() },
    measures: {
      gong: measure({ label: 'gong', at: 'place', desk: 0 }),
      boat: measure({ label: 'boat', at: 'place', desk: 0 }),
    },
    exemplar: [
      { when: 'clock.minute >= 10', order: 'gong' },
      { when: 'clock.minute >= 10', order: 'boat' },
    ],
    injects: [
      { id: 'told', label: 't', at: 10, effects: [{ order: 'gong', places: ['mill'] }] },
      { id: 'slide', label: 's', at: 30, effects: [{ add: 'places.mill.dead', value: 1 }] },
      { id: 'late', label: 'l', at: 40, effects: [{ order: 'boat', places: ['mill'] }] },
    ],
    people: [{ label: '死亡', value: 'places.mill.dead', here: 'here.dead', deaths: true }],
  });
  const record = { seed: 'x', events: [], until: 60 };
  const drill = FlatDrill.start(program, 'x');
  while (!drill.world.ended) drill.send({ type: 'TICK' });
  const seen = harmOf(program, record);
  expect(seen.rises).toMatchObject([{ minute: 30, place: 'mill', by: 1 }]);
  const told = tellHarm(tellingOf(program, drill.world), record, seen, []);
  expect(told?.episodes[0]?.notGiven.map((line) => /gong|boat/.exec(line)?.[0])).toEqual(['boat']);
});

describe('harm in a whole drill', () => {
  const text = readFileSync(
    join(import.meta.dirname, '../../../../scenarios/flood-qinglong.json'),
    'utf8',
  );
  const parsed = parse(text);
  if (!parsed.ok) throw new Error('flood-qinglong.json');
  const program = compile(parsed.scenario);
  const record = newRecord(program, text, 'drill', '8');
  const player = makePlayer('formalist', program);
  const { world } = playDrill(program, '8', player, {
    onEvent: (event, minute) => record.events.push({ minute, event: drillEvent.parse(event) }),
  });
  const sealed = sealRecord(record, program, world);
  const seen = harmOf(program, sealed);
  const telling = tellingOf(program, world);
  const dead = program.scenario.people.findIndex(({ label }) => label === '死亡');

  it('is all there, with its places', () => {
    const told = tellHarm(telling, sealed, seen, []);
    const rises = seen.rises.filter(({ people }) => people === dead);
    const sum = rises.reduce((all, { by }) => all + by, 0);
    expect(sum).toBeGreaterThan(0);
    expect(told?.totals).toContain(`死亡 ${sum} 人`);
    // Models' victims and those that the story counts by itself: each has a place.
    expect(rises.filter(({ place }) => place === undefined)).toEqual([]);
    expect(new Set(rises.map(({ place }) => place))).toContain('slideWest');
    expect(told?.episodes.some(({ grave, around }) => grave && around.length > 0)).toBe(true);
  });

  it('is told apart: not assessed, still looked at, no single step', () => {
    const say = (assessments: Assessment[], running = false) =>
      tellHarm(telling, sealed, seen, assessments, running)?.unexplained[0];
    expect(say([])).toMatch(/没有做复盘推演/);
    expect(say([], true)).toMatch(/还在推演/);
    const step = { consequences: undefined } as unknown as Assessment;
    expect(say([step])).toMatch(/没有哪一步单独造成/);
    const people = [{ index: dead, chosen: 3, best: 1 }];
    const graves = tellHarm(telling, sealed, seen, [step])?.episodes.filter(({ grave }) => grave);
    expect(graves?.every(({ unexplained }) => unexplained !== undefined)).toBe(true);
    const blamed = { consequences: { people } } as unknown as Assessment;
    expect(tellHarm(telling, sealed, seen, [blamed])?.linked[0]?.people).toBe('死亡多 2 人');
  });
});
