/** 处置措施 and the forms by which notices and reports are composed. */
import { z } from 'zod';
import {
  amount,
  basis,
  condition,
  conduct,
  formula,
  id,
  minutes,
  share,
  shortText,
  template,
  text,
} from './common.ts';
import { effectList } from './effect.ts';
import { needs, travelModes } from './storyline.ts';

export const form = z.strictObject({
  kind: z.enum(['notice', 'report']).meta({ description: '告知群众的通告，或向上的情况报告' }),
  channels: z
    .array(
      z.strictObject({
        id,
        label: shortText,
        reach: formula.meta({ description: '送达比例 0..1；可随停电、断网变化' }),
      }),
    )
    .min(1),
  audiences: z.array(z.strictObject({ id, label: shortText })).default([]),
  facts: z
    .array(
      z.strictObject({
        fact: id,
        required: condition.optional().meta({ description: '何时应当讲；不写则知道了就应当讲' }),
      }),
    )
    .min(1)
    .meta({ description: '可以写进去的事实；写的值由玩家填，与已知对照' }),
  next: z
    .array(z.number().int().min(5).max(2880))
    .default([])
    .meta({ description: '下次发布的间隔，供选择（分钟）' }),
  advice: z
    .array(
      z.strictObject({
        id,
        text: shortText,
        when: condition.optional().meta({ description: '此时才列出来供选；不写总是列出' }),
        fits: condition.meta({ description: '此时叫人这样做对不对' }),
      }),
    )
    .default([])
    .meta({ description: '请群众做什么' }),
  tones: z
    .array(
      z.strictObject({
        id,
        text: shortText,
        credit: share,
        lead: text.optional().meta({ description: '用这种语气时，成稿开头的一句话' }),
      }),
    )
    .default([])
    .meta({ description: '语气：体谅、说明、训诫等；credit 为受听程度' }),
});
export type Form = z.output<typeof form>;

export const measure = z.strictObject({
  label: shortText,
  icon: z.string().max(40).default('flag').meta({ description: 'Tabler 图标名' }),
  group: z.enum(['prepare', 'watch', 'warn', 'move', 'rescue', 'speak', 'supply', 'recover']).meta({
    description: '备、察、警、转、救、讲、保、复',
  }),
  describe: text.optional(),
  seat: id.optional(),
  at: z
    .enum(['none', 'place'])
    .default('none')
    .meta({ description: '要不要选地点；选几个就派几路' }),
  places: z
    .union([z.array(id).min(1), z.strictObject({ tag: id })])
    .optional()
    .meta({ description: '可选的地点，或带某个标签的地点' }),
  when: condition.optional().meta({ description: '客观上做不做得到（可用 here）' }),
  locked: template.optional(),
  needs: needs.default({}),
  consumes: needs.default({}).meta({ description: '用掉不还的物资或预算' }),
  desk: minutes.default(1),
  travel: z.enum(travelModes).default('none'),
  takes: amount.default(0).meta({ description: '到场后办理的分钟数' }),
  stays: z.boolean().default(false).meta({ description: '办完后人留在当地，撤回才归还' }),
  limit: z.number().int().min(1).optional().meta({ description: '整场最多几次' }),
  oncePerPlace: z.boolean().default(false),
  start: effectList.meta({ description: '下达时（离开指挥席）生效' }),
  arrive: effectList.meta({ description: '到场时生效' }),
  finish: effectList.meta({ description: '办完时生效' }),
  form: form.optional(),
  shows: z.array(conduct).default([]),
  why: text.optional(),
  basis: basis.default([]),
});
export type Measure = z.output<typeof measure>;
