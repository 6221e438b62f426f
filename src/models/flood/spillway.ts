/** Flow over weirs and through outlets. SI units. */

const GRAVITY = 9.80665;

/** Free overflow Q = c·b·h^1.5 (m³/s); `coefficient` about 1.7 (broad crest) to 2.2 (ogee). */
export function weirDischarge(coefficient: number, width: number, head: number): number {
  return head > 0 ? coefficient * width * head * Math.sqrt(head) : 0;
}

/** Orifice Q = c·a·√(2·g·h) (m³/s) for opening `area` (m²) under `head` (m). */
export function orificeDischarge(coefficient: number, area: number, head: number): number {
  return head > 0 ? coefficient * area * Math.sqrt(2 * GRAVITY * head) : 0;
}
