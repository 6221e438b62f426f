/** 舆情: stories, true and false, run through groups; corrections follow; trust and a crowd answer. */
import { defineModel } from '../port.ts';
import { wantedOutputs } from '../wanted.ts';
import { actions } from './action-declarations.ts';
import { perform } from './actions.ts';
import { checkParams } from './check.ts';
import { declareOutputs, inputs } from './declarations.ts';
import type { RumourParams } from './params.ts';
import { rumourParams } from './params.ts';
import { rumourReader } from './read.ts';
import { startStories } from './seeding.ts';
import type { RumourState } from './state.ts';
import { firstState } from './state.ts';
import { stepper } from './step.ts';
import { buildTables } from './tables.ts';

/** How convincing stories are: the number that nobody knows beforehand. */
function withPace(params: RumourParams, factor: number): RumourParams {
  const stories = Object.entries(params.stories).map(([id, story]) => [
    id,
    { ...story, appeal: Math.min(1.5, story.appeal * factor) },
  ]);
  return { ...params, stories: Object.fromEntries(stories) };
}

export const rumourModel = defineModel<RumourParams, RumourState>({
  use: 'rumour',
  version: 1,
  params: rumourParams,
  inputs,
  actions,
  layer: 'rumour',
  outputs: (params) => declareOutputs(params),
  check: checkParams,
  prepare(params, context) {
    const tables = buildTables(params, context);
    return {
      outputs: wantedOutputs(declareOutputs(params), context.wanted),
      readsAt: tables.places,
      initial() {
        const state = firstState(tables);
        startStories(tables, state, 1);
        return state;
      },
      step: stepper(tables),
      read: rumourReader(tables, context.wanted),
      act: (state, action, args, _place, minute) => perform(tables, state, action, args, minute),
    };
  },
  vary: withPace,
});
