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
  /** Nothing that comes after it may lie on it. */
  firm?: boolean;
  /** Weight of its usual spot for what chooses before it; absent: where it stood counts a little. */
  claim?: number;
}

export interface Placed extends Box {
  key: string;
  spot: number;
}

/** A step down the list of spots counts like this share of the box being covered. */
const LATER_SPOT = 0.035;
/** A sign stays where it was while no more of it is covered there, or it would hop while crews pass. */
const STAY = 0.14;
/** What is shown stands this much more before it is left out, or it would blink. */
const LINGER = 1.6;
/** What comes later stood there the last time: to be gone round where that costs little. */
const GHOST = 0.3;
/** Weight of what nothing may lie on. */
const FIRM = 4;
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

function firstBox({ spots: [first], width, height }: Wanted): Box | undefined {
  return first && boxAbout(...first, width, height);
}

/** What is kept from one picture to the next, so that signs stand still. */
export interface Steady {
  /** Which of its spots each took. */
  spots: Map<string, number>;
  /** Where each stood; emptied when the window moves. */
  boxes: Map<string, Box>;
}

export const steady = (): Steady => ({ spots: new Map(), boxes: new Map() });

/**
 * Places in the order given: what comes first chooses first. `last` holds what was
 * chosen the last time, for steadiness; it is brought up to date.
 */
export function arrange(
  wanted: readonly Wanted[],
  obstacles: readonly Obstacle[],
  bounds: Box,
  last: Steady,
): Placed[] {
  const taken = obstacles.slice();
  const placed: Placed[] = [];
  const waiting = new Map(
    wanted.flatMap((item): [string, Obstacle][] => {
      const { claim = GHOST } = item;
      const expected = item.firm || item.claim !== undefined;
      const box = last.boxes.get(item.key) ?? (expected ? firstBox(item) : undefined);
      return box ? [[item.key, { ...box, weight: claim }]] : [];
    }),
  );
  for (const item of wanted) {
    waiting.delete(item.key);
    const before = last.spots.get(item.key);
    const best = bestSpot(item, taken, [...waiting.values()], bounds, before);
    if (best === undefined) continue;
    const shown = last.boxes.has(item.key);
    if (item.tolerance !== undefined && best.covered > item.tolerance * (shown ? LINGER : 1)) {
      last.boxes.delete(item.key);
      continue;
    }
    last.spots.set(item.key, best.spot);
    last.boxes.set(item.key, best.box);
    taken.push({ ...best.box, weight: item.firm ? FIRM : 1 });
    placed.push({ key: item.key, spot: best.spot, ...best.box });
  }
  return placed;
}

interface Choice {
  spot: number;
  box: Box;
  covered: number;
}

function choiceOf(
  item: Wanted,
  spot: number,
  taken: readonly Obstacle[],
  bounds: Box,
): Choice | undefined {
  const at = item.spots[spot];
  if (at === undefined) return undefined;
  const box = boxAbout(at[0], at[1], item.width, item.height);
  return { spot, box, covered: burden(box, taken, bounds) };
}

function bestSpot(
  item: Wanted,
  taken: readonly Obstacle[],
  ghosts: readonly Obstacle[],
  bounds: Box,
  last: number | undefined,
): Choice | undefined {
  const kept = last === undefined ? undefined : choiceOf(item, last, taken, bounds);
  const claimed = ghosts.filter(({ weight }) => weight > GHOST);
  if (kept && kept.covered + burden(kept.box, claimed, kept.box) <= STAY) return kept;
  let best: Choice | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let spot = 0; spot < item.spots.length; spot += 1) {
    const choice = choiceOf(item, spot, taken, bounds) as Choice;
    const cost =
      choice.covered +
      burden(choice.box, ghosts, choice.box) +
      spot * LATER_SPOT -
      (spot === last ? STAY : 0);
    if (cost >= least) continue;
    least = cost;
    best = choice;
  }
  return best;
}
