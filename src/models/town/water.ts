/** Where a town's streets meet its rivers. */
import { distanceBetween, type Point, smoothPolyline } from '../terrain/index.ts';
import type { TownInput } from './input.ts';

export interface TownRiver {
  line: readonly Point[];
  /** Channel width at the upstream and the downstream end, map units. */
  channel: readonly [number, number];
  west: number;
  east: number;
  north: number;
  south: number;
}

export function townRivers(rivers: TownInput['rivers']): TownRiver[] {
  return rivers.map(({ points, channel }) => {
    const line = smoothPolyline(points, 5);
    const reach = Math.max(...channel) / 2 + 20;
    const xs = line.map(([x]) => x);
    const ys = line.map(([, y]) => y);
    return {
      line,
      channel,
      west: Math.min(...xs) - reach,
      east: Math.max(...xs) + reach,
      north: Math.min(...ys) - reach,
      south: Math.max(...ys) + reach,
    };
  });
}

/** How far a point lies from a river's bank; below 0 it is in the water. Map units. */
export function fromBank(river: TownRiver, [x, y]: Point): number {
  if (x < river.west || x > river.east || y < river.north || y > river.south)
    return Number.POSITIVE_INFINITY;
  const { line, channel } = river;
  let nearest = Number.POSITIVE_INFINITY;
  let at = 0;
  for (let i = 0; i < line.length; i += 1) {
    const away = distanceBetween(line[i] as Point, [x, y]);
    if (away < nearest) [nearest, at] = [away, i];
  }
  const share = at / Math.max(1, line.length - 1);
  return nearest - (channel[0] + (channel[1] - channel[0]) * share) / 2;
}

/** Whether a line gets wet in a river. */
export function crosses(river: TownRiver, line: readonly Point[]): boolean {
  return line.some((point) => fromBank(river, point) < 0);
}
