/** The rumour model for those who list, draw or study it. */
export { rumourModel } from './model.ts';
export { type RumourParams, rumourParams } from './params.ts';
export type { RumourState } from './state.ts';
