/** Boat ways: from the landing nearest to one place along the rivers to that of another. */
import type { ScenarioMap } from '../format/schema/map.ts';
import { smoothPolyline } from '../models/terrain/index.ts';

type Point = readonly [number, number];

export interface Waterways {
  /** The line a boat takes between two places, ends included; absent: no such places. */
  path(from: string, to: string): readonly Point[] | undefined;
}

/** Map units between vertices of a boat's way. */
const STEP = 6;
/** A river that ends this close to another one runs into it, map units. */
const MOUTH = 12;

/** A spot on a river: which one, and the vertex of its line. */
interface Spot {
  river: number;
  vertex: number;
}

const apart = ([x0, y0]: Point, [x1, y1]: Point): number =>
  Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));

/** The vertex nearest to `point` on any of the lines but `except`. */
function nearest(
  lines: readonly (readonly Point[])[],
  point: Point,
  except = -1,
): (Spot & { away: number }) | undefined {
  let best: (Spot & { away: number }) | undefined;
  for (const [river, line] of lines.entries()) {
    if (river === except) continue;
    for (const [vertex, at] of line.entries()) {
      const away = apart(at, point);
      if (!best || away < best.away) best = { river, vertex, away };
    }
  }
  return best;
}

/** Where each river runs into another one. */
function mouthsOf(lines: readonly (readonly Point[])[]): (Spot | undefined)[] {
  return lines.map((line, river) => {
    const end = line[line.length - 1];
    const found = end && nearest(lines, end, river);
    return found && found.away <= MOUTH ? found : undefined;
  });
}

/** From a spot down to the last river: the spots at which each river on the way is joined. */
function downstream(spot: Spot, mouths: readonly (Spot | undefined)[]): Spot[] {
  const way = [spot];
  for (let next = mouths[spot.river]; next && way.length <= mouths.length; ) {
    way.push(next);
    next = mouths[next.river];
  }
  return way;
}

function stretch(line: readonly Point[], from: number, to: number): Point[] {
  return from <= to ? line.slice(from, to + 1) : line.slice(to, from + 1).reverse();
}

/** Down both ways until they share a river, along it, and up again. */
function between(
  lines: readonly (readonly Point[])[],
  mouths: readonly (Spot | undefined)[],
  a: Spot,
  b: Spot,
): Point[] | undefined {
  const down = downstream(a, mouths);
  const up = downstream(b, mouths);
  const meet = down.findIndex(({ river }) => up.some((spot) => spot.river === river));
  if (meet < 0) return undefined;
  const shared = up.findIndex(({ river }) => river === (down[meet] as Spot).river);
  const line = (river: number) => lines[river] as readonly Point[];
  const toMouth = ({ river, vertex }: Spot) => stretch(line(river), vertex, line(river).length - 1);
  const [from, to] = [down[meet] as Spot, up[shared] as Spot];
  return [
    ...down.slice(0, meet).flatMap(toMouth),
    ...stretch(line(from.river), from.vertex, to.vertex),
    ...up
      .slice(0, shared)
      .reverse()
      .flatMap((spot) => toMouth(spot).reverse()),
  ];
}

/** A map without rivers, or with two that never meet, is crossed in a straight line. */
export function waterways(map: ScenarioMap): Waterways {
  const lines = map.rivers.map(({ points }) => smoothPolyline(points, STEP));
  const mouths = mouthsOf(lines);
  const kept = new Map<string, readonly Point[] | undefined>();
  const find = (from: string, to: string): readonly Point[] | undefined => {
    const a = map.places[from]?.at;
    const b = map.places[to]?.at;
    if (!a || !b) return undefined;
    const [start, goal] = [nearest(lines, a), nearest(lines, b)];
    const along = start && goal ? between(lines, mouths, start, goal) : undefined;
    return [a, ...(along ?? []), b];
  };
  return {
    path: (from, to) => {
      const key = `${from} ${to}`;
      if (!kept.has(key)) kept.set(key, find(from, to));
      return kept.get(key);
    },
  };
}
