/** Roads, dams and the scree of a slide that cut a road. */
import type { PlaceView, Point, RoadView } from '../model.ts';
import type { Context } from './canvas.ts';
import type { Terrain } from './geometry.ts';
import type { Palette } from './palette.ts';
import { smooth, trace } from './polyline.ts';
import { seeded } from './random.ts';
import { heightAt } from './vegetation.ts';

/** Streets are drawn with their town; only crews know which of them are roads. */
export const ROAD_WIDTHS = { main: 3.6, minor: 2.2, path: 1.3, street: 0 } as const;
/** Minor under main, so that junctions open onto the wider road. */
const ORDER = ['path', 'minor', 'main'] as const;

export interface RoadShape {
  kind: RoadView['kind'];
  line: readonly Point[];
  path: Path2D;
}

export function shapeRoads(roads: readonly RoadView[]): RoadShape[] {
  return roads.map(({ kind, path: points }) => {
    const line = smooth(points);
    const path = new Path2D();
    trace(path, line);
    return { kind, line, path };
  });
}

export function paintRoads(context: Context, roads: readonly RoadShape[], palette: Palette): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const kind of ORDER) {
    const mine = roads.filter((road) => road.kind === kind);
    context.strokeStyle = palette.roadCase;
    context.lineWidth = ROAD_WIDTHS[kind] + (kind === 'path' ? 1.4 : 2.4);
    for (const road of mine) context.stroke(road.path);
    context.strokeStyle = kind === 'main' ? palette.road : palette.roadMinor;
    context.lineWidth = ROAD_WIDTHS[kind];
    context.setLineDash(kind === 'path' ? [4, 3] : []);
    for (const road of mine) context.stroke(road.path);
    context.setLineDash([]);
  }
}

/** A dam lies across its river; where no river is near, as the author turned it. */
export function damAngle(place: PlaceView, rivers: readonly (readonly Point[])[]): number {
  if (place.angle !== 0) return place.angle;
  let nearest = 40;
  let angle = 0;
  for (const line of rivers) {
    for (let i = 1; i < line.length; i += 1) {
      const [a, b] = [line[i - 1] as Point, line[i] as Point];
      const away = Math.hypot(a[0] - place.at[0], a[1] - place.at[1]);
      if (away >= nearest) continue;
      nearest = away;
      angle = Math.atan2(b[1] - a[1], b[0] - a[0]) - Math.PI / 2;
    }
  }
  return angle;
}

/** Half the length of a dam, and of the hole that a breach leaves, map units. */
const DAM = 23;
const HOLE = 9;

/** A dam across its valley; broken, its two stumps with the water between them. */
export function paintDam(
  context: Context,
  place: PlaceView,
  angle: number,
  palette: Palette,
  broken = false,
): void {
  context.save();
  context.translate(place.at[0], place.at[1]);
  context.rotate(angle);
  if (broken) {
    context.fillStyle = `rgb(${palette.water.join()})`;
    context.fillRect(-HOLE, -6, HOLE * 2, 14);
    for (const side of [-1, 1]) damPart(context, palette, side * DAM, side * HOLE, true);
  } else damPart(context, palette, -DAM, DAM, false);
  context.restore();
}

/** The dam from `from` to `to` along its axis; a broken end is ragged. */
function damPart(
  context: Context,
  palette: Palette,
  from: number,
  to: number,
  ragged: boolean,
): void {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const slant = ragged ? (to > from ? -4 : 4) : 0;
  const shape = (top: number, bottom: number) => {
    const [a, b] = to > from ? [left, right] : [right, left];
    context.beginPath();
    context.moveTo(a, top);
    context.lineTo(b, top);
    context.lineTo(b + slant, bottom);
    context.lineTo(a, bottom);
    context.closePath();
  };
  context.fillStyle = palette.roofShadow;
  context.fillRect(left + 1, -2, right - left, 9);
  shape(-5, 2);
  context.fillStyle = palette.dam[0];
  context.fill();
  shape(2, 5);
  context.fillStyle = palette.dam[1];
  context.fill();
  shape(-5, 5);
  context.strokeStyle = 'rgba(0,0,0,.5)';
  context.lineWidth = 0.8;
  context.stroke();
}

/** Which way is uphill from a point, as the turn from "north is up". */
function uphill(terrain: Terrain | undefined, [x, y]: Point): number {
  if (terrain === undefined) return 0;
  const east = heightAt(terrain, x + 16, y) - heightAt(terrain, x - 16, y);
  const south = heightAt(terrain, x, y + 16) - heightAt(terrain, x, y - 16);
  if (Math.hypot(east, south) < 0.5) return 0;
  return Math.atan2(south, east) + Math.PI / 2;
}

/** The fan of a slide: narrow where it broke off, broad where it lies on the road. */
export function paintScree(
  context: Context,
  at: Point,
  palette: Palette,
  terrain: Terrain | undefined,
): void {
  context.save();
  context.translate(at[0], at[1]);
  context.rotate(uphill(terrain, at));
  context.beginPath();
  context.moveTo(-5, -46);
  context.bezierCurveTo(-14, -24, -17, -6, -20, 7);
  context.bezierCurveTo(-10, 15, 10, 15, 20, 8);
  context.bezierCurveTo(14, -8, 10, -26, 6, -47);
  context.closePath();
  context.fillStyle = palette.scree;
  context.fill();
  context.strokeStyle = 'rgba(0,0,0,.45)';
  context.lineWidth = 1;
  context.stroke();
  const random = seeded(9);
  for (let n = 0; n < 46; n += 1) {
    const down = Math.sqrt(random());
    context.fillStyle = random() < 0.5 ? palette.screeDark : palette.screeLight;
    const across = (random() - 0.5) * (8 + 26 * down);
    context.fillRect(across, -42 + 52 * down, 1.5 + random() * 1.6, 1.4 + random());
  }
  context.restore();
}
