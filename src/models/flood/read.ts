/** Publishes a flood state. Keyed objects are made once and then only refilled. */
import type { Keyed, ModelValue } from '../port.ts';
import type { Exposure } from './exposure.ts';
import { inundationDepth, wetShare } from './inundation.ts';
import type { Catchment, Network, Reach } from './network.ts';
import { ratePool } from './pool.ts';
import { rainUntil } from './rainTable.ts';
import { stageOf } from './stageTable.ts';
import { type FloodState, NEVER } from './state.ts';

/** Everything that reading needs besides the state. */
export interface Reader {
  network: Network;
  reachIds: readonly string[];
  catchmentIds: readonly string[];
  exposureIds: readonly string[];
  slopeIds: readonly string[];
  exposures: readonly Exposure[];
  thresholds: Float64Array;
  /** Scratch: stage of every reach. */
  stages: Float64Array;
}

type Out = Record<string, ModelValue>;

function readReaches(reader: Reader, state: FloodState, out: Out): void {
  const { network, reachIds, stages } = reader;
  out.stage ??= {};
  const stage = out.stage as Keyed;
  out.level ??= {};
  const level = out.level as Keyed;
  out.discharge ??= {};
  const discharge = out.discharge as Keyed;
  out.alert ??= {};
  const alert = out.alert as Keyed;
  for (let r = 0; r < reachIds.length; r += 1) {
    const id = reachIds[r] as string;
    const reach = network.reaches[r] as Reach;
    const flow = state.flow[reach.end - 1] as number;
    const depth = stageOf(reach.stages, flow);
    stages[r] = depth;
    stage[id] = depth;
    level[id] = reach.datum + depth;
    discharge[id] = flow;
    alert[id] = depth < reach.warningStage ? 0 : depth < reach.guaranteeStage ? 1 : 2;
  }
}

function readRain(reader: Reader, state: FloodState, out: Out): void {
  const { network, catchmentIds } = reader;
  out.rainNow ??= {};
  const rainNow = out.rainNow as Keyed;
  out.rain1h ??= {};
  const rain1h = out.rain1h as Keyed;
  out.rain3h ??= {};
  const rain3h = out.rain3h as Keyed;
  out.rain6h ??= {};
  const rain6h = out.rain6h as Keyed;
  out.rain24h ??= {};
  const rain24h = out.rain24h as Keyed;
  const minute = state.minute - state.crestShift;
  const factor = state.rainFactor;
  for (let c = 0; c < catchmentIds.length; c += 1) {
    const id = catchmentIds[c] as string;
    const { rain } = network.catchments[c] as Catchment;
    const total = rainUntil(rain, minute);
    rainNow[id] = factor * (total - rainUntil(rain, minute - 1)) * 60;
    rain1h[id] = factor * (total - rainUntil(rain, minute - 60));
    rain3h[id] = factor * (total - rainUntil(rain, minute - 180));
    rain6h[id] = factor * (total - rainUntil(rain, minute - 360));
    rain24h[id] = factor * (total - rainUntil(rain, minute - 1440));
  }
}

function readExposures(reader: Reader, out: Out): void {
  const { exposureIds, exposures, stages } = reader;
  out.depth ??= {};
  const depth = out.depth as Keyed;
  out.wetHomes ??= {};
  const wetHomes = out.wetHomes as Keyed;
  for (let p = 0; p < exposureIds.length; p += 1) {
    const id = exposureIds[p] as string;
    const { reach, first, last } = exposures[p] as Exposure;
    const stage = stages[reach] as number;
    depth[id] = inundationDepth(stage, first);
    wetHomes[id] = wetShare(stage, first, last);
  }
}

function readSlopes(reader: Reader, state: FloodState, out: Out): void {
  const { network, slopeIds, thresholds } = reader;
  out.slopeRatio ??= {};
  const slopeRatio = out.slopeRatio as Keyed;
  out.slid ??= {};
  const slid = out.slid as Keyed;
  for (let s = 0; s < slopeIds.length; s += 1) {
    const id = slopeIds[s] as string;
    const soak = state.soak[network.slopes[s]?.catchment ?? 0] as number;
    slopeRatio[id] = soak / (thresholds[s] as number);
    slid[id] = state.slidAt[s] !== NEVER;
  }
}

/** Writes every declared output of `state` into `out`. */
export function readFlood(reader: Reader, state: FloodState, out: Out): void {
  const { pool, dam } = reader.network;
  readReaches(reader, state, out);
  readRain(reader, state, out);
  readExposures(reader, out);
  readSlopes(reader, state, out);
  if (pool) {
    out.reservoirLevel = ratePool(pool, state.pool, state.gate).level;
    out.reservoirInflow = state.poolInflow;
    out.reservoirOutflow = state.poolOutflow;
  }
  if (dam) {
    out.seepage = state.seepage;
    out.breached = state.breachedAt !== NEVER;
  }
}
