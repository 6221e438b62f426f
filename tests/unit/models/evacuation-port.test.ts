import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evacuationModel } from '../../../src/models/evacuation/index.ts';
import type { EvacuationState } from '../../../src/models/evacuation/layout.ts';
import {
  cohortSize,
  cohortsPerVillage,
  peopleStates,
  sheltered,
} from '../../../src/models/evacuation/layout.ts';
import type { Keyed, ModelValue } from '../../../src/models/port.ts';
import type { Order } from '../../fixtures/models/evacuation-drill.ts';
import { onlyAt, play, prepareQinglong } from '../../fixtures/models/evacuation-drill.ts';
import {
  qinglongParams,
  qinglongPlaces,
} from '../../fixtures/models/evacuation-qinglong-params.ts';

const villages = qinglongPlaces.filter((place) => place.tags.includes('village'));

function cohort(state: EvacuationState, index: number): number[] {
  return state.people.slice(index * cohortSize, index * cohortSize + peopleStates);
}
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Population kept, guests agree with the sheltered, and no odd number anywhere. */
function expectSound(state: EvacuationState): void {
  villages.forEach((place, village) => {
    const cohorts = Array.from({ length: cohortsPerVillage }, (_, index) =>
      cohort(state, village * cohortsPerVillage + index),
    );
    expect(sum(cohorts.flat())).toBeCloseTo(place.population, 8);
    expect(Math.min(...cohorts.flat())).toBeGreaterThanOrEqual(0);
    const guests = sum(state.guests.slice(village * 2, village * 2 + 2));
    expect(guests).toBeCloseTo(sum(cohorts.map((people) => people[sheltered] ?? 0)), 7);
  });
  for (const value of Object.values(state).flat()) {
    expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
  }
}

function expectSoundOutputs(out: Record<string, ModelValue>): void {
  const declared = evacuationModel.outputs(
    evacuationModel.params.parse(qinglongParams),
    qinglongPlaces,
  );
  expect(Object.keys(out).sort()).toEqual(Object.keys(declared).sort());
  for (const [name, declaration] of Object.entries(declared)) {
    const value = out[name];
    const values = typeof value === 'object' ? Object.values(value) : [value];
    if (declaration.keys) expect(Object.keys(value as Keyed)).toEqual(declaration.keys);
    for (const each of values) {
      expect(
        typeof each === 'number' && Number.isFinite(each) && each >= 0 && !Object.is(each, -0),
      ).toBe(true);
    }
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const villageId = fc.constantFrom(...villages.map((place) => place.id), 'school', 'nowhere');
const crews = fc.record({
  crews: fc.integer({ min: 0, max: 6 }),
  vehicles: fc.integer({ min: 0, max: 4 }),
});
const order = fc.oneof(
  fc.tuple(
    fc.constantFrom('call', 'loudspeaker', 'gong', 'group', 'clear', 'forbidReturn'),
    fc.constant({}),
    villageId,
  ),
  fc.tuple(fc.constantFrom('door', 'assist', 'rescue'), crews, villageId),
  fc.tuple(fc.constant('notice'), fc.record({ quality: share }), villageId),
  fc.tuple(
    fc.constant('persuade'),
    fc.record({ skill: share, livestock: fc.boolean() }),
    villageId,
  ),
  fc.tuple(fc.constant('force'), fc.record({ share }), villageId),
  fc.tuple(
    fc.constant('advise'),
    fc.record({
      level: fc.constantFrom('none', 'prepare', 'vulnerableFirst', 'go'),
      scope: fc.constantFrom('danger', 'all'),
    }),
    villageId,
  ),
  fc.tuple(
    fc.constant('shelter'),
    fc.record({ open: fc.boolean() }),
    fc.constantFrom('school', 'hall', 'liuwan'),
  ),
);
const keyed = (values: fc.Arbitrary<number | boolean>) =>
  fc
    .array(values, { minLength: 8, maxLength: 8 })
    .map(
      (list): Keyed =>
        Object.fromEntries(villages.map((place, index) => [place.id, list[index] ?? 0])),
    );
const inputs = fc.record({
  roadOpen: keyed(share),
  hazard: keyed(fc.double({ min: 0, max: 3, noNaN: true })),
  slide: keyed(fc.boolean()),
  cue: keyed(share),
  phone: keyed(share),
  power: keyed(share),
  travelMinutes: keyed(fc.double({ min: 0, max: 120, noNaN: true })),
  trust: fc.double({ min: 0, max: 100, noNaN: true }),
  night: fc.boolean(),
  rumourWrongWay: share,
  easing: share,
});
const tick = fc.record({
  orders: fc.array(order, { maxLength: 4 }),
  inputs,
  dt: fc.constantFrom(1, 2, 10, 30),
});
type Tick = {
  orders: [string, Record<string, number | boolean | string>, string][];
  inputs: Record<string, ModelValue>;
  dt: number;
};

function playTicks(
  ticks: Tick[],
  state: EvacuationState,
  model = prepareQinglong(),
): EvacuationState {
  for (const { orders, inputs: given, dt } of ticks) {
    for (const [action, args, place] of orders) model.act(state, action, args, place, 0);
    model.step(state, given, 0, dt);
  }
  return state;
}

describe('whatever happens', () => {
  const ticks = fc.array(tick, { minLength: 1, maxLength: 25 }) as unknown as fc.Arbitrary<Tick[]>;
  const model = prepareQinglong();

  it('keeps every person and every number sound', () => {
    fc.assert(
      fc.property(ticks, (list) => {
        const state = playTicks(list, model.initial() as EvacuationState, model);
        expectSound(state);
        const out: Record<string, ModelValue> = {};
        model.read(state, out);
        expectSoundOutputs(out);
      }),
      { numRuns: 150 },
    );
  });

  it('goes on identically after a round trip through JSON, in another prepared model', () => {
    fc.assert(
      fc.property(ticks, ticks, (before, after) => {
        const state = playTicks(before, model.initial() as EvacuationState, model);
        const copy = JSON.parse(JSON.stringify(state)) as EvacuationState;
        playTicks(after, state, model);
        expect(playTicks(after, copy, prepareQinglong())).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  it('never loses the dead', () => {
    fc.assert(
      fc.property(ticks, (list) => {
        const state = model.initial() as EvacuationState;
        const out: Record<string, ModelValue> = {};
        let dead = 0;
        for (const each of list) {
          playTicks([each], state, model);
          model.read(state, out);
          expect(out.totalDead).toBeGreaterThanOrEqual(dead);
          dead = out.totalDead as number;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the port', () => {
  it('starts with everyone at home and unaware', () => {
    const { out, total } = play({ minutes: 0 });
    expectSoundOutputs(out);
    expect(total('totalAtHome')).toBeCloseTo(1940, 9);
    expect((out.atRiskAtHome as Keyed).shanglong).toBeCloseTo(112, 9);
    expect((out.atRiskAtHome as Keyed).liuwan).toBeCloseTo(231, 9);
    expect((out.reachedShare as Keyed).liuwan).toBe(0);
  });

  it('reuses the keyed objects that stand in out, whatever order their keys have', () => {
    const model = prepareQinglong();
    const state = model.initial();
    const unaware: Keyed = { fengao: 7, liuwan: 8 };
    const out: Record<string, ModelValue> = { unaware };
    model.read(state, out);
    expect(out.unaware).toBe(unaware);
    expect(unaware.liuwan).toBeCloseTo(330, 9);
    expect(Object.keys(unaware)).toHaveLength(8);
  });

  it('needs no coupling at all, and accepts plain numbers for keyed inputs', () => {
    const orders: Order[] = [['call']];
    expect(play({ orders }).of('reachedShare')).toBe(
      play({ orders, inputs: { phone: 1, cue: 0 } }).of('reachedShare'),
    );
    expect(play({ orders, inputs: { phone: Number.NaN } }).of('reachedShare')).toBeGreaterThan(0.4);
  });

  it('rounds casualties by the keyed threshold', () => {
    const slide = { slide: onlyAt('fengao', true, false), hazard: onlyAt('fengao', 0.5) };
    const low = play({
      inputs: slide,
      minutes: 10,
      model: prepareQinglong(qinglongParams, qinglongPlaces, 0),
    });
    const high = play({
      inputs: slide,
      minutes: 10,
      model: prepareQinglong(qinglongParams, qinglongPlaces, 0.999),
    });
    expect(high.of('dead', 'fengao') - low.of('dead', 'fengao')).toBe(1);
    expect(high.total('totalDead')).toBe(high.of('dead', 'fengao'));
  });

  it('takes all places tagged village where none is listed', () => {
    const params = evacuationModel.params.parse({});
    const outputs = evacuationModel.outputs(params, qinglongPlaces);
    expect(outputs.unaware?.keys).toEqual(villages.map((place) => place.id));
    expect(outputs.occupied?.keys).toEqual(['school', 'hall']);
    expect(evacuationModel.check?.(params, qinglongPlaces)).toEqual([]);
  });

  it('names mistakes in the params by their path', () => {
    const params = evacuationModel.params.parse({
      villages: { liuwn: {}, school: { shelter: 'liuwan' } },
      openShelters: ['gym'],
    });
    const problems = evacuationModel.check?.(params, qinglongPlaces) ?? [];
    expect(problems.map((problem) => problem.path)).toEqual([
      ['villages', 'liuwn'],
      ['villages', 'school'],
      ['villages', 'school', 'shelter'],
      ['openShelters', 0],
    ]);
    expect(evacuationModel.params.safeParse({ vilages: {} }).success).toBe(false);
    expect(evacuationModel.check?.(evacuationModel.params.parse({}), [])).toHaveLength(1);
  });
});

describe('shelters', () => {
  const move = ['liuwan', 'shanglong', 'daling', 'nanping', 'hekou'].flatMap((place): Order[] => [
    ['door', { crews: 8 }, place],
    ['advise', { level: 'go', scope: 'all' }, place],
    ['assist', { crews: 6, vehicles: 2 }, place],
  ]);

  it('fill, overflow, and share the overflow once another opens', () => {
    const shut = play({ orders: move, minutes: 180 });
    expect(shut.of('occupied', 'school')).toBe(180);
    expect(shut.of('overflow', 'school')).toBeGreaterThan(60);
    expect(shut.of('occupied', 'hall')).toBe(0);
    const opened = play({
      orders: [...move, ['shelter', { open: true }, 'hall', 120]],
      minutes: 300,
    });
    expect(opened.of('occupied', 'hall')).toBeGreaterThan(80);
    expect(opened.of('overflow', 'school')).toBeLessThan(shut.of('overflow', 'school') - 60);
  });

  it('take the share that does not go to relatives', () => {
    const { state, of } = play({ orders: move.slice(0, 3), minutes: 240 });
    const inShelter = sum(state.guests);
    expect(inShelter / of('safe')).toBeGreaterThan(0.28);
    expect(inShelter / of('safe')).toBeLessThan(0.4);
  });

  it('empty to another when they close', () => {
    const orders: Order[] = [...move.slice(0, 3), ['shelter', { open: true }, 'hall']];
    const closed = play({
      orders: [...orders, ['shelter', { open: false }, 'school', 180]],
      minutes: 420,
    });
    expect(closed.of('occupied', 'school')).toBe(0);
    expect(closed.of('overflow', 'school')).toBeLessThan(closed.of('occupied', 'hall'));
    expect(closed.of('occupied', 'hall')).toBeCloseTo(90, 6);
  });
});
