import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/models/epidemic/action-declarations.ts';
import { epidemicModel } from '../../../src/models/epidemic/index.ts';
import type { EpidemicState } from '../../../src/models/epidemic/layout.ts';
import { groupSize, peopleStates } from '../../../src/models/epidemic/layout.ts';
import type { Keyed, ModelValue, PreparedModel } from '../../../src/models/port.ts';
import { prepare, yunheParams, yunhePlaces } from '../../fixtures/models/epidemic-yunhe.ts';

type Out = Record<string, ModelValue>;
const groups = Object.entries(yunheParams.groups);
const params = epidemicModel.params.parse(yunheParams);
const declared = epidemicModel.outputs(params, yunhePlaces);
const forms = ['stochastic', 'deterministic'] as const;

/** People of each group sum to its size, none is negative, and no number is odd. */
function expectSound(state: EpidemicState, whole: boolean): void {
  groups.forEach(([, { size }], group) => {
    const all = state.people.slice(group * groupSize, (group + 1) * groupSize);
    const sum = all.slice(0, peopleStates).reduce((total, value) => total + value, 0);
    if (whole) expect([sum, all.every(Number.isInteger)]).toEqual([size, true]);
    else expect(sum).toBeCloseTo(size, 7);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  });
  for (const value of Object.values(state).flat()) {
    expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
  }
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
}

function expectSoundOutputs(out: Out): void {
  expect(Object.keys(out).sort()).toEqual(Object.keys(declared).sort());
  for (const [name, { keys }] of Object.entries(declared)) {
    const value = out[name];
    if (keys) expect(Object.keys(value as Keyed)).toEqual(keys);
    for (const each of typeof value === 'object' ? Object.values(value) : [value]) {
      expect(
        typeof each === 'number' && Number.isFinite(each) && each >= 0 && !Object.is(each, -0),
      ).toBe(true);
    }
  }
}

const amount = fc.oneof(
  fc.double({ min: -1, max: 2, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: -5, max: 5000 }),
);
const place = fc.constantFrom(...yunhePlaces.map(({ id }) => id), 'nowhere');
const order = fc.tuple(
  fc.constantFrom(...Object.keys(actions)),
  fc.record(
    {
      share: amount,
      strength: amount,
      coverage: amount,
      minutes: amount,
      hours: amount,
      capacity: amount,
      people: amount,
      group: fc.constantFrom(...groups.map(([id]) => id), 'nobody'),
      source: fc.constantFrom('wellTwo', 'none'),
      venue: fc.constantFrom('dormA', 'home', 'none'),
    },
    { requiredKeys: [] },
  ),
  place,
);
const given = fc.oneof(
  fc.double(),
  fc
    .array(fc.double({ min: -1, max: 5 }), { minLength: 10, maxLength: 10 })
    .map((list): Keyed => Object.fromEntries(yunhePlaces.map(({ id }, i) => [id, list[i] ?? 0]))),
);
const tick = fc.record({
  orders: fc.array(order, { maxLength: 4 }),
  inputs: fc.record({
    reporting: fc.double({ min: -1, max: 3 }),
    contamination: given,
    crowding: given,
    hygiene: given,
  }),
  dt: fc.constantFrom(1, 5, 10, 25, 60),
});

/** Plays ticks from `minute` on; returns the minute at the end. */
function playTicks(
  model: PreparedModel,
  state: EpidemicState,
  ticks: readonly Tick[],
  minute = 0,
): number {
  for (const { orders, inputs, dt } of ticks) {
    for (const [action, args, at] of orders) {
      const clean = Object.fromEntries(Object.entries(args).filter(([, value]) => value != null));
      model.act(state, action, clean as Record<string, number | string>, at, minute);
    }
    model.step(state, inputs, minute, dt);
    minute += dt;
  }
  return minute;
}
type Tick = typeof tick extends fc.Arbitrary<infer Each> ? Each : never;

describe.each(forms)('whatever happens (%s)', (form) => {
  const model = prepare({ ...yunheParams, form });
  const whole = form === 'stochastic';

  it('people are conserved, and every number is sound', () => {
    fc.assert(
      fc.property(fc.array(tick, { minLength: 1, maxLength: 40 }), (ticks) => {
        const state = model.initial() as EpidemicState;
        playTicks(model, state, ticks);
        expectSound(state, whole);
        const out: Out = {};
        model.read(state, out);
        expectSoundOutputs(out);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on alike from a copy of its state', () => {
    const many = fc.array(tick, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(many, many, (before, after) => {
        const state = model.initial() as EpidemicState;
        const minute = playTicks(model, state, before);
        const copy = JSON.parse(JSON.stringify(state)) as EpidemicState;
        playTicks(model, state, after, minute);
        playTicks(prepare({ ...yunheParams, form }), copy, after, minute);
        expect(copy).toEqual(state);
      }),
      { numRuns: 20 },
    );
  });

  it('publishes what is wanted, the same whatever else is', () => {
    const series = (wanted?: string[]) => {
      const reader = prepare({ ...yunheParams, form }, 'seed', wanted);
      if (wanted) expect(Object.keys(reader.outputs).sort()).toEqual([...wanted].sort());
      const state = reader.initial();
      const out: Out = {};
      return Array.from({ length: 60 }, (_, n) => {
        reader.step(state, {}, n * 60, 60);
        reader.read(state, out);
        return structuredClone(out);
      });
    };
    const full = series();
    for (const name of Object.keys(declared)) {
      expect(series([name])).toEqual(full.map((out) => ({ [name]: out[name] })));
    }
    expect(series([]).at(-1)).toEqual({});
  });
});
