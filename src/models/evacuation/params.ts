/** What an author may set: which villages move, where to, and how people there behave. */
import { z } from 'zod';
import type { ParamProblem, PlaceGeometry } from '../port.ts';

const placeId = z.string().regex(/^[a-z][A-Za-z0-9]{0,47}$/);
const share = z.number().min(0).max(1);

const village = z.strictObject({
  atRisk: share.default(1).meta({ description: '住在危险区的人口占比；只有这些人需要转移' }),
  shelter: placeId
    .optional()
    .meta({ description: '对口安置点（地点标识）；不写则去最近的开放安置点' }),
  relatives: share.optional().meta({ description: '投亲靠友的占比；不写用总的 relatives' }),
  travelMinutes: z
    .number()
    .min(1)
    .max(600)
    .optional()
    .meta({ description: '路通时到安置点要几分钟；不写按地图距离估算' }),
  falseAlarms: z
    .number()
    .min(0)
    .max(10)
    .default(0)
    .meta({ description: '以前“狼来了”的次数，越多越不愿走' }),
});

/** Params of `"use": "evacuation"`. */
export const evacuationParams = z.strictObject({
  villages: z
    .record(placeId, village)
    .optional()
    .meta({ description: '参加转移的村；不写则为所有带 village 标签的地点' }),
  openShelters: z.array(placeId).default([]).meta({ description: '一开始就开放的安置点' }),
  relatives: share
    .default(0.7)
    .meta({ description: '投亲靠友的占比，其余到集中安置点（通常 20%–40%）' }),
  preparationMinutes: z
    .number()
    .min(5)
    .max(240)
    .default(30)
    .meta({ description: '收拾动身的瑞利分布参数 σ，分钟：σ=30 时 30 分钟走 39%，60 分钟走 86%' }),
  warningPace: z
    .number()
    .min(0.1)
    .max(10)
    .default(1)
    .meta({ description: '预警传开快慢的倍数，1 为一般' }),
  refusalPace: z
    .number()
    .min(0)
    .max(5)
    .default(1)
    .meta({ description: '不愿转移的人数倍数，1 为一般' }),
  harmPace: z.number().min(0).max(10).default(1).meta({ description: '伤亡快慢的倍数，1 为一般' }),
});
export type EvacuationParams = z.output<typeof evacuationParams>;
export type VillageParams = z.output<typeof village>;

/** Village settings used where only the tag says that a place is a village. */
export const plainVillage: VillageParams = { atRisk: 1, falseAlarms: 0 };

/** Village ids, in the order of the map. */
export function villageIds(params: EvacuationParams, places: readonly PlaceGeometry[]): string[] {
  const { villages } = params;
  const belongs = (place: PlaceGeometry) =>
    villages ? Object.hasOwn(villages, place.id) : place.tags.includes('village');
  return places.filter(belongs).map((place) => place.id);
}

/** Shelter ids: places with beds, in the order of the map. */
export function shelterIds(places: readonly PlaceGeometry[]): string[] {
  return places.filter((place) => place.shelter > 0).map((place) => place.id);
}

/** Mistakes that the schema cannot see: unknown places, no people, no beds. */
export function checkParams(
  params: EvacuationParams,
  places: readonly PlaceGeometry[],
): ParamProblem[] {
  const problems = Object.entries(params.villages ?? {}).flatMap(([id, village]) => [
    ...checkVillage(id, places),
    ...(village.shelter ? checkShelter(village.shelter, places, ['villages', id, 'shelter']) : []),
  ]);
  params.openShelters.forEach((id, index) => {
    problems.push(...checkShelter(id, places, ['openShelters', index]));
  });
  if (villageIds(params, places).length === 0) {
    problems.push({
      path: params.villages ? ['villages'] : [],
      zh: '没有村可转移：写 villages，或给地点加上 village 标签',
      en: 'No village to evacuate: list villages, or tag places with "village"',
    });
  }
  return problems;
}

function checkVillage(id: string, places: readonly PlaceGeometry[]): ParamProblem[] {
  const place = places.find((candidate) => candidate.id === id);
  const path = ['villages', id];
  if (!place) return [{ path, zh: `地图上没有地点“${id}”`, en: `The map has no place "${id}"` }];
  if (place.population > 0) return [];
  return [{ path, zh: `“${id}”没有人口（population）`, en: `"${id}" has no population` }];
}

function checkShelter(
  id: string,
  places: readonly PlaceGeometry[],
  path: (string | number)[],
): ParamProblem[] {
  const place = places.find((candidate) => candidate.id === id);
  if (!place) return [{ path, zh: `地图上没有地点“${id}”`, en: `The map has no place "${id}"` }];
  if (place.shelter > 0) return [];
  return [{ path, zh: `“${id}”没有安置床位（shelter）`, en: `"${id}" has no shelter beds` }];
}
