/** A second hazard plugs in without a line of engine code: inputs, outputs, actions, places. */
import { expect, test } from 'vitest';
import { counter, measure, type Parts, phase, play } from '../../fixtures/engine/drill.ts';

const places = {
  a: { label: 'a', at: [0, 0] as [number, number], tags: ['low'], population: 10 },
  b: { label: 'b', at: [1, 0] as [number, number] },
};
const tank = (more: object = {}): Parts => ({
  map: { places },
  models: { tank: { use: 'tank', params: { initial: 50 }, ...more } },
});
const level = (drill: ReturnType<typeof play>) => drill.world.models.tank?.level;

test('begins where its params say, and is seen before the first tick', () => {
  expect(play(tank()).world.models.tank).toEqual({
    level: 50,
    full: false,
    served: { a: 0, b: 0 },
  });
});

test('is filled by an input that follows the world', () => {
  const drill = play({
    ...tank({ inputs: { inflow: 'variables.rain' } }),
    variables: { rain: counter(2) },
  }).tick(3);
  expect(level(drill)).toBe(56);
  drill.add({ 'variables.rain': 10 });
  expect(level(drill.tick())).toBe(68);
});

test('takes coarse steps as it takes fine ones', () => {
  const clock = (tick: number) => ({
    clock: { start: '2026-06-18T12:00', phases: [phase('all', 600, tick)] },
  });
  const parts = tank({ inputs: { inflow: 0.5 } });
  expect(level(play({ ...parts, ...clock(20) }).until(40))).toBe(
    level(play({ ...parts, ...clock(1) }).until(40)),
  );
});

test('uses defaults for what the author couples with nothing', () => {
  expect(level(play(tank()).tick(5))).toBe(50);
});

test('reads an input for each place, with `here`', () => {
  const drill = play(tank({ inputs: { demand: 'here.population / 5' } })).tick(3);
  expect(drill.world.models.tank).toMatchObject({ level: 44, served: { a: 6, b: 0 } });
});

test('a boolean input may turn it off', () => {
  const drill = play(tank({ inputs: { demand: 1, open: 'clock.minute < 3' } })).tick(6);
  expect(drill.world.models.tank?.served).toEqual({ a: 2, b: 2 });
});

test('acts where an effect says, on a value that the world gives', () => {
  const drill = play({
    ...tank(),
    measures: {
      give: measure({
        at: 'place',
        desk: 0,
        finish: [
          { model: 'tank', action: 'serve', place: 'here', with: { litres: 'here.population' } },
        ],
      }),
      drain: measure({
        desk: 0,
        finish: [{ model: 'tank', action: 'drain', with: { litres: 15 } }],
      }),
    },
  });
  drill.order('give', 'a');
  drill.order('drain');
  expect(drill.tick().world.models.tank).toEqual({
    level: 25,
    full: false,
    served: { a: 10, b: 0 },
  });
});

test('its outputs are named in conditions, by key, by `here` and in sums', () => {
  const inject = (id: string, when: string) => ({ id, label: id, when, effects: [{ mark: id }] });
  const drill = play({
    ...tank({ inputs: { demand: 'here.population', inflow: 4 } }),
    injects: [
      inject('one', 'models.tank.level < 45'),
      inject('key', 'models.tank.served.a >= 20'),
      inject('all', 'sumOf(models.tank.served, "low") == 30 && sum(models.tank.served) == 30'),
      inject('full', 'models.tank.full'),
    ],
  }).tick(4);
  expect(drill.world.marks).toEqual({ one: 1, key: 2, all: 3 });
});

test('two of a kind keep apart', () => {
  const drill = play({
    map: { places },
    models: {
      one: { use: 'tank', inputs: { inflow: 1 } },
      two: { use: 'tank', params: { initial: 5, capacity: 6 }, inputs: { inflow: 3 } },
    },
  }).tick(2);
  expect([
    drill.world.models.one?.level,
    drill.world.models.two?.level,
    drill.world.models.two?.full,
  ]).toEqual([2, 6, true]);
});
