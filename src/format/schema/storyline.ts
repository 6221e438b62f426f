/** 线索、情境、决策、选项. */
import { z } from 'zod';
import {
  amount,
  basis,
  condition,
  conduct,
  id,
  minutes,
  record,
  shortText,
  template,
  text,
} from './common.ts';
import { effectList } from './effect.ts';
import { report } from './report.ts';

/** People and material held while something is done, by resource id. */
export const needs = record(amount).meta({ description: '占用的人员、物资，办完归还' });

export const travelModes = ['none', 'vehicle', 'foot', 'boat'] as const;

export const option = z.strictObject({
  id,
  text: template,
  detail: template.optional().meta({ description: '补充说明，一两句' }),
  when: condition
    .optional()
    .meta({ description: '何时做得到。只为缺人、缺物或客观不可能而锁，从不因为越权而锁' }),
  locked: template.optional().meta({ description: '做不到时显示的原因；写了 when 就要写它' }),
  desk: minutes.default(0).meta({ description: '占用指挥席的分钟数；之后效果才落地' }),
  needs: needs.default({}),
  takes: amount.default(0).meta({ description: '办这件事的分钟数（到场以后）；期间占用 needs' }),
  place: id.optional().meta({ description: '要去的地点' }),
  travel: z.enum(travelModes).default('none'),
  effects: effectList.meta({ description: '指挥席办完即生效' }),
  finish: effectList.meta({ description: 'takes 用完、人到场办完后生效' }),
  to: id.optional().meta({ description: '转到本线索的哪个情境；不写则留在原处，决策关闭' }),
  judgement: z
    .enum(['best', 'sound', 'poor', 'trap'])
    .optional()
    .meta({ description: '作者的判断：最好、站得住、欠妥、陷阱' }),
  why: text.optional().meta({ description: '为什么，复盘时给人看' }),
  basis: basis.default([]),
  shows: z.array(conduct).default([]).meta({ description: '显出的作风' }),
});
export type Option = z.output<typeof option>;

export const decision = z.strictObject({
  prompt: template,
  context: template.optional().meta({ description: '题外的已知情况，一两句' }),
  place: id.optional(),
  seat: id.optional(),
  within: z.number().int().min(1).max(100_000).meta({ description: '时限，情景分钟' }),
  options: z.array(option).min(2).max(6),
  lapse: z.strictObject({
    text: template.meta({ description: '没有决定会怎样，如：按“未送达”处理，时间照走' }),
    to: id.optional(),
    effects: effectList,
    why: text.optional(),
    shows: z.array(conduct).default([]),
  }),
});
export type Decision = z.output<typeof decision>;

export const situation = z.strictObject({
  label: shortText.optional(),
  place: id.optional().meta({ description: '需要注意的地点，决策时在地图上闪动' }),
  report: z.union([report, z.array(report)]).optional(),
  effects: effectList.meta({ description: '进入时生效' }),
  decide: decision.optional(),
  next: z
    .array(z.strictObject({ when: condition, to: id, effects: effectList }))
    .default([])
    .meta({ description: '满足条件就转走；从上到下取第一个' }),
});
export type Situation = z.output<typeof situation>;

export const storyline = z.strictObject({
  label: shortText,
  initial: id,
  situations: record(situation),
});
export type Storyline = z.output<typeof storyline>;

export const inject = z.strictObject({
  id,
  label: shortText,
  at: amount.optional().meta({ description: '第几分钟；可以是只用 draws 的表达式' }),
  when: condition.optional().meta({ description: '满足条件时发生；与 at 同写则两者都要' }),
  report: report.optional(),
  effects: effectList,
  expected: text.optional().meta({ description: '期望的应对（导调人员看）' }),
  surprise: z.enum(['greyRhino', 'blackSwan']).optional().meta({ description: '灰犀牛、黑天鹅' }),
  manual: z.boolean().default(false).meta({ description: '只由导调人员注入' }),
});
export type Inject = z.output<typeof inject>;
