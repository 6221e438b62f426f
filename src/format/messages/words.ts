/** How a message is put together, and the names of the things that messages speak of. */

import type { Bilingual } from '../expression/index.ts';
import { clip } from '../expression/messages.ts';
import { nearestName } from '../expression/suggest.ts';

/** What a message says; where it stands is the business of the issue. */
export interface Told {
  severity: 'error' | 'warning';
  message: Bilingual;
  hint?: Bilingual;
}

export const say = (zh: string, en: string): Bilingual => ({ zh, en });

const told =
  (severity: Told['severity']) =>
  (zh: string, en: string, hint?: Bilingual): Told => ({
    severity,
    message: say(zh, en),
    ...(hint ? { hint } : {}),
  });

export const error = told('error');
export const warning = told('warning');

/** What an author wrote, cut to what fits a line; lone surrogates and controls are not repeated. */
export const shown = (text: string | number | boolean): string =>
  clip(String(text))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be repeated
    .replace(/[\u0000-\u001f\u007f\ud800-\udfff\u2028\u2029\ufffd]/g, '·');

const mostListed = 12;

/** "a, b, c, …" */
export function listed(names: readonly string[]): string {
  const rest = names.length > mostListed ? ', …' : '';
  return names.slice(0, mostListed).map(shown).join(', ') + rest;
}

const letters = (name: string): string => [...name.toLowerCase()].sort().join('');

/** The candidate that a name is a slip of: near enough, or its letters in another order. */
export const meant = (name: string, candidates: readonly string[]): string | undefined =>
  nearestName(name, candidates) ??
  (name.length > 60 ? undefined : candidates.find((other) => letters(other) === letters(name)));

/** "Did you mean", or what there is to choose from. */
export function suggestion(name: string, candidates: readonly string[]): Bilingual | undefined {
  const nearest = meant(name, candidates);
  if (nearest !== undefined) return say(`是否想写 ${nearest}？`, `Did you mean ${nearest}?`);
  if (candidates.length === 0) return undefined;
  return say(`可用：${listed(candidates)}`, `Available: ${listed(candidates)}`);
}

/** Everything that an id may stand for. */
export const kinds = {
  ability: say('能力', 'ability'),
  action: say('模型动作', 'model action'),
  area: say('片区', 'area'),
  argument: say('动作参数', 'action argument'),
  channel: say('渠道', 'channel'),
  conduct: say('作风', 'conduct'),
  draw: say('抽签', 'draw'),
  ending: say('结局', 'ending'),
  fact: say('事实', 'fact'),
  gauge: say('曲线', 'gauge'),
  indicator: say('评分指标', 'indicator'),
  inject: say('情况注入', 'inject'),
  input: say('模型输入', 'model input'),
  item: say('项目', 'item'),
  mark: say('标记', 'mark'),
  measure: say('处置措施', 'measure'),
  model: say('模型', 'model'),
  option: say('选项', 'option'),
  phase: say('阶段', 'phase'),
  place: say('地点', 'place'),
  placeVariable: say('地点变量', 'place variable'),
  redLine: say('红线', 'red line'),
  resource: say('资源', 'resource'),
  river: say('河流', 'river'),
  road: say('道路', 'road'),
  seat: say('席位', 'seat'),
  situation: say('情境', 'situation'),
  source: say('依据来源', 'source'),
  spot: say('地点或片区', 'place or area'),
  storyline: say('线索', 'storyline'),
  tag: say('地点标签', 'place tag'),
  value: say('取值', 'value'),
  variable: say('变量', 'variable'),
} as const satisfies Record<string, Bilingual>;
export type Kind = keyof typeof kinds;

/** What a JSON value may be. */
export const types = {
  number: say('数', 'a number'),
  boolean: say('真假（true 或 false）', 'true or false'),
  string: say('文字（加双引号）', 'a text in double quotes'),
  array: say('列表 [ ]', 'a list [ ]'),
  object: say('对象 { }', 'an object { }'),
  null: say('空值 null', 'null'),
  expression: say('表达式（加双引号）', 'an expression in double quotes'),
} as const satisfies Record<string, Bilingual>;
export type TypeName = keyof typeof types;

/** "数或表达式" */
export const oneOfTypes = (names: readonly TypeName[]): Bilingual =>
  say(
    names.map((name) => types[name].zh).join('或'),
    names.map((name) => types[name].en).join(' or '),
  );
