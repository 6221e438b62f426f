/** Whether a scenario can be played through. */
import { describe, expect, it } from 'vitest';
import {
  type Case,
  drain,
  error,
  guard,
  meet,
  problemsAfter,
  rising,
  warning,
} from './mutations.ts';

describe('situations that nothing leads to', () => {
  it.each<Case>([
    [
      [[`${guard}/effects/1`, { mark: 'sent' }]],
      [
        error(
          'situation.unreachable',
          '/storylines/people/situations/flight',
          ['没有路走到情境 flight', 'Nothing leads to the situation flight'],
          undefined,
          { atKey: true },
        ),
      ],
    ],
    [
      [
        [
          '/storylines/people/situations/calm/next',
          [
            { when: 'true', to: 'home', effects: [] },
            { when: "marked('warned')", to: 'away', effects: [] },
          ],
        ],
        ['/storylines/people/situations/home', {}],
        ['/storylines/people/situations/away', {}],
      ],
      [
        error(
          'situation.unreachable',
          '/storylines/people/situations/away',
          ['没有路走到情境 away', 'Nothing leads to the situation away'],
          undefined,
          { atKey: true },
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});

describe('storylines that never settle', () => {
  it.each<Case>([
    [
      [
        [
          '/storylines/people',
          {
            label: '村里人',
            initial: 'calm',
            situations: { calm: { next: [{ when: 'true', to: 'calm', effects: [] }] } },
          },
        ],
        [`${guard}/effects/1`, { mark: 'sent' }],
      ],
      [
        error(
          'storyline.endlessSettling',
          '/storylines/people/situations/calm/next/0/when',
          [
            '恒真的 next 绕成一圈，停不下来：calm → calm',
            '"next" that is always true goes round without end: calm → calm',
          ],
          ['其中一步要等时间或等人', 'One step must wait for time or for somebody'],
        ),
      ],
    ],
    [
      [
        [
          '/storylines/people',
          {
            label: '村里人',
            initial: 'calm',
            situations: {
              calm: { next: [{ when: 'true', to: 'home', effects: [] }] },
              home: { next: [{ when: ' true ', to: 'away', effects: [] }] },
              away: { next: [{ when: 'true', to: 'calm', effects: [] }] },
            },
          },
        ],
        [`${guard}/effects/1`, { mark: 'sent' }],
      ],
      [
        error(
          'storyline.endlessSettling',
          '/storylines/people/situations/calm/next/0/when',
          [
            '恒真的 next 绕成一圈，停不下来：calm → home → away → calm',
            '"next" that is always true goes round without end: calm → home → away → calm',
          ],
          ['其中一步要等时间或等人', 'One step must wait for time or for somebody'],
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});

describe('storylines that may not settle', () => {
  it.each<Case>([
    [
      [
        [
          '/storylines/people',
          {
            label: '村里人',
            initial: 'calm',
            situations: {
              calm: { next: [{ when: 'variables.trust > 50', to: 'home', effects: [] }] },
              home: {
                next: [
                  { when: 'variables.trust <= 60 && !variables.asked', to: 'calm', effects: [] },
                ],
              },
            },
          },
        ],
        [`${guard}/effects/1`, { mark: 'sent' }],
      ],
      [
        warning(
          'storyline.mayLoop',
          '/storylines/people/situations/calm/next/0/when',
          [
            '这些 next 的条件可以同时成立，会在同一分钟里绕圈：calm → home → calm',
            'The conditions of these "next" can hold at once, and would go round within a minute: calm → home → calm',
          ],
          [
            '条件不要能同时成立，或加上时间条件',
            'Let the conditions exclude each other, or add a condition on time',
          ],
        ),
      ],
    ],
    [
      [
        [
          '/storylines/people',
          {
            label: '村里人',
            initial: 'calm',
            situations: { calm: { next: [{ when: "marked('warned')", to: 'calm', effects: [] }] } },
          },
        ],
        [`${guard}/effects/1`, { mark: 'sent' }],
      ],
      [
        warning(
          'storyline.mayLoop',
          '/storylines/people/situations/calm/next/0/when',
          [
            '这些 next 的条件可以同时成立，会在同一分钟里绕圈：calm → calm',
            'The conditions of these "next" can hold at once, and would go round within a minute: calm → calm',
          ],
          [
            '条件不要能同时成立，或加上时间条件',
            'Let the conditions exclude each other, or add a condition on time',
          ],
        ),
      ],
    ],
    [
      [
        [
          '/storylines/people',
          {
            label: '村里人',
            initial: 'calm',
            situations: {
              calm: { next: [{ when: 'draws.cause == "pump"', to: 'home', effects: [] }] },
              home: { next: [{ when: "marked('warned')", to: 'calm', effects: [] }] },
            },
          },
        ],
        [`${guard}/effects/1`, { mark: 'sent' }],
      ],
      [
        warning(
          'storyline.mayLoop',
          '/storylines/people/situations/calm/next/0/when',
          [
            '这些 next 的条件可以同时成立，会在同一分钟里绕圈：calm → home → calm',
            'The conditions of these "next" can hold at once, and would go round within a minute: calm → home → calm',
          ],
          [
            '条件不要能同时成立，或加上时间条件',
            'Let the conditions exclude each other, or add a condition on time',
          ],
        ),
      ],
    ],
    [
      [
        [
          '/storylines/people',
          {
            label: '村里人',
            initial: 'calm',
            situations: {
              calm: {
                next: [
                  { when: "marked('warned')", to: 'home', effects: [] },
                  { when: 'true', to: 'calm', effects: [] },
                ],
              },
              home: { next: [] },
            },
          },
        ],
        [`${guard}/effects/1`, { mark: 'sent' }],
      ],
      [
        warning(
          'storyline.mayLoop',
          '/storylines/people/situations/calm/next/1/when',
          [
            '这些 next 的条件可以同时成立，会在同一分钟里绕圈：calm → calm',
            'The conditions of these "next" can hold at once, and would go round within a minute: calm → calm',
          ],
          [
            '条件不要能同时成立，或加上时间条件',
            'Let the conditions exclude each other, or add a condition on time',
          ],
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});

describe('choices', () => {
  it.each<Case>([
    [
      [[`${guard}/judgement`, 'poor']],
      [
        warning(
          'decision.fewGoodOptions',
          `${rising}/decide/options`,
          ['站得住的选项只有 1 个', 'Only 1 of the options can be defended'],
          [
            '至少两个判为 best 或 sound，才算决策',
            'With at least two judged best or sound it is a decision',
          ],
        ),
      ],
    ],
    [
      [
        [`${guard}/judgement`, undefined],
        [`${drain}/judgement`, undefined],
        [`${meet}/judgement`, undefined],
      ],
      [
        warning('option.noJudgement', `${rising}/decide/options/0`, [
          '没有写 judgement，复盘讲不出好坏',
          'Without "judgement" a review cannot say how good it was',
        ]),
        warning('option.noJudgement', `${rising}/decide/options/1`, [
          '没有写 judgement，复盘讲不出好坏',
          'Without "judgement" a review cannot say how good it was',
        ]),
        warning('option.noJudgement', `${rising}/decide/options/2`, [
          '没有写 judgement，复盘讲不出好坏',
          'Without "judgement" a review cannot say how good it was',
        ]),
      ],
    ],
    [
      [[`${guard}/why`, undefined]],
      [
        warning('option.noWhy', `${rising}/decide/options/1`, [
          '没有写 why，复盘讲不出道理',
          'Without "why" a review cannot give reasons',
        ]),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});
