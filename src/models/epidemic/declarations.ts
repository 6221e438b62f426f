/** What an author couples and reads: the inputs and outputs of the model. */
import type { InputDeclaration, OutputDeclaration, PlaceGeometry } from '../port.ts';
import type { EpidemicParams } from './params.ts';

type NumberInput = InputDeclaration & { type: 'number'; default: number };

const perPlace = (zh: string, en: string, fallback: number): NumberInput => ({
  type: 'number',
  each: 'place',
  description: { zh, en },
  default: fallback,
});

export const inputs = {
  reporting: {
    type: 'number',
    description: {
      zh: '有病肯说的程度 0..1.5，1 为平常；不信任、名单外泄会降低',
      en: 'how readily illness is reported, 0..1.5; distrust or a leaked list lowers it',
    },
    default: 1,
  },
  contamination: perPlace(
    '该地污染源此刻的污染程度，0 为干净',
    'how contaminated the sources at the place are now; 0: clean',
    1,
  ),
  crowding: perPlace(
    '该地场所的拥挤倍数，1 为平常',
    'factor on the mixing at the place; 1: as usual',
    1,
  ),
  hygiene: perPlace(
    '平日卫生条件减去的传播占比 0..1',
    'share of transmission removed by standing conditions, 0..1',
    0,
  ),
} as const satisfies Record<string, InputDeclaration>;

type Name = readonly [zh: string, en: string, unit?: string];

/** Keyed by group. susceptible + exposed + infectious + recovered + severe + dead is the group's size. */
export const groupOutputs = {
  susceptible: ['未感染', 'never infected', '人'],
  exposed: ['已感染、未发病', 'infected, not yet infectious', '人'],
  infectious: ['正在传染（含无症状、已隔离）', 'infectious, silent and isolated included', '人'],
  ill: ['正在患病（含重症）', 'ill now, severe included', '人'],
  recovered: ['已好转（含仍在排毒）', 'recovered, shedding included', '人'],
  everIll: ['累计发病', 'ever ill', '人'],
  reported: ['累计报告', 'reported so far', '人'],
  severe: ['重症', 'severe now', '人'],
  dead: ['死亡', 'dead', '人'],
} as const satisfies Record<string, Name>;

/** Keyed by place, for places where groups live. */
export const placeOutputs = {
  illAt: ['该地正在患病', 'ill now at the place', '人'],
  everIllAt: ['该地累计发病', 'ever ill at the place', '人'],
  reportedAt: ['该地累计报告', 'reported so far at the place', '人'],
  newAt: ['该地 24 小时新发病', 'onsets in the last 24 h at the place', '人'],
  isolatedAt: ['该地正在隔离', 'isolated now at the place', '人'],
} as const satisfies Record<string, Name>;

export const totalOutputs = {
  totalIll: ['正在患病合计', 'all ill now', '人'],
  totalEverIll: ['累计发病合计', 'all ever ill', '人'],
  totalReported: ['累计报告合计', 'all reported so far', '人'],
  totalSevere: ['重症合计', 'all severe now', '人'],
  totalDead: ['死亡合计', 'all dead', '人'],
  new2h: ['2 小时新发病', 'onsets in the last 2 h', '人'],
  new24h: ['24 小时新发病', 'onsets in the last 24 h', '人'],
  reported24h: ['24 小时新报告', 'reported in the last 24 h', '人'],
  effective: ['此刻人传人的有效再生数', 'effective reproduction number now, person to person'],
  attackRate: ['罹患率', 'attack rate: share of all people ever ill'],
  sourceShare: ['感染中来自污染源的占比', 'share of all infections that came from sources'],
} as const satisfies Record<string, Name>;

export type GroupOutput = keyof typeof groupOutputs;
export type PlaceOutput = keyof typeof placeOutputs;
export type TotalOutput = keyof typeof totalOutputs;

function declare(names: Record<string, Name>, keys?: readonly string[]) {
  const entries = Object.entries(names).map(([name, [zh, en, unit]]) => {
    const declaration: OutputDeclaration = {
      type: 'number',
      description: { zh, en },
      decimals: unit ? 0 : 2,
      ...(unit ? { unit } : {}),
      ...(keys ? { keys } : {}),
    };
    return [name, declaration] as const;
  });
  return Object.fromEntries(entries);
}

/** Places where groups live, in the order of the map. */
export function homesOf(params: EpidemicParams, places: readonly PlaceGeometry[]): string[] {
  const homes = new Set(Object.values(params.groups).map((group) => group.place));
  return places.filter((place) => homes.has(place.id)).map((place) => place.id);
}

/** Every output, for the groups of `params` and the places where they live. */
export function epidemicOutputs(
  params: EpidemicParams,
  places: readonly PlaceGeometry[],
): Record<string, OutputDeclaration> {
  return {
    ...declare(groupOutputs, Object.keys(params.groups)),
    ...declare(placeOutputs, homesOf(params, places)),
    ...declare(totalOutputs),
  };
}
