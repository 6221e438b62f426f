import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keyed, ModelValue } from '../../../src/models/port.ts';
import { modelPorts } from '../../../src/models/registry.ts';
import type { RumourState } from '../../../src/models/rumour/index.ts';
import { rumourModel } from '../../../src/models/rumour/index.ts';
import {
  fengyanParams,
  fengyanPlaces,
  type Order,
  play,
  prepareRumour,
} from '../../fixtures/models/rumour-fengyan.ts';
import { isClean } from './floodRun.ts';

const groups = Object.entries(fengyanParams.groups);
const stories = Object.keys(fengyanParams.stories);

/** People kept in every group for every story; trust and shares within their bounds. */
function expectSound(state: RumourState): void {
  for (let cell = 0; cell < stories.length * groups.length; cell += 1) {
    const people = [
      state.ignorant,
      state.telling,
      state.holding,
      state.doubting,
      state.corrected,
    ].map((list) => list[cell] ?? -1);
    expect(Math.min(...people)).toBeGreaterThanOrEqual(0);
    const total = people.reduce((sum, count) => sum + count, 0);
    expect(total).toBeCloseTo(groups[cell % groups.length]?.[1].size ?? 0, 7);
  }
  expect(Math.min(...state.posts)).toBeGreaterThanOrEqual(0);
  expect(isClean(state)).toBe(true);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
}

function expectSoundOutputs(out: Record<string, ModelValue>): void {
  const declared = rumourModel.outputs(rumourModel.params.parse(fengyanParams), fengyanPlaces);
  expect(Object.keys(out).sort()).toEqual(Object.keys(declared).sort());
  expect(isClean(out)).toBe(true);
  for (const [name, { keys, unit }] of Object.entries(declared)) {
    const value = out[name];
    if (keys) expect(Object.keys(value as Keyed)).toEqual(keys);
    const numbers = typeof value === 'object' ? Object.values(value) : [value];
    const highest = unit ? Infinity : /trust/i.test(name) ? 100 : 1;
    for (const number of numbers) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(highest);
    }
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const odd = fc.oneof(share, fc.constantFrom(-1, -0, 3, Number.NaN, Infinity));
const group = fc.constantFrom('', 'stalls', 'oldStreet', 'outside', 'nobody');
const story = fc.constantFrom(...stories, 'unknown');
const people = fc.oneof(fc.integer({ min: 0, max: 3000 }), odd);
const argumentsOf = fc.record({
  story,
  group,
  people,
  quality: odd,
  truth: odd,
  reach: odd,
  share: odd,
  weight: odd,
  trusted: fc.boolean(),
  force: fc.boolean(),
});
const actionNames = Object.keys(rumourModel.actions);
const orders = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.constantFrom(...actionNames), argumentsOf),
  { maxLength: 14 },
);
const inputs = fc.record({
  silence: odd,
  evidence: odd,
  night: fc.boolean(),
  attention: odd,
  grievance: odd,
  trustShift: fc.record({ market: odd, oldStreet: odd }),
});
const form = fc.constantFrom('meanField' as const, 'stochastic' as const);

describe('the port of rumour', () => {
  it('keeps people, shares and trust whatever is done, in both forms', () => {
    fc.assert(
      fc.property(orders, inputs, form, fc.constantFrom(2, 5, 30), (list, values, which, dt) => {
        const { state, out } = play({
          params: { ...fengyanParams, form: which },
          orders: list as Order[],
          inputs: values,
          minutes: 1500,
          dt,
        });
        expectSound(state);
        expectSoundOutputs(out);
        if (which === 'stochastic')
          for (const list of [state.ignorant, state.telling, state.holding, state.corrected])
            expect(list.every(Number.isInteger)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is registered, and shows itself on the rumour layer', () => {
    expect(modelPorts.get('rumour')).toBe(rumourModel);
    expect(rumourModel.layer).toBe('rumour');
  });

  it('gives the same for the same seed, another for another, in the stochastic form only', () => {
    const params = { ...fengyanParams, form: 'stochastic' as const };
    expect(play({ params, seed: 'x' }).state).toEqual(play({ params, seed: 'x' }).state);
    expect(play({ params, seed: 'x' }).state).not.toEqual(play({ params, seed: 'y' }).state);
    expect(play({ seed: 'x' }).state).toEqual(play({ seed: 'y' }).state);
  });

  it('draws one story alike whatever is ordered about another', () => {
    const params = { ...fengyanParams, form: 'stochastic' as const };
    const ofLane = (list: Order[]) =>
      play({ params, orders: list }).state.telling.slice(groups.length);
    const more: Order = [60, 'seed', { story: 'sevenDead', group: 'families', people: 9 }];
    expect(ofLane([more])).toEqual(ofLane([]));
  });

  it('hardly depends on the length of a tick', () => {
    const by = (dt: number) => play({ dt, inputs: { silence: 0.5, evidence: 0.5 } });
    for (const name of ['sevenDead', 'laneBlocked'])
      expect(Math.abs(by(2).of('believing', name) - by(30).of('believing', name))).toBeLessThan(
        0.05,
      );
    expect(by(2).of('meanTrust')).toBeCloseTo(by(30).of('meanTrust'), -1);
  });

  it('starts a story at its minute, and one without a seed by an action', () => {
    expect(play({ minutes: 10 }).of('heard', 'sevenDead')).toBe(0);
    expect(play({ minutes: 15 }).of('heard', 'sevenDead')).toBeGreaterThan(0);
    const params = { ...fengyanParams, stories: { list: { truth: false } } };
    expect(play({ params, inputs: { silence: 1 } }).of('heard', 'list')).toBe(0);
    const told: Order = [0, 'seed', { story: 'list', group: '', people: 20 }];
    const start = play({ params, orders: [told], minutes: 5, dt: 5 });
    expect(start.of('tellers', 'list')).toBeGreaterThan(19);
    expect(start.of('list', 'stalls')).toBeGreaterThan(0);
  });

  it('reuses the keyed objects that stand in the outputs', () => {
    const model = prepareRumour();
    const state = model.initial();
    const out: Record<string, ModelValue> = {};
    model.read(state, out);
    const { sevenDead, trust } = out;
    model.step(state, {}, 0, 15);
    model.read(state, out);
    expect(out.sevenDead).toBe(sevenDead);
    expect(out.trust).toBe(trust);
  });

  it('publishes only what is wanted, and the same', () => {
    const full = play();
    for (const name of Object.keys(full.out))
      expect(play({ wanted: [name] }).out).toEqual({ [name]: full.out[name] });
    expect(play({ wanted: [] }).out).toEqual({});
  });
});

describe('params of rumour', () => {
  const problems = (change: object) => {
    const params = rumourModel.params.parse({ ...fengyanParams, ...change });
    return rumourModel.check?.(params, fengyanPlaces) ?? [];
  };
  const paths = (change: object) => problems(change).map(({ path }) => path.join('.'));

  it('of the fixture are sound', () => {
    expect(problems({})).toEqual([]);
  });

  it('may not name a story like another output', () => {
    const plain = { truth: false };
    expect(paths({ stories: { crowd: plain } })).toEqual(['stories.crowd']);
    expect(paths({ stories: { dam: plain, damHeard: plain } })).toEqual(['stories.damHeard']);
    expect(problems({ stories: { trust: plain } })[0]?.zh).toContain('重名');
  });

  it('name groups and places that exist', () => {
    expect(
      paths({
        groups: { a: { size: 9, place: 'moon' } },
        channels: { c: { kind: 'video' } },
        stories: { s: { truth: true } },
        gathering: undefined,
      }),
    ).toEqual(['groups.a.place']);
    expect(paths({ channels: { c: { kind: 'video', members: { nobody: 1 } } } })).toEqual([
      'channels.c.members.nobody',
    ]);
    expect(paths({ gathering: { place: 'moon', groups: { nobody: 1 }, max: 3 } })).toEqual([
      'gathering.place',
      'gathering.groups.nobody',
    ]);
  });

  it('seed a story from a group that has the people', () => {
    const seeded = (seed: object | undefined) =>
      paths({ stories: { s: { truth: true, from: 5, ...(seed ? { seed } : {}) } } });
    expect(seeded(undefined)).toEqual(['stories.s.from']);
    expect(seeded({ group: 'nobody', people: 1 })).toEqual(['stories.s.seed.group']);
    expect(seeded({ group: 'families', people: 61 })).toEqual(['stories.s.seed.people']);
    expect(seeded({ group: 'families', people: 60 })).toEqual([]);
  });

  it('need groups, channels and stories', () => {
    const nothing = { groups: {}, channels: {}, stories: {}, gathering: undefined };
    expect(paths(nothing)).toEqual(['groups', 'channels', 'stories']);
  });
});
