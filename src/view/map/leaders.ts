/** Signs that had to give way, and the lines that tell what they belong to. */
import type { SignItem } from './signItems.ts';
import type { Sprite } from './sprites.ts';

/** Turns about a spot to try, eighths of a circle: up and down first. */
const TURNS = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [0.75, -0.75],
  [-0.75, -0.75],
  [0.75, 0.75],
  [-0.75, 0.75],
] as const;

/** Further and further out, for what must be shown: a leader tells what it belongs to. */
export function outward(
  x: number,
  y: number,
  [reachX, reachY]: readonly [number, number],
  { width, height }: Pick<Sprite, 'width' | 'height'>,
): [number, number][] {
  return [1, 2, 3, 4].flatMap((ring) =>
    TURNS.map(([dx, dy]): [number, number] => [
      x + dx * (reachX + width / 2 + (ring - 1) * 26 + 10),
      y + dy * (reachY + height / 2 + (ring - 1) * 22 + 8),
    ]),
  );
}

/** A thin line to the place where a sign had to give way further than this. */
export function leading(
  x: number,
  y: number,
  colour: string,
  reach: number,
): Pick<SignItem, 'leader' | 'stop' | 'leadBeyond' | 'leadColour'> {
  return { leader: [x, y], stop: reach, leadBeyond: reach + 14, leadColour: colour };
}
