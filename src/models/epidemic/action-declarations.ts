/** What effects of a scenario may do to the model. */
import type { ActionArgument, ActionDeclaration } from '../port.ts';

const argument = (
  type: ActionArgument['type'],
  zh: string,
  en: string,
  more: Partial<ActionArgument> = {},
): ActionArgument => ({ type, description: { zh, en }, ...more });
const optional = { optional: true };

const action = (
  zh: string,
  en: string,
  args: Record<string, ActionArgument> = {},
  atPlace = true,
): ActionDeclaration => ({ atPlace, arguments: args, description: { zh, en } });

const source = argument(
  'string',
  '污染源标识；不写为该地全部',
  'id of the source; all at the place if left out',
  optional,
);
const venue = argument(
  'string',
  '场所标识；不写为该地全部',
  'id of the venue; all at the place if left out',
  optional,
);
const strength = argument('number', '减去的传播占比 0..1', 'share of transmission removed, 0..1');

export const actions = {
  seal: action('封停污染源', 'stop a source at once', { source }),
  reopen: action('重新启用污染源', 'use a source again', { source }),
  supply: action(
    '替代供水：该地污染源的用户、住在该地的人改用安全水',
    'safe water instead, for users of the sources there and for those who live there',
    { share: argument('number', '改用安全水的占比 0..1', 'share who use it, 0..1') },
  ),
  disinfect: action(
    '环境消毒；时间一到，效果在 6 小时内退尽',
    'disinfect; the effect fades within 6 h once the minutes are over',
    { strength, minutes: argument('number', '有效分钟数', 'minutes it holds') },
  ),
  hygiene: action('洗手、规范处理呕吐物', 'hand washing, safe handling of vomit', {
    strength,
    minutes: argument(
      'number',
      '持续分钟数；不写直到改动',
      'minutes it lasts; until changed if left out',
      optional,
    ),
  }),
  isolate: action(
    '隔离住在该地的病人：已在病中的和此后发病的',
    'keep the ill who live there apart, from onset',
    {
      coverage: argument(
        'number',
        '隔离的占比 0..1；只对发现得了的病人',
        'share kept apart, 0..1, of those who are found',
      ),
    },
  ),
  release: action('解除隔离', 'end the isolation'),
  exclude: action(
    '病人不上课（上工），症状消失后再满若干小时才回来；0 为取消',
    'the sick stay away until so many hours after their symptoms; 0 ends it',
    { hours: argument('number', '症状消失后的小时数', 'hours after symptoms') },
  ),
  suspend: action('暂停场所（停课、停业）', 'close venues: class suspension', { venue }),
  resume: action('恢复场所', 'open venues again', { venue }),
  cohort: action(
    '分区：各区人员、厕所分开',
    'separate staff and toilets: less mixing between groups at the place',
    {
      strength: argument(
        'number',
        '减去的跨人群接触占比 0..1',
        'share of mixing between groups removed, 0..1',
      ),
    },
  ),
  search: action(
    '主动搜索病例：找出没报告的，新发病也更易发现',
    'active case finding: the backlog and new cases',
    {
      coverage: argument('number', '找得到的占比 0..1', 'share found by the end, 0..1'),
      minutes: argument(
        'number',
        '持续分钟数，默认 240',
        'minutes it takes, 240 by default',
        optional,
      ),
    },
  ),
  treat: action(
    '补液救治：重症好得快一倍，死亡降到十分之一',
    'rehydration: severe cases recover twice as fast and a tenth die',
    { capacity: argument('number', '同时能治多少重症', 'severe cases treated at a time') },
  ),
  infect: action(
    '直接使人感染（教员注入）',
    'infect people (an instructor’s surprise)',
    {
      group: argument('string', '人群标识', 'id of the group'),
      people: argument('number', '人数', 'people'),
    },
    false,
  ),
} as const satisfies Record<string, ActionDeclaration>;

export type ActionName = keyof typeof actions;
