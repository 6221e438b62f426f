/** What the flood model reads, does and publishes. */
import type {
  ActionDeclaration,
  InputDeclaration,
  OutputDeclaration,
  PlaceGeometry,
} from '../port.ts';
import type { FloodParams } from './params.ts';

export const floodInputs = {
  rainFactor: {
    type: 'number',
    description: { zh: '雨量倍数，乘在所有雨强上', en: 'Multiplies every rain intensity' },
    default: 1,
  },
  crestShift: {
    type: 'number',
    unit: 'min',
    description: { zh: '雨的推迟分钟数，负为提前', en: 'Minutes by which the rain comes later' },
    default: 0,
  },
  flaw: {
    type: 'number',
    description: { zh: '大坝隐患轻重 0..1', en: 'How weak the dam is, 0..1' },
    default: 0.5,
  },
} satisfies Record<string, InputDeclaration>;

export const floodActions = {
  gate: {
    atPlace: false,
    arguments: {
      open: { type: 'number', description: { zh: '开度 0..1', en: 'Opening 0..1' } },
    },
    description: { zh: '调水库泄洪闸', en: 'Set the reservoir gate' },
  },
  reinforce: {
    atPlace: false,
    arguments: {
      strength: { type: 'number', description: { zh: '加固增量 0..1', en: 'Strength added 0..1' } },
    },
    description: { zh: '抢护坝体（导渗、压坡），可叠加', en: 'Reinforce the dam; adds up' },
  },
} satisfies Record<string, ActionDeclaration>;

type Row = [name: string, zh: string, en: string, unit?: string, decimals?: number];

const REACH_OUTPUTS: Row[] = [
  ['stage', '河段水位，河床以上', 'Stage above bed at the end of a reach', 'm', 2],
  ['level', '河段水位，高程', 'Water level (datum + stage)', 'm', 2],
  ['discharge', '河段流量', 'Discharge at the end of a reach', 'm³/s', 0],
  [
    'alert',
    '0 正常，1 超警戒，2 超保证',
    '0 normal, 1 over warning, 2 over guarantee stage',
    '',
    0,
  ],
];
const CATCHMENT_OUTPUTS: Row[] = [
  ['rainNow', '此刻雨强', 'Rain intensity now', 'mm/h', 0],
  ['rain1h', '近 1 小时雨量', 'Rain of the last hour', 'mm', 0],
  ['rain3h', '近 3 小时雨量', 'Rain of the last 3 hours', 'mm', 0],
  ['rain6h', '近 6 小时雨量', 'Rain of the last 6 hours', 'mm', 0],
  ['rain24h', '近 24 小时雨量', 'Rain of the last 24 hours', 'mm', 0],
];
const RESERVOIR_OUTPUTS: Row[] = [
  ['reservoirLevel', '库水位', 'Reservoir level', 'm', 2],
  ['reservoirInflow', '入库流量', 'Reservoir inflow', 'm³/s', 0],
  ['reservoirOutflow', '出库流量', 'Reservoir outflow', 'm³/s', 0],
];
const EXPOSURE_OUTPUTS: Row[] = [
  ['depth', '最低一户的水深', 'Water depth at the lowest home', 'm', 1],
  ['wetHomes', '进水户占比 0..1', 'Share of homes wet, 0..1', '', 2],
];

function numberOutput(
  [, zh, en, unit, decimals]: Row,
  keys?: readonly string[],
): OutputDeclaration {
  const declaration: OutputDeclaration = { type: 'number', description: { zh, en } };
  if (keys) declaration.keys = keys;
  if (unit) declaration.unit = unit;
  if (decimals !== undefined) declaration.decimals = decimals;
  return declaration;
}

/** Declares the outputs that these params give. */
export function floodOutputs(
  params: FloodParams,
  _places: readonly PlaceGeometry[],
): Record<string, OutputDeclaration> {
  const outputs: Record<string, OutputDeclaration> = {};
  const add = (rows: Row[], keys?: readonly string[]): void => {
    for (const row of rows) outputs[row[0]] = numberOutput(row, keys);
  };
  const slopes = Object.keys(params.slopes);
  add(
    REACH_OUTPUTS,
    params.reaches.map((reach) => reach.id),
  );
  add(CATCHMENT_OUTPUTS, Object.keys(params.catchments));
  add(EXPOSURE_OUTPUTS, Object.keys(params.exposure));
  add([['slopeRatio', '前期雨量与临界值之比', 'Soaked rain over threshold', '', 2]], slopes);
  outputs.slid = {
    type: 'boolean',
    keys: slopes,
    description: { zh: '已滑坡', en: 'The slope has slid' },
  };
  if (params.reservoir) add(RESERVOIR_OUTPUTS);
  if (params.dam) {
    add([['seepage', '渗漏程度，到 1 溃决', 'Seepage; the dam breaches at 1', '', 2]]);
    outputs.breached = {
      type: 'boolean',
      description: { zh: '大坝已溃决', en: 'The dam has breached' },
    };
  }
  return outputs;
}
