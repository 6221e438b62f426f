/** Towns and people layers: numbers that fit, and names that are declared. */
import { describe, expect, it } from 'vitest';
import { type Case, error, problemsAfter, unknown, warning } from './mutations.ts';

const place = ['地点', 'place'] as const;
const channel = ['渠道', 'channel'] as const;
const spot = ['地点或片区', 'place or area'] as const;
const same = (pointer: string) =>
  error('ends.same', pointer, ['两头是同一个', 'Both ends are the same']);
const noStreet = (pointer: string, index: number, streets: number) =>
  error('town.noStreet', pointer, [
    `没有第 ${index} 条街：从 0 数起，只有 ${streets} 条`,
    `There is no street ${index}: of ${streets}, counted from 0`,
  ]);

describe('people layers', () => {
  it.each<Case>([
    [[['/map/counts/1/at', 'nort']], [unknown('/map/counts/1/at', spot, 'nort', 'north')]],
    [[['/map/links/0/from', 'mil']], [unknown('/map/links/0/from', place, 'mil', 'mill')]],
    [[['/map/links/0/from', 'mill']], [same('/map/links/0/to')]],
    [[['/map/flows/0/to', 'strett']], [unknown('/map/flows/0/to', channel, 'strett', 'street')]],
    [[['/map/flows/0/to', 'chat']], [same('/map/flows/0/to')]],
    [[['/map/crowds/0/at', 'mil']], [unknown('/map/crowds/0/at', place, 'mil', 'mill')]],
    [
      [['/map/links', []]],
      [
        warning('layer.nothing', '/map/layers/0/shows/1', [
          '地图上没有 links，这个标签页点开是空的',
          'The map has no links: this tab shows nothing',
        ]),
      ],
    ],
    [
      [['/map/layers/1/id', 'cases']],
      [
        error(
          'reference.duplicate',
          '/map/layers/1/id',
          ['标识“cases”重复', 'The id "cases" is used twice'],
          ['标识不能重复，改一个', 'Ids are unique; rename one'],
        ),
      ],
    ],
    [
      [
        ['/map/areas/north/outline', undefined],
        ['/map/areas/north/streets', undefined],
      ],
      [
        error(
          'area.outline',
          '/map/areas/north',
          ['片区没有边界', 'The area has no boundary'],
          [
            '写 outline 的各点，有 town 时也可写 streets',
            'Write outline, or streets where there is a town',
          ],
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });

  it('an area has no `here`', () => {
    const [problem] = problemsAfter([['/map/counts/1/full', 'here.population']]);
    expect(problem).toMatchObject({ severity: 'error', pointer: '/map/counts/1/full' });
  });
});

describe('towns', () => {
  it.each<Case>([
    [[['/map/town/mainColumns/0', 4]], [noStreet('/map/town/mainColumns/0', 4, 4)]],
    [[['/map/town/bridges/rows/0', 7]], [noStreet('/map/town/bridges/rows/0', 7, 3)]],
    [
      [['/map/town/blocks/0/at', [2, 0]]],
      [
        error('town.noCell', '/map/town/blocks/0/at', [
          '街区伸到第 3 列、第 0 行，只有 3 列 2 行，从 0 数起',
          'The block reaches column 3, row 0; there are 3 by 2, counted from 0',
        ]),
      ],
    ],
    [
      [['/map/town/rows/1', 20]],
      [error('range.order', '/map/town/rows/1', ['40 应小于 20', '40 must be below 20'])],
    ],
    [
      [['/map/rivers/0/bed', undefined]],
      [
        error('river.levels', '/map/rivers/0', [
          '有 terrain 时，河流要写 bed',
          'With terrain, a river needs its bed',
        ]),
      ],
    ],
    [
      [['/map/town', undefined]],
      [
        error(
          'road.streetNeedsTown',
          '/map/roads/lane/kind',
          ['没有 town，路不能沿街走', 'A road cannot follow streets where there is no town'],
          ['写上 map.town，或改用 main、minor', 'Write map.town, or make it main or minor'],
        ),
        warning(
          'place.blockNeedsTown',
          '/map/places/mill/block',
          ['没有 town，block 不起作用', 'Without a town, block does nothing'],
          undefined,
          { atKey: true },
        ),
        error(
          'area.streetsNeedTown',
          '/map/areas/north/streets',
          ['没有 town，边界不能沿街走', 'A boundary cannot follow streets where there is no town'],
          ['改写 outline', 'Write outline instead'],
          { atKey: true },
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});
