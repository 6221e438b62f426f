/** Uniform flow in a prismatic channel by Manning's equation, Q = (u/n)·A·R^⅔·√S. */
import { pow } from '../numeric.ts';

/** A rectangular, trapezoidal or triangular channel. */
export interface ChannelSection {
  /** Bottom width (m); 0 for a triangle. */
  width: number;
  /** Manning's n. */
  roughness: number;
  /** Bed slope, m/m. */
  slope: number;
  /** Horizontal run for a rise of 1 on each side; 0 or absent is rectangular. */
  sideSlope?: number | undefined;
  /** 1 in metres (default), 1.49 in feet. */
  unitFactor?: number | undefined;
}

/** Flow area, wetted perimeter and surface width at `depth`. */
export function sectionGeometry(
  section: ChannelSection,
  depth: number,
): { area: number; perimeter: number; topWidth: number } {
  const side = section.sideSlope ?? 0;
  return {
    area: (section.width + side * depth) * depth,
    perimeter: section.width + 2 * depth * Math.sqrt(1 + side * side),
    topWidth: section.width + 2 * side * depth,
  };
}

/** Discharge (m³/s) at a water depth (m); 0 for a dry channel. */
export function manningDischarge(section: ChannelSection, depth: number): number {
  if (!(depth > 0)) return 0;
  const { area, perimeter } = sectionGeometry(section, depth);
  const factor = (section.unitFactor ?? 1) / section.roughness;
  return factor * area * pow(area / perimeter, 2 / 3) * Math.sqrt(section.slope);
}

/** Depth (m) at which `discharge` flows: the inverse, by bisection to the last bit. */
export function manningDepth(section: ChannelSection, discharge: number): number {
  if (!(discharge > 0)) return 0;
  let low = 0;
  let high = 1;
  while (manningDischarge(section, high) < discharge) {
    low = high;
    high *= 2;
  }
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (manningDischarge(section, middle) < discharge) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
