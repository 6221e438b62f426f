/** Expressions and templates that mean nothing. */
import { describe, expect, it } from 'vitest';
import { type Case, drain, error, problemsAfter } from './mutations.ts';

describe('what does not exist', () => {
  it.each<Case>([
    [
      [['/storylines/tower/situations/quiet/next/0/when', 'clock.minut >= 10']],
      [
        error(
          'expression.unknownName',
          '/storylines/tower/situations/quiet/next/0/when',
          [
            'clock 中没有“minut”\n    clock.minut >= 10\n          ^^^^^',
            'clock has no "minut"\n    clock.minut >= 10\n          ^^^^^',
          ],
          ['是否想写 minute？', 'did you mean minute?'],
          { offset: 6 },
        ),
      ],
    ],
    [
      [[`${drain}/locked`, '没有人手（剩 {resources.crews} 人）']],
      [
        error(
          'expression.unknownName',
          `${drain}/locked`,
          [
            'resources 中没有“crews”\n    没有人手（剩 {resources.crews} 人）\n                            ^^^^^',
            'resources has no "crews"\n    没有人手（剩 {resources.crews} 人）\n                            ^^^^^',
          ],
          ['是否想写 crew？', 'did you mean crew?'],
          { offset: 18 },
        ),
      ],
    ],
    [
      [['/redLines/0/when', "marked('falseStatment')"]],
      [
        error(
          'expression.badLiteral',
          '/redLines/0/when',
          [
            "没有编号为“falseStatment”的标记\n    marked('falseStatment')\n           ^^^^^^^^^^^^^^^",
            'there is no mark "falseStatment"\n    marked(\'falseStatment\')\n           ^^^^^^^^^^^^^^^',
          ],
          ['是否想写 "falseStatement"？', 'did you mean "falseStatement"?'],
          { offset: 7 },
        ),
      ],
    ],
    [
      [['/endings/0/when', "conduct('formalist') > 0"]],
      [
        error(
          'expression.badLiteral',
          '/endings/0/when',
          [
            "没有编号为“formalist”的作风\n    conduct('formalist') > 0\n            ^^^^^^^^^^^",
            'there is no conduct "formalist"\n    conduct(\'formalist\') > 0\n            ^^^^^^^^^^^',
          ],
          ['是否想写 "formalism"？', 'did you mean "formalism"?'],
          { offset: 8 },
        ),
      ],
    ],
    [
      [['/endings/0/when', "chosen('tower.rising.meat')"]],
      [
        error(
          'expression.badLiteral',
          '/endings/0/when',
          [
            "没有编号为“tower.rising.meat”的选项\n    chosen('tower.rising.meat')\n           ^^^^^^^^^^^^^^^^^^^",
            'there is no option "tower.rising.meat"\n    chosen(\'tower.rising.meat\')\n           ^^^^^^^^^^^^^^^^^^^',
          ],
          ['是否想写 "tower.rising.meet"？', 'did you mean "tower.rising.meet"?'],
          { offset: 7 },
        ),
      ],
    ],
    [
      [['/verdict/0/satisfaction', "sumOf(models.tank.served, 'lo')"]],
      [
        error(
          'expression.badLiteral',
          '/verdict/0/satisfaction',
          [
            "没有编号为“lo”的地点标签\n    …mOf(models.tank.served, 'lo')\n                             ^^^^",
            'there is no place tag "lo"\n    …mOf(models.tank.served, \'lo\')\n                             ^^^^',
          ],
          ['是否想写 "low"？', 'did you mean "low"?'],
          { offset: 26 },
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});

describe('what is written wrongly', () => {
  it.each<Case>([
    [
      [['/variables/trust/drift', '1 +']],
      [
        error(
          'expression.syntax',
          '/variables/trust/drift',
          [
            '表达式没有写完\n    1 +\n       ^',
            'the expression is not finished\n    1 +\n       ^',
          ],
          undefined,
          { offset: 3 },
        ),
      ],
    ],
    [
      [['/endings/1/text', '水位 {text(models.tank.level)']],
      [
        error(
          'expression.syntax',
          '/endings/1/text',
          [
            '“{”没有对应的“}”\n    水位 {text(models.tank.level)\n         ^',
            '"{" is never closed\n    水位 {text(models.tank.level)\n         ^',
          ],
          ['要显示花括号，请写 {{ 或 }}', 'write {{ or }} to show a brace'],
          { offset: 3 },
        ),
      ],
    ],
    [
      [['/map/card/0/when', 'size(here.id) > 0']],
      [
        error(
          'expression.unsupported',
          '/map/card/0/when',
          [
            '不支持函数“size”\n    size(here.id) > 0\n    ^^^^',
            'the function "size" is not supported\n    size(here.id) > 0\n    ^^^^',
          ],
          undefined,
          { offset: 0 },
        ),
      ],
    ],
    [
      [
        [
          '/gauges/0/value',
          '"水位水位水位" == "很长很长很长很长很长很长很长很长" ? modls.tank.level : models.tank.level + models.tank.level + models.tank.level',
        ],
      ],
      [
        error(
          'expression.unknownName',
          '/gauges/0/value',
          [
            '没有“modls”这个名称\n    …== "很长很长很长很长很长很长很长很长" ? modls.tank.level : models.tank.level + m…\n                                             ^^^^^',
            'nothing is named "modls"\n    …== "很长很长很长很长很长很长很长很长" ? modls.tank.level : models.tank.level + m…\n                                             ^^^^^',
          ],
          ['是否想写 models？', 'did you mean models?'],
          { offset: 33 },
        ),
      ],
    ],
  ])('%j', (changes, problems) => {
    expect(problemsAfter(changes)).toEqual(problems);
  });
});
