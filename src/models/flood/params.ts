/** What an author writes to describe a river system. Its only definition. */
import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,47}$/)
  .meta({ description: '标识：小写字母开头，只含字母和数字' });
const share = z.number().min(0).max(1);
const hours = z.number().min(0.05).max(1000);

/** Storage point that catchments may drain into besides reaches. */
export const RESERVOIR = 'reservoir';

const rain = z
  .array(
    z.tuple([
      z.number().meta({ description: '分钟，可为负（开场以前）' }),
      z.number().min(0).max(500).meta({ description: '雨强，毫米每小时' }),
    ]),
  )
  .min(2)
  .max(400)
  .meta({ description: '雨强过程 [[分钟, 毫米每小时], …]，点间直线，首尾之外为 0' });

const catchment = z
  .strictObject({
    area: z.number().positive().max(100_000).meta({ description: '集水面积，平方公里' }),
    runoff: z
      .strictObject({
        dry: share.meta({ description: '土壤干时的径流系数' }),
        wet: share.meta({ description: '土壤饱和时的径流系数' }),
      })
      .meta({ description: '径流系数，随前期雨量由干到湿' }),
    soil: z
      .strictObject({
        initial: z.number().min(0).meta({ description: '开场时的前期影响雨量，毫米' }),
        full: z.number().positive().meta({ description: '达到湿径流系数的前期影响雨量，毫米' }),
        halfLife: hours.min(1).meta({ description: '前期影响雨量减半所需小时' }),
      })
      .meta({ description: '土壤含水：前期影响雨量（API）' }),
    cascade: z
      .strictObject({
        hours: hours.meta({ description: '每个线性水库的蓄泄常数 K，小时' }),
        count: z.number().int().min(1).max(10).meta({ description: '串联个数 N；峰滞时约为 N×K' }),
      })
      .meta({ description: '坡面汇流：线性水库串联（纳什单位线）' }),
    enters: id.meta({ description: '汇入的河段标识，或 reservoir（水库）' }),
    baseflow: z.number().min(0).meta({ description: '基流，立方米每秒' }),
    rain,
  })
  .meta({ description: '一片集水区' });

const reach = z
  .strictObject({
    id,
    into: id.nullable().meta({ description: '流入的下一河段；流出图外写 null' }),
    hours: hours.meta({ description: '马斯京根 K：洪水波通过本河段的小时数' }),
    weighting: z
      .number()
      .min(0)
      .max(0.5)
      .meta({ description: '马斯京根 X：0 坦化最强，0.5 只平移' }),
    section: z
      .strictObject({
        width: z.number().positive().meta({ description: '过水宽度，米（矩形断面）' }),
        roughness: z.number().min(0.01).max(0.3).meta({ description: '曼宁糙率 n' }),
        slope: z.number().positive().max(0.5).meta({ description: '水面比降' }),
      })
      .meta({ description: '控制断面：由流量推水位' }),
    river: z.number().int().min(0).meta({ description: '地图 rivers 中的第几条（从 0 数）' }),
    range: z.tuple([share, share]).meta({ description: '占该河的位置 [起, 止]，水位在止点' }),
    warningStage: z.number().positive().meta({ description: '警戒水位，河床以上米数' }),
    guaranteeStage: z.number().positive().meta({ description: '保证水位，河床以上米数' }),
    datum: z.number().default(0).meta({ description: '河床高程，显示水位时加上，米' }),
  })
  .meta({ description: '一个河段' });

const reservoir = z
  .strictObject({
    place: id.optional().meta({ description: '大坝所在地点' }),
    storage: z
      .array(
        z.tuple([
          z.number().meta({ description: '水位，米' }),
          z.number().min(0).meta({ description: '库容，万立方米' }),
        ]),
      )
      .min(2)
      .max(60)
      .meta({ description: '水位—库容表，两列都递增，应高出坝顶' }),
    normalLevel: z.number().meta({ description: '正常蓄水位，米' }),
    initialLevel: z.number().optional().meta({ description: '开场水位，米；省略即正常蓄水位' }),
    damTop: z.number().meta({ description: '坝顶高程，米' }),
    spillway: z
      .strictObject({
        crest: z.number().meta({ description: '堰顶高程，米' }),
        width: z.number().min(0).meta({ description: '堰宽，米' }),
        coefficient: z
          .number()
          .positive()
          .default(1.7)
          .meta({ description: '流量系数 Q=c·b·h^1.5' }),
      })
      .meta({ description: '溢洪道（开敞式，不可控）' }),
    outlet: z
      .strictObject({
        sill: z.number().meta({ description: '底坎高程，米' }),
        capacity: z.number().min(0).meta({ description: '水位在堰顶时全开的流量，立方米每秒' }),
        open: share.default(0).meta({ description: '开场时闸门开度 0..1' }),
      })
      .meta({ description: '泄洪闸：开度只由行动改变' }),
    enters: id.meta({ description: '出库水进入的河段' }),
    river: z.number().int().min(0).optional().meta({ description: '水面在地图第几条河上' }),
    range: z.tuple([share, share]).optional().meta({ description: '水面占该河的位置 [尾, 坝]' }),
  })
  .meta({ description: '水库' });

const dam = z
  .strictObject({
    threshold: z.number().meta({ description: '库水位高于此，坝体隐患才发展，米' }),
    riseHours: hours.meta({ description: '最薄弱的坝在坝顶水位下，渗漏由 0 到溃决的小时数' }),
    fallHours: hours.meta({ description: '加固到位后或水位退下后，渗漏消减的时间常数，小时' }),
    breachMinutes: z.number().min(5).max(1440).meta({ description: '溃决后泄空所需分钟' }),
  })
  .meta({ description: '大坝隐患：渗漏到 1 或漫顶即溃决' });

const slope = z
  .strictObject({
    catchment: id.meta({ description: '用哪片集水区的前期影响雨量' }),
    threshold: z
      .number()
      .positive()
      .meta({ description: '成灾临界前期影响雨量，毫米；每局随机 ±15%' }),
  })
  .meta({ description: '一处易滑坡面' });

const exposure = z
  .strictObject({
    reach: id.meta({ description: '受哪个河段的水位影响' }),
    firstHome: z.number().optional().meta({ description: '最低一户进水时的水位，河床以上米数' }),
    lastHome: z.number().optional().meta({ description: '最高一户进水时的水位，河床以上米数' }),
    radius: z
      .number()
      .positive()
      .default(22)
      .meta({ description: '省略上两项而有地形时，按此半径（地图单位）内的地面推算' }),
  })
  .meta({ description: '一个地点的淹没关系' });

/** The flood model's params (山洪模型参数). */
export const floodParams = z.strictObject({
  catchments: z.record(id, catchment).meta({ description: '集水区' }),
  reaches: z.array(reach).min(1).max(60).meta({ description: '河段，从上游写到下游' }),
  reservoir: reservoir.optional(),
  dam: dam.optional(),
  slopes: z.record(id, slope).default({}).meta({ description: '易滑坡面，键为地点或道路标识' }),
  exposure: z
    .record(id, exposure)
    .default({})
    .meta({ description: '地点的淹没关系，键为地点标识' }),
});

export type FloodParams = z.output<typeof floodParams>;
export type CatchmentParams = z.output<typeof catchment>;
export type ReachParams = z.output<typeof reach>;
export type ReservoirParams = z.output<typeof reservoir>;
export type DamParams = z.output<typeof dam>;
export type ExposureParams = z.output<typeof exposure>;
