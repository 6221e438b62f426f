import { expect, it } from 'vitest';
import { sizeThatFits } from '../../../../src/view/panels/class/sizeThatFits.ts';

/** Smaller type takes fewer lines as well as lower ones. */
const board = (height: number, room: number) => (size: number) => height * size * size <= room;

it.each([
  ['as designed, where there is room', 580, 1],
  ['a little smaller', 640, 0.95],
  ['for the longest question of the four scenarios', 958, 0.78],
  ['no smaller than the back row can read', 5000, 0.62],
])('the board is written %s', (_, height, size) => {
  expect(sizeThatFits(board(height, 585))).toBe(size);
});

it('lays it out last at the size it gives', () => {
  const tried: number[] = [];
  const size = sizeThatFits((one) => {
    tried.push(one);
    return one <= 0.9;
  });
  expect([tried.at(-1), size]).toEqual([0.9, 0.9]);
});
