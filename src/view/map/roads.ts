/** Roads, dams and the scree of a slide that cut a road. */
import type { PlaceView, Point, RoadView } from '../model.ts';
import type { Context } from './canvas.ts';
import type { Terrain } from './geometry.ts';
import type { Palette } from './palette.ts';
import { smooth, trace } from './polyline.ts';
import { seeded } from './random.ts';
import { heightAt } from './vegetation.ts';

export const ROAD_WIDTHS = { main: 3.6, minor: 2.2, path: 1.3 } as const;
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

export function paintDam(
  context: Context,
  place: PlaceView,
  angle: number,
  palette: Palette,
): void {
  context.save();
  context.translate(place.at[0], place.at[1]);
  context.rotate(angle);
  context.fillStyle = palette.roofShadow;
  context.fillRect(-22, -2, 46, 9);
  context.fillStyle = palette.dam[0];
  context.fillRect(-23, -5, 46, 7);
  context.fillStyle = palette.dam[1];
  context.fillRect(-23, 2, 46, 3);
  context.strokeStyle = 'rgba(0,0,0,.5)';
  context.lineWidth = 0.8;
  context.strokeRect(-23, -5, 46, 10);
  context.restore();
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
