/** Where crews are between two ticks, and how those on one spot make room for each other. */
import type { CrewView, Point } from '../model.ts';
import { alongLine, lengths, remainder } from './polyline.ts';
import type { Viewport } from './viewport.ts';

export interface CrewSpot {
  crew: CrewView;
  /** CSS pixels. */
  x: number;
  y: number;
  angle: number;
  moving: boolean;
  /** The way that is left, map units. */
  ahead: readonly Point[];
}

/** A crew stops this far short of its place, so as not to stand on the houses. CSS pixels. */
const SHORT = 20;
/** Between crews in a row. */
const ROW = 29;

/** Share of the way that is behind a crew at `minute`. */
export function progress(crew: CrewView, minute: number): number {
  if (crew.stage === 'working' || crew.stage === 'staying') return 1;
  const span = crew.arrives - crew.departs;
  if (span <= 0) return minute >= crew.arrives ? 1 : 0;
  return Math.max(0, Math.min(1, (minute - crew.departs) / span));
}

function standing(crew: CrewView, share: number, back: number, viewport: Viewport): CrewSpot {
  const reach = lengths(crew.path);
  const total = reach[reach.length - 1] ?? 0;
  const limit = total - (SHORT * viewport.signScale) / viewport.scale;
  const gone = Math.max(0, Math.min(share * total, limit) - back / viewport.scale);
  const at = total > 0 ? gone / total : 0;
  const spot = alongLine(crew.path, at, reach);
  const [x, y] = viewport.toScreen(spot.x, spot.y);
  const moving = share < 1 && (crew.stage === 'travelling' || crew.stage === 'returning');
  const ahead = moving ? remainder(crew.path, at, reach) : [];
  return { crew, x, y, angle: spot.angle, moving, ahead };
}

/** Crews queue back along their own ways; at the very start of one they line up beside it. */
export function standCrews(
  crews: readonly CrewView[],
  minute: number,
  viewport: Viewport,
): CrewSpot[] {
  const row = ROW * viewport.signScale;
  const spots: CrewSpot[] = [];
  const crowded = (spot: CrewSpot) =>
    spots.some((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < row * 0.8);
  for (const crew of crews) {
    const share = progress(crew, minute);
    let spot = standing(crew, share, 0, viewport);
    for (let n = 1; n <= 6 && crowded(spot); n += 1) {
      spot = standing(crew, share, row * n, viewport);
    }
    for (let n = 1; n <= 6 && crowded(spot); n += 1) spot.x += row;
    spots.push(spot);
  }
  return spots;
}
