/** Expressions against what may stand there. */
import { describe, expect, it } from 'vitest';
import { type Case, drain, error, problemsAfter, rising } from './mutations.ts';

describe('what is of another type', () => {
  it.each<Case>([
    [
      [['/models/tank/inputs/open', 'draws.rain']],
      [
        error(
          'expression.type',
          '/models/tank/inputs/open',
          [
            '这里需要真假，却是数值\n    draws.rain\n    ^^^^^^^^^^',
            'this must be true or false, but is a number\n    draws.rain\n    ^^^^^^^^^^',
          ],
          ['数值作条件要写比较，如 > 0', 'compare a number to use it as a condition, e.g. > 0'],
          { offset: 0 },
        ),
      ],
    ],
    [
      [['/models/tank/inputs/demand', 'here.told']],
      [
        error(
          'expression.type',
          '/models/tank/inputs/demand',
          [
            '这里需要数值，却是真假\n    here.told\n    ^^^^^^^^^',
            'this must be a number, but is true or false\n    here.told\n    ^^^^^^^^^',
          ],
          undefined,
          { offset: 0 },
        ),
      ],
    ],
    [
      [[`${rising}/report/0/claims/level`, "'high'"]],
      [
        error(
          'expression.type',
          `${rising}/report/0/claims/level`,
          [
            "这里需要数值，却是文字\n    'high'\n    ^^^^^^",
            "this must be a number, but is text\n    'high'\n    ^^^^^^",
          ],
          undefined,
          { offset: 0 },
        ),
      ],
    ],
    [
      [[`${drain}/effects/1/value`, 'clock.minute']],
      [
        error(
          'expression.type',
          `${drain}/effects/1/value`,
          [
            '这里需要真假，却是数值\n    clock.minute\n    ^^^^^^^^^^^^',
            'this must be true or false, but is a number\n    clock.minute\n    ^^^^^^^^^^^^',
          ],
          ['数值作条件要写比较，如 > 0', 'compare a number to use it as a condition, e.g. > 0'],
          { offset: 0 },
        ),
      ],
    ],
    [
      [[`${drain}/finish/0/with/litres`, "'ten'"]],
      [
        error(
          'expression.type',
          `${drain}/finish/0/with/litres`,
          [
            "这里需要数值，却是文字\n    'ten'\n    ^^^^^",
            "this must be a number, but is text\n    'ten'\n    ^^^^^",
          ],
          undefined,
          { offset: 0 },
        ),
      ],
    ],
    [
      [['/facts/cut/truth', 'models.tank.level']],
      [
        error(
          'expression.type',
          '/facts/cut/truth',
          [
            '这里需要真假，却是数值\n    models.tank.level\n    ^^^^^^^^^^^^^^^^^',
            'this must be true or false, but is a number\n    models.tank.level\n    ^^^^^^^^^^^^^^^^^',
          ],
          ['数值作条件要写比较，如 > 0', 'compare a number to use it as a condition, e.g. > 0'],
          { offset: 0 },
        ),
      ],
    ],
    [
      [['/measures/warn/needs/crew', 'here.told']],
      [
        error(
          'expression.type',
          '/measures/warn/needs/crew',
          [
            '这里需要数值，却是真假\n    here.told\n    ^^^^^^^^^',
            'this must be a number, but is true or false\n    here.told\n    ^^^^^^^^^',
          ],
          undefined,
          { offset: 0 },
        ),
      ],
    ],
    [
      [[`${rising}/decide/lapse/effects/0/after`, 'true']],
      [
        error(
          'expression.type',
          `${rising}/decide/lapse/effects/0/after`,
          [
            '这里需要数值，却是真假\n    true\n    ^^^^',
            'this must be a number, but is true or false\n    true\n    ^^^^',
          ],
          undefined,
          { offset: 0 },
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});

describe('what cannot be named there', () => {
  it.each<Case>([
    [
      [[`${drain}/when`, '!here.told']],
      [
        error(
          'expression.unknownName',
          `${drain}/when`,
          [
            '没有“here”这个名称\n    !here.told\n     ^^^^',
            'nothing is named "here"\n    !here.told\n     ^^^^',
          ],
          [
            '这里没有所选的地点；写出地点，如 places.地点.变量',
            'No place is chosen here; name one, like places.liuwan.told',
          ],
          { offset: 1 },
        ),
      ],
    ],
    [
      [['/injects/0/at', '40 + clock.minute']],
      [
        error(
          'expression.unknownName',
          '/injects/0/at',
          [
            '没有“clock”这个名称\n    40 + clock.minute\n         ^^^^^',
            'nothing is named "clock"\n    40 + clock.minute\n         ^^^^^',
          ],
          ['这里只能用 draws 和算术', 'Only draws and arithmetic can be used here'],
          { offset: 5 },
        ),
      ],
    ],
    [
      [['/exemplar/1/when', 'models.tank.level > 50']],
      [
        error(
          'expression.unknownName',
          '/exemplar/1/when',
          [
            '没有“models”这个名称\n    models.tank.level > 50\n    ^^^^^^',
            'nothing is named "models"\n    models.tank.level > 50\n    ^^^^^^',
          ],
          [
            '可用：clock, resources, known, said, at, issued',
            'available: clock, resources, known, said, at, issued',
          ],
          { offset: 0 },
        ),
      ],
    ],
    [
      [['/exemplar/1/when', '!here.told']],
      [
        error(
          'expression.unknownName',
          '/exemplar/1/when',
          [
            '没有“here”这个名称\n    !here.told\n     ^^^^',
            'nothing is named "here"\n    !here.told\n     ^^^^',
          ],
          [
            '这里没有所选的地点；写出地点，如 places.地点.变量',
            'No place is chosen here; name one, like places.liuwan.told',
          ],
          { offset: 1 },
        ),
      ],
    ],
    [
      [['/exemplar/1/when', "reachable('town', 'mill')"]],
      [
        error(
          'expression.unknownName',
          '/exemplar/1/when',
          [
            "没有“reachable”这个函数\n    reachable('town', 'mill')\n    ^^^^^^^^^",
            "there is no function \"reachable\"\n    reachable('town', 'mill')\n    ^^^^^^^^^",
          ],
          [
            '示范只能用玩家知道的：clock、resources、known、said、at、issued、here',
            'The exemplar sees only what is known: clock, resources, known, said, at, issued, here',
          ],
          { offset: 0 },
        ),
      ],
    ],
    [
      [
        ['/measures/look/finish/1', { after: 'form.quality * 5', do: [] }],
        ['/indicators/0', undefined],
        ['/draws/cause/revealedBy', undefined],
      ],
      [
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
        error(
          'expression.unknownName',
          '/measures/look/finish/1/after',
          [
            '没有“form”这个名称\n    form.quality * 5\n    ^^^^',
            'nothing is named "form"\n    form.quality * 5\n    ^^^^',
          ],
          [
            '只有填写类措施的 start、arrive、finish 里有 form',
            'Only start, arrive and finish of a measure with a form have "form"',
          ],
          { offset: 0 },
        ),
      ],
    ],
    [
      [['/measures/notice/form/channels/0/reach', 'form.reach']],
      [
        error(
          'expression.unknownName',
          '/measures/notice/form/channels/0/reach',
          [
            '没有“form”这个名称\n    form.reach\n    ^^^^',
            'nothing is named "form"\n    form.reach\n    ^^^^',
          ],
          [
            '只有填写类措施的 start、arrive、finish 里有 form',
            'Only start, arrive and finish of a measure with a form have "form"',
          ],
          { offset: 0 },
        ),
      ],
    ],
    [
      [
        ['/measures/notice/when', 'here.told'],
        ['/measures/notice/locked', '没有'],
      ],
      [
        error(
          'expression.unknownName',
          '/measures/notice/when',
          [
            '没有“here”这个名称\n    here.told\n    ^^^^',
            'nothing is named "here"\n    here.told\n    ^^^^',
          ],
          [
            '这里没有所选的地点；写出地点，如 places.地点.变量',
            'No place is chosen here; name one, like places.liuwan.told',
          ],
          { offset: 0 },
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});
