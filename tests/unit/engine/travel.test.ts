import { describe, expect, test } from 'vitest';
import { findWay, nightFactor, pathOf, roadNetwork } from '../../../src/engine/roads.ts';
import { type ScenarioSource, scenario } from '../../../src/format/schema/scenario.ts';
import { count, counter, measure, type Parts, phase, play } from '../../fixtures/engine/drill.ts';

/**
 *      pass
 *     /    \      3 km a side: 5 minutes on the main road, 7.5 on the minor one
 *  town-fork-mill
 */
type MapSource = NonNullable<ScenarioSource['map']>;
const at = (x: number, y: number, kind: 'town' | 'village' | 'junction' = 'junction') => ({
  label: 'p',
  at: [x, y] as [number, number],
  kind,
});
const places: NonNullable<MapSource['places']> = {
  town: at(0, 0, 'town'),
  fork: at(100, 0),
  mill: at(200, 0, 'village'),
  pass: at(100, 100),
  isle: at(0, 100, 'village'),
};
const main = (from: string, to: string, more: object = {}) => ({
  label: `${from}-${to}`,
  from,
  to,
  ...more,
});
const near = main('town', 'fork', { closedWhen: 'variables.nearCut > 0' });
const far = main('fork', 'mill', { closedWhen: 'variables.slide > 0', fact: 'farCut' });
const round = {
  up: main('town', 'pass', { kind: 'minor' }),
  down: main('pass', 'mill', { kind: 'minor' }),
};
const world = (roads: MapSource['roads'], more: Parts = {}): Parts => ({
  map: { metresPerUnit: 30, base: 'town', places, roads },
  variables: { slide: counter(), nearCut: counter() },
  facts: { farCut: { label: 'far cut', type: 'boolean', truth: 'roads.far.closed' } },
  resources: { crew: count(1) },
  measures: Object.fromEntries(
    (['vehicle', 'foot', 'boat', 'none'] as const).map((travel) => [
      travel,
      measure({
        at: 'place',
        desk: 0,
        needs: { crew: 1 },
        travel,
        takes: 4,
        arrive: [{ mark: 'there' }],
        finish: [{ mark: 'done' }],
      }),
    ]),
  ),
  ...more,
});
const direct = world({ near, far });
const both = world({ near, far, ...round });

/** Minute at which the crew is home again. */
function home(drill: ReturnType<typeof play>): number {
  while (drill.world.resources.crew === 0 && drill.minute < 590) drill.tick();
  return drill.minute;
}
const roadsOf = (drill: ReturnType<typeof play>) => drill.task()?.legs.map(({ road }) => road);

describe('the way', () => {
  test.each([
    ['vehicle', 'mill', 10],
    ['foot', 'mill', 72],
    ['boat', 'isle', 12],
    ['none', 'isle', 0],
  ])('by %s to %s takes %i minutes', (mode, place, minutes) => {
    const drill = play(direct);
    drill.order(mode, place);
    expect(drill.until(200).world.marks).toEqual({ there: minutes, done: minutes + 4 });
  });

  test('there, the work and the way home hold the crew', () => {
    const drill = play(direct);
    drill.order('vehicle', 'mill');
    expect(home(drill)).toBe(24);
  });

  test('is the quickest by the speeds of its roads, not the shortest', () => {
    const drill = play(
      world({
        near: { ...near, kind: 'minor' },
        far: { ...far, kind: 'minor' },
        up: { ...round.up, kind: 'main' },
        down: { ...round.down, kind: 'main' },
      }),
    );
    drill.order('vehicle', 'mill');
    // 8.5 km of main road (14.1 minutes) against 6 km of minor road (15 minutes).
    expect(roadsOf(drill)).toEqual(['up', 'down']);
  });

  test('avoids a cut that is known', () => {
    const drill = play(both);
    drill.add({ 'variables.slide': 1 });
    drill.tick();
    drill.send({
      type: 'INJECT',
      report: { from: 'x', channel: 'phone', text: 'cut', claims: { farCut: true } },
    });
    drill.order('vehicle', 'mill');
    expect(roadsOf(drill)).toEqual(['up', 'down']);
  });

  test('avoids a road that is only said to be cut', () => {
    const drill = play(both);
    drill.send({
      type: 'INJECT',
      report: { from: 'x', channel: 'wechat', text: 'cut?', claims: { farCut: true } },
    });
    drill.order('vehicle', 'mill');
    expect(roadsOf(drill)).toEqual(['up', 'down']);
  });

  test('a cut of a road without a fact is known to everyone', () => {
    const drill = play(both);
    drill.add({ 'variables.nearCut': 1 });
    drill.tick().order('vehicle', 'mill');
    expect(roadsOf(drill)).toEqual(['up', 'down']);
  });

  test('is not refused because of a cut that nobody knows', () => {
    const drill = play(direct);
    drill.add({ 'variables.slide': 1 });
    expect(drill.tick().order('vehicle', 'mill')).toBeUndefined();
  });

  test('vehicles do not use paths', () => {
    expect(play(world({ near, far: { ...far, kind: 'path' } })).order('vehicle', 'mill')).toEqual({
      code: 'noWay',
      place: 'mill',
    });
  });

  test('to where one is takes no time', () => {
    const drill = play(direct);
    drill.order('vehicle', 'town');
    expect(drill.world.marks).toEqual({ there: 0 });
  });

  test('at night takes longer', () => {
    const drill = play({
      ...direct,
      clock: { start: '2026-06-18T20:00', phases: [phase('all', 600, 1)] },
    });
    drill.order('vehicle', 'mill');
    expect(drill.until(60).world.marks.there).toBe(Math.ceil(10 * nightFactor));
  });
});

describe('a crew that meets a cut', () => {
  test('reports it, knows it for certain and goes round', () => {
    const drill = play(both);
    drill.add({ 'variables.slide': 1 });
    drill.tick().order('vehicle', 'mill');
    drill.until(6); // at the fork
    expect(drill.world.reports).toMatchObject([
      {
        minute: 6,
        source: 'engine:roadCut',
        values: ['fork-mill'],
        place: 'mill',
        claims: { farCut: true },
        verified: true,
      },
    ]);
    expect(drill.world.known.farCut).toMatchObject({ value: true, verified: true, since: 6 });
    expect(roadsOf(drill)).toEqual(['near', 'up', 'down']);
    expect(drill.until(60).world.marks.there).toBe(6 + 5 + 22); // back, then 2 × 10.6 round
  });

  test('turns back where no other way is left, says so and is free again', () => {
    const drill = play(direct);
    drill.add({ 'variables.slide': 1 });
    drill.tick().order('vehicle', 'mill');
    drill.until(6);
    expect(drill.reports()).toEqual(['engine:roadCut', 'engine:turnedBack']);
    expect(drill.task()).toMatchObject({ stage: 'returning', blocked: true });
    expect(drill.world.marks).toEqual({ crewTurnedBack: 6 });
    expect(home(drill)).toBe(11);
  });

  test('turns back from where it stands, not from where the tick began', () => {
    const drill = play({
      ...direct,
      clock: { start: '2026-06-18T12:00', phases: [phase('all', 600, 7)] },
    });
    drill.add({ 'variables.slide': 1 });
    drill.tick().order('vehicle', 'mill');
    drill.tick(); // reached the fork and met the slide, all in one tick
    expect(drill.task()?.legs).toMatchObject([{ road: 'near', from: 'fork', to: 'town' }]);
    expect(home(drill)).toBe(21);
  });

  test('that is already on the road gets through', () => {
    const drill = play(direct);
    drill.order('vehicle', 'mill');
    drill.until(6).add({ 'variables.slide': 1 });
    expect(drill.until(20).world.marks.there).toBe(10);
  });

  test('before it has left the base never leaves it', () => {
    const drill = play({
      ...direct,
      measures: {
        vehicle: measure({ at: 'place', desk: 5, needs: { crew: 1 }, travel: 'vehicle' }),
      },
    });
    drill.order('vehicle', 'mill');
    drill.add({ 'variables.nearCut': 1 });
    drill.until(5);
    expect(drill.reports()).toEqual(['engine:turnedBack']);
    expect([drill.world.tasks, drill.world.resources.crew]).toEqual([[], 1]);
  });

  test('a second time does not report it again', () => {
    const drill = play(direct);
    drill.add({ 'variables.slide': 1 });
    drill.tick().order('vehicle', 'mill');
    drill.until(20);
    expect(drill.order('vehicle', 'mill')).toEqual({ code: 'noWay', place: 'mill' });
    expect(drill.reports().filter((source) => source === 'engine:roadCut')).toHaveLength(1);
  });
});

describe('the way home', () => {
  test('closed behind the crew: it waits out there and holds its people', () => {
    const drill = play(direct);
    drill.order('vehicle', 'mill');
    drill.until(12).add({ 'variables.slide': 1 });
    drill.until(60);
    expect(drill.task()).toMatchObject({ stage: 'returning', blocked: true });
    expect(drill.world.resources.crew).toBe(0);
  });

  test('opened again is travelled, not skipped', () => {
    const drill = play(direct);
    drill.order('vehicle', 'mill');
    drill.until(12).add({ 'variables.slide': 1 });
    drill.until(60).add({ 'variables.slide': -1 });
    drill.tick();
    // The crew learnt of the cut; that it is open again must be told.
    drill.send({
      type: 'INJECT',
      report: { from: 'x', channel: 'radio', text: 'open', claims: { farCut: false } },
    });
    expect(home(drill)).toBe(62 + 10);
  });

  test('closed halfway: the crew waits where it stands and goes on from there', () => {
    const drill = play(direct);
    drill.order('vehicle', 'mill');
    drill.until(16).add({ 'variables.nearCut': 1 }); // between mill and fork
    drill.until(100);
    expect(drill.task()?.legs[0]?.from).toBe('fork');
    drill.add({ 'variables.nearCut': -1 });
    expect(home(drill)).toBe(102 + 5); // seen open at the tick after it has opened
  });

  test('closed, with a way round, is the way round', () => {
    const drill = play(both);
    drill.order('vehicle', 'mill');
    drill.until(12).add({ 'variables.slide': 1 });
    drill.until(15);
    expect(roadsOf(drill)).toEqual(['down', 'up']);
  });
});

describe('on foot', () => {
  const rubble = (3 / 1.5) * 60;

  test('a known cut is crossed, slowly', () => {
    const drill = play(direct);
    drill.add({ 'variables.slide': 1 });
    drill.send({
      type: 'INJECT',
      report: { from: 'x', channel: 'phone', text: 'cut', claims: { farCut: true } },
    });
    drill.tick().order('foot', 'mill');
    expect(drill.until(300).world.marks.there).toBe(1 + 36 + rubble);
  });

  test('a cut that nobody knew takes just as long, and is reported', () => {
    const drill = play(direct);
    drill.add({ 'variables.slide': 1 });
    drill.tick().order('foot', 'mill');
    drill.until(300);
    expect(drill.world.marks.there).toBe(1 + 36 + rubble);
    expect(drill.world.known.farCut).toMatchObject({ value: true, verified: true, since: 37 });
  });
});

describe('recall', () => {
  const recalled = (mode: string, place: string, minute: number) => {
    const drill = play(direct);
    drill.order(mode, place);
    drill.until(minute);
    expect(drill.send({ type: 'RECALL', task: 1 })).toBeUndefined();
    return drill;
  };

  test.each([
    ['vehicle', 'mill', 3, 6], // on the first road
    ['vehicle', 'mill', 8, 16], // on the second
    ['boat', 'isle', 9, 18], // on the water
    ['foot', 'mill', 70, 140],
  ])(
    'a %s crew to %s turns round at minute %i and is home at %i',
    (mode, place, minute, expected) => {
      const drill = recalled(mode, place, minute);
      expect(home(drill)).toBe(expected);
      expect(drill.world.marks).toEqual({});
    },
  );

  test('while working goes home by the whole way', () => {
    expect(home(recalled('vehicle', 'mill', 12))).toBe(22);
  });

  test('on the way home is refused', () => {
    const drill = play(direct);
    drill.order('vehicle', 'mill');
    expect(drill.until(15).send({ type: 'RECALL', task: 1 })).toEqual({ code: 'notRecallable' });
  });
});

describe('boats', () => {
  const river = (id: string, points: [number, number][]) => ({
    id,
    label: id,
    points,
    channel: [4, 8],
  });
  const rivers = [
    river('main', [
      [-40, 200],
      [60, 200],
      [160, 200],
      [260, 200],
    ]),
    river('brook', [
      [200, -60],
      [200, 60],
      [200, 200],
    ]),
  ];
  const wet = { metresPerUnit: 30, base: 'town', places: { ...places, isle: at(0, 190) }, rivers };
  const network = (map: object) => roadNetwork(scenario.shape.map.unwrap().parse(map));

  test('follow the river, and go up a tributary from its mouth', () => {
    const path = pathOf(network(wet), [{ road: '', from: 'isle', to: 'mill', minutes: 0 }]);
    expect(path[0]).toEqual([0, 190]);
    expect(path.at(-1)).toEqual([200, 0]);
    const away = ([x, y]: readonly [number, number]) =>
      Math.min(Math.abs(y - 200), Math.abs(x - 200));
    expect(Math.max(...path.slice(1, -1).map(away))).toBeLessThan(6);
    expect(path.some(([x, y]) => Math.abs(x - 200) < 6 && Math.abs(y - 100) < 8)).toBe(true);
  });

  test('take as long as that way is', () => {
    const across = findWay(network({ ...wet, rivers: [] }), 'isle', 'mill', 'boat', () => false);
    const along = findWay(network(wet), 'isle', 'mill', 'boat', () => false);
    expect(across?.[0]?.minutes).toBeCloseTo(((Math.hypot(200, 190) * 0.03) / 15) * 60, 5);
    expect(along?.[0]?.minutes).toBeGreaterThan(1.3 * (across?.[0]?.minutes ?? 0));
    expect(along?.[0]?.minutes).toBeLessThan(1.6 * (across?.[0]?.minutes ?? 0));
  });

  test('come home along the same way', () => {
    const leg = (from: string, to: string) =>
      pathOf(network(wet), [{ road: '', from, to, minutes: 0 }]);
    expect(leg('mill', 'isle')).toEqual(leg('isle', 'mill').reverse());
  });
});

describe('a crew that an effect calls back', () => {
  test('turns round where it is and never arrives', () => {
    const boat = measure({
      at: 'place' as const,
      desk: 0,
      needs: { crew: 1 },
      travel: 'vehicle' as const,
      takes: 4,
      start: [{ after: 4, do: [{ recall: 'boat', places: ['here'] }] }],
      arrive: [{ mark: 'there' }],
    });
    const drill = play(world({ near, far }, { measures: { boat } }));
    drill.order('boat', 'mill');
    expect(drill.until(5).world.tasks[0]?.stage).toBe('returning');
    expect(drill.until(30).world.marks.there).toBeUndefined();
    expect(drill.world.resources.crew).toBe(1);
  });
});

describe('what expressions see of roads', () => {
  test('is the truth, not what is known', () => {
    const drill = play(
      world(
        { near, far, ...round },
        {
          injects: [
            {
              id: 'before',
              label: 'b',
              when: 'travelMinutes("town", "mill") < 11',
              effects: [{ mark: 'quick' }],
            },
            {
              id: 'after',
              label: 'a',
              when: 'travelMinutes("town", "mill") > 20 && reachable("town", "mill")',
              effects: [{ mark: 'round' }],
            },
            {
              id: 'never',
              label: 'n',
              when: '!reachable("town", "isle")',
              effects: [{ mark: 'isle' }],
            },
          ],
        },
      ),
    );
    drill.until(2).add({ 'variables.slide': 1 });
    expect(drill.until(5).world.marks).toEqual({ quick: 1, isle: 1, round: 3 });
  });

  test('a road closed by an effect stays closed, whatever its condition says', () => {
    const drill = play(
      world(
        { near, far },
        {
          injects: [
            { id: 'shut', label: 's', at: 2, effects: [{ road: 'far', closed: true }] },
            { id: 'open', label: 'o', at: 6, effects: [{ road: 'far', closed: false }] },
          ],
        },
      ),
    );
    expect(drill.until(4).world.roads.far).toEqual({ closed: true });
    drill.until(6).add({ 'variables.slide': 1 });
    expect(drill.until(8).world.roads.far).toEqual({ closed: false });
  });
});
