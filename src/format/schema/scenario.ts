/** The scenario language, format 1 (draft). This is its only definition. */
import { z } from 'zod';
import {
  draw,
  ending,
  exemplarRule,
  fact,
  gauge,
  indicator,
  outcomeCount,
  redLine,
  resource,
  source,
  variable,
  verdictGroup,
} from './assessment.ts';
import { formula, id, record, scenarioId, shortText, text } from './common.ts';
import { map } from './map.ts';
import { measure } from './measure.ts';
import { inject, storyline } from './storyline.ts';

export const phase = z.strictObject({
  id,
  label: shortText,
  until: z.number().int().min(1).max(100_000).meta({ description: '到第几分钟为止' }),
  tick: z.number().int().min(1).max(240).meta({ description: '一拍几分钟' }),
  secondsPerTick: z.number().positive().max(60).meta({ description: '常速下一拍几秒' }),
});
export type Phase = z.output<typeof phase>;

export const scenario = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1),
    id: scenarioId,
    title: shortText,
    summary: text.optional().meta({ description: '一两句话，片库里用' }),
    hazards: z.array(z.enum(['flood', 'health', 'opinion', 'fire', 'geology', 'other'])).min(1),
    difficulty: z.number().int().min(1).max(5).default(3),
    minutesToPlay: z.number().int().min(1).optional().meta({ description: '大约要玩几分钟' }),
    role: z.strictObject({
      title: shortText,
      brief: text,
      office: shortText.optional().meta({ description: '落款的单位；不写就由职务推出' }),
    }),
    briefing: z
      .strictObject({
        place: z.array(text).default([]).meta({ description: '地方' }),
        means: z.array(text).default([]).meta({ description: '家底' }),
        plan: z.array(text).default([]).meta({ description: '预案要点' }),
        hazards: z.array(text).default([]).meta({ description: '已知隐患' }),
        aims: z.array(text).default([]).meta({ description: '练什么' }),
      })
      .optional(),
    seats: record(z.strictObject({ title: shortText })).default({}),
    clock: z.strictObject({
      start: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
        .meta({ description: '第 0 分钟是哪一刻' }),
      phases: z.array(phase).min(1),
    }),
    sources: record(source).default({}),
    draws: record(draw).default({}),
    facts: record(fact).default({}),
    map: map.optional(),
    variables: record(variable).default({}),
    placeVariables: record(variable).default({}).meta({ description: '每个地点各有一份' }),
    resources: record(resource).default({}),
    models: record(
      z.strictObject({
        use: id.meta({ description: '模型名：flood、evacuation 等' }),
        params: z.unknown().optional(),
        inputs: record(z.union([z.number(), z.boolean(), formula])).default({}),
      }),
    ).default({}),
    storylines: record(storyline),
    injects: z.array(inject).default([]),
    measures: record(measure).default({}),
    indicators: z.array(indicator).default([]),
    redLines: z.array(redLine).default([]),
    verdict: z.array(verdictGroup).default([]),
    endings: z.array(ending).default([]),
    people: z
      .array(outcomeCount)
      .default([])
      .meta({ description: '结果页先列的人数：死亡、失踪、受伤、平安转移等' }),
    gauges: z.array(gauge).default([]).meta({ description: '时间线上的曲线' }),
    exemplar: z.array(exemplarRule).default([]).meta({ description: '示范打法' }),
  })
  .meta({ title: '未萌情景', description: '一个演练情景' });

/** What an author writes. */
export type ScenarioSource = z.input<typeof scenario>;
/** What `parse` returns: complete, with every default filled in and every reference checked. */
export type Scenario = z.output<typeof scenario>;
