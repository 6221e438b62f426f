/** Places of effects and measures. */
import { describe, expect, it } from 'vitest';
import { type Case, drain, error, guard, problemsAfter, rising, warning } from './mutations.ts';

describe('places and here', () => {
  it.each<Case>([
    [
      [[`${rising}/effects/0`, { set: 'here.told', value: true }]],
      [
        error(
          'reference.noHere',
          `${rising}/effects/0/set`,
          ['这里没有所选的地点，不能用 here', 'No place is chosen here, so there is no "here"'],
          [
            '写出地点标识；处置措施要设 "at": "place"，选项要有 place',
            'Name the place; a measure needs "at": "place", an option a place',
          ],
        ),
      ],
    ],
    [
      [['/injects/1/effects/1/place', 'here']],
      [
        error(
          'reference.noHere',
          '/injects/1/effects/1/place',
          ['这里没有所选的地点，不能用 here', 'No place is chosen here, so there is no "here"'],
          [
            '写出地点标识；处置措施要设 "at": "place"，选项要有 place',
            'Name the place; a measure needs "at": "place", an option a place',
          ],
        ),
      ],
    ],
    [
      [['/injects/1/effects/1/place', undefined]],
      [
        error(
          'effect.actionPlace',
          '/injects/1/effects/1/action',
          ['动作 serve 要写明地点', 'The action serve needs a place'],
          ['加上 "place": "here" 或地点标识', 'Add "place": "here" or a place id'],
        ),
      ],
    ],
    [
      [[`${drain}/finish/0/place`, 'mill']],
      [
        error(
          'effect.actionPlace',
          `${drain}/finish/0/action`,
          ['动作 drain 不分地点', 'The action drain takes no place'],
          ['删去 place', 'Remove place'],
        ),
      ],
    ],
    [
      [[`${guard}/effects/0/places`, undefined]],
      [
        error(
          'order.place',
          `${guard}/effects/0/order`,
          ['look 要选地点', 'look is ordered at places'],
          ['加上 "places": ["here"] 或地点标识', 'Add "places": ["here"] or place ids'],
        ),
      ],
    ],
    [
      [[`${guard}/effects/0/places`, ['town']]],
      [
        error(
          'order.elsewhere',
          `${guard}/effects/0/places/0`,
          ['look 不能用在 town', 'look cannot be ordered at town'],
          ['看 measures 里它的 places', 'See its places under measures'],
        ),
      ],
    ],
    [
      [[`${guard}/effects/0`, { order: 'notice' }]],
      [
        warning(
          'order.form',
          `${guard}/effects/0/order`,
          [
            'notice 要人填写，由效果下达时什么也不会说出去',
            'notice has a form that nobody fills in when an effect orders it: nothing is said',
          ],
          ['用 state 效果记下说了什么', 'Use a state effect for what is said'],
        ),
      ],
    ],
    [
      [['/exemplar/1/places', ['mill']]],
      [
        error(
          'order.place',
          '/exemplar/1/places',
          ['notice 不选地点', 'notice is not ordered at places'],
          ['删去 places', 'Remove places'],
        ),
      ],
    ],
    [
      [['/exemplar/0/places', ['town', 'mill']]],
      [
        error(
          'order.elsewhere',
          '/exemplar/0/places/0',
          ['warn 不能用在 town', 'warn cannot be ordered at town'],
          ['看 measures 里它的 places', 'See its places under measures'],
        ),
      ],
    ],
    [
      [['/facts/cut/verifyAt', undefined]],
      [
        error(
          'fact.placeNeeded',
          '/facts/cut/verifyBy',
          ['核实用的 look 要选地点', 'look, which verifies it, is ordered at a place'],
          ['写 verifyAt', 'Write verifyAt'],
        ),
      ],
    ],
    [
      [['/measures/notice/places', ['mill']]],
      [
        warning(
          'measure.placesUnused',
          '/measures/notice/places',
          [
            '不选地点的措施，写 places 没有用',
            'A measure that is ordered at no place has no use for places',
          ],
          ['要选地点就写 "at": "place"', 'Write "at": "place" if it has'],
        ),
      ],
    ],
    [
      [
        ['/map/places/town/kind', 'junction'],
        ['/map/places/mill/kind', 'junction'],
      ],
      [
        error('measure.noPlaces', '/measures/warn/at', [
          '要选地点，却没有一个可选',
          'It is ordered at places, but there is none to choose',
        ]),
        error('measure.noPlaces', '/measures/look/at', [
          '要选地点，却没有一个可选',
          'It is ordered at places, but there is none to choose',
        ]),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});
