/** At which stages the homes of a place get wet. */
import type { PlaceGeometry, PrepareContext, TerrainGrid } from '../port.ts';
import type { ExposureParams, FloodParams } from './params.ts';

export interface Exposure {
  reach: number;
  /** Stage (m above bed) that wets the lowest and the highest home; Infinity if none does. */
  first: number;
  last: number;
}

/** Homes stand on the lower half of the ground around a place, and not in its lowest hollow. */
const FIRST_QUANTILE = 0.05;
const LAST_QUANTILE = 0.5;

/** Lifts (m), ascending, of the cells within `radius` map units that drain to `river`. */
function liftsAround(
  terrain: TerrainGrid,
  place: PlaceGeometry,
  radius: number,
  river: number,
): number[] {
  const { columns, rows, cell } = terrain;
  const lifts: number[] = [];
  const top = Math.max(0, Math.ceil((place.y - radius) / cell));
  const bottom = Math.min(rows - 1, Math.floor((place.y + radius) / cell));
  const left = Math.max(0, Math.ceil((place.x - radius) / cell));
  const right = Math.min(columns - 1, Math.floor((place.x + radius) / cell));
  for (let j = top; j <= bottom; j += 1) {
    for (let i = left; i <= right; i += 1) {
      const dx = i * cell - place.x;
      const dy = j * cell - place.y;
      const k = j * columns + i;
      if (dx * dx + dy * dy > radius * radius || terrain.river[k] !== river) continue;
      lifts.push(terrain.lift[k] as number);
    }
  }
  return lifts.sort((a, b) => a - b);
}

function exposureOf(
  params: FloodParams,
  exposure: ExposureParams,
  place: PlaceGeometry | undefined,
  terrain: TerrainGrid | undefined,
): Exposure {
  const reach = params.reaches.findIndex((candidate) => candidate.id === exposure.reach);
  const { firstHome, lastHome } = exposure;
  if (firstHome !== undefined && lastHome !== undefined) {
    return { reach, first: firstHome, last: lastHome };
  }
  const river = params.reaches[reach]?.river ?? 0;
  const lifts = terrain && place ? liftsAround(terrain, place, exposure.radius, river) : [];
  const first = lifts[Math.floor(lifts.length * FIRST_QUANTILE)] ?? Infinity;
  const last = lifts[Math.floor(lifts.length * LAST_QUANTILE)] ?? Infinity;
  return { reach, first, last: Math.max(last, first + 0.1) };
}

interface Remembered {
  terrain: TerrainGrid | undefined;
  places: readonly PlaceGeometry[];
  exposures: Exposure[];
}

const remembered = new WeakMap<FloodParams, Remembered>();

/** Exposure of every place in `params.exposure`, in that order; worked out once for a map. */
export function exposuresOf(params: FloodParams, context: PrepareContext): Exposure[] {
  const { terrain, places } = context;
  const known = remembered.get(params);
  if (known && known.terrain === terrain && known.places === places) return known.exposures;
  const exposures = Object.entries(params.exposure).map(([id, exposure]) => {
    const place = places.find((candidate) => candidate.id === id);
    return exposureOf(params, exposure, place, terrain);
  });
  remembered.set(params, { terrain, places, exposures });
  return exposures;
}
