/** 指挥席: command attention is a resource. What is decided or ordered waits its turn. */
import type { Frame } from '../frame.ts';

/** More than this ahead, and the desk takes nothing new. Minutes. */
export const deskLimit = 45;

export const deskBacklog = (frame: Frame): number =>
  Math.max(0, frame.world.deskUntil - frame.world.clock.minute);

/** Puts so many minutes of work at the end of the queue; returns the minute at which it is done. */
export function reserveDesk(frame: Frame, minutes: number): number {
  const { world } = frame;
  if (minutes === 0) return world.clock.minute;
  world.deskUntil = Math.max(world.deskUntil, world.clock.minute) + minutes;
  return world.deskUntil;
}
