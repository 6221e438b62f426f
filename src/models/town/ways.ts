/** Ways along the streets: from a place to the nearest street, along streets, to the other place. */
import { distanceBetween, type Point } from '../terrain/index.ts';
import { lengthOf, type StreetEdge } from './streets.ts';
import { fromBank, type TownRiver } from './water.ts';

/** Streets that hang together, by crossing. */
export interface StreetNet {
  edges: readonly StreetEdge[];
  rivers: readonly TownRiver[];
}

/** A main street counts this share of its length: people know it and drive it faster. */
const MAIN = 0.8;

/** Where somebody steps from a place onto the streets. */
interface Entry {
  edge: StreetEdge;
  /** Vertex of the edge's line before the spot. */
  after: number;
  spot: Point;
  away: number;
}

/** Keeps the largest net of streets that hang together: an islet of street leads nowhere. */
export function largestNet(edges: readonly StreetEdge[]): StreetEdge[] {
  const group = new Map<number, number>();
  const find = (node: number): number => {
    const parent = group.get(node) ?? node;
    return parent === node ? node : find(parent);
  };
  for (const { from, to } of edges) {
    const [a, b] = [find(from), find(to)];
    if (a !== b) group.set(Math.max(a, b), Math.min(a, b));
  }
  const sizes = new Map<number, number>();
  for (const { from } of edges) sizes.set(find(from), (sizes.get(find(from)) ?? 0) + 1);
  const largest = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
  return edges.filter(({ from }) => find(from) === largest);
}

function nearestOn(edge: StreetEdge, [x, y]: Point): Entry {
  let best: Entry = { edge, after: 0, spot: edge.line[0] as Point, away: Number.POSITIVE_INFINITY };
  for (let i = 1; i < edge.line.length; i += 1) {
    const [a, b] = [edge.line[i - 1] as Point, edge.line[i] as Point];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const span = dx * dx + dy * dy || 1;
    const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / span));
    const spot: Point = [a[0] + dx * t, a[1] + dy * t];
    const away = distanceBetween(spot, [x, y]);
    if (away < best.away) best = { edge, after: i - 1, spot, away };
  }
  return best;
}

/** Whether the straight step onto the street stays dry. */
function dry(net: StreetNet, from: Point, to: Point): boolean {
  const steps = 8;
  for (let i = 1; i <= steps; i += 1) {
    const point: Point = [
      from[0] + ((to[0] - from[0]) * i) / steps,
      from[1] + ((to[1] - from[1]) * i) / steps,
    ];
    if (net.rivers.some((river) => fromBank(river, point) < 0)) return false;
  }
  return true;
}

/** The nearest street on this side of the water. */
function entryOf(net: StreetNet, point: Point): Entry | undefined {
  const entries = net.edges.map((edge) => nearestOn(edge, point)).sort((a, b) => a.away - b.away);
  const land = entries.filter(({ edge }) => !edge.bridge);
  return land.slice(0, 12).find(({ spot }) => dry(net, point, spot)) ?? land[0] ?? entries[0];
}

/** From an entry to one end of its edge. */
function toEnd({ edge, after, spot }: Entry, end: 'from' | 'to'): Point[] {
  return end === 'to'
    ? [spot, ...edge.line.slice(after + 1)]
    : [spot, ...edge.line.slice(0, after + 1).reverse()];
}

function along(a: Entry, b: Entry): Point[] {
  const forwards =
    a.after !== b.after
      ? a.after < b.after
      : distanceBetween(a.edge.line[a.after] as Point, a.spot) <=
        distanceBetween(b.edge.line[b.after] as Point, b.spot);
  const [first, last] = forwards ? [a, b] : [b, a];
  const line = [first.spot, ...a.edge.line.slice(first.after + 1, last.after + 1), last.spot];
  return forwards ? line : line.reverse();
}

interface Reached {
  cost: number;
  line: readonly Point[];
  before: number | undefined;
}

function cheapest(open: ReadonlySet<number>, reached: ReadonlyMap<number, Reached>): number {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const node of open) {
    const cost = reached.get(node)?.cost ?? Number.POSITIVE_INFINITY;
    if (cost < least || (cost === least && node < found)) [found, least] = [node, cost];
  }
  return found;
}

const costOf = (line: readonly Point[], main: boolean): number =>
  lengthOf(line) * (main ? MAIN : 1);

/** Dijkstra from the ends of an edge over all crossings. */
function reachAll(net: StreetNet, start: Entry): Map<number, Reached> {
  const from = new Map<number, StreetEdge[]>();
  for (const edge of net.edges)
    for (const node of [edge.from, edge.to]) from.set(node, [...(from.get(node) ?? []), edge]);
  const reached = new Map<number, Reached>();
  for (const end of ['from', 'to'] as const) {
    const line = toEnd(start, end);
    const cost = costOf(line, start.edge.main);
    reached.set(start.edge[end], { cost, line, before: undefined });
  }
  const open = new Set(reached.keys());
  while (open.size > 0) {
    const node = cheapest(open, reached);
    open.delete(node);
    const sofar = (reached.get(node) as Reached).cost;
    for (const edge of from.get(node) ?? []) {
      const next = edge.from === node ? edge.to : edge.from;
      const cost = sofar + edge.length * (edge.main ? MAIN : 1);
      if (cost >= (reached.get(next)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      const line = edge.from === node ? edge.line : edge.line.slice().reverse();
      reached.set(next, { cost, line, before: node });
      open.add(next);
    }
  }
  return reached;
}

function trail(reached: ReadonlyMap<number, Reached>, end: number): Point[] {
  const lines: (readonly Point[])[] = [];
  for (let at: Reached | undefined = reached.get(end); at; ) {
    lines.unshift(at.line);
    at = at.before === undefined ? undefined : reached.get(at.before);
  }
  return lines.flat();
}

/** Without points that repeat the one before. */
const tidy = (line: readonly Point[]): Point[] =>
  line.filter(
    (point, i) =>
      i === 0 || i === line.length - 1 || distanceBetween(point, line[i - 1] as Point) > 1e-6,
  );

/** The way between two points along the streets: from the first to the second, both included. */
export function wayAlong(net: StreetNet, from: Point, to: Point): Point[] {
  const [start, goal] = [entryOf(net, from), entryOf(net, to)];
  if (!start || !goal) return [from, to];
  if (start.edge === goal.edge) return tidy([from, ...along(start, goal), to]);
  const reached = reachAll(net, start);
  const ends = (['from', 'to'] as const).map((end) => {
    const last = toEnd(goal, end);
    const cost = reached.get(goal.edge[end])?.cost ?? Number.POSITIVE_INFINITY;
    return { end: goal.edge[end], last, cost: cost + costOf(last, goal.edge.main) };
  });
  const [one, other] = ends as [(typeof ends)[number], (typeof ends)[number]];
  const best = one.cost <= other.cost ? one : other;
  return tidy([from, ...trail(reached, best.end), ...best.last.slice().reverse(), to]);
}
