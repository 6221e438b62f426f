/** What can be said of the shape of a scenario: keys, types, ranges, patterns. */
import type { Bilingual } from '../expression/index.ts';
import {
  error,
  listed,
  oneOfTypes,
  say,
  shown,
  suggestion,
  type TypeName,
  types,
} from './words.ts';

/** What the patterns of the schema mean, by the part of them that tells them apart. */
const patterns: readonly { has: string; name: Bilingual; example: string }[] = [
  {
    has: 'variables\\.',
    name: say('效果的目标', 'the target of an effect'),
    example: 'variables.trust、places.liuwan.told、here.told',
  },
  { has: '#[0-9]', name: say('依据', 'a basis'), example: 'erl2024、erl2024#61' },
  { has: 'T\\d', name: say('日期时间', 'a date and time'), example: '2026-06-18T18:00' },
  { has: '\\d{4}-', name: say('日期', 'a date'), example: '2024-11-01' },
  {
    has: '(-[a-z0-9]+)*',
    name: say('情景标识', 'the id of a scenario'),
    example: 'flood-qinglong',
  },
  { has: 'here|', name: say('地点', 'a place'), example: 'liuwan、here' },
];

const range = (low: number | undefined, high: number | undefined): Bilingual => {
  if (low !== undefined && high !== undefined)
    return say(`应在 ${low} 到 ${high} 之间`, `${low} to ${high}`);
  if (low !== undefined) return say(`应不小于 ${low}`, `at least ${low}`);
  return say(`应不大于 ${high}`, `at most ${high}`);
};

function typeHint(wanted: readonly TypeName[], value: unknown): Bilingual | undefined {
  if (
    typeof value === 'string' &&
    wanted.includes('number') &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  )
    return say(`去掉引号，写 ${Number(value)}`, `Without quotes: ${Number(value)}`);
  if (typeof value === 'string' && wanted.includes('boolean') && /^(true|false)$/.test(value))
    return say(`去掉引号，写 ${value}`, `Without quotes: ${value}`);
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  if (scalar && (wanted.includes('string') || wanted.includes('expression')))
    return say(`加引号，写 "${shown(value)}"`, `In quotes: "${shown(value)}"`);
  if (wanted.includes('array') && value !== null && value !== undefined)
    return say('放进方括号 [ ] 里', 'Put it into brackets [ ]');
  return undefined;
}

export const shapeMessages = {
  'shape.unknownKey': (key: string, known: readonly string[]) =>
    error(`这里不能写“${shown(key)}”`, `"${shown(key)}" is not a key here`, suggestion(key, known)),
  'shape.missing': (key: string, wanted: readonly TypeName[]) =>
    error(
      `缺少“${shown(key)}”`,
      `"${shown(key)}" is missing`,
      wanted.length === 0
        ? undefined
        : say(`要写成${oneOfTypes(wanted).zh}`, `It is ${oneOfTypes(wanted).en}`),
    ),
  'shape.wrongType': (wanted: readonly TypeName[], got: TypeName, value: unknown) =>
    error(
      `这里要写${oneOfTypes(wanted).zh}，却是${types[got].zh}`,
      `This must be ${oneOfTypes(wanted).en}, but is ${types[got].en}`,
      typeHint(wanted, value),
    ),
  'shape.notInteger': (value: number) =>
    error(`要写整数，却是 ${shown(value)}`, `This must be a whole number, but is ${shown(value)}`),
  'shape.notFinite': () => error('数太大了', 'The number is too large'),
  'shape.outOfRange': (
    value: number,
    low: number | undefined,
    high: number | undefined,
    exclusive: boolean,
  ) =>
    error(
      exclusive
        ? `要大于 ${low}，却是 ${shown(value)}`
        : `${shown(value)} 超出范围，${range(low, high).zh}`,
      exclusive
        ? `This must be more than ${low}, but is ${shown(value)}`
        : `${shown(value)} is out of range: ${range(low, high).en}`,
    ),
  'shape.emptyText': () =>
    error(
      '文字不能是空的',
      'The text is empty',
      say('不需要就删去这个键', 'If it is not needed, remove the key'),
    ),
  'shape.textTooLong': (length: number, limit: number) =>
    error(
      `文字太长：${length} 字，最多 ${limit} 字`,
      `The text has ${length} characters; the limit is ${limit}`,
    ),
  'shape.tooFew': (count: number, least: number) =>
    error(
      `至少要 ${least} 项，只有 ${count} 项`,
      `Items needed here: at least ${least}; there are ${count}`,
    ),
  'shape.tooMany': (count: number, most: number) =>
    error(
      `最多 ${most} 项，却有 ${count} 项`,
      `Items allowed here: at most ${most}; there are ${count}`,
    ),
  'shape.unknownValue': (value: string, known: readonly string[]) =>
    error(
      `“${shown(value)}”不是可选的值`,
      `"${shown(value)}" is not one of the values`,
      suggestion(value, known),
    ),
  'shape.badId': (value: string) =>
    error(
      `“${shown(value)}”不能作标识`,
      `"${shown(value)}" cannot be an id`,
      value.includes('-')
        ? say(
            '连字符在表达式里是减号；写成 upperBend 这样',
            'In an expression a hyphen is a subtraction; write it like upperBend',
          )
        : say(
            '小写字母开头，只含英文字母和数字，最多 48 个',
            'It begins with a small letter and has only letters and digits, at most 48',
          ),
    ),
  'shape.badPattern': (value: string, pattern: string) => {
    const known = patterns.find(({ has }) => pattern.includes(has));
    return error(
      known ? `“${shown(value)}”不是${known.name.zh}的写法` : `“${shown(value)}”写法不对`,
      known
        ? `"${shown(value)}" is not how ${known.name.en} is written`
        : `"${shown(value)}" is written wrongly`,
      known
        ? say(`如 ${known.example}`, `For example ${known.example.replaceAll('、', ', ')}`)
        : undefined,
    );
  },
  'shape.unknownKind': (key: string | undefined, known: readonly string[]) =>
    error(
      key === undefined ? `要写其中一种：${listed(known)}` : `没有“${shown(key)}”这一种`,
      key === undefined
        ? `This must be one of: ${listed(known)}`
        : `There is no kind "${shown(key)}"`,
      key === undefined ? undefined : kindHint(key, known),
    ),
  'shape.invalid': (reason: string) =>
    error(`这里的值不对：${shown(reason)}`, `This value is wrong: ${shown(reason)}`),
};

/** Near or not, every kind is named: there are few. */
function kindHint(key: string, known: readonly string[]): Bilingual {
  const near = suggestion(key, known);
  const all = say(`共有：${known.join(', ')}`, `There are: ${known.join(', ')}`);
  return near?.zh.startsWith('是否') ? say(`${near.zh}${all.zh}`, `${near.en} ${all.en}`) : all;
}
