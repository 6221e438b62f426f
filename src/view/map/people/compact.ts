/** On a small window the whole map is on few pixels: the people layers say less there. */
import type { Viewport } from '../viewport.ts';

/** Below so many pixels a map unit (at sign scale 1) chips are short and gauges small. */
const ROOMY = 0.8;
/** How much smaller figures and gauges are then. */
const SMALL = 0.68;

export function isCompact({ scale, signScale }: Pick<Viewport, 'scale' | 'signScale'>): boolean {
  return scale / signScale < ROOMY;
}

/** CSS pixels for each pixel of a figure or gauge as it is drawn. */
export function peopleScale(viewport: Pick<Viewport, 'scale' | 'signScale'>): number {
  return viewport.signScale * (isCompact(viewport) ? SMALL : 1);
}
