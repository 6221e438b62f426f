/** 转移: people of villages hear, decide, prepare, go, shelter and return; the port for the engine. */
import { defineModel } from '../port.ts';
import { actions } from './action-declarations.ts';
import { perform } from './actions.ts';
import { calmConditions } from './conditions.ts';
import { declareOutputs, inputs } from './declarations.ts';
import type { EvacuationState } from './layout.ts';
import { newPace } from './pace.ts';
import type { EvacuationParams } from './params.ts';
import { checkParams, evacuationParams, shelterIds, villageIds } from './params.ts';
import { readOutputs } from './read.ts';
import { advance, firstState } from './step.ts';
import { buildTables } from './tables.ts';

export const evacuationModel = defineModel<EvacuationParams, EvacuationState>({
  use: 'evacuation',
  version: 1,
  params: evacuationParams,
  inputs,
  actions,
  layer: 'evacuation',
  outputs: (params, places) => declareOutputs(villageIds(params, places), shelterIds(places)),
  check: checkParams,
  prepare(params, context) {
    const tables = buildTables(params, context);
    const now = calmConditions();
    const pace = newPace();
    return {
      outputs: declareOutputs(tables.villages, tables.shelters),
      initial: () => firstState(tables),
      step: (state, given, _minute, dt) => advance(tables, state, now, pace, given, dt),
      read: (state, out) => readOutputs(tables, state, out),
      act: (state, action, args, place) => perform(tables, state, action, args, place),
    };
  },
});
