/** What an author couples and reads: the inputs and outputs of the model. */
import type { InputDeclaration, OutputDeclaration } from '../port.ts';

type NumberInput = InputDeclaration & { type: 'number'; default: number };

const perPlace = (zh: string, en: string, fallback: number, unit?: string): NumberInput => ({
  type: 'number',
  each: 'place',
  description: { zh, en },
  default: fallback,
  ...(unit ? { unit } : {}),
});
const global = (zh: string, en: string, fallback: number): NumberInput => ({
  type: 'number',
  description: { zh, en },
  default: fallback,
});

export const inputs = {
  roadOpen: perPlace('出村道路通畅程度 0..1', 'how far the road out is open, 0..1', 1),
  hazard: perPlace('住处此刻的危险 0..1，可大于 1', 'danger at the homes now, 0..1 and above', 0),
  slide: {
    type: 'boolean',
    each: 'place',
    description: { zh: '滑坡已压到住处', en: 'a slide has reached the homes' },
    default: false,
  },
  cue: perPlace(
    '肉眼可见的征兆 0..1（水漫、异响）',
    'environmental cue 0..1: water seen, rumbling',
    0,
  ),
  phone: perPlace('电话网络通畅程度 0..1', 'how far phones work, 0..1', 1),
  power: perPlace('供电程度 0..1', 'how far there is power, 0..1', 1),
  travelMinutes: perPlace(
    '到安置点的分钟数；0 表示按参数或地图距离',
    'minutes to the shelter; 0: from params or map distance',
    0,
    'min',
  ),
  trust: global('群众信任 0..100', 'residents’ trust, 0..100', 60),
  night: { type: 'boolean', description: { zh: '夜间', en: 'it is night' }, default: false },
  rumourWrongWay: global(
    '转移中被谣言带错方向的占比 0..1',
    'share of movers whom a rumour sends the wrong way, 0..1',
    0,
  ),
  easing: global('看上去危险已过的程度 0..1', 'how far it seems over, 0..1', 0),
} as const satisfies Record<string, InputDeclaration>;

type Name = readonly [zh: string, en: string, unit?: string];

/** Keyed by village, in the order in which `read.ts` fills them. */
export const villageOutputs = {
  unaware: ['还不知情', 'unaware', '人'],
  warned: ['已知情、还在观望', 'warned, not decided', '人'],
  preparing: ['正在收拾', 'preparing', '人'],
  onTheWay: ['在路上（含走错方向）', 'on the way, wrong way included', '人'],
  safe: ['已安全（安置点或亲友家）', 'safe: in shelter or with relatives', '人'],
  returned: ['转移后又回村', 'moved and returned', '人'],
  atHome: ['还在村里', 'still in the village', '人'],
  atRiskAtHome: ['还在危险区里', 'still in the danger zone', '人'],
  vulnerableAtHome: ['还在村里的老弱病残孕', 'vulnerable people still in the village', '人'],
  refusers: ['不愿转移', 'refusers', '人'],
  reachedShare: ['危险区知情率', 'share of the danger zone warned'],
  movedShare: ['危险区应转人口已转移率', 'share moved of those who need to'],
  vulnerableMovedShare: ['危险区老弱已转移率', 'share moved of the vulnerable who need to'],
  exposed: ['正受威胁', 'exposed now', '人'],
  trapped: ['被困', 'trapped', '人'],
  injured: ['受伤', 'injured', '人'],
  dead: ['死亡', 'dead', '人'],
  missing: ['失踪', 'missing', '人'],
} as const satisfies Record<string, Name>;

const shelterOutputs = {
  occupied: ['已住床位', 'beds taken', '人'],
  overflow: ['到了没有床位', 'arrived without a bed', '人'],
} as const satisfies Record<string, Name>;

const totals = {
  totalAtHome: ['全镇还在村里', 'all still in their villages', '人'],
  totalAtRisk: ['全镇还在危险区里', 'all still in danger zones', '人'],
  totalSafe: ['全镇已安全转移', 'all safe', '人'],
  totalExposed: ['全镇正受威胁', 'all exposed now', '人'],
  totalDead: ['死亡合计', 'all dead', '人'],
  totalInjured: ['受伤合计', 'all injured', '人'],
  totalMissing: ['失踪合计', 'all missing', '人'],
  totalWrongWay: ['走错方向', 'going the wrong way', '人'],
  vulnerableAtRisk: ['危险区里的老弱病残孕', 'vulnerable people still in danger zones', '人'],
} as const satisfies Record<string, Name>;

export type VillageOutput = keyof typeof villageOutputs;
export const villageOutputNames = Object.keys(villageOutputs) as VillageOutput[];

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

/** Every output, for these villages and shelters. */
export function declareOutputs(
  villages: readonly string[],
  shelters: readonly string[],
): Record<string, OutputDeclaration> {
  return {
    ...declare(villageOutputs, villages),
    ...declare(shelterOutputs, shelters),
    ...declare(totals),
  };
}
