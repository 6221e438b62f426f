/** The flood model for those who list, draw or study it. */
export * from './hydrology.ts';
export { type FloodParams, floodParams } from './params.ts';
export { floodModel } from './port.ts';
export {
  fillDepth,
  PROFILE_SAMPLES,
  type ProfileLayout,
  type ProfileValues,
  profileLayout,
  reachStageAt,
  type StageProfile,
  stageProfile,
} from './profile.ts';
export type { FloodState } from './state.ts';
