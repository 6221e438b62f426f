/** How far the picture of a place reaches from its middle. */
import type { PlaceView } from '../model.ts';
import { peopleScale } from './people/compact.ts';
import { crowdReach } from './people/crowd.ts';
import type { Viewport } from './viewport.ts';

/** Facilities' tokens, px. */
export const TOKEN = 25;

/** Rings and tag of an alert keep clear of a crowd: so many times their usual reach. */
export function spreadOf(place: PlaceView, viewport: Viewport): number {
  if (place.crowd === undefined) return 1;
  const reach = crowdReach(place.crowd)[0] * peopleScale(viewport);
  return Math.max(1, (reach / viewport.signScale + 4) / 25);
}

/** How far a place's picture reaches from its middle, CSS pixels. */
export function reachOf(place: PlaceView, viewport: Viewport): [number, number] {
  const sign = viewport.signScale;
  if (place.crowd !== undefined) {
    const [across, down] = crowdReach(place.crowd);
    const scale = peopleScale(viewport);
    return [across * scale + 4 * sign, down * scale + 6 * sign];
  }
  if (place.kind === 'facility') return [(TOKEN / 2 + 3) * sign, (TOKEN / 2 + 1) * sign];
  if (place.kind === 'dam') return [22 * viewport.scale, 16 * viewport.scale];
  if (place.roofs === 0) return [9 * sign, 8 * sign];
  const tilt = Math.abs(Math.sin(place.angle));
  const [long, short] = [place.spread * 1.2 * viewport.scale, place.spread * 0.72 * viewport.scale];
  return [long + (short - long) * tilt, short + (long - short) * tilt * 0.6];
}
