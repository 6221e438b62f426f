/** Names that nothing declares. */
import { describe, expect, it } from 'vitest';
import {
  type Case,
  drain,
  error,
  guard,
  meet,
  problemsAfter,
  rising,
  unknown,
} from './mutations.ts';

describe('ids that nothing declares', () => {
  it.each<Case>([
    [
      [['/storylines/tower/initial', 'quit']],
      [unknown('/storylines/tower/initial', ['情境', 'situation'], 'quit', 'quiet')],
    ],
    [
      [['/storylines/tower/situations/quiet/next/0/to', 'risng']],
      [
        unknown(
          '/storylines/tower/situations/quiet/next/0/to',
          ['情境', 'situation'],
          'risng',
          'rising',
        ),
        error(
          'situation.unreachable',
          '/storylines/tower/situations/rising',
          ['没有路走到情境 rising', 'Nothing leads to the situation rising'],
          undefined,
          { atKey: true },
        ),
        error(
          'situation.unreachable',
          '/storylines/tower/situations/watched',
          ['没有路走到情境 watched', 'Nothing leads to the situation watched'],
          undefined,
          { atKey: true },
        ),
      ],
    ],
    [
      [[`${drain}/to`, 'calm']],
      [unknown(`${drain}/to`, ['情境', 'situation'], 'calm', ['quiet', 'rising', 'watched'])],
    ],
    [
      [[`${rising}/decide/lapse/to`, 'watch']],
      [unknown(`${rising}/decide/lapse/to`, ['情境', 'situation'], 'watch', 'watched')],
    ],
    [[[`${rising}/place`, 'mil']], [unknown(`${rising}/place`, ['地点', 'place'], 'mil', 'mill')]],
    [
      [[`${rising}/decide/seat`, 'major']],
      [unknown(`${rising}/decide/seat`, ['席位', 'seat'], 'major', 'mayor')],
    ],
    [
      [[`${rising}/decide/place`, 'nowhere']],
      [unknown(`${rising}/decide/place`, ['地点', 'place'], 'nowhere', ['town', 'mill'])],
    ],
    [
      [[`${drain}/place`, 'nil']],
      [unknown(`${drain}/place`, ['地点', 'place'], 'nil', ['town', 'mill'])],
    ],
    [
      [[`${drain}/basis/0`, 'erl2023#61']],
      [unknown(`${drain}/basis/0`, ['依据来源', 'source'], 'erl2023', 'erl2024')],
    ],
    [
      [[`${drain}/needs`, { crews: 1 }]],
      [unknown(`${drain}/needs/crews`, ['资源', 'resource'], 'crews', 'crew', { atKey: true })],
    ],
    [
      [[`${drain}/effects/0/set`, 'here.tolled']],
      [unknown(`${drain}/effects/0/set`, ['地点变量', 'place variable'], 'tolled', 'told')],
    ],
    [
      [[`${rising}/effects/0/add`, 'variables.thrust']],
      [unknown(`${rising}/effects/0/add`, ['变量', 'variable'], 'thrust', 'trust')],
    ],
    [
      [[`${rising}/effects/1/set`, 'places.mil.told']],
      [unknown(`${rising}/effects/1/set`, ['地点', 'place'], 'mil', 'mill')],
    ],
    [
      [[`${rising}/report/0/place`, 'mills']],
      [unknown(`${rising}/report/0/place`, ['地点', 'place'], 'mills', 'mill')],
    ],
    [
      [[`${rising}/report/0/claims`, { levl: '1' }]],
      [
        unknown(`${rising}/report/0/claims/levl`, ['事实', 'fact'], 'levl', 'level', {
          atKey: true,
        }),
      ],
    ],
    [
      [[`${drain}/finish/0/model`, 'tanks']],
      [unknown(`${drain}/finish/0/model`, ['模型', 'model'], 'tanks', 'tank')],
    ],
    [
      [[`${drain}/finish/0/action`, 'drian']],
      [unknown(`${drain}/finish/0/action`, ['模型动作', 'model action'], 'drian', 'drain')],
    ],
    [
      [[`${drain}/finish/0/with`, { litres: 1, liters: 2 }]],
      [
        unknown(
          `${drain}/finish/0/with/liters`,
          ['动作参数', 'action argument'],
          'liters',
          'litres',
          { atKey: true },
        ),
      ],
    ],
    [
      [[`${guard}/effects/0/order`, 'loook']],
      [unknown(`${guard}/effects/0/order`, ['处置措施', 'measure'], 'loook', 'look')],
    ],
    [
      [
        [`${guard}/effects/1`, { move: 'peoples', to: 'flight' }],
        ['/storylines/people/situations/calm/next', [{ when: "marked('warned')", to: 'flight' }]],
      ],
      [unknown(`${guard}/effects/1/move`, ['线索', 'storyline'], 'peoples', 'people')],
    ],
    [
      [
        [`${guard}/effects/1/to`, 'fligth'],
        ['/storylines/people/situations/calm/next', [{ when: "marked('warned')", to: 'flight' }]],
      ],
      [unknown(`${guard}/effects/1/to`, ['情境', 'situation'], 'fligth', 'flight')],
    ],
    [
      [[`${meet}/effects/0/road`, 'uo']],
      [unknown(`${meet}/effects/0/road`, ['道路', 'road'], 'uo', 'up')],
    ],
    [
      [['/injects/1/effects/0/resource', 'crw']],
      [unknown('/injects/1/effects/0/resource', ['资源', 'resource'], 'crw', 'crew')],
    ],
    [
      [[`${rising}/decide/lapse/effects/0/do/0/then/0/end`, 'floded']],
      [
        unknown(
          `${rising}/decide/lapse/effects/0/do/0/then/0/end`,
          ['结局', 'ending'],
          'floded',
          'flooded',
        ),
      ],
    ],
    [
      [['/storylines/people/situations/flight/effects/1/claim', 'couse']],
      [
        unknown(
          '/storylines/people/situations/flight/effects/1/claim',
          ['事实', 'fact'],
          'couse',
          'cause',
        ),
      ],
    ],
    [
      [['/storylines/people/situations/flight/effects/2/state', 'couse']],
      [
        unknown(
          '/storylines/people/situations/flight/effects/2/state',
          ['事实', 'fact'],
          'couse',
          'cause',
        ),
      ],
    ],
    [
      [['/storylines/people/situations/flight/effects/1/value', "'pumps'"]],
      [
        unknown(
          '/storylines/people/situations/flight/effects/1/value',
          ['取值', 'value'],
          'pumps',
          'pump',
        ),
      ],
    ],
    [
      [['/facts/cut/verifyBy', 'loook']],
      [unknown('/facts/cut/verifyBy', ['处置措施', 'measure'], 'loook', 'look')],
    ],
    [
      [['/facts/cut/verifyAt', 'dam']],
      [unknown('/facts/cut/verifyAt', ['地点', 'place'], 'dam', ['town', 'mill'])],
    ],
    [[['/map/base', 'city']], [unknown('/map/base', ['地点', 'place'], 'city', ['town', 'mill'])]],
    [
      [['/map/roads/ford/from', 'tow']],
      [unknown('/map/roads/ford/from', ['地点', 'place'], 'tow', 'town')],
    ],
    [
      [['/map/roads/ford/fact', 'cutt']],
      [unknown('/map/roads/ford/fact', ['事实', 'fact'], 'cutt', 'cut')],
    ],
    [
      [['/map/basins/0/river', 'brok']],
      [unknown('/map/basins/0/river', ['河流', 'river'], 'brok', 'brook')],
    ],
    [
      [['/map/tags/1/of/tag', 'lo']],
      [unknown('/map/tags/1/of/tag', ['地点标签', 'place tag'], 'lo', 'low')],
    ],
    [
      [['/map/tags/1/of', ['mill', 'hill']]],
      [unknown('/map/tags/1/of/1', ['地点', 'place'], 'hill', 'mill')],
    ],
    [
      [['/models/tank/use', 'tonk']],
      [unknown('/models/tank/use', ['模型', 'model'], 'tonk', 'tank')],
    ],
    [
      [['/models/tank/inputs/flow', 1]],
      [
        unknown(
          '/models/tank/inputs/flow',
          ['模型输入', 'model input'],
          'flow',
          ['inflow', 'open', 'demand'],
          { atKey: true },
        ),
      ],
    ],
    [
      [['/measures/warn/seat', 'polise']],
      [unknown('/measures/warn/seat', ['席位', 'seat'], 'polise', 'police')],
    ],
    [
      [['/measures/look/places/1', 'weir']],
      [unknown('/measures/look/places/1', ['地点', 'place'], 'weir', ['town', 'mill'])],
    ],
    [
      [['/measures/notice/form/facts/0/fact', 'levels']],
      [unknown('/measures/notice/form/facts/0/fact', ['事实', 'fact'], 'levels', 'level')],
    ],
    [
      [['/redLines/0/caps/indicators/0', 'speken']],
      [unknown('/redLines/0/caps/indicators/0', ['评分指标', 'indicator'], 'speken', 'spoken')],
    ],
    [
      [['/exemplar/1/order', 'notise']],
      [unknown('/exemplar/1/order', ['处置措施', 'measure'], 'notise', 'notice')],
    ],
    [
      [['/indicators/0/deadline/mark', 'enquiry']],
      [
        error(
          'reference.markNeverMade',
          '/indicators/0/deadline/mark',
          ['没有哪里会记下标记“enquiry”', 'Nothing ever makes the mark "enquiry"'],
          ['是否想写 inquiry？', 'Did you mean inquiry?'],
        ),
      ],
    ],
    [
      [['/indicators/0/deadline/from', 'rLevl']],
      [
        error(
          'reference.markNeverMade',
          '/indicators/0/deadline/from',
          ['没有哪里会记下标记“rLevl”', 'Nothing ever makes the mark "rLevl"'],
          ['是否想写 rLevel？', 'Did you mean rLevel?'],
        ),
      ],
    ],
    [
      [['/draws/rain/revealedBy', 'rRain']],
      [
        error(
          'reference.markNeverMade',
          '/draws/rain/revealedBy',
          ['没有哪里会记下标记“rRain”', 'Nothing ever makes the mark "rRain"'],
          [
            '可用：falseStatement, crewTurnedBack, rising, drained, warned, inquiry, rLevel, rGossip, notice, liar',
            'Available: falseStatement, crewTurnedBack, rising, drained, warned, inquiry, rLevel, rGossip, notice, liar',
          ],
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});
