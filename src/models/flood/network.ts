/** Flood params worked out into tables that a step only has to read. */
import {
  type CatchmentParams,
  type DamParams,
  type FloodParams,
  RESERVOIR,
  type ReachParams,
} from './params.ts';
import { buildPool, type Pool } from './pool.ts';
import { buildRainTable, type RainTable } from './rainTable.ts';
import { buildStageTable, type StageTable } from './stageTable.ts';

/** Longest routing sub-step, minutes. Reaches are divided to suit it. */
export const LONGEST_STEP = 10;

export interface Catchment {
  /** m³ of water for 1 mm of rain. */
  volumePerMillimetre: number;
  dry: number;
  wet: number;
  fullSoak: number;
  initialSoak: number;
  /** Decay of the antecedent rain, 1/min. */
  drying: number;
  baseflow: number;
  rain: RainTable;
  /** Index of the receiving reach; the number of reaches stands for the reservoir. */
  target: number;
  /** Its routing elements: first … end − 1. */
  first: number;
  end: number;
}

export interface Reach {
  /** Index of the next reach, −1 out of the map. */
  into: number;
  first: number;
  end: number;
  stages: StageTable;
  warningStage: number;
  guaranteeStage: number;
  datum: number;
}

export interface Slope {
  catchment: number;
  /** mm, before this drill's jitter. */
  threshold: number;
}

/** The seepage law of a dam; rates per minute. */
export interface Dam {
  threshold: number;
  rise: number;
  fall: number;
  breachMinutes: number;
}

/**
 * A river system as routing elements in series and parallel. An element stores
 * S = K·[X·I + (1 − X)·O]: a linear reservoir (X = 0) or a piece of a Muskingum reach.
 */
export interface Network {
  catchments: Catchment[];
  reaches: Reach[];
  slopes: Slope[];
  pool?: Pool;
  dam?: Dam;
  /** Travel time K (s) and wedge K·X (s) of every element. */
  elementK: Float64Array;
  elementWedge: Float64Array;
  /** Longest sub-step (min) for which no element overshoots (Δt ≤ 2K(1−X)). */
  longestStep: number;
  /** 1 / (K(1−X) + Δt/2) of every element, for the sub-step `factorStep` (s). */
  factors: Float64Array;
  factorStep: number;
  /** Scratch: inflow of each reach and, last, the reservoir: mean over a sub-step, and at its end. */
  meanInflow: Float64Array;
  endInflow: Float64Array;
}

/** Collects elements; returns the index after the last. */
function addElements(elements: [number, number][], count: number, k: number, x: number): number {
  for (let n = 0; n < count; n += 1) elements.push([k * 3600, x]);
  return elements.length;
}

function buildCatchment(
  params: CatchmentParams,
  target: number,
  elements: [number, number][],
): Catchment {
  return {
    volumePerMillimetre: params.area * 1000,
    dry: params.runoff.dry,
    wet: params.runoff.wet,
    fullSoak: params.soil.full,
    initialSoak: params.soil.initial,
    drying: Math.LN2 / (params.soil.halfLife * 60),
    baseflow: params.baseflow,
    rain: buildRainTable(params.rain),
    target,
    first: elements.length,
    end: addElements(elements, params.cascade.count, params.cascade.hours, 0),
  };
}

function buildReach(params: ReachParams, into: number, elements: [number, number][]): Reach {
  // 2KX ≤ Δt for the longest step; `longestStep` sees to the other bound, Δt ≤ 2K(1−X).
  const wedge = 2 * params.hours * 60 * params.weighting;
  const pieces = Math.max(1, Math.ceil(wedge / LONGEST_STEP - 1e-9));
  return {
    into,
    first: elements.length,
    end: addElements(elements, pieces, params.hours / pieces, params.weighting),
    stages: buildStageTable(params.section),
    warningStage: params.warningStage,
    guaranteeStage: params.guaranteeStage,
    datum: params.datum,
  };
}

function longestStep(elements: readonly [number, number][]): number {
  let longest = LONGEST_STEP;
  for (const [k, x] of elements) longest = Math.min(longest, (2 * k * (1 - x)) / 60);
  return Math.max(1, longest);
}

/** The arrays that stepping works on, sized for the elements and the reaches (and reservoir). */
function workArrays(elements: readonly [number, number][], reaches: number) {
  return {
    elementK: Float64Array.from(elements, ([k]) => k),
    elementWedge: Float64Array.from(elements, ([k, x]) => k * x),
    longestStep: longestStep(elements),
    factors: new Float64Array(elements.length),
    factorStep: 0,
    meanInflow: new Float64Array(reaches + 1),
    endInflow: new Float64Array(reaches + 1),
  };
}

function buildSlopes(params: FloodParams): Slope[] {
  const catchmentIds = Object.keys(params.catchments);
  return Object.values(params.slopes).map((slope) => ({
    catchment: catchmentIds.indexOf(slope.catchment),
    threshold: slope.threshold,
  }));
}

function buildDam({ threshold, riseHours, fallHours, breachMinutes }: DamParams): Dam {
  return { threshold, breachMinutes, rise: 1 / (riseHours * 60), fall: 1 / (fallHours * 60) };
}

/** Builds the tables of a river system. Costly (milliseconds): see `networkOf`. */
export function buildNetwork(params: FloodParams): Network {
  const reachIndex = new Map(params.reaches.map((reach, i) => [reach.id, i]));
  const indexOf = (id: string | null): number => (id === null ? -1 : (reachIndex.get(id) ?? -1));
  const elements: [number, number][] = [];
  const catchments = Object.values(params.catchments).map((catchment) => {
    const toPool = catchment.enters === RESERVOIR;
    const target = toPool ? params.reaches.length : indexOf(catchment.enters);
    return buildCatchment(catchment, target, elements);
  });
  const reaches = params.reaches.map((reach) => buildReach(reach, indexOf(reach.into), elements));
  const arrays = workArrays(elements, reaches.length);
  const network: Network = { catchments, reaches, slopes: buildSlopes(params), ...arrays };
  const { reservoir, dam } = params;
  if (reservoir) network.pool = buildPool(reservoir, indexOf(reservoir.enters));
  if (dam) network.dam = buildDam(dam);
  return network;
}

const networks = new WeakMap<FloodParams, Network>();

/** The network of these params, built once however many drills are prepared from them. */
export function networkOf(params: FloodParams): Network {
  let network = networks.get(params);
  if (!network) {
    network = buildNetwork(params);
    networks.set(params, network);
  }
  return network;
}
