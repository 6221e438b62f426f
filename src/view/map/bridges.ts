/** Bridges: where a road crosses a channel it is drawn once more, above the water. */
import type { Point } from '../model.ts';
import type { Context } from './canvas.ts';
import type { MapGeometry, Terrain } from './geometry.ts';
import type { Palette } from './palette.ts';
import { trace } from './polyline.ts';
import { ROAD_WIDTHS, type RoadShape } from './roads.ts';
import { gridIndex } from './vegetation.ts';

export interface Bridge {
  path: Path2D;
  width: number;
  /** Grid cells of its two heads: with water on one of them the bridge is drowned. */
  heads: readonly [number, number];
}

/** Room beyond the channel's edge that a deck spans, map units. */
const ABUTMENT = 4;
/** A road beside a river is no bridge: a crossing is shorter than this many points of a road. */
const LONGEST = 14;

/** Distance to the channel's middle over half its width: below 1 a point is in the water. */
function inChannel(geometry: MapGeometry, terrain: Terrain, [x, y]: Point): number {
  const k = gridIndex(terrain, x, y);
  const river = geometry.rivers[terrain.river[k] as number];
  if (river === undefined) return Number.POSITIVE_INFINITY;
  const [upper, lower] = river.channel;
  const width = upper + (lower - upper) * (terrain.along[k] as number);
  return (terrain.distance[k] as number) / (width / 2 + ABUTMENT);
}

function bridgesOf(road: RoadShape, geometry: MapGeometry, terrain: Terrain): Bridge[] {
  const away = road.line.map((point) => inChannel(geometry, terrain, point));
  const bridges: Bridge[] = [];
  for (let i = 0; i < away.length; i += 1) {
    if ((away[i] as number) > 1) continue;
    let end = i;
    while (end + 1 < away.length && (away[end + 1] as number) <= 1) end += 1;
    const nearest = Math.min(...away.slice(i, end + 1));
    const deck = road.line.slice(Math.max(0, i - 1), end + 2);
    if (nearest < 0.5 && end - i < LONGEST && deck.length > 1) {
      const path = new Path2D();
      trace(path, deck);
      const [first, last] = [deck[0] as Point, deck[deck.length - 1] as Point];
      const heads = [gridIndex(terrain, ...first), gridIndex(terrain, ...last)] as const;
      bridges.push({ path, width: ROAD_WIDTHS[road.kind], heads });
    }
    i = end;
  }
  return bridges;
}

export function findBridges(roads: readonly RoadShape[], geometry: MapGeometry): Bridge[] {
  const { terrain } = geometry;
  if (terrain === undefined) return [];
  return roads
    .filter(({ kind }) => kind !== 'path' && kind !== 'street')
    .flatMap((road) => bridgesOf(road, geometry, terrain));
}

/** Draws the bridges whose heads are dry; `wet` answers for a grid cell. */
export function paintBridges(
  context: Context,
  bridges: readonly Bridge[],
  palette: Palette,
  wet: (cell: number) => boolean,
): void {
  context.lineCap = 'butt';
  for (const { path, width, heads } of bridges) {
    if (wet(heads[0]) || wet(heads[1])) continue;
    // Parapets first: a bridge is told from a road by its two dark lines.
    context.strokeStyle = palette.parapet;
    context.lineWidth = width + 3.6;
    context.stroke(path);
    context.strokeStyle = palette.road;
    context.lineWidth = width;
    context.stroke(path);
  }
}
