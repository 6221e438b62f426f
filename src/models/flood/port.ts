/** 山洪: rain, runoff, rivers, a reservoir with its dam, slopes, and homes under water. */
import { defineModel, type PrepareContext, type PreparedModel } from '../port.ts';
import { wantedOutputs } from '../wanted.ts';
import { checkFloodParams } from './check.ts';
import { floodActions, floodInputs, floodOutputs } from './declarations.ts';
import { exposuresOf } from './exposure.ts';
import { type Network, networkOf } from './network.ts';
import { type FloodParams, floodParams } from './params.ts';
import { floodReader, type Reader } from './read.ts';
import { type FloodState, initialFloodState } from './state.ts';
import { stepFlood } from './step.ts';

/** A slope slides at 85–115 % of its stated threshold: nobody knows it better. */
const LOWEST_THRESHOLD = 0.85;
const THRESHOLD_SPREAD = 0.3;

function slopeThresholds(
  network: Network,
  slopeIds: readonly string[],
  random: PrepareContext['random'],
): Float64Array {
  return Float64Array.from(network.slopes, (slope, s) => {
    const jitter = LOWEST_THRESHOLD + THRESHOLD_SPREAD * random('slope', slopeIds[s] ?? '');
    return slope.threshold * jitter;
  });
}

function buildReader(params: FloodParams, context: PrepareContext): Reader {
  const network = networkOf(params);
  const slopeIds = Object.keys(params.slopes);
  return {
    network,
    reachIds: params.reaches.map((reach) => reach.id),
    catchmentIds: Object.keys(params.catchments),
    exposureIds: Object.keys(params.exposure),
    slopeIds,
    exposures: exposuresOf(params, context),
    thresholds: slopeThresholds(network, slopeIds, context.random),
  };
}

/** A number that a drill can go on with, whatever an author's expression gave. */
function sane(value: unknown, low: number, high: number, otherwise: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return otherwise;
  // Adding 0 turns −0, which no state may hold, into 0.
  return (value < low ? low : value > high ? high : value) + 0;
}

function prepareFlood(params: FloodParams, context: PrepareContext): PreparedModel<FloodState> {
  const reader = buildReader(params, context);
  const { network, thresholds } = reader;
  return {
    outputs: wantedOutputs(floodOutputs(params, context.places), context.wanted),
    initial: () => initialFloodState(network),
    step(state, inputs, minute, dt) {
      state.minute = minute;
      state.rainFactor = sane(inputs.rainFactor, 0, 10, 1);
      state.crestShift = sane(inputs.crestShift, -10_000, 10_000, 0);
      stepFlood(network, state, dt, sane(inputs.flaw, 0, 1, 0.5), thresholds);
    },
    read: floodReader(reader, context.wanted),
    act(state, action, args) {
      if (action === 'gate') state.gate = sane(args.open, 0, 1, state.gate);
      if (action === 'reinforce') {
        state.reinforced = Math.min(1, state.reinforced + sane(args.strength, 0, 1, 0));
      }
    },
  };
}

/** Rain, what runs off and what the slopes bear are the numbers that a forecast errs in. */
function withPace(params: FloodParams, factor: number): FloodParams {
  const slopes = Object.entries(params.slopes).map(([id, slope]) => [
    id,
    { ...slope, threshold: slope.threshold / factor },
  ]);
  const catchments = Object.entries(params.catchments).map(([id, catchment]) => [
    id,
    {
      ...catchment,
      runoff: { ...catchment.runoff, wet: Math.min(1, catchment.runoff.wet * factor) },
    },
  ]);
  return {
    ...params,
    slopes: Object.fromEntries(slopes),
    catchments: Object.fromEntries(catchments),
  };
}

export const floodModel = defineModel<FloodParams, FloodState>({
  use: 'flood',
  version: 1,
  params: floodParams,
  inputs: floodInputs,
  actions: floodActions,
  layer: 'water',
  outputs: floodOutputs,
  check: checkFloodParams,
  prepare: prepareFlood,
  vary: withPace,
});
