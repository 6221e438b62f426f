/** Stage from discharge, millions of times a second. */
import { type ChannelSection, manningDepth, manningDischarge } from './manning.ts';

/** Depths at equal steps of √Q: there the rating curve (y ∝ Q^0.6) is nearly straight. */
export interface StageTable {
  depths: Float64Array;
  /** Steps for one √(m³/s). */
  scale: number;
}

const STEPS = 200;
/** The table ends at the discharge of this depth (m); beyond it the last piece goes on straight. */
const DEEPEST = 25;

/** Tabulates the inverse of Manning's equation for one section. */
export function buildStageTable(section: ChannelSection): StageTable {
  const widest = Math.sqrt(manningDischarge(section, DEEPEST));
  const depths = new Float64Array(STEPS + 1);
  for (let i = 0; i <= STEPS; i += 1) {
    const root = (widest * i) / STEPS;
    depths[i] = manningDepth(section, root * root);
  }
  return { depths, scale: STEPS / widest };
}

/** Depth (m) of `discharge` (m³/s, ≥ 0) by linear interpolation. */
export function stageOf(table: StageTable, discharge: number): number {
  const position = Math.sqrt(discharge) * table.scale;
  const index = position < STEPS - 1 ? Math.floor(position) : STEPS - 1;
  const below = table.depths[index] as number;
  return below + ((table.depths[index + 1] as number) - below) * (position - index);
}
