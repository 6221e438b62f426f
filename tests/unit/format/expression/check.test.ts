import { describe, expect, it } from 'vitest';
import type { ExpressionProblem } from '../../../../src/format/expression/index.ts';
import {
  BOOLEAN,
  checkExpression,
  NUMBER,
  STRING,
} from '../../../../src/format/expression/index.ts';
import { problemsOf, SCOPE } from './scope.ts';

type Row = [
  source: string,
  kind: string,
  offset: number,
  length: number,
  zh: string,
  en: string,
  hintZh?: string,
  hintEn?: string,
];

function whole([, kind, offset, length, zh, en, hintZh, hintEn]: Row): ExpressionProblem {
  const problem = {
    code: `expression.${kind}` as ExpressionProblem['code'],
    offset,
    length,
    zh,
    en,
  };
  return hintZh === undefined || hintEn === undefined
    ? problem
    : { ...problem, hint: { zh: hintZh, en: hintEn } };
}

function expectExactly(...row: Row): void {
  expect(problemsOf(row[0])).toEqual([whole(row)]);
}

describe('syntax, in the words of an author', () => {
  it.each<Row>([
    ['', 'syntax', 0, 0, '表达式没有写完', 'the expression is not finished'],
    ['1 +', 'syntax', 3, 0, '表达式没有写完', 'the expression is not finished'],
    ['(1', 'syntax', 2, 0, '此处应有“)”，却是到此为止', '")" is missing here; found the end'],
    ['(1 2)', 'syntax', 3, 1, '此处应有“)”，却是“2”', '")" is missing here; found "2"'],
    [
      'variables.',
      'syntax',
      10,
      0,
      '此处应有一个名称，却是到此为止',
      'a name is missing here; found the end',
    ],
    ['1 2', 'syntax', 2, 1, '此处不能有“2”', '"2" cannot stand here'],
    ['"平静', 'syntax', 0, 3, '引号没有成对', 'a quote is not closed'],
    ['"平\n静"', 'syntax', 2, 1, '引号内不能换行', 'a line cannot break inside quotes'],
    ['"平\\q"', 'syntax', 2, 2, '反斜杠写法有误', 'this backslash sequence is wrong'],
    [
      'variables.trust = 3',
      'syntax',
      16,
      1,
      '此处不能有“=”',
      '"=" cannot stand here',
      '请写 ==',
      'write ==',
    ],
    [
      'true and true',
      'syntax',
      5,
      3,
      '此处不能有“and”',
      '"and" cannot stand here',
      '请写 &&',
      'write &&',
    ],
    [
      'variables.mood == "平静" && （true）',
      'syntax',
      26,
      1,
      '此处不能有“（”',
      '"（" cannot stand here',
      '请写 (',
      'write (',
    ],
    ['"柳湾" ≥ 3', 'syntax', 5, 1, '此处不能有“≥”', '"≥" cannot stand here', '请写 >=', 'write >='],
    [
      '"😀柳湾" == 水位高 + 1',
      'syntax',
      10,
      3,
      '此处不能有“水位高”',
      '"水位高" cannot stand here',
      '名称只能用英文字母、数字和下划线；文字要加引号',
      'names are ASCII letters, digits and "_"; quote texts',
    ],
    ['1e400 + 1', 'badLiteral', 0, 5, '数字过大', 'the number is too large'],
  ])('%s', expectExactly);
});

describe('names', () => {
  it.each<Row>([
    [
      'trust > 3',
      'unknownName',
      0,
      5,
      '没有“trust”这个名称',
      'nothing is named "trust"',
      '是否想写 variables.trust？',
      'did you mean variables.trust?',
    ],
    [
      '"柳湾" == variable.mood',
      'unknownName',
      8,
      8,
      '没有“variable”这个名称',
      'nothing is named "variable"',
      '是否想写 variables？',
      'did you mean variables?',
    ],
    [
      'variables.mood == "柳湾😀" && variables.trst > 3',
      'unknownName',
      38,
      4,
      'variables 中没有“trst”',
      'variables has no "trst"',
      '是否想写 trust？',
      'did you mean trust?',
    ],
    [
      'models.water.level.liuwn',
      'unknownName',
      19,
      5,
      'models.water.level 中没有“liuwn”',
      'models.water.level has no "liuwn"',
      '是否想写 liuwan？',
      'did you mean liuwan?',
    ],
    [
      'models.water.level["水口"]',
      'unknownName',
      19,
      4,
      'models.water.level 中没有“水口”',
      'models.water.level has no "水口"',
      '可用：liuwan, shibei, yakou',
      'available: liuwan, shibei, yakou',
    ],
    [
      'places[here.id].peple',
      'unknownName',
      16,
      5,
      'places[…] 中没有“peple”',
      'places[…] has no "peple"',
      '可用：id, population, dry, name',
      'available: id, population, dry, name',
    ],
    [
      'clock.minute-delay',
      'unknownName',
      13,
      5,
      '没有“delay”这个名称',
      'nothing is named "delay"',
      '“-”是减号，名称中不能有连字符',
      '"-" is a subtraction; names have no hyphens',
    ],
    [
      'marked',
      'unknownName',
      0,
      6,
      '没有“marked”这个名称',
      'nothing is named "marked"',
      '函数要写成 marked(…)',
      'a function is called: marked(…)',
    ],
    [
      'mark("x")',
      'unknownName',
      0,
      4,
      '没有“mark”这个函数',
      'there is no function "mark"',
      '是否想写 marked？',
      'did you mean marked?',
    ],
    ['while', 'unknownName', 0, 5, '没有“while”这个名称', 'nothing is named "while"'],
    [
      'variables.toString',
      'unknownName',
      10,
      8,
      'variables 中没有“toString”',
      'variables has no "toString"',
      '可用：trust, fear, alarmed, mood, constructor',
      'available: trust, fear, alarmed, mood, constructor',
    ],
  ])('%s', expectExactly);
});

describe('types', () => {
  it.each<Row>([
    [
      '"水位" + clock.minute',
      'type',
      0,
      19,
      '“+”两边类型不合：左边是文字，右边是数值',
      '"+" cannot take text on the left and a number on the right',
      '数值变文字请用 text(数值, 小数位数)',
      'make a number a text with text(value, digits)',
    ],
    [
      '1 < variables.trust < 5',
      'type',
      0,
      23,
      '“<”两边类型不合：左边是真假，右边是数值',
      '"<" cannot take true or false on the left and a number on the right',
      '连续比较请写成 a < b && b < c',
      'write a < b && b < c',
    ],
    [
      '"a" < "b"',
      'type',
      0,
      9,
      '“<”两边类型不合：左边是文字，右边是文字',
      '"<" cannot take text on the left and text on the right',
    ],
    [
      'variables.alarmed == 1',
      'type',
      0,
      22,
      '“==”两边类型不合：左边是真假，右边是数值',
      '"==" cannot take true or false on the left and a number on the right',
    ],
    [
      'resources.boats && true',
      'type',
      0,
      15,
      '这里需要真假，却是数值',
      'this must be true or false, but is a number',
      '数值作条件要写比较，如 > 0',
      'compare a number to use it as a condition, e.g. > 0',
    ],
    [
      '-variables.alarmed',
      'type',
      1,
      17,
      '这里需要数值，却是真假',
      'this must be a number, but is true or false',
    ],
    [
      'variables.trust in 3',
      'type',
      19,
      1,
      'in 的右边要写成列表',
      'the right side of "in" must be a list',
    ],
    [
      'variables.trust in [1, "一"]',
      'type',
      23,
      3,
      '这里需要数值，却是文字',
      'this must be a number, but is text',
    ],
    [
      'true ? 1 : "一"',
      'type',
      0,
      14,
      '“? :”两个结果类型不同：数值与文字',
      'the two results of "? :" differ: a number and text',
    ],
    [
      'variables.trust.now',
      'type',
      16,
      3,
      '数值没有下级名称',
      'a number has nothing inside it to name',
    ],
    [
      'variables[here.id]',
      'type',
      10,
      7,
      '这里只能写固定的名称，不能用算出来的名称',
      'a name here must be written out, not computed',
    ],
    [
      'models.water.level[3]',
      'type',
      19,
      1,
      '这里需要文字，却是数值',
      'this must be text, but is a number',
      '可用：liuwan, shibei, yakou',
      'available: liuwan, shibei, yakou',
    ],
    [
      'sum(models.water.cut)',
      'type',
      4,
      16,
      '这里需要数值，却是真假',
      'this must be a number, but is true or false',
    ],
    [
      'sum(clock.minute)',
      'type',
      4,
      12,
      '这里需要按编号分开的一组数据，却是数值',
      'this must be a group of values by id, but is a number',
    ],
    ['min(1)', 'type', 0, 6, 'min 需要 2–4 个参数，却给了 1 个', 'min takes 2–4 arguments, not 1'],
    ['abs(1, 2)', 'type', 0, 9, 'abs 需要 1 个参数，却给了 2 个', 'abs takes 1 argument, not 2'],
    [
      'models.water.level',
      'type',
      0,
      18,
      '这里需要单个的值，却是按编号分开的一组数据',
      'this must be a single value, but is a group of values by id',
      '整组数据只能交给 sum、largest 等函数',
      'only functions such as sum and largest take a whole group',
    ],
    [
      'known.deaths > 0',
      'type',
      0,
      12,
      '这里需要单个的值，却是一组数据',
      'this must be a single value, but is a group of values',
      '请写到具体一项：.value, .verified, .since',
      'name one of its values: .value, .verified, .since',
    ],
  ])('%s', expectExactly);

  it('the result must be what is expected', () => {
    expect(problemsOf('resources.boats', BOOLEAN)).toEqual([
      {
        code: 'expression.type',
        offset: 0,
        length: 15,
        zh: '这里需要真假，却是数值',
        en: 'this must be true or false, but is a number',
        hint: {
          zh: '数值作条件要写比较，如 > 0',
          en: 'compare a number to use it as a condition, e.g. > 0',
        },
      },
    ]);
    expect(problemsOf('true', [NUMBER, STRING])).toMatchObject([
      { zh: '这里需要数值或文字，却是真假' },
    ]);
    expect(checkExpression('1 + 1', SCOPE, [BOOLEAN, NUMBER])).toMatchObject({
      ok: true,
      type: NUMBER,
    });
  });

  it('several problems are told at once, and none that only follows from another', () => {
    expect(
      problemsOf('variables.trst + 1 > 3 && clock.minut && marked("crackRported")'),
    ).toMatchObject([
      { code: 'expression.unknownName', offset: 10, length: 4 },
      { code: 'expression.unknownName', offset: 32, length: 5 },
      { code: 'expression.badLiteral', offset: 48, length: 14 },
    ]);
  });
});

describe('names given literally', () => {
  it.each<Row>([
    [
      'marked("crackReprted")',
      'badLiteral',
      7,
      14,
      '没有编号为“crackReprted”的记号',
      'there is no mark "crackReprted"',
      '是否想写 "crackReported"？',
      'did you mean "crackReported"?',
    ],
    [
      'marked(crackReported)',
      'badLiteral',
      7,
      13,
      '这里要直接写出记号的编号，并加引号',
      'write the id of a mark here, in quotes',
      '要加引号："crackReported"',
      'put it in quotes: "crackReported"',
    ],
    [
      'marked(here.id)',
      'badLiteral',
      7,
      7,
      '这里要直接写出记号的编号，并加引号',
      'write the id of a mark here, in quotes',
    ],
    [
      'roadOpen("liuwan", "shibai")',
      'badLiteral',
      19,
      8,
      '没有编号为“shibai”的place',
      'there is no place "shibai"',
      '是否想写 "shibei"？',
      'did you mean "shibei"?',
    ],
    [
      'roadOpen(liuwan, here.id)',
      'badLiteral',
      9,
      6,
      '这里要直接写出place的编号，并加引号',
      'write the id of a place here, in quotes',
      '要加引号："liuwan"',
      'put it in quotes: "liuwan"',
    ],
  ])('%s', expectExactly);
});

describe('what CEL has and scenarios do not', () => {
  it.each<Row>([
    [
      'variables.mood.matches("a+")',
      'unsupported',
      0,
      28,
      '不支持方法调用“.matches(…)”',
      'method calls are not supported: ".matches(…)"',
    ],
    [
      '[1, 2].exists(x, x > 1)',
      'unsupported',
      0,
      23,
      '不支持方法调用“.exists(…)”',
      'method calls are not supported: ".exists(…)"',
    ],
    [
      'has(variables.trust)',
      'unsupported',
      0,
      3,
      '不支持函数“has”',
      'the function "has" is not supported',
    ],
    [
      'size("水位") > 1',
      'unsupported',
      0,
      4,
      '不支持函数“size”',
      'the function "size" is not supported',
    ],
    [
      'timestamp("2026-01-01")',
      'unsupported',
      0,
      9,
      '不支持函数“timestamp”',
      'the function "timestamp" is not supported',
    ],
    ['{"水": 1}', 'unsupported', 0, 8, '不支持花括号', 'braces are not supported'],
    [
      '[1, 2]',
      'unsupported',
      0,
      6,
      '列表只能写在 in 的右边',
      'a list may only stand to the right of "in"',
    ],
    ['b"x"', 'unsupported', 0, 4, '不支持字节串', 'byte strings are not supported'],
    ['3u', 'unsupported', 0, 2, '数字后不能加 u', 'a number cannot end in u'],
    ['null', 'unsupported', 0, 4, '不支持 null', 'null is not supported'],
    [
      'abs(1).x',
      'unsupported',
      0,
      8,
      '只能从名称往下取值',
      'only a name can be followed by "." or "[ ]"',
    ],
    [
      '"水//位" == "" && 6 // 2 > 1',
      'unsupported',
      18,
      2,
      '不支持注释“//”',
      'comments ("//") are not supported',
      '除法用一个“/”；取整用 floor(…)',
      'divide with one "/"; round down with floor(…)',
    ],
    [
      'variables.?trust',
      'syntax',
      10,
      1,
      '此处应有一个名称，却是“?”',
      'a name is missing here; found "?"',
    ],
  ])('%s', expectExactly);
});
