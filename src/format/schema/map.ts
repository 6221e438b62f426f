/** 态势图: places, roads, rivers and how the map speaks of them. Units: map units, 750 × 592 by default. */
import { z } from 'zod';
import {
  condition,
  formula,
  id,
  point,
  record,
  share,
  shortText,
  template,
  text,
} from './common.ts';
import { area, channel, count, countWords, crowd, flow, link, mapLayer } from './people.ts';
import { blockKind, town } from './town.ts';

export const placeKinds = [
  'town',
  'village',
  'facility',
  'dam',
  'site',
  'junction',
  'district',
] as const;

export const place = z.strictObject({
  label: shortText,
  kind: z.enum(placeKinds).default('village'),
  icon: z.string().max(40).optional(),
  at: point,
  labelAt: z.enum(['north', 'south', 'east', 'west']).default('south'),
  roofs: z.number().int().min(0).max(60).default(0).meta({ description: '画多少屋顶' }),
  spread: z.number().min(0).max(120).default(26).meta({ description: '村子半径，地图单位' }),
  angle: z.number().default(0),
  population: z.number().int().min(0).default(0),
  vulnerable: z.number().int().min(0).default(0).meta({ description: '老弱病残孕人数' }),
  homes: z.number().int().min(0).default(0),
  livestock: share.default(0).meta({ description: '靠养殖的户占比' }),
  shelter: z.number().int().min(0).default(0).meta({ description: '安置床位' }),
  tags: z.array(id).default([]),
  block: blockKind.optional().meta({ description: '它所在的街区画成什么样（有 town 时）' }),
  describe: text.optional(),
});
export type Place = z.output<typeof place>;

export const road = z.strictObject({
  label: shortText,
  from: id,
  to: id,
  via: z.array(point).default([]),
  kind: z
    .enum(['main', 'minor', 'path', 'street'])
    .default('main')
    .meta({ description: 'main 主路、minor 支路、path 步道；street 沿 town 的街道走' }),
  closedWhen: condition.optional().meta({ description: '何时断（客观）' }),
  fact: id.optional().meta({ description: '断没断由哪个事实反映；没有则断了就知道' }),
  cutBy: z
    .enum(['slide', 'water'])
    .default('slide')
    .meta({ description: '被什么断的：塌方、水淹' }),
});
export type Road = z.output<typeof road>;

export const river = z.strictObject({
  id,
  label: shortText,
  points: z.array(point).min(2),
  bed: z
    .tuple([z.number(), z.number()])
    .optional()
    .meta({ description: '上下游河床高程，米；有 terrain 时必写' }),
  floor: z
    .array(point)
    .min(1)
    .optional()
    .meta({ description: '[沿程位置 0..1, 河谷平地宽]；有 terrain 时必写' }),
  channel: point.meta({ description: '[上游河宽, 下游河宽]' }),
});

export const map = z.strictObject({
  width: z.number().positive().default(750),
  height: z.number().positive().default(592),
  metresPerUnit: z.number().positive().default(20),
  terrain: z
    .strictObject({
      seed: z.number().int(),
      relief: z.number().default(200),
      slopeWidth: z.number().default(105),
      droplets: z.number().int().min(0).max(100_000).default(30_000),
      cell: z.number().min(1.5).max(10).default(2.5),
    })
    .optional(),
  town: town.optional(),
  rivers: z.array(river).default([]),
  basins: z
    .array(
      z.strictObject({
        id,
        label: shortText,
        river: id,
        from: share,
        to: share,
        level: z.number(),
        dam: id.optional(),
      }),
    )
    .default([])
    .meta({ description: '水库：河段蓄成的水面' }),
  places: record(place).default({}),
  roads: record(road).default({}),
  speeds: z
    .partialRecord(
      z.enum(['vehicle', 'foot', 'boat']),
      z.partialRecord(z.enum(['main', 'minor', 'path', 'street', 'water']), z.number().min(0)),
    )
    .optional()
    .meta({ description: '各种走法在各种路上的时速，公里' }),
  base: id.optional().meta({ description: '队伍从哪里出发' }),
  rain: formula.optional().meta({ description: '画雨用的雨强，毫米每小时' }),
  lights: formula.optional().meta({ description: 'here 亮灯的户占比 0..1' }),
  sheltered: formula.optional().meta({
    description: 'here 这个安置点知道住了多少人；小于 0 表示不知道；不写由转移模型的数',
  }),
  power: condition.optional().meta({ description: 'here 有没有电' }),
  wet: formula.optional().meta({ description: 'here 进水的户占比 0..1' }),
  tags: z
    .array(
      z.strictObject({
        when: condition,
        text: template,
        kind: z.enum(['danger', 'water', 'status', 'unverified', 'shelter']).default('status'),
        of: z.union([z.array(id), z.strictObject({ tag: id })]).optional(),
      }),
    )
    .default([])
    .meta({ description: '地点旁的小牌；每个地点取第一条成立的' }),
  card: z
    .array(z.strictObject({ label: shortText, text: template, when: condition.optional() }))
    .default([])
    .meta({ description: '地点卡片上的几项情况，可用 here' }),
  areas: record(area).default({}).meta({ description: '片区：边界、群众信任' }),
  areaWords: z
    .strictObject({ value: shortText.default('信任') })
    .optional()
    .meta({ description: '片区的数是什么，图例里用' }),
  counts: z.array(count).max(60).default([]).meta({ description: '病例牌：一点一人' }),
  countWords: countWords.optional(),
  links: z.array(link).max(100).default([]).meta({ description: '供水、供餐的连线' }),
  channels: record(channel).default({}),
  flows: z.array(flow).max(100).default([]).meta({ description: '传言走向' }),
  crowds: z
    .array(crowd)
    .max(20)
    .default([])
    .meta({ description: '聚集的人：150 人以内一人画一个，再多一个代表五人' }),
  layers: z
    .array(mapLayer)
    .max(5)
    .default([])
    .meta({ description: '地图右上角的标签页，先亮第一个；不写则全都显示' }),
});
export type ScenarioMap = z.output<typeof map>;
