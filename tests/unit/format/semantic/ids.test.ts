/** Ids and ways. */
import { describe, expect, it } from 'vitest';
import { type Case, drain, error, guard, meet, problemsAfter } from './mutations.ts';

describe('ids given twice or reserved', () => {
  it.each<Case>([
    [
      [[`${guard}/id`, 'drain']],
      [
        error(
          'reference.duplicate',
          `${guard}/id`,
          ['标识“drain”重复', 'The id "drain" is used twice'],
          ['标识不能重复，改一个', 'Ids are unique; rename one'],
        ),
      ],
    ],
    [
      [['/injects/1/id', 'gossip']],
      [
        error(
          'reference.duplicate',
          '/injects/1/id',
          ['标识“gossip”重复', 'The id "gossip" is used twice'],
          ['标识不能重复，改一个', 'Ids are unique; rename one'],
        ),
      ],
    ],
    [
      [['/endings/1/id', 'flooded']],
      [
        error(
          'reference.duplicate',
          '/endings/1/id',
          ['标识“flooded”重复', 'The id "flooded" is used twice'],
          ['标识不能重复，改一个', 'Ids are unique; rename one'],
        ),
      ],
    ],
    [
      [['/measures/notice/form/tones/1/id', 'kind']],
      [
        error(
          'reference.duplicate',
          '/measures/notice/form/tones/1/id',
          ['标识“kind”重复', 'The id "kind" is used twice'],
          ['标识不能重复，改一个', 'Ids are unique; rename one'],
        ),
      ],
    ],
    [
      [['/measures/notice/form/facts/1', { fact: 'level' }]],
      [
        error(
          'reference.duplicate',
          '/measures/notice/form/facts/1/fact',
          ['标识“level”重复', 'The id "level" is used twice'],
          ['标识不能重复，改一个', 'Ids are unique; rename one'],
        ),
      ],
    ],
    [
      [['/clock/phases/1/id', 'before']],
      [
        error(
          'reference.duplicate',
          '/clock/phases/1/id',
          ['标识“before”重复', 'The id "before" is used twice'],
          ['标识不能重复，改一个', 'Ids are unique; rename one'],
        ),
      ],
    ],
    [
      [[`${guard}/id`, 'constructor']],
      [
        error(
          'reference.reserved',
          `${guard}/id`,
          ['“constructor”是保留的名称', '"constructor" is a reserved name'],
          ['换一个标识', 'Choose another id'],
        ),
      ],
    ],
    [
      [
        ['/measures/look/finish/1/mark', 'toString'],
        ['/draws/cause/revealedBy', undefined],
        ['/indicators/0', undefined],
        ['/indicators/0/points', 25],
      ],
      [
        error(
          'reference.reserved',
          '/measures/look/finish/1/mark',
          ['“toString”是保留的名称', '"toString" is a reserved name'],
          ['换一个标识', 'Choose another id'],
        ),
        error(
          'indicator.outcomeShare',
          '/indicators',
          [
            '结果指标占 33.3 %，最多 30 %',
            'Outcome indicators hold 33.3 % of all points; at most 30 % is allowed',
          ],
          ['评的主要是做了什么，不是运气', 'What was done counts, more than luck'],
          { atKey: true },
        ),
      ],
    ],
    [
      [['/placeVariables/homes', { label: '户', initial: 0 }]],
      [
        error(
          'reference.reserved',
          '/placeVariables/homes',
          ['“homes”是保留的名称', '"homes" is a reserved name'],
          ['换一个标识', 'Choose another id'],
          { atKey: true },
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});

describe('travel', () => {
  it.each<Case>([
    [
      [[`${meet}/travel`, 'foot']],
      [
        error(
          'travel.noPlace',
          `${meet}/travel`,
          ['写了怎么去，却没有要去的地点', 'There is a way of travel, but no place to go to'],
          [
            '选项写 place；处置措施写 "at": "place"',
            'Give an option a place, a measure "at": "place"',
          ],
        ),
      ],
    ],
    [
      [['/measures/notice/travel', 'foot']],
      [
        error(
          'travel.noPlace',
          '/measures/notice/travel',
          ['写了怎么去，却没有要去的地点', 'There is a way of travel, but no place to go to'],
          [
            '选项写 place；处置措施写 "at": "place"',
            'Give an option a place, a measure "at": "place"',
          ],
        ),
      ],
    ],
    [
      [['/map/base', undefined]],
      [
        error(
          'travel.noBase',
          `${drain}/travel`,
          ['要赶路，但地图没有写出发地', 'Crews travel, but the map has no base'],
          ['在 map.base 写出发的地点', 'Name the place they start from in map.base'],
        ),
        error(
          'travel.noBase',
          '/measures/warn/travel',
          ['要赶路，但地图没有写出发地', 'Crews travel, but the map has no base'],
          ['在 map.base 写出发的地点', 'Name the place they start from in map.base'],
        ),
        error(
          'travel.noBase',
          '/measures/look/travel',
          ['要赶路，但地图没有写出发地', 'Crews travel, but the map has no base'],
          ['在 map.base 写出发的地点', 'Name the place they start from in map.base'],
        ),
      ],
    ],
    [
      [
        ['/map/roads', {}],
        ['/facts/cut/truth', 'false'],
        [`${meet}/effects`, []],
      ],
      [
        error(
          'travel.noRoads',
          `${drain}/travel`,
          ['要赶路，但地图上没有路', 'Crews travel, but the map has no roads'],
          ['在 map.roads 里画路', 'Draw roads in map.roads'],
        ),
        error(
          'travel.noRoads',
          '/measures/warn/travel',
          ['要赶路，但地图上没有路', 'Crews travel, but the map has no roads'],
          ['在 map.roads 里画路', 'Draw roads in map.roads'],
        ),
        error(
          'travel.noRoads',
          '/measures/look/travel',
          ['要赶路，但地图上没有路', 'Crews travel, but the map has no roads'],
          ['在 map.roads 里画路', 'Draw roads in map.roads'],
        ),
      ],
    ],
    [
      [['/map/roads/up/to', 'town']],
      [
        error('road.sameEnds', '/map/roads/up/to', [
          '道路两头是同一个地点',
          'A road begins and ends at the same place',
        ]),
      ],
    ],
    [
      [['/map/roads/ford/fact', 'level']],
      [
        error(
          'road.factType',
          '/map/roads/ford/fact',
          ['道路的事实 level 要是真假', 'The fact level of a road must be true or false'],
          ['"type": "boolean"，断了为真', '"type": "boolean": true when the road is cut'],
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});
