/** What cannot be done or scored. */
import { describe, expect, it } from 'vitest';
import { type Case, drain, error, problemsAfter, rising, warning } from './mutations.ts';

describe('what can be done', () => {
  it.each<Case>([
    [
      [[`${drain}/locked`, undefined]],
      [
        warning(
          'locked.missing',
          `${drain}/when`,
          ['写了 when，没有写 locked', 'There is "when" but no "locked"'],
          ['写上做不到时给人看的原因', 'Write the reason that is shown when it cannot be done'],
        ),
      ],
    ],
    [
      [['/measures/look/locked', '去过了']],
      [
        warning('locked.unused', '/measures/look/locked', [
          '没有 when，locked 不会显示',
          'Without "when", "locked" is never shown',
        ]),
      ],
    ],
    [
      [
        [`${drain}/needs/crew`, 4],
        ['/injects/1/effects', []],
        [`${rising}/decide/lapse/effects`, []],
      ],
      [
        warning('needs.tooMany', `${drain}/needs/crew`, [
          '要 4，但队员一共只有 3，永远做不到',
          '4 are needed, but there are only 3 of 队员: it is never possible',
        ]),
      ],
    ],
    [
      [['/injects/1/manual', false]],
      [
        error(
          'inject.noTrigger',
          '/injects/1',
          ['没有写什么时候发生', 'It is not said when this happens'],
          [
            '写 at 或 when；只由导调人员注入的写 "manual": true',
            'Write at or when; or "manual": true if only an instructor injects it',
          ],
        ),
      ],
    ],
    [
      [['/injects/0/at', 500]],
      [
        warning('inject.tooLate', '/injects/0/at', [
          '第 500 分钟已经结束（全程 180 分钟）',
          'Minute 500 is past the end of the drill (180)',
        ]),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});

describe('points and endings', () => {
  it.each<Case>([
    [
      [['/indicators/0/deadline/zero', 5]],
      [
        error(
          'indicator.deadlineOrder',
          '/indicators/0/deadline/zero',
          ['zero 5 不能小于 full 15', 'zero 5 cannot be below full 15'],
          ['先满分，后零分', 'Full points first, none later'],
        ),
      ],
    ],
    [
      [['/indicators/2/kind', 'outcome']],
      [
        error(
          'indicator.outcomeShare',
          '/indicators',
          [
            '结果指标占 50 %，最多 30 %',
            'Outcome indicators hold 50 % of all points; at most 30 % is allowed',
          ],
          ['评的主要是做了什么，不是运气', 'What was done counts, more than luck'],
          { atKey: true },
        ),
      ],
    ],
    [
      [['/indicators/2/points', 20]],
      [
        warning(
          'indicator.abilityPoints',
          '/indicators',
          [
            '危机沟通 共 20 分，应为 25 分',
            'The indicators of crisisCommunication have 20 points, not 25',
          ],
          undefined,
          { atKey: true },
        ),
      ],
    ],
    [
      [['/indicators/2/quality', undefined]],
      [
        warning(
          'indicator.always',
          '/indicators/2',
          [
            '没有 deadline 也没有 quality，算上就是满分',
            'Without deadline and quality, this always earns full points',
          ],
          ['写 deadline 或 quality', 'Write deadline or quality'],
        ),
      ],
    ],
    [
      [['/endings/1/when', 'clock.minute > 10']],
      [
        error(
          'ending.notExhaustive',
          '/endings/1/when',
          ['最后一个结局的 when 要是 "true"', 'The last ending must have "when": "true"'],
          ['这样总有一个结局', 'So that there always is an ending'],
        ),
      ],
    ],
    [
      [['/endings/1/immediate', true]],
      [
        error('ending.atOnce', '/endings/1/immediate', [
          'when 恒真又 immediate，演练一开始就结束',
          'Always true and immediate: the drill ends as it begins',
        ]),
      ],
    ],
    [
      [
        ['/endings/0/when', 'true'],
        ['/endings/0/immediate', false],
      ],
      [
        warning('ending.neverReached', '/endings/1', [
          '前面的 flooded 总成立，轮不到它',
          'flooded before it always holds, so this one never comes',
        ]),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});
