/** Opening and closing roads: the table is replaced, so that ways found before can be told stale. */
import type { Frame } from '../frame.ts';
import { touch } from '../revisions.ts';

export function setRoad(frame: Frame, road: string, closed: boolean): void {
  touch(frame, 'roads');
  frame.world.roads = { ...frame.world.roads, [road]: { closed } };
  frame.roads = frame.world.roads;
}
