/** What reaches the player: from whom, by which channel, with which claims. */
import { z } from 'zod';
import { id, placeTarget, record, shortText, template, valueExpression } from './common.ts';

export const channels = [
  'phone',
  'radio',
  'wechat',
  'video',
  'person',
  'paper',
  'official',
  'sensor',
  'hotline',
  'press',
  'none',
] as const;

export const warning = z.strictObject({
  level: z
    .enum(['red', 'orange', 'yellow', 'blue', 'none'])
    .meta({ description: '官方预警级别；none 表示解除' }),
  label: shortText.meta({ description: '显示的字，如 红色预警' }),
});

export const report = z.strictObject({
  from: shortText.meta({ description: '谁报来的' }),
  channel: z.enum(channels).meta({
    description: '渠道：电话、对讲机、微信、视频、当面、纸面、公文、仪器、热线、记者、无应答',
  }),
  text: template,
  place: placeTarget.optional(),
  urgency: z.enum(['routine', 'important', 'urgent']).default('routine'),
  claims: record(valueExpression)
    .optional()
    .meta({ description: '这条情况对哪些事实作了什么说法；值是表达式' }),
  verified: z.boolean().default(false).meta({ description: '这些说法是否已核实' }),
  warning: warning.optional(),
  mark: id.optional().meta({ description: '报到时记下的标记，时限可从它起算' }),
});
export type Report = z.output<typeof report>;
