import { describe, expect, it } from 'vitest';
import { epidemicModel } from '../../../src/models/epidemic/index.ts';
import { groupSize } from '../../../src/models/epidemic/layout.ts';
import { modelPorts } from '../../../src/models/registry.ts';
import { play, yunheParams, yunhePlaces } from '../../fixtures/models/epidemic-yunhe.ts';

const params = epidemicModel.params.parse(yunheParams);
const declared = epidemicModel.outputs(params, yunhePlaces);

describe('chance', () => {
  it('is the seed’s, and a new seed is another drill', () => {
    expect(play({ days: 3 }).state).toEqual(play({ days: 3 }).state);
    expect(play({ days: 3, seed: 'another' }).state).not.toEqual(play({ days: 3 }).state);
  });

  it('of one group does not change with what is ordered for another', () => {
    const quiet = { ...yunheParams, venues: { northHomes: yunheParams.venues.northHomes } };
    const of = (orders: [string, Record<string, number>, string][]) =>
      play({ params: quiet, orders, days: 3 }).state.people.slice(0, groupSize);
    const plain = of([]);
    expect(plain[0]).toBeLessThan(377);
    expect(
      of([
        ['isolate', { coverage: 1 }, 'nursing'],
        ['search', { coverage: 0.5 }, 'market'],
      ]),
    ).toEqual(plain);
  });
});

describe('the port', () => {
  it('is registered and accepts its example', () => {
    expect(modelPorts.get('epidemic')).toBe(epidemicModel);
    expect(epidemicModel.check?.(params, yunhePlaces)).toEqual([]);
  });

  it('declares homes in the order of the map', () => {
    expect(declared.illAt?.keys).toEqual([
      ...['school', 'nursing', 'market', 'north'],
      ...['south', 'east', 'west'],
    ]);
  });

  it('knows one group at one place to be enough', () => {
    const least = {
      illness: { latentHours: 24, infectiousHours: 48 },
      groups: { all: { place: 'school', size: 3 } },
    };
    const end = play({ params: least, days: 1 });
    expect(end.of('susceptible', 'all')).toBe(3);
    expect(end.total('effective')).toBe(0);
  });

  it('says what is wrong with params, and where', () => {
    const wrong = epidemicModel.params.parse({
      illness: { latentHours: 24, infectiousHours: 48 },
      groups: {
        a: { place: 'moon', size: 10, vulnerable: 11 },
        b: { place: 'school', size: 5, initialExposed: 4, initialInfectious: 2 },
        c: { place: 'school', size: 5, initialFromSource: { people: 1, hoursAgo: 3 } },
      },
      venues: {
        v: { place: 'school', rate: 1, members: { ghost: 1 }, from: 8 },
        w: { place: 'school', rate: 1, members: { b: 0 }, from: 8, to: 8 },
      },
      sources: { s: { place: 'sea', users: { ghost: 1 }, attackPerDay: 1, from: 9, to: 9 } },
    });
    const found = epidemicModel.check?.(wrong, yunhePlaces) ?? [];
    expect(found.map(({ path }) => path.join('.'))).toEqual([
      'groups.a.place',
      'sources.s.place',
      'groups.a.vulnerable',
      'groups.b',
      'groups.c.initialFromSource',
      'venues.v.members.ghost',
      'venues.v',
      'venues.w.members',
      'venues.w.to',
      'sources.s.users.ghost',
      'sources.s.to',
    ]);
    for (const { zh, en } of found) expect(zh && en).toBeTruthy();
  });

  it('refuses unknown keys and impossible numbers', () => {
    const { illness, groups: some } = yunheParams;
    for (const bad of [
      { illness, groups: some, wells: {} },
      { illness: { ...illness, severeShare: 1.2 }, groups: some },
      { illness, groups: { a: { place: 'school', size: 0 } } },
      { illness, groups: { a: { place: 'school', size: 2.5 } } },
    ]) {
      expect(epidemicModel.params.safeParse(bad).success).toBe(false);
    }
  });
});
