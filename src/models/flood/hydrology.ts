/** The hydrology that the flood model is made of, each equation usable alone. */
export {
  accumulatedExcess,
  curveNumberRetention,
  excessIncrements,
} from './curveNumber.ts';
export { inundationDepth, wetShare } from './inundation.ts';
export { interpolate, levelPoolRoute, type PoolRow, type PoolState } from './levelPool.ts';
export {
  type Cascade,
  type CascadeUnitHydrograph,
  cascadeRoute,
  cascadeUnitHydrograph,
  linearReservoirRoute,
} from './linearReservoir.ts';
export {
  type ChannelSection,
  manningDepth,
  manningDischarge,
  sectionGeometry,
} from './manning.ts';
export {
  type MuskingumCoefficients,
  type MuskingumDivision,
  muskingumCoefficients,
  muskingumDivision,
  muskingumRoute,
  muskingumRouteDivided,
} from './muskingum.ts';
export { rationalDischarge } from './rational.ts';
export { orificeDischarge, weirDischarge } from './spillway.ts';
export { buildStageTable, type StageTable, stageOf } from './stageTable.ts';
export { convolve, runoffDepth } from './unitHydrograph.ts';
