/**
 * What the map tells of people: neighbourhoods, counts, channels of talk, crowds. All formulas
 * are of what the player may see: `known`, variables, or a model where a look is enough.
 */
import { z } from 'zod';
import { condition, formula, id, point, shortText, template } from './common.ts';

const when = condition.optional().meta({ description: '何时显示；不写就一直显示' });

export const area = z
  .strictObject({
    label: shortText,
    outline: z
      .array(point)
      .min(3)
      .max(200)
      .optional()
      .meta({ description: '边界各点 [x, y]，首尾自动相连；与 streets 写一样' }),
    streets: z.array(point).min(3).max(60).optional().meta({
      description:
        '有 town 时的边界：依次经过的路口 [第几条南北街, 第几条东西街]，沿街走，首尾相连',
    }),
    labelAt: point.meta({ description: '名称或信任牌放在哪里' }),
    value: formula
      .optional()
      .meta({ description: '0..100，如群众信任；越低斜线越密，并有五格条和数字' }),
    change: formula
      .optional()
      .meta({ description: '比一小时前多多少（▲▼）；不写则由画面自己记着比' }),
    when,
  })
  .meta({ description: '片区、社区、小区' });

export const count = z.strictObject({
  at: id.meta({ description: '地点或片区标识' }),
  label: shortText.optional().meta({ description: '牌上的名字；不写用地点、片区的名字' }),
  full: formula.meta({ description: '实心点的个数，如临床诊断；at 是地点时可用 here' }),
  ring: formula.optional().meta({ description: '空心圈的个数，如疑似；at 是地点时可用 here' }),
  when,
  offset: point.optional().meta({ description: '牌离地点多远 [x, y]，地图单位' }),
});

export const link = z.strictObject({
  from: id.meta({ description: '从哪个地点，如水井' }),
  to: id.meta({ description: '到哪个地点，如学校' }),
  kind: z.enum(['water', 'food']).meta({ description: 'water 供水、food 供餐' }),
  when,
});

export const channel = z
  .strictObject({
    label: shortText,
    at: point,
    icon: z.string().max(40).default('messages').meta({
      description: '图标：messages、brand-wechat、device-mobile、users、microphone-2 等',
    }),
    size: template.optional().meta({ description: '有多少人，如 412 人' }),
    believes: formula.meta({ description: '信传言的占比 0..1' }),
    corrected: formula.optional().meta({ description: '已看到更正的占比 0..1' }),
    when,
  })
  .meta({ description: '传言走的渠道：群、短视频、街坊' });

export const flow = z.strictObject({
  from: id.meta({ description: '从哪个渠道' }),
  to: id.meta({ description: '到哪个渠道' }),
  amount: formula.meta({ description: '传得多快 0..1，决定箭头粗细' }),
  when,
});

export const crowd = z.strictObject({
  at: id.meta({ description: '聚在哪个地点' }),
  people: formula.meta({ description: '多少人；可用 here' }),
});

export const mapLayer = z.strictObject({
  id,
  label: shortText.meta({ description: '标签上的字，如 病例、供水、民情' }),
  icon: z.string().max(40).default('stack-2'),
  shows: z
    .array(z.enum(['counts', 'links', 'areas', 'channels', 'crowds']))
    .min(1)
    .meta({ description: '选中它时画哪些；传言箭头随 channels，人群总是画' }),
});

/** The words that the legend uses for the scenario's own signs. */
export const countWords = z.strictObject({
  full: shortText.default('确诊').meta({ description: '实心点是什么，如 临床诊断' }),
  ring: shortText.default('疑似').meta({ description: '空心圈是什么' }),
});
