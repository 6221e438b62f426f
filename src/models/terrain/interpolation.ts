/** Small shaping functions of the terrain recipe. */

/** `value` kept within `low`..`high`. */
export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value;
}

/** From `a` (share 0) to `b` (share 1). */
export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/** 0 up to `low`, 1 from `high`, an S-curve between. */
export function smoothStep(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low));
  return t * t * (3 - 2 * t);
}

/** Piecewise-linear value at `position` of a table of `[position, value]`, held level outside. */
export function tableValue(
  table: readonly (readonly [number, number])[],
  position: number,
): number {
  let before = table[0];
  if (!before) return 0;
  if (position <= before[0]) return before[1];
  for (const after of table) {
    if (position <= after[0]) {
      const span = after[0] - before[0];
      return span > 0 ? mix(before[1], after[1], (position - before[0]) / span) : after[1];
    }
    before = after;
  }
  return before[1];
}
