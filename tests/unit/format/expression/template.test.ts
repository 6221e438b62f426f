import { describe, expect, it } from 'vitest';
import {
  compileTemplate,
  parseTemplate,
  renderTemplate,
} from '../../../../src/format/expression/index.ts';
import { RUNTIME, SCOPE, WORLD } from './scope.ts';

function render(text: string): string {
  const { parts, problems } = parseTemplate(text, SCOPE);
  expect(problems).toEqual([]);
  return renderTemplate(parts, compileTemplate<object>(parts, RUNTIME)(WORLD));
}

describe('texts with expressions', () => {
  it.each([
    ['', ''],
    ['没有表达式', '没有表达式'],
    ['柳湾水位 {text(models.water.level.liuwan, 1)} 米', '柳湾水位 32.5 米'],
    ['{models.water.level.liuwan}', '32.5'],
    ['{clock.minute}分，{variables.trust / 7}', '400分，8.6'],
    ['{places.liuwan.name}{variables.alarmed}', '柳湾否'],
    ['{{ {1} }} {{{2}}}', '{ 1 } {2}'],
    ['{"}" + variables.mood + \'{\'}', '}平静{'],
    ["{variables.trust in [60] ? '一致' : '不一致'}", '一致'],
  ])('%s', (text, shown) => expect(render(text)).toBe(shown));

  it('gives one value for each expression, and shows truths in the words given', () => {
    const { parts } = parseTemplate('a{variables.alarmed}b{clock.minute}', SCOPE);
    expect(parts.map((part) => part.kind)).toEqual(['text', 'value', 'text', 'value']);
    expect(compileTemplate<object>(parts, RUNTIME)(WORLD)).toEqual([false, 400]);
    expect(renderTemplate(parts, [true, 0.25], { true: 'yes', false: 'no' })).toBe('ayesb0.3');
    expect(renderTemplate(parts, [])).toBe('ab');
  });
});

describe('problems in texts are located in the whole text', () => {
  it('in the expression', () => {
    const text = '水位😀{1}{models.water.levl.liuwan}，{marked("x")}';
    expect(parseTemplate(text, SCOPE).problems).toEqual([
      {
        code: 'expression.unknownName',
        offset: 21,
        length: 4,
        zh: 'models.water 中没有“levl”',
        en: 'models.water has no "levl"',
        hint: { zh: '是否想写 level？', en: 'did you mean level?' },
      },
      {
        code: 'expression.badLiteral',
        offset: 42,
        length: 3,
        zh: '没有编号为“x”的记号',
        en: 'there is no mark "x"',
        hint: { zh: '可用：crackReported, townWarned', en: 'available: crackReported, townWarned' },
      },
    ]);
  });

  it.each([
    ['水位 {1', 3, '“{”没有对应的“}”', '"{" is never closed'],
    ['水位 1}', 4, '多出一个“}”', '"}" without "{"'],
  ])('in the braces: %s', (text, offset, zh, en) => {
    expect(parseTemplate(text, SCOPE).problems).toEqual([
      {
        code: 'expression.syntax',
        offset,
        length: 1,
        zh,
        en,
        hint: { zh: '要显示花括号，请写 {{ 或 }}', en: 'write {{ or }} to show a brace' },
      },
    ]);
  });

  it.each([
    ['{}', 'expression.syntax', 1],
    ['{"a}', 'expression.syntax', 0],
    ['{models.water.level}', 'expression.type', 1],
    ['{1}'.repeat(41), 'expression.tooLong', 120],
    ['x'.repeat(8001), 'expression.tooLong', 0],
    ['{'.repeat(7999), 'expression.syntax', 7998],
  ])('of any size: %#', (text, code, offset) => {
    expect(parseTemplate(text, SCOPE).problems).toMatchObject([{ code, offset }]);
  });
});
