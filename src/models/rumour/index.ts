/** The rumour model for those who list, draw or study it. */
export { attentionShare, hawkesClusterSize } from './attention.ts';
export { daleyKendallExact, makiThompsonExact, meanNeverHeard } from './daleyKendall.ts';
export {
  type Habits,
  makiThompsonFinal,
  makiThompsonReach,
  makiThompsonStep,
  type Telling,
} from './makiThompson.ts';
export { rumourModel } from './model.ts';
export { type RumourParams, rumourParams } from './params.ts';
export type { RumourState } from './state.ts';
