/** A town's streets and what stands between them: drawn, and travelled by crews. */
import { z } from 'zod';

export const blockKinds = [
  'slab',
  'old',
  'park',
  'school',
  'market',
  'institution',
  'plaza',
  'field',
  'works',
] as const;
export const blockKind = z.enum(blockKinds).meta({
  description:
    '街区样子：slab 板楼、old 老屋、park 公园、school 学校、market 市场、institution 机关院落、plaza 广场、field 农田、works 厂区',
});
export type BlockKind = z.output<typeof blockKind>;

const streets = z.array(z.number().int().min(0)).max(40);
/** The index of a column and a row of cells; a cell lies behind the street of the same number. */
const cell = z.tuple([z.number().int().min(0), z.number().int().min(0)]);

export const town = z
  .strictObject({
    seed: z.number().int().meta({ description: '随机种子：街道弯法、房屋排法' }),
    columns: z
      .array(z.number())
      .min(2)
      .max(40)
      .meta({ description: '南北向街道的横坐标，从西到东；可以在图外' }),
    rows: z
      .array(z.number())
      .min(2)
      .max(40)
      .meta({ description: '东西向街道的纵坐标，从北到南；可以在图外' }),
    rotate: z
      .number()
      .min(-45)
      .max(45)
      .default(0)
      .meta({ description: '整个街网绕图心顺时针转多少度' }),
    bend: z
      .tuple([z.number(), z.number()])
      .default([0, 0])
      .meta({ description: '[南北街, 东西街] 成弧的幅度，地图单位' }),
    mainColumns: streets.default([]).meta({ description: '哪几条南北街是主街，从 0 数起' }),
    mainRows: streets.default([]).meta({ description: '哪几条东西街是主街，从 0 数起' }),
    bridges: z
      .strictObject({ columns: streets.default([]), rows: streets.default([]) })
      .optional()
      .meta({ description: '除主街外还有哪几条街过河有桥；其余的街到河边为止' }),
    fabric: z
      .enum(['slab', 'old', 'mixed'])
      .default('mixed')
      .meta({ description: '没有写明的街区画什么：slab 板楼、old 老屋、mixed 两样都有' }),
    blocks: z
      .array(
        z.strictObject({
          at: cell.meta({ description: '[第几列, 第几行]，第 0 列在第 0、1 条街之间' }),
          size: z
            .tuple([z.number().int().min(1), z.number().int().min(1)])
            .default([1, 1])
            .meta({ description: '占几列几行，其间的街不画' }),
          kind: blockKind,
        }),
      )
      .max(400)
      .default([])
      .meta({ description: '写明样子的街区' }),
  })
  .meta({ description: '街区地图：街道成网，街区成格' });
export type TownMap = z.output<typeof town>;
