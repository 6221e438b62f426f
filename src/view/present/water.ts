/** The water layer: stages at positions along each river, from the model that declares it. */
import {
  type FloodParams,
  type ProfileLayout,
  profileLayout,
  reachStageAt,
} from '../../models/flood/index.ts';
import type { WaterView } from '../model.ts';
import type { Context } from './context.ts';

const layouts = new WeakMap<object, ProfileLayout>();
const steps = 64;
/** Bankfull stage as a share of the warning stage. */
const bankShare = 0.9;
/** Just before and behind the ends of the reservoir, where the water surface jumps. */
const edge = 0.0005;

function layoutOf(params: FloodParams, rivers: number): ProfileLayout {
  const found = layouts.get(params);
  if (found) return found;
  const made = profileLayout(params, rivers);
  layouts.set(params, made);
  return made;
}

function positions(layout: ProfileLayout, river: number): number[] {
  const even = Array.from({ length: steps + 1 }, (_, index) => index / steps);
  const pool = layout.reservoir;
  if (pool?.river !== river) return even;
  const edges = [pool.from - edge, pool.from, pool.to, pool.to + edge];
  return [...even, ...edges].filter((at) => at >= 0 && at <= 1).sort((a, b) => a - b);
}

/**
 * What stands above the banks. The baked map already shows the river full to its banks;
 * 警戒水位 is about where it leaves them.
 */
function aboveBanks(
  params: FloodParams,
  stages: Readonly<Record<string, unknown>>,
): Record<string, number> {
  return Object.fromEntries(
    params.reaches.map(({ id, warningStage }) => [
      id,
      Number(stages[id] ?? 0) - bankShare * warningStage,
    ]),
  );
}

export function presentWater({ program, world }: Context): WaterView | undefined {
  const model = program.models.find(({ port }) => port.layer === 'water');
  const outputs = model && world.models[model.id];
  if (!model || typeof outputs?.stage !== 'object') return undefined;
  const rivers = program.scenario.map?.rivers.length ?? 0;
  const params = model.params as FloodParams;
  const layout = layoutOf(params, rivers);
  const values = {
    stage: aboveBanks(params, outputs.stage),
    reservoirLevel: outputs.reservoirLevel,
  };
  const dam = outputs.breached === true ? params.reservoir?.place : undefined;
  // A basin of the map that no reservoir of the model moves stands full.
  const basins = (program.scenario.map?.basins ?? []).map(({ river, from, to }) => ({
    river: program.scenario.map?.rivers.findIndex(({ id }) => id === river) ?? -1,
    from,
    to,
  }));
  const still = (river: number, along: number): boolean =>
    layout.reservoir === undefined &&
    basins.some((one) => one.river === river && along >= one.from && along <= one.to);
  return {
    ...(dam === undefined ? {} : { broken: dam }),
    rivers: Array.from({ length: rivers }, (_, river) => ({
      river,
      stops: positions(layout, river).map((along) => ({
        along,
        stage: still(river, along) ? 0 : reachStageAt(layout, values, river, along),
      })),
    })),
  };
}
