/** What an author may set: the illness, who lives where, where people mix, what makes them ill. */
import { z } from 'zod';

const id = z.string().regex(/^[a-z][A-Za-z0-9]{0,47}$/);
const share = z.number().min(0).max(1);
const count = z.number().int().min(0).max(10_000_000);
const hours = z.number().max(2000);
const hourOfDay = z.number().min(0).max(24);

const incubation = z.strictObject({
  medianHours: hours.min(0.5).meta({ description: '潜伏期中位数，小时' }),
  dispersion: z.number().min(1.01).max(5).meta({
    description: '离散系数（几何标准差，大于 1）：约三分之二的人落在 中位数÷它 到 中位数×它 之间',
  }),
});

const illness = z.strictObject({
  latentHours: hours.min(0).meta({ description: '感染到开始传染的平均小时数；0 为没有潜隐期' }),
  infectiousHours: hours.min(0.5).meta({ description: '开始传染（发病）到好转的平均小时数' }),
  symptomaticShare: share.default(1).meta({ description: '感染者中有症状的占比' }),
  silentInfectiousness: share
    .default(1)
    .meta({ description: '没有症状的感染者相对有症状者的传染力 0..1' }),
  incubation: incubation
    .optional()
    .meta({ description: '吃喝同一污染源者的潜伏期（对数正态）；不写则用 latentHours' }),
  severeShare: share.default(0).meta({ description: '一般病人中转为重症的占比' }),
  severeShareVulnerable: share
    .optional()
    .meta({ description: '老弱病人中转为重症的占比；不写同 severeShare' }),
  severeHours: hours.min(1).default(48).meta({ description: '重症平均小时数' }),
  deathShareOfSevere: share.default(0).meta({ description: '无人救治时重症中的死亡占比' }),
  sheddingHours: hours.min(0).default(0).meta({ description: '好转后继续排毒的平均小时数' }),
  shedding: share.default(0.2).meta({ description: '好转后排毒的相对传染力 0..1' }),
});

const alreadyExposed = z.strictObject({
  people: count.meta({ description: '人数' }),
  hoursAgo: z.number().int().min(0).max(1000).meta({ description: '几小时前吃喝的' }),
});

const group = z.strictObject({
  place: id.meta({ description: '住在地图上的哪个地点' }),
  size: count.min(1).meta({ description: '人数' }),
  vulnerable: count.default(0).meta({ description: '其中老弱人数' }),
  initialExposed: count.default(0).meta({ description: '一开始已感染、未发病的人数' }),
  initialInfectious: count.default(0).meta({ description: '一开始已在传染的人数' }),
  initialFromSource: alreadyExposed.optional().meta({
    description: '演练开始前由污染源感染、还没发病的人：按 incubation 陆续发病',
  }),
});

const venue = z.strictObject({
  place: id.meta({ description: '在地图上的哪个地点' }),
  rate: z
    .number()
    .min(0)
    .max(1000)
    .meta({ description: '开着时每天的有效接触数 β（接触数×传染概率）' }),
  members: z
    .record(id, share)
    .meta({ description: '哪些人群在这里相处：人群标识 → 参与程度 0..1' }),
  from: hourOfDay.optional().meta({ description: '每天几点开始（0..24）；不写为全天' }),
  to: hourOfDay.optional().meta({ description: '每天几点结束；可以小于 from（跨夜）' }),
  vomit: z.boolean().optional().meta({ description: '呕吐物会污染环境：消毒在这里作用最大' }),
});

const source = z.strictObject({
  place: id.meta({ description: '污染源在地图上的哪个地点' }),
  users: z.record(id, share).meta({ description: '哪些人群用它：人群标识 → 使用者占比 0..1' }),
  attackPerDay: z.number().min(0).max(100).meta({ description: '污染程度为 1 时每天的感染风险率' }),
  from: z.number().int().min(0).default(0).meta({ description: '从第几分钟起有污染' }),
  to: z.number().int().min(0).optional().meta({ description: '到第几分钟止；不写则一直有' }),
});

const detection = z.strictObject({
  delayHours: hours.min(0.1).default(12).meta({ description: '发病到被报告的平均小时数' }),
  share: share.default(0.6).meta({ description: '平常情况下有症状者最终被报告的占比' }),
});

const isolation = z.strictObject({
  efficacy: share.default(0.9).meta({ description: '隔离或居家能减去一个病人多少传染力 0..1' }),
  delayHours: hours.min(0).default(0).meta({ description: '发病到实际隔开的平均小时数' }),
});

/** Params of `"use": "epidemic"`. */
export const epidemicParams = z.strictObject({
  form: z
    .enum(['deterministic', 'stochastic'])
    .default('stochastic')
    .meta({ description: '确定性（实数）或随机（整数人，随种子变）' }),
  startHour: hourOfDay
    .default(8)
    .meta({ description: '演练第 0 分钟是几点（要与 clock.start 一致），用于场所的开放时段' }),
  illness,
  groups: z.record(id, group).meta({ description: '人群：班级、寝室、居民、养老院' }),
  venues: z.record(id, venue).default({}).meta({ description: '人们相处、互相传染的场所' }),
  sources: z.record(id, source).default({}).meta({ description: '共同暴露的污染源：井、食堂' }),
  detection: detection.prefault({}).meta({ description: '病例怎样被报告' }),
  isolation: isolation.prefault({}).meta({ description: '隔离的效果' }),
});
export type EpidemicParams = z.output<typeof epidemicParams>;
