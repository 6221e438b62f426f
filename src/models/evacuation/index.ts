/** 转移: people of villages hear, decide, prepare, go, shelter and return; the port for the engine. */
import { defineModel } from '../port.ts';
import { wantedOutputs } from '../wanted.ts';
import { actions } from './action-declarations.ts';
import { perform } from './actions.ts';
import { calmConditions, newGiven } from './conditions.ts';
import { declareOutputs, inputs } from './declarations.ts';
import type { EvacuationState } from './layout.ts';
import { newPace } from './pace.ts';
import type { EvacuationParams } from './params.ts';
import { checkParams, evacuationParams, shelterIds, villageIds } from './params.ts';
import { evacuationReader } from './read.ts';
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
  vary: (params, factor) => ({
    ...params,
    warningPace: Math.min(10, params.warningPace * factor),
    refusalPace: Math.min(5, params.refusalPace / factor),
    preparationMinutes: params.preparationMinutes / factor,
  }),
  prepare(params, context) {
    const tables = buildTables(params, context);
    const now = calmConditions();
    const given = newGiven(tables.villages.length);
    const pace = newPace();
    return {
      outputs: wantedOutputs(declareOutputs(tables.villages, tables.shelters), context.wanted),
      readsAt: tables.villages,
      initial: () => firstState(tables),
      step: (state, values, _minute, dt) => advance(tables, state, now, given, pace, values, dt),
      read: evacuationReader(tables, context.wanted),
      act: (state, action, args, place) => perform(tables, state, action, args, place),
    };
  },
});
