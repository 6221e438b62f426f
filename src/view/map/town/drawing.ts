/** What a town is made of, gathered into few paths: two thousand roofs are some thirty fills. */
import type { Point } from '../../model.ts';
import { trace } from '../polyline.ts';
import type { Random } from '../random.ts';
import type { RoofName } from './palette.ts';

/** Surfaces of the ground, in the order in which they are painted. */
export const surfaceNames = [
  'lot',
  'yard',
  'paving',
  'park',
  'soil0',
  'soil1',
  'soil2',
  'pond',
  'track',
  'pitch',
  'court',
  'awning0',
  'awning1',
  'awning2',
] as const;
export type SurfaceName = (typeof surfaceNames)[number];

export interface RoofPaths {
  lit: Path2D;
  dull: Path2D;
  edge: Path2D;
}

export interface TownDrawing {
  surfaces: Map<SurfaceName, Path2D>;
  pavingLines: Path2D;
  pitchLines: Path2D;
  parkPaths: Path2D;
  shadows: Path2D;
  roofs: Map<RoofName, RoofPaths>;
  treeShadows: Path2D;
  trees: Path2D;
  treeLights: Path2D;
  windows: Path2D;
  lamps: Path2D;
}

export function emptyDrawing(): TownDrawing {
  return {
    surfaces: new Map(),
    pavingLines: new Path2D(),
    pitchLines: new Path2D(),
    parkPaths: new Path2D(),
    shadows: new Path2D(),
    roofs: new Map(),
    treeShadows: new Path2D(),
    trees: new Path2D(),
    treeLights: new Path2D(),
    windows: new Path2D(),
    lamps: new Path2D(),
  };
}

function closed(path: Path2D, outline: readonly Point[]): void {
  trace(path, outline);
  path.closePath();
}

export function addSurface(
  drawing: TownDrawing,
  name: SurfaceName,
  outline: readonly Point[],
): void {
  const path = drawing.surfaces.get(name) ?? new Path2D();
  drawing.surfaces.set(name, path);
  closed(path, outline);
}

const middle = ([x, y]: Point, [z, w]: Point): Point => [(x + z) / 2, (y + w) / 2];

/** Corners clockwise from the north-west. */
export type Corners = readonly [Point, Point, Point, Point];

/** A ridged roof; the ridge runs the long way, its far side from the lamp in the north-west is dull. */
export function addRoof(
  drawing: TownDrawing,
  name: RoofName,
  corners: Corners,
  height: number,
): void {
  const [a, b, c, d] = corners;
  const paths = drawing.roofs.get(name) ?? {
    lit: new Path2D(),
    dull: new Path2D(),
    edge: new Path2D(),
  };
  drawing.roofs.set(name, paths);
  const lean = (p: Point): Point => [p[0] + height * 0.85, p[1] + height];
  // The shadow of a box: the roof moved, and the sides that join the two.
  closed(drawing.shadows, [b, lean(b), lean(c), lean(d), d, c]);
  const across = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const down = Math.hypot(d[0] - a[0], d[1] - a[1]);
  const flat = across >= down;
  const [one, other] = flat ? [middle(a, d), middle(b, c)] : [middle(a, b), middle(d, c)];
  closed(paths.lit, corners);
  closed(paths.dull, flat ? [one, other, c, d] : [one, b, c, other]);
  closed(paths.edge, corners);
  trace(paths.edge, [one, other]);
}

/** Lit windows along the south side of a building. */
export function addWindows(
  drawing: TownDrawing,
  [a, b, c, d]: Corners,
  share: number,
  random: Random,
): void {
  const length = Math.hypot(c[0] - d[0], c[1] - d[1]);
  const count = Math.floor(length / 3.6);
  for (let i = 0; i < count; i += 1) {
    if (random() >= share) continue;
    const t = (i + 0.5) / count;
    const v = 0.72;
    const [north, south]: [Point, Point] = [
      [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
      [d[0] + (c[0] - d[0]) * t, d[1] + (c[1] - d[1]) * t],
    ];
    const [x, y] = [north[0] + (south[0] - north[0]) * v, north[1] + (south[1] - north[1]) * v];
    drawing.windows.rect(x - 0.8, y - 0.6, 1.7, 1.2);
  }
}

function disc(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, Math.PI * 2);
}

export function addTree(drawing: TownDrawing, [x, y]: Point, radius: number): void {
  disc(drawing.treeShadows, x + radius * 0.45, y + radius * 0.55, radius);
  disc(drawing.trees, x, y, radius);
  disc(drawing.treeLights, x - radius * 0.3, y - radius * 0.3, radius * 0.5);
}
