/** 疫情: people in groups infect each other where they mix, or fall ill from a common source. */
import { defineModel, type PrepareContext, type PreparedModel } from '../port.ts';
import { wantedOutputs } from '../wanted.ts';
import { actions } from './action-declarations.ts';
import { perform } from './actions.ts';
import { checkEpidemicParams } from './check.ts';
import { inputReader } from './conditions.ts';
import { epidemicOutputs, inputs } from './declarations.ts';
import type { EpidemicState } from './layout.ts';
import { type EpidemicParams, epidemicParams } from './params.ts';
import { epidemicReader } from './read.ts';
import { advance, firstState } from './step.ts';
import { buildTables } from './tables.ts';
import { newWork } from './work.ts';

function prepareEpidemic(
  params: EpidemicParams,
  context: PrepareContext,
): PreparedModel<EpidemicState> {
  const tables = buildTables(params, context);
  const takeInputs = inputReader(tables.places);
  const work = newWork(tables, firstState(tables));
  return {
    outputs: wantedOutputs(epidemicOutputs(params, context.places), context.wanted),
    readsAt: tables.places,
    initial: () => firstState(tables),
    step(state, values, minute, dt) {
      state.minute = minute;
      takeInputs(state, values);
      advance(work, state, dt);
    },
    read: epidemicReader(tables, context.wanted),
    act: (state, action, args, place, minute) =>
      perform(tables, state, action, args, place, minute),
  };
}

/** How readily people infect each other, and a source infects them. */
function withPace(params: EpidemicParams, factor: number): EpidemicParams {
  const venues = Object.entries(params.venues).map(([id, venue]) => [
    id,
    { ...venue, rate: venue.rate * factor },
  ]);
  const sources = Object.entries(params.sources).map(([id, source]) => [
    id,
    { ...source, attackPerDay: source.attackPerDay * factor },
  ]);
  return { ...params, venues: Object.fromEntries(venues), sources: Object.fromEntries(sources) };
}

export const epidemicModel = defineModel<EpidemicParams, EpidemicState>({
  use: 'epidemic',
  version: 1,
  params: epidemicParams,
  inputs,
  actions,
  layer: 'epidemic',
  outputs: epidemicOutputs,
  check: checkEpidemicParams,
  prepare: prepareEpidemic,
  vary: withPace,
});
