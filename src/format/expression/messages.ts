/** Every sentence that the check of an expression can say, in both languages. */
import type { Bilingual, LiteralParameter, ValueType } from './types.ts';

const MOST_SHOWN = 8;

function say(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** A name or piece of source, cut to what fits a line. */
export function clip(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

const TYPE_NAMES: Readonly<Record<ValueType['kind'], Bilingual>> = {
  number: say('数值', 'a number'),
  boolean: say('真假', 'true or false'),
  string: say('文字', 'text'),
  record: say('一组数据', 'a group of values'),
  map: say('按编号分开的一组数据', 'a group of values by id'),
};

/** The name of a type. */
export function typeName(kind: ValueType['kind']): Bilingual {
  return TYPE_NAMES[kind];
}

function typeNames(kinds: readonly ValueType['kind'][]): Bilingual {
  if (kinds.length >= 3) return say('单个的值', 'a single value');
  return say(
    kinds.map((kind) => TYPE_NAMES[kind].zh).join('或'),
    kinds.map((kind) => TYPE_NAMES[kind].en).join(' or '),
  );
}

/** What is too much. */
export const excess = {
  characters: (limit: number) =>
    say(`表达式过长，最多 ${limit} 个字符`, `the expression is longer than ${limit} characters`),
  depth: (limit: number) => say(`嵌套过深，最多 ${limit} 层`, `nested deeper than ${limit} levels`),
  nodes: (limit: number) =>
    say(`表达式过于复杂，最多 ${limit} 个成分`, `the expression has more than ${limit} parts`),
  template: (limit: number) =>
    say(`文字过长，最多 ${limit} 个字符`, `the text is longer than ${limit} characters`),
  values: (limit: number) =>
    say(`一段文字中最多 ${limit} 个表达式`, `a text has at most ${limit} expressions`),
};

/** What is not named anywhere. */
export const unknown = {
  root: (name: string) => say(`没有“${clip(name)}”这个名称`, `nothing is named "${clip(name)}"`),
  field: (owner: string, name: string) =>
    say(`${clip(owner)} 中没有“${clip(name)}”`, `${clip(owner)} has no "${clip(name)}"`),
  call: (name: string) =>
    say(`没有“${clip(name)}”这个函数`, `there is no function "${clip(name)}"`),
};

/** What has the wrong type. */
export const mismatch = {
  needs: (wanted: readonly ValueType['kind'][], got: ValueType['kind']) => {
    const names = typeNames(wanted);
    const found = TYPE_NAMES[got];
    return say(
      `这里需要${names.zh}，却是${found.zh}`,
      `this must be ${names.en}, but is ${found.en}`,
    );
  },
  sides: (sign: string, left: ValueType['kind'], right: ValueType['kind']) => {
    const [first, second] = [TYPE_NAMES[left], TYPE_NAMES[right]];
    return say(
      `“${sign}”两边类型不合：左边是${first.zh}，右边是${second.zh}`,
      `"${sign}" cannot take ${first.en} on the left and ${second.en} on the right`,
    );
  },
  branches: (left: ValueType['kind'], right: ValueType['kind']) => {
    const [first, second] = [TYPE_NAMES[left], TYPE_NAMES[right]];
    return say(
      `“? :”两个结果类型不同：${first.zh}与${second.zh}`,
      `the two results of "? :" differ: ${first.en} and ${second.en}`,
    );
  },
  fields: (got: ValueType['kind']) =>
    say(`${TYPE_NAMES[got].zh}没有下级名称`, `${TYPE_NAMES[got].en} has nothing inside it to name`),
  computed: () =>
    say(
      '这里只能写固定的名称，不能用算出来的名称',
      'a name here must be written out, not computed',
    ),
  list: () => say('in 的右边要写成列表', 'the right side of "in" must be a list'),
  count: (name: string, fewest: number, most: number, got: number) => {
    const range = fewest === most ? `${most}` : `${fewest}–${most}`;
    return say(
      `${name} 需要 ${range} 个参数，却给了 ${got} 个`,
      `${name} takes ${range} ${most === 1 ? 'argument' : 'arguments'}, not ${got}`,
    );
  },
};

function labelOf(parameter: LiteralParameter): Bilingual {
  return parameter.label ?? say(parameter.literalOf, parameter.literalOf);
}

/** What is wrong with a value written out. */
export const literal = {
  magnitude: () => say('数字过大', 'the number is too large'),
  written: (parameter: LiteralParameter) => {
    const label = labelOf(parameter);
    return say(
      `这里要直接写出${label.zh}的编号，并加引号`,
      `write the id of a ${label.en} here, in quotes`,
    );
  },
  member: (parameter: LiteralParameter, value: string) => {
    const label = labelOf(parameter);
    return say(
      `没有编号为“${clip(value)}”的${label.zh}`,
      `there is no ${label.en} "${clip(value)}"`,
    );
  },
};

/** Parts of CEL that scenarios do not have. */
export const unsupported = {
  method: (name: string) =>
    say(`不支持方法调用“.${clip(name)}(…)”`, `method calls are not supported: ".${clip(name)}(…)"`),
  call: (name: string) =>
    say(`不支持函数“${clip(name)}”`, `the function "${clip(name)}" is not supported`),
  list: () => say('列表只能写在 in 的右边', 'a list may only stand to the right of "in"'),
  braces: () => say('不支持花括号', 'braces are not supported'),
  nothing: () => say('不支持 null', 'null is not supported'),
  bytes: () => say('不支持字节串', 'byte strings are not supported'),
  unsigned: () => say('数字后不能加 u', 'a number cannot end in u'),
  comment: () => say('不支持注释“//”', 'comments ("//") are not supported'),
  access: () => say('只能从名称往下取值', 'only a name can be followed by "." or "[ ]"'),
  other: () => say('不支持这种写法', 'this form is not supported'),
};

/** Advice that goes with a problem. */
export const hint = {
  meant: (name: string) => say(`是否想写 ${name}？`, `did you mean ${name}?`),
  available: (names: readonly string[]) => {
    const shown = names.slice(0, MOST_SHOWN).join(', ');
    const rest = names.length > MOST_SHOWN ? ', …' : '';
    return say(`可用：${shown}${rest}`, `available: ${shown}${rest}`);
  },
  hyphen: () => say('“-”是减号，名称中不能有连字符', '"-" is a subtraction; names have no hyphens'),
  call: (name: string) => say(`函数要写成 ${name}(…)`, `a function is called: ${name}(…)`),
  quoted: (name: string) => say(`要加引号："${name}"`, `put it in quotes: "${name}"`),
  chain: () => say('连续比较请写成 a < b && b < c', 'write a < b && b < c'),
  toText: () =>
    say('数值变文字请用 text(数值, 小数位数)', 'make a number a text with text(value, digits)'),
  positive: () =>
    say('数值作条件要写比较，如 > 0', 'compare a number to use it as a condition, e.g. > 0'),
  inside: (names: readonly string[]) => {
    const shown = names
      .slice(0, MOST_SHOWN)
      .map((name) => `.${name}`)
      .join(', ');
    return say(`请写到具体一项：${shown}`, `name one of its values: ${shown}`);
  },
  aggregate: () =>
    say(
      '整组数据只能交给 sum、largest 等函数',
      'only functions such as sum and largest take a whole group',
    ),
  divide: () =>
    say('除法用一个“/”；取整用 floor(…)', 'divide with one "/"; round down with floor(…)'),
};

/** What is wrong with the braces of a text. */
export const template = {
  unclosed: () => say('“{”没有对应的“}”', '"{" is never closed'),
  stray: () => say('多出一个“}”', '"}" without "{"'),
  doubled: () => say('要显示花括号，请写 {{ 或 }}', 'write {{ or }} to show a brace'),
};
