/** Drills of one program share its closures and buffers, never each other's state. */
import { expect, test } from 'vitest';
import { FlatDrill } from '../../../src/engine/drivers/flat.ts';
import { machineDrill } from '../../../src/engine/drivers/machine.ts';
import { canonicalJson } from '../../../src/format/canonical.ts';
import { ask, counter, measure, programOf } from '../../fixtures/engine/drill.ts';

const program = programOf({
  map: { places: { a: { label: 'a', at: [0, 0] } } },
  placeVariables: { told: counter(false) },
  variables: { seen: counter() },
  draws: { chance: { between: [0, 1] } },
  models: { tank: { use: 'tank', inputs: { demand: 'here.told ? 1 : 0', inflow: 5 } } },
  measures: {
    tell: measure({
      at: 'place',
      desk: 0,
      finish: [
        { set: 'here.told', value: true },
        ask('here.told', [{ add: 'variables.seen', value: 1 }]),
      ],
    }),
    look: measure({
      at: 'place',
      desk: 0,
      finish: [ask('here.told', [{ add: 'variables.seen', value: 10 }])],
    }),
  },
});

test('a copy goes on without what the original did since', () => {
  const original = FlatDrill.start(program, 'seed');
  const copy = FlatDrill.from(program, original.world);
  original.send({ type: 'ORDER', measure: 'tell', places: ['a'] });
  copy.send({ type: 'ORDER', measure: 'look', places: ['a'] });
  expect([original.world.variables.seen, copy.world.variables.seen]).toEqual([1, 0]);
  original.send({ type: 'ORDER', measure: 'look', places: ['a'] });
  expect(original.world.variables.seen).toBe(11);
});

test('a copy and its original, given the same events in turn, stay the same', () => {
  const original = FlatDrill.start(program, 'seed');
  original.send({ type: 'TICK' });
  const copy = FlatDrill.from(program, original.world);
  for (const event of [
    { type: 'ORDER', measure: 'tell', places: ['a'] },
    { type: 'TICK' },
    { type: 'ORDER', measure: 'look', places: ['a'] },
    { type: 'TICK' },
  ] as const) {
    original.send({
      ...event,
      ...('places' in event ? { places: [...event.places] } : {}),
    } as never);
    copy.send({ ...event, ...('places' in event ? { places: [...event.places] } : {}) } as never);
  }
  expect(canonicalJson(copy.world)).toBe(canonicalJson(original.world));
});

test('an earlier snapshot of the machine goes on as it was', () => {
  const drill = machineDrill(program, 'seed');
  drill.send({ type: 'ORDER', measure: 'look', places: ['a'] });
  const before = drill.world;
  drill.send({ type: 'ORDER', measure: 'tell', places: ['a'] });
  const again = FlatDrill.from(program, before);
  again.send({ type: 'ORDER', measure: 'look', places: ['a'] });
  expect(again.world.variables.seen).toBe(0);
});

test('more seeds at once than are kept do not disturb one another', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => `seed ${index}`);
  const drills = seeds.flatMap((seed) => [
    FlatDrill.start(program, seed),
    machineDrill(program, seed),
  ]);
  for (let minute = 0; minute < 3; minute++)
    for (const drill of drills) drill.send({ type: 'TICK' });
  for (const [index, seed] of seeds.entries()) {
    const alone = FlatDrill.start(programOf(program.scenario as never), seed);
    for (let minute = 0; minute < 3; minute++) alone.send({ type: 'TICK' });
    expect(canonicalJson(drills[index * 2]?.world)).toBe(canonicalJson(alone.world));
    expect(canonicalJson(drills[index * 2 + 1]?.world)).toBe(canonicalJson(alone.world));
  }
});
