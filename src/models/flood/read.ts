/** Publishes a flood state. Keyed objects are made once and then only refilled. */
import type { Keyed, ModelValue } from '../port.ts';
import type { Exposure } from './exposure.ts';
import { inundationDepth, wetShare } from './inundation.ts';
import { writeCatchments, writeExposures, writeReaches, writeSlid, writeSlopes } from './keyed.ts';
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
}

type Out = Record<string, ModelValue>;
/** Publishes some outputs. */
type Part = (state: FloodState, out: Out) => void;
/** Whether anybody reads the output of this name. */
type Wants = (name: string) => boolean;

/** Works out the stages that the parts after it publish. */
function stagesPart({ network: { reaches } }: Reader, stages: Float64Array): Part {
  return (state) => {
    for (let r = 0; r < reaches.length; r += 1) {
      const { stages: table, end } = reaches[r] as Reach;
      stages[r] = stageOf(table, state.flow[end - 1] as number);
    }
  };
}

function alertOf(reach: Reach, stage: number): number {
  return stage < reach.warningStage ? 0 : stage < reach.guaranteeStage ? 1 : 2;
}

function reachParts(reader: Reader, stages: Float64Array, wants: Wants): Part[] {
  const { network, reachIds: ids } = reader;
  const { reaches } = network;
  const row = new Float64Array(reaches.length);
  const parts: Part[] = [];
  const publish = (name: string, part: Part): void => {
    if (wants(name)) parts.push(part);
  };
  publish('stage', (_, out) => {
    out.stage ??= {};
    writeReaches(out.stage as Keyed, ids, stages);
  });
  publish('level', (_, out) => {
    for (let r = 0; r < row.length; r += 1) {
      row[r] = (reaches[r] as Reach).datum + (stages[r] as number);
    }
    out.level ??= {};
    writeReaches(out.level as Keyed, ids, row);
  });
  publish('discharge', (state, out) => {
    for (let r = 0; r < row.length; r += 1) {
      row[r] = state.flow[(reaches[r] as Reach).end - 1] as number;
    }
    out.discharge ??= {};
    writeReaches(out.discharge as Keyed, ids, row);
  });
  publish('alert', (_, out) => {
    for (let r = 0; r < row.length; r += 1) {
      row[r] = alertOf(reaches[r] as Reach, stages[r] as number);
    }
    out.alert ??= {};
    writeReaches(out.alert as Keyed, ids, row);
  });
  return parts;
}

/** Rain (mm) that fell in each catchment in the last `minutes`, times the state's factor, into `row`. */
function fillRain(
  catchments: readonly Catchment[],
  state: FloodState,
  minutes: number,
  row: Float64Array,
): void {
  const minute = state.minute - state.crestShift;
  for (let c = 0; c < row.length; c += 1) {
    const { rain } = catchments[c] as Catchment;
    row[c] = state.rainFactor * (rainUntil(rain, minute) - rainUntil(rain, minute - minutes));
  }
}

function rainParts(reader: Reader, wants: Wants): Part[] {
  const { network, catchmentIds: ids } = reader;
  const { catchments } = network;
  const row = new Float64Array(catchments.length);
  const parts: Part[] = [];
  const publish = (name: string, minutes: number, write: (out: Out) => void): void => {
    if (!wants(name)) return;
    parts.push((state, out) => {
      fillRain(catchments, state, minutes, row);
      write(out);
    });
  };
  publish('rainNow', 1, (out) => {
    for (let c = 0; c < row.length; c += 1) row[c] = (row[c] as number) * 60;
    out.rainNow ??= {};
    writeCatchments(out.rainNow as Keyed, ids, row);
  });
  publish('rain1h', 60, (out) => {
    out.rain1h ??= {};
    writeCatchments(out.rain1h as Keyed, ids, row);
  });
  publish('rain3h', 180, (out) => {
    out.rain3h ??= {};
    writeCatchments(out.rain3h as Keyed, ids, row);
  });
  publish('rain6h', 360, (out) => {
    out.rain6h ??= {};
    writeCatchments(out.rain6h as Keyed, ids, row);
  });
  publish('rain24h', 1440, (out) => {
    out.rain24h ??= {};
    writeCatchments(out.rain24h as Keyed, ids, row);
  });
  return parts;
}

function exposureParts(reader: Reader, stages: Float64Array, wants: Wants): Part[] {
  const { exposureIds: ids, exposures } = reader;
  const row = new Float64Array(exposures.length);
  const parts: Part[] = [];
  if (wants('depth')) {
    parts.push((_, out) => {
      for (let p = 0; p < row.length; p += 1) {
        const { reach, first } = exposures[p] as Exposure;
        row[p] = inundationDepth(stages[reach] as number, first);
      }
      out.depth ??= {};
      writeExposures(out.depth as Keyed, ids, row);
    });
  }
  if (wants('wetHomes')) {
    parts.push((_, out) => {
      for (let p = 0; p < row.length; p += 1) {
        const { reach, first, last } = exposures[p] as Exposure;
        row[p] = wetShare(stages[reach] as number, first, last);
      }
      out.wetHomes ??= {};
      writeExposures(out.wetHomes as Keyed, ids, row);
    });
  }
  return parts;
}

function slopeParts(reader: Reader, wants: Wants): Part[] {
  const { network, slopeIds: ids, thresholds } = reader;
  const soils = network.slopes.map(({ catchment }) => catchment);
  const row = new Float64Array(soils.length);
  const parts: Part[] = [];
  if (wants('slopeRatio')) {
    parts.push((state, out) => {
      for (let s = 0; s < row.length; s += 1) {
        row[s] = (state.soak[soils[s] as number] as number) / (thresholds[s] as number);
      }
      out.slopeRatio ??= {};
      writeSlopes(out.slopeRatio as Keyed, ids, row);
    });
  }
  if (wants('slid')) {
    parts.push((state, out) => {
      out.slid ??= {};
      writeSlid(out.slid as Keyed, ids, state.slidAt, NEVER);
    });
  }
  return parts;
}

function reservoirParts({ network: { pool, dam } }: Reader, wants: Wants): Part[] {
  const parts: Part[] = [];
  const publish = (name: string, part: Part): void => {
    if (wants(name)) parts.push(part);
  };
  if (pool) {
    publish('reservoirLevel', (state, out) => {
      out.reservoirLevel = ratePool(pool, state.pool, state.gate).level;
    });
    publish('reservoirInflow', (state, out) => {
      out.reservoirInflow = state.poolInflow;
    });
    publish('reservoirOutflow', (state, out) => {
      out.reservoirOutflow = state.poolOutflow;
    });
  }
  if (dam) {
    publish('seepage', (state, out) => {
      out.seepage = state.seepage;
    });
    publish('breached', (state, out) => {
      out.breached = state.breachedAt !== NEVER;
    });
  }
  return parts;
}

/** Compiles what writes the `wanted` outputs (all where absent) of a state into `out`. */
export function floodReader(reader: Reader, wanted: ReadonlySet<string> | undefined): Part {
  const wants: Wants = (name) => !wanted || wanted.has(name);
  const stages = new Float64Array(reader.network.reaches.length);
  const parts = [
    stagesPart(reader, stages),
    ...reachParts(reader, stages, wants),
    ...rainParts(reader, wants),
    ...exposureParts(reader, stages, wants),
    ...slopeParts(reader, wants),
    ...reservoirParts(reader, wants),
  ];
  return (state, out) => {
    for (let p = 0; p < parts.length; p += 1) (parts[p] as Part)(state, out);
  };
}
