/**
 * Mouths: the last stretch of a tributary runs over ground that the grid counts to the
 * larger river, whose stages say nothing of it. Here the tributary has its own banks.
 */
import type { MapGeometry, RiverGeometry, Terrain } from './geometry.ts';
import { lengths, smooth } from './polyline.ts';

/** A river's mouth is in another one when it ends this close to its line, map units. */
const MOUTH = 6;
/** Banks rise this much a map unit away from the channel, m. */
const BANKS = 0.5;
/** Water from a mouth reaches this far from the line, map units. */
const REACH = 18;

/** A grid point beside the last stretch of a tributary. */
export interface MouthCell {
  cell: number;
  river: number;
  /** Position 0..1 along the tributary. */
  along: number;
  /** Stage of the tributary above its banks (m) that covers the point. */
  lift: number;
}

/** Rivers that end in another river of the map. */
export function tributariesOf(rivers: readonly RiverGeometry[]): Set<number> {
  const lines = rivers.map((river) => smooth(river.points));
  const found = new Set<number>();
  rivers.forEach((river, index) => {
    const [x, y] = river.points[river.points.length - 1] ?? [Number.NaN, Number.NaN];
    const meets = lines.some(
      (line, other) =>
        other !== index && line.some(([px, py]) => Math.hypot(px - x, py - y) < MOUTH),
    );
    if (meets) found.add(index);
  });
  return found;
}

export function mouthCells(geometry: MapGeometry & { terrain: Terrain }): MouthCell[] {
  const { terrain, rivers } = geometry;
  return [...tributariesOf(rivers)].flatMap((index) => {
    const best = new Map<number, MouthCell>();
    const { points, channel } = rivers[index] as RiverGeometry;
    const line = smooth(points);
    const reach = lengths(line);
    const total = reach[reach.length - 1] ?? 1;
    line.forEach(([x, y], n) => {
      const along = (reach[n] as number) / total;
      spread(terrain, index, x, y, channel[1] / 2, (cell, lift) => {
        const before = best.get(cell);
        if (before === undefined || lift < before.lift) {
          best.set(cell, { cell, river: index, along, lift });
        }
      });
    });
    return [...best.values()];
  });
}

/** Visits points about (x, y) that are counted to another river, with their lift above this one. */
function spread(
  terrain: Terrain,
  river: number,
  x: number,
  y: number,
  half: number,
  visit: (cell: number, lift: number) => void,
): void {
  const { columns, rows, cell, elevation } = terrain;
  const [ci, cj, span] = [Math.round(x / cell), Math.round(y / cell), Math.ceil(REACH / cell)];
  if (ci < 0 || cj < 0 || ci >= columns || cj >= rows) return;
  const bed = elevation[cj * columns + ci] as number;
  for (let j = Math.max(0, cj - span); j <= Math.min(rows - 1, cj + span); j += 1) {
    for (let i = Math.max(0, ci - span); i <= Math.min(columns - 1, ci + span); i += 1) {
      const k = j * columns + i;
      const away = Math.hypot(i * cell - x, j * cell - y);
      if (away > REACH || terrain.river[k] === river) continue;
      const climb = Math.max(0, (elevation[k] as number) - bed);
      visit(k, Math.max(0, away - half) * BANKS + climb);
    }
  }
}
