/** Ways between places: a small graph over the map's roads, searched by travel time. */

import type { ScenarioMap } from '../format/schema/map.ts';
import { smoothPolyline } from '../models/terrain/index.ts';
import { alongStreets, townOf } from './compile/townInput.ts';
import { type Waterways, waterways } from './waterways.ts';
import type { Leg } from './world.ts';

export type TravelMode = 'none' | 'vehicle' | 'foot' | 'boat';
type Surface = 'main' | 'minor' | 'path' | 'street' | 'water';
type SpeedTable = Record<'vehicle' | 'foot' | 'boat', Partial<Record<Surface, number>>>;

/** km/h. A 0 or a missing surface cannot be used. */
const defaultSpeeds: SpeedTable = {
  vehicle: { main: 36, minor: 24, street: 25 },
  foot: { main: 5, minor: 4.5, path: 4, street: 4.5 },
  boat: { water: 15 },
};
/** Climbing over a slide on foot, km/h. */
const overRubble = 1.5;
/** Night driving and walking take this much longer. */
export const nightFactor = 1.25;

interface Edge {
  road: string;
  from: string;
  to: string;
  kilometres: number;
  kind: Surface;
}

export interface RoadNetwork {
  edgesFrom: ReadonlyMap<string, readonly Edge[]>;
  /** Drawn line of each road, from its `from` to its `to`. */
  paths: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  speeds: SpeedTable;
  at: ReadonlyMap<string, readonly [number, number]>;
  kilometresPerUnit: number;
  /** For boats; streets and roads are nothing to them. */
  waters: Waterways;
}

function lengthOf(points: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let index = 1; index < points.length; index++) {
    const [x0, y0] = points[index - 1] as readonly [number, number];
    const [x1, y1] = points[index] as readonly [number, number];
    sum += Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
  }
  return sum;
}

/** The author's speeds over the usual ones, surface by surface. */
const speedsOf = ({ speeds }: ScenarioMap): SpeedTable => ({
  vehicle: { ...defaultSpeeds.vehicle, ...speeds?.vehicle },
  foot: { ...defaultSpeeds.foot, ...speeds?.foot },
  boat: { ...defaultSpeeds.boat, ...speeds?.boat },
});

export function roadNetwork(map: ScenarioMap): RoadNetwork {
  const edgesFrom = new Map<string, Edge[]>();
  const paths = new Map<string, readonly (readonly [number, number])[]>();
  const at = new Map(Object.entries(map.places).map(([id, place]) => [id, place.at] as const));
  const kilometresPerUnit = map.metresPerUnit / 1000;
  const town = townOf(map);
  for (const [id, road] of Object.entries(map.roads)) {
    const from = at.get(road.from);
    const to = at.get(road.to);
    if (!from || !to) continue;
    const stops = [from, ...road.via, to];
    const path =
      road.kind === 'street' && town ? alongStreets(town, stops) : smoothPolyline(stops, 6);
    paths.set(id, path);
    const kilometres = lengthOf(path) * kilometresPerUnit;
    for (const [a, b] of [
      [road.from, road.to],
      [road.to, road.from],
    ] as const) {
      const list = edgesFrom.get(a) ?? [];
      list.push({ road: id, from: a, to: b, kilometres, kind: road.kind });
      edgesFrom.set(a, list);
    }
  }
  return { edgesFrom, paths, at, kilometresPerUnit, speeds: speedsOf(map), waters: waterways(map) };
}

function edgeMinutes(network: RoadNetwork, edge: Edge, mode: TravelMode, cut: boolean): number {
  if (mode === 'boat' || mode === 'none') return Number.POSITIVE_INFINITY;
  const speed = network.speeds[mode][edge.kind] ?? 0;
  if (!cut) return speed > 0 ? (edge.kilometres / speed) * 60 : Number.POSITIVE_INFINITY;
  if (mode === 'vehicle') return Number.POSITIVE_INFINITY;
  return (edge.kilometres / overRubble) * 60;
}

/** Minutes by daylight to cross the road of a leg on foot where it is cut. */
export function rubbleMinutes(network: RoadNetwork, leg: Leg): number {
  const edge = network.edgesFrom.get(leg.from)?.find(({ road }) => road === leg.road);
  return edge ? edgeMinutes(network, edge, 'foot', true) : 0;
}

function acrossWater(network: RoadNetwork, from: string, to: string): Leg[] | undefined {
  const path = network.waters.path(from, to);
  const speed = network.speeds.boat.water ?? 0;
  if (!path || speed <= 0) return undefined;
  const kilometres = lengthOf(path) * network.kilometresPerUnit;
  return [{ road: '', from, to, minutes: (kilometres / speed) * 60 }];
}

/**
 * The quickest way, or `undefined` where there is none. `isCut` says which roads
 * the traveller believes to be cut. Times are fractional minutes by daylight.
 */
export function findWay(
  network: RoadNetwork,
  from: string,
  to: string,
  mode: TravelMode,
  isCut: (road: string) => boolean,
): Leg[] | undefined {
  if (from === to) return [];
  if (mode === 'boat') return acrossWater(network, from, to);
  const best = new Map<string, { minutes: number; leg?: Leg }>([[from, { minutes: 0 }]]);
  const open = new Set([from]);
  while (open.size > 0) {
    const node = nearest(open, best);
    if (node === to) return wayBack(best, to);
    open.delete(node);
    const sofar = (best.get(node) as { minutes: number }).minutes;
    for (const edge of network.edgesFrom.get(node) ?? []) {
      const minutes = edgeMinutes(network, edge, mode, isCut(edge.road));
      if (sofar + minutes >= (best.get(edge.to)?.minutes ?? Number.POSITIVE_INFINITY)) continue;
      best.set(edge.to, {
        minutes: sofar + minutes,
        leg: { road: edge.road, from: edge.from, to: edge.to, minutes },
      });
      open.add(edge.to);
    }
  }
  return undefined;
}

function nearest(
  open: ReadonlySet<string>,
  best: ReadonlyMap<string, { minutes: number }>,
): string {
  let found = '';
  let least = Number.POSITIVE_INFINITY;
  for (const node of open) {
    const minutes = best.get(node)?.minutes ?? Number.POSITIVE_INFINITY;
    if (minutes < least || found === '') {
      least = minutes;
      found = node;
    }
  }
  return found;
}

function wayBack(best: ReadonlyMap<string, { leg?: Leg }>, to: string): Leg[] {
  const legs: Leg[] = [];
  let node = to;
  for (let leg = best.get(node)?.leg; leg; leg = best.get(node)?.leg) {
    legs.unshift(leg);
    node = leg.from;
  }
  return legs;
}

export const minutesOf = (legs: readonly Leg[]): number =>
  legs.reduce((sum, leg) => sum + leg.minutes, 0);

/** The drawn line of a journey, in the direction of travel. */
export function pathOf(network: RoadNetwork, legs: readonly Leg[]): (readonly [number, number])[] {
  return legs.flatMap((leg) => {
    if (leg.road === '') return [...(network.waters.path(leg.from, leg.to) ?? [])];
    const path = network.paths.get(leg.road) ?? [];
    const first = path[0];
    const from = network.at.get(leg.from);
    const forwards = first && from && first[0] === from[0] && first[1] === from[1];
    return forwards ? [...path] : [...path].reverse();
  });
}
