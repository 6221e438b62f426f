/** Standing water: river ribbons that widen downstream, and where reservoirs lie. */
import type { Point } from '../model.ts';
import type { Context } from './canvas.ts';
import type { BasinGeometry, MapGeometry, RiverGeometry, Terrain } from './geometry.ts';
import type { Palette } from './palette.ts';
import { smooth, trace } from './polyline.ts';

/** A closed outline `extra` units wider than the channel. */
export function ribbon(river: RiverGeometry, extra: number): Path2D {
  const line = smooth(river.points);
  const left: Point[] = [];
  const right: Point[] = [];
  line.forEach(([x, y], i) => {
    const before = line[Math.max(0, i - 1)] as Point;
    const after = line[Math.min(line.length - 1, i + 1)] as Point;
    const angle = Math.atan2(after[1] - before[1], after[0] - before[0]);
    const share = i / (line.length - 1);
    const half = (river.channel[0] + (river.channel[1] - river.channel[0]) * share + extra) / 2;
    left.push([x - Math.sin(angle) * half, y + Math.cos(angle) * half]);
    right.unshift([x + Math.sin(angle) * half, y - Math.cos(angle) * half]);
  });
  const path = new Path2D();
  trace(path, [...left, ...right]);
  path.closePath();
  return path;
}

export interface Basin {
  label: string;
  /** Absent where it is a stretch of river. */
  outline?: Path2D;
  /** Middle of its water, for the name. */
  centre: Point;
}

/** Whether a grid point lies in the stretch of river that a reservoir fills. */
export function inStretch(
  terrain: Terrain,
  basin: BasinGeometry,
  river: number,
  k: number,
): boolean {
  const along = terrain.along[k] as number;
  return terrain.river[k] === river && along >= (basin.from ?? 0) && along <= (basin.to ?? 1);
}

/** Where its water lies when it is full: the middle carries the name. */
function fillStretch(terrain: Terrain, basin: BasinGeometry, river: number): Basin {
  let [x, y, cells] = [0, 0, 0];
  for (let k = 0; k < terrain.elevation.length; k += 1) {
    // In a basin's stretch lifts count from its full level: what is covered then is its water.
    if (!inStretch(terrain, basin, river, k) || (terrain.lift[k] as number) > 0) continue;
    x += (k % terrain.columns) * terrain.cell;
    y += Math.floor(k / terrain.columns) * terrain.cell;
    cells += 1;
  }
  return { label: basin.label, centre: [x / (cells || 1), y / (cells || 1)] };
}

export function layBasins(geometry: MapGeometry): Basin[] {
  const { terrain } = geometry;
  return geometry.basins.flatMap((basin): Basin[] => {
    if (basin.polygon !== undefined && basin.polygon.length > 2) {
      const outline = new Path2D();
      trace(outline, basin.polygon);
      outline.closePath();
      const sum = basin.polygon.reduce(([x, y], p) => [x + p[0], y + p[1]], [0, 0]);
      const n = basin.polygon.length;
      return [{ label: basin.label, outline, centre: [sum[0] / n, sum[1] / n] }];
    }
    const river = geometry.rivers.findIndex((each) => each.id === basin.river);
    return terrain === undefined || river < 0 ? [] : [fillStretch(terrain, basin, river)];
  });
}

/** Grid points whose water a dam holds: the flood layer leaves them alone. */
export function basinStretches(geometry: MapGeometry): Uint8Array | undefined {
  const { terrain } = geometry;
  if (terrain === undefined || geometry.basins.length === 0) return undefined;
  const mask = new Uint8Array(terrain.elevation.length);
  for (const basin of geometry.basins) {
    const river = geometry.rivers.findIndex((each) => each.id === basin.river);
    if (river < 0) continue;
    for (let k = 0; k < mask.length; k += 1) if (inStretch(terrain, basin, river, k)) mask[k] = 1;
  }
  return mask;
}

/** A reservoir given as an outline; one that fills a stretch of river moves (`BasinLayer`). */
function paintOutline(context: Context, outline: Path2D, palette: Palette): void {
  context.lineWidth = 1;
  context.strokeStyle = palette.shore;
  context.fillStyle = `rgb(${palette.water.join()})`;
  context.fill(outline);
  context.stroke(outline);
}

export function paintRivers(
  context: Context,
  geometry: MapGeometry,
  basins: readonly Basin[],
  palette: Palette,
): void {
  context.fillStyle = palette.riverEdge;
  for (const river of geometry.rivers) context.fill(ribbon(river, 2.2));
  context.fillStyle = palette.river;
  for (const river of geometry.rivers) context.fill(ribbon(river, 0));
  for (const { outline } of basins) if (outline) paintOutline(context, outline, palette);
}
