/** 评分指标、红线、群众评价、结局、示范. */
import { z } from 'zod';
import {
  ability,
  amount,
  basis,
  condition,
  formula,
  id,
  minutes,
  share,
  shortText,
  template,
  text,
  valueExpression,
} from './common.ts';

export const indicator = z.strictObject({
  id,
  label: shortText,
  ability,
  kind: z.enum(['process', 'outcome']),
  points: z.number().positive().max(25),
  applies: condition.optional().meta({ description: '这场演练里算不算数；不写则算' }),
  prevented: z
    .strictObject({ when: condition, worth: share.default(1) })
    .optional()
    .meta({ description: '事先防住了，用不着做，给多少' }),
  deadline: z
    .strictObject({
      mark: id.meta({ description: '做到的标记' }),
      from: z
        .union([minutes, id])
        .default(0)
        .meta({ description: '从第几分钟，或从哪个标记（报到之时）起算' }),
      full: minutes.meta({ description: '几分钟内满分' }),
      zero: minutes.meta({ description: '几分钟后零分' }),
    })
    .optional(),
  quality: formula.optional().meta({ description: '质量 0..1，与时限相乘；单写则就是得分率' }),
  evidence: template
    .optional()
    .meta({ description: '给人看的实况，如：柳湾老弱转移 {text(100 * x, 0)}%' }),
  why: text,
  basis: basis.default([]),
});
export type Indicator = z.output<typeof indicator>;

export const redLine = z.strictObject({
  id,
  label: shortText,
  when: condition.meta({ description: '每拍检查，成立即记下' }),
  caps: z.strictObject({
    overall: z.number().min(0).max(100).optional(),
    abilities: z.partialRecord(ability, share).optional().meta({ description: '该能力最高得分率' }),
    indicators: z.array(id).default([]).meta({ description: '归零的指标' }),
    noneAbove: z.enum(['S', 'M', 'U']).optional().meta({ description: '各能力评级不高于' }),
  }),
  why: text,
  basis: basis.default([]),
});
export type RedLine = z.output<typeof redLine>;

export const verdictGroup = z.strictObject({
  id,
  label: shortText,
  satisfaction: formula.meta({ description: '满意度 0..100，由他们自己的得失、疑问和信任算出' }),
  says: z
    .array(z.strictObject({ when: condition, text: template }))
    .min(1)
    .meta({ description: '他们怎么说；取第一条成立的' }),
});
export type VerdictGroup = z.output<typeof verdictGroup>;

export const ending = z.strictObject({
  id,
  title: shortText,
  text: template,
  tone: z.enum(['good', 'mixed', 'bad']),
  when: condition,
  immediate: z.boolean().default(false).meta({ description: '成立就结束；否则到时间再判' }),
});
export type Ending = z.output<typeof ending>;

/** 示范: what an experienced commander would order, decided from what is known only. */
export const exemplarRule = z.strictObject({
  when: condition.meta({ description: '只能用已知：known、said、clock、resources、ordered 等' }),
  order: id,
  places: z.union([z.array(id).min(1), z.strictObject({ tag: id })]).optional(),
  compose: z.enum(['full']).optional().meta({ description: '如实、完整地填写' }),
  next: amount.optional().meta({
    description: '打算多少分钟以后再说：答应不短于它的最短间隔；不写就答应最短的',
  }),
  repeat: z
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: '隔多少分钟可再下一次；不写只下一次（每个地点）' }),
});
export type ExemplarRule = z.output<typeof exemplarRule>;

export const gauge = z.strictObject({
  id,
  label: shortText,
  unit: z.string().max(20).default(''),
  decimals: z.number().int().min(0).max(3).default(1),
  value: formula,
  low: z.number(),
  high: z.number(),
  draw: z.enum(['line', 'sum', 'recent']).optional().meta({
    description:
      '怎么画：line 曲线；sum 累计的人数，按时段画新增的柱；recent 近几个钟头的人数，画柱。不写由数的来源定',
  }),
  lines: z
    .array(
      z.strictObject({ label: shortText, value: z.number(), kind: z.enum(['warning', 'danger']) }),
    )
    .default([]),
});
export type Gauge = z.output<typeof gauge>;

export const draw = z.union([
  z.strictObject({
    label: shortText.optional(),
    between: z.tuple([z.number(), z.number()]),
    step: z.number().positive().optional(),
    revealedBy: id.optional(),
  }),
  z.strictObject({
    label: shortText.optional(),
    oneOf: z.array(z.union([z.number(), z.string()])).min(1),
    revealedBy: id.optional(),
  }),
  z.strictObject({ label: shortText.optional(), chance: share, revealedBy: id.optional() }),
]);
export type Draw = z.output<typeof draw>;

export const fact = z.strictObject({
  label: shortText,
  type: z.enum(['boolean', 'number', 'text']),
  truth: valueExpression.meta({ description: '真实情况；number 与 boolean 可以随世界变化' }),
  unit: z.string().max(20).optional(),
  known: z.boolean().default(false).meta({ description: '开始时就知道' }),
  verifyBy: id.optional().meta({ description: '可以用来核实的处置措施' }),
  verifyAt: id.optional().meta({ description: '到哪里核实' }),
  values: z.array(z.string()).optional().meta({ description: 'text 类事实的可能取值' }),
  say: z
    .strictObject({
      true: text.optional(),
      false: text.optional(),
      value: text.optional().meta({ description: '{value} 处填数值和单位' }),
      unknown: text.optional().meta({ description: '“尚不清楚”后面怎么说' }),
    })
    .optional()
    .meta({ description: '写进通告、报告的句子；不写就由名称造句' }),
});
export type Fact = z.output<typeof fact>;

export const variable = z.strictObject({
  label: shortText,
  initial: z.union([z.number(), z.boolean()]),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().max(20).optional(),
  drift: formula.optional().meta({ description: '每分钟的变化' }),
  shown: z.boolean().optional().meta({ description: '全班看着也不剧透：教员加情况时可以当堂改它' }),
});
export type Variable = z.output<typeof variable>;

export const resource = z.strictObject({
  label: shortText,
  describe: text.optional().meta({ description: '是什么、怎么用掉；名字说不清的才写' }),
  count: z.number().int().min(0),
  icon: z.string().max(40).default('users'),
  unit: z.string().max(10).default(''),
  shown: z.boolean().default(true),
});

export const source = z.strictObject({
  title: text,
  inForce: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  kind: z.enum(['law', 'regulation', 'plan', 'practice', 'research']).default('law'),
  note: text.optional(),
});

/** 人怎么样了: the counts that a result shows first. */
export const outcomeCount = z.strictObject({
  label: shortText,
  value: formula,
  here: formula.optional().meta({
    description: '其中在这个地点（here）的人数；写了，复盘才说得出是在哪里出的事',
  }),
  harm: z.boolean().default(true).meta({ description: '大于 0 就是坏事' }),
  deaths: z
    .boolean()
    .optional()
    .meta({ description: '死的人：多死人的做法，复盘不评为好，不看分数' }),
});
