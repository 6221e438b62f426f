/** Arithmetic of the review's axis, for presenter and panels alike. */
import type { AxisPoint } from './model/review.ts';

/** Place of a minute on the axis, 0..1. */
export function placeOn(axis: readonly AxisPoint[], minute: number): number {
  const after = axis.findIndex((point) => point.minute >= minute);
  if (after < 0) return 1;
  const [from, to] = [axis[after - 1], axis[after]];
  if (!from || !to) return to?.at ?? 0;
  return from.at + ((minute - from.minute) / (to.minute - from.minute)) * (to.at - from.at);
}

/** The minute at a place of the axis, 0..1. */
export function minuteAt(axis: readonly AxisPoint[], at: number): number {
  const after = axis.findIndex((point) => point.at >= at);
  const last = axis[axis.length - 1];
  if (after < 0) return last?.minute ?? 0;
  const [from, to] = [axis[after - 1], axis[after]];
  if (!from || !to || to.at === from.at) return to?.minute ?? 0;
  return from.minute + ((at - from.at) / (to.at - from.at)) * (to.minute - from.minute);
}
