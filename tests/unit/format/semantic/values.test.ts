/** Values that cannot be right. */
import { describe, expect, it } from 'vitest';
import { type Case, drain, error, problemsAfter, rising, warning } from './mutations.ts';

describe('values', () => {
  it.each<Case>([
    [
      [[`${rising}/effects/1/value`, 1]],
      [
        error('value.type', `${rising}/effects/1/value`, [
          '这里要真假（true 或 false），却写了数',
          'This must be true or false, but is a number',
        ]),
      ],
    ],
    [
      [[`${rising}/effects/0`, { add: 'variables.asked', value: 1 }]],
      [
        error(
          'effect.addNeedsNumber',
          `${rising}/effects/0/add`,
          [
            'variables.asked 是真假，不能加减',
            'variables.asked is true or false; nothing can be added to it',
          ],
          ['用 set', 'Use set'],
        ),
      ],
    ],
    [
      [[`${drain}/finish/0/with/litres`, true]],
      [
        error('value.type', `${drain}/finish/0/with/litres`, [
          '这里要数，却写了真假（true 或 false）',
          'This must be a number, but is true or false',
        ]),
      ],
    ],
    [
      [[`${drain}/finish/0/with`, undefined]],
      [
        error(
          'effect.argumentMissing',
          `${drain}/finish/0`,
          ['动作 drain 缺参数 litres', 'The action drain lacks its argument litres'],
          ['写在 with 里', 'Write it into "with"'],
        ),
      ],
    ],
    [
      [['/models/tank/inputs/open', 1]],
      [
        error('value.type', '/models/tank/inputs/open', [
          '这里要真假（true 或 false），却写了数',
          'This must be true or false, but is a number',
        ]),
      ],
    ],
    [
      [['/models/tank/params/capacity', -5]],
      [
        error('shape.outOfRange', '/models/tank/params/capacity', [
          '要大于 0，却是 -5',
          'This must be more than 0, but is -5',
        ]),
      ],
    ],
    [
      [['/variables/trust/initial', 101]],
      [
        error('variable.outOfRange', '/variables/trust/initial', [
          '初值 101 不在 [0, 100] 之内',
          'The initial value 101 is not within [0, 100]',
        ]),
      ],
    ],
    [
      [['/variables/trust/min', 200]],
      [error('range.order', '/variables/trust/min', ['200 应小于 100', '200 must be below 100'])],
    ],
    [
      [['/variables/asked/drift', '1']],
      [
        error(
          'variable.notNumber',
          '/variables/asked/drift',
          ['真假变量不能有 drift', 'A variable that is true or false cannot have drift'],
          undefined,
          { atKey: true },
        ),
      ],
    ],
    [
      [['/placeVariables/visits/drift', '1']],
      [
        error(
          'variable.placeDrift',
          '/placeVariables/visits/drift',
          ['地点变量不能有 drift', 'A place variable cannot have drift'],
          ['放进 variables，或用模型', 'Make it a variable, or use a model'],
          { atKey: true },
        ),
      ],
    ],
    [
      [['/draws/rain/between', [3, 1]]],
      [error('range.order', '/draws/rain/between', ['3 应小于 1', '3 must be below 1'])],
    ],
    [
      [['/draws/cause/oneOf', ['pump', 1]]],
      [
        error('draw.mixed', '/draws/cause/oneOf', [
          '取值要么都是数，要么都是文字',
          'The values must be all numbers or all texts',
        ]),
      ],
    ],
    [
      [['/facts/level/values', ['high']]],
      [
        warning(
          'fact.values',
          '/facts/level/values',
          ['只有 text 类的事实才用 values', 'Only facts of type text have values'],
          undefined,
          { atKey: true },
        ),
      ],
    ],
    [
      [['/map/basins/0/from', 0.5]],
      [error('range.order', '/map/basins/0/from', ['0.5 应小于 0.2', '0.5 must be below 0.2'])],
    ],
    [
      [['/gauges/0/low', 100]],
      [error('range.order', '/gauges/0/low', ['100 应小于 100', '100 must be below 100'])],
    ],
    [
      [['/clock/start', '2026-02-29T18:00']],
      [
        error('clock.noSuchDate', '/clock/start', [
          '没有 2026-02-29T18:00 这个时刻',
          'There is no such time as 2026-02-29T18:00',
        ]),
      ],
    ],
    [
      [['/clock/phases/1/until', 60]],
      [
        error('clock.phaseOrder', '/clock/phases/1/until', [
          '这一阶段到 60 分钟，不晚于上一阶段的 60',
          'This phase ends at minute 60, not after the one before, which ends at 60',
        ]),
      ],
    ],
    [
      [['/sources/erl2024/inForce', '2026-07-01']],
      [
        warning('source.notInForce', '/sources/erl2024/inForce', [
          '演练那天它还没有施行（2026-07-01 起）',
          'It is not yet in force on the day of the drill (from 2026-07-01)',
        ]),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});
