/** Where labels and tags go so that they do not lie on each other. Pure geometry, CSS pixels. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Obstacle extends Box {
  /** 1: must not be covered; less: covered if nothing better is to be had. */
  weight: number;
}

export interface Wanted {
  key: string;
  width: number;
  height: number;
  /** Middles to try, best first. */
  spots: readonly (readonly [number, number])[];
  /** Left out when more than this share of it would be covered; absent: always shown. */
  tolerance?: number;
}

export interface Placed extends Box {
  key: string;
  spot: number;
}

/** A step down the list of spots counts like this share of the box being covered. */
const LATER_SPOT = 0.035;
/** A new spot must be better by this share, or labels would jump while crews pass. */
const STAY = 0.12;
/** Being cut off by the window's edge is worse than covering something. */
const OUTSIDE = 2.5;

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export function boxAbout(x: number, y: number, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** How much `box` and what stands already hide of each other, and how much lies outside `bounds`. */
function burden(box: Box, taken: readonly Obstacle[], bounds: Box): number {
  const area = box.width * box.height;
  let sum = ((area - overlap(box, bounds)) / area) * OUTSIDE;
  for (const other of taken) {
    // By the smaller of the two: a tag must not hide a whole token because it is long.
    sum += (overlap(box, other) / Math.min(area, other.width * other.height)) * other.weight;
  }
  return sum;
}

/**
 * Places in the order given: what comes first chooses first. `before` holds the
 * spots of the last time, for steadiness; it is brought up to date.
 */
export function arrange(
  wanted: readonly Wanted[],
  obstacles: readonly Obstacle[],
  bounds: Box,
  before: Map<string, number>,
): Placed[] {
  const taken = obstacles.slice();
  const placed: Placed[] = [];
  for (const item of wanted) {
    const best = bestSpot(item, taken, bounds, before.get(item.key));
    if (best === undefined) continue;
    if (item.tolerance !== undefined && best.covered > item.tolerance) {
      before.delete(item.key);
      continue;
    }
    before.set(item.key, best.spot);
    taken.push({ ...best.box, weight: 1 });
    placed.push({ key: item.key, spot: best.spot, ...best.box });
  }
  return placed;
}

function bestSpot(
  item: Wanted,
  taken: readonly Obstacle[],
  bounds: Box,
  last: number | undefined,
): { spot: number; box: Box; covered: number } | undefined {
  let best: { spot: number; box: Box; covered: number } | undefined;
  let least = Number.POSITIVE_INFINITY;
  item.spots.forEach(([x, y], spot) => {
    const box = boxAbout(x, y, item.width, item.height);
    const covered = burden(box, taken, bounds);
    const cost = covered + spot * LATER_SPOT - (spot === last ? STAY : 0);
    if (cost >= least) return;
    least = cost;
    best = { spot, box, covered };
  });
  return best;
}
