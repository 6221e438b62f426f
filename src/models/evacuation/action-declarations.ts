/** What effects of a scenario may do to the model. */
import type { ActionArgument, ActionDeclaration } from '../port.ts';
import { orderLevels } from './layout.ts';

const argument = (
  type: ActionArgument['type'],
  zh: string,
  en: string,
  more: Partial<ActionArgument> = {},
): ActionArgument => ({ type, description: { zh, en }, ...more });
const optional = { optional: true };

const minutes = argument(
  'number',
  '持续分钟数；不写直到改动',
  'minutes it lasts; until changed if left out',
  optional,
);
const channelMinutes = argument(
  'number',
  '持续分钟数，默认 60',
  'minutes it lasts, 60 by default',
  optional,
);
const crews = argument('number', '几组人（0 为停止）', 'crews; 0 stops', {});
const action = (
  zh: string,
  en: string,
  args: Record<string, ActionArgument> = {},
): ActionDeclaration => ({ atPlace: true, arguments: args, description: { zh, en } });

export const actions = {
  call: action('电话叫应（要通话网络）', 'phone round until answered; needs phones', {
    minutes: channelMinutes,
  }),
  loudspeaker: action(
    '大喇叭、广播（要电；battery 为手持或电池）',
    'loudspeaker or radio; needs power unless on batteries',
    {
      minutes: channelMinutes,
      battery: argument('boolean', '用电池或手持喇叭', 'runs on batteries', optional),
    },
  ),
  gong: action('鸣锣', 'beat the gong', { minutes: channelMinutes }),
  notice: action('书面通告', 'a written notice', {
    quality: argument(
      'number',
      '质量 0..1：说清往哪走、何时走、还不清楚什么',
      'quality 0..1: what to do, where, when, what is unknown',
    ),
    minutes: channelMinutes,
  }),
  group: action(
    '微信群消息（夜里几乎没人看，不要求回话）',
    'WeChat group message: hardly seen at night, unconfirmed',
    {
      minutes: channelMinutes,
    },
  ),
  door: action('逐户敲门，先老弱', 'knock at every door, the vulnerable first', { crews, minutes }),
  advise: action('下达转移要求', 'order to prepare or go', {
    level: argument(
      'string',
      '取消、准备转移、先转老弱、立即转移',
      'none, prepare, the vulnerable first, go',
      { oneOf: orderLevels },
    ),
    scope: argument(
      'string',
      '只转危险区（默认）或全村',
      'danger zone only (default) or the whole village',
      {
        oneOf: ['danger', 'all'],
        optional: true,
      },
    ),
  }),
  assist: action('上门帮转、背扶、派车', 'help people out, carry the vulnerable', {
    crews,
    vehicles: argument('number', '几辆车', 'vehicles', optional),
    minutes,
  }),
  persuade: action('劝说不愿走的', 'persuade refusers', {
    skill: argument(
      'number',
      '劝说水平 0..1（熟人、网格员高）',
      'skill 0..1; a trusted neighbour is high',
    ),
    livestock: argument('boolean', '答应照看牲畜', 'promise to look after livestock', optional),
  }),
  force: action('强行组织避灾疏散', 'move refusers by force', {
    share: argument(
      'number',
      '带走的占比 0..1，默认 1',
      'share moved 0..1, 1 by default',
      optional,
    ),
  }),
  shelter: action('开关安置点', 'open or close a shelter', {
    open: argument('boolean', '是否开放', 'open'),
    extraBeds: argument('number', '另加床位（总数）', 'extra beds in all', optional),
  }),
  clear: action('解除转移，允许回村', 'clearance to return'),
  forbidReturn: action('未解除前严禁返回', 'nobody returns before clearance'),
  rescue: action('搜救被困人员', 'rescue the trapped', { crews, minutes }),
} as const satisfies Record<string, ActionDeclaration>;

export type ActionName = keyof typeof actions;
