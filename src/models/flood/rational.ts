/** Rational method (推理公式): Q = C·i·A / 3.6. */

/** Peak discharge (m³/s) of runoff coefficient, rain intensity (mm/h) and area (km²). */
export function rationalDischarge(coefficient: number, intensity: number, area: number): number {
  return (coefficient * intensity * area) / 3.6;
}
