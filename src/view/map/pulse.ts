/** The rings about the one place that calls for an answer. */
import type Phaser from 'phaser';

const PERIOD = 1800;
const INNER = 24;
const OUTER = 52;

/** Rings at rest: radius, opacity, line width (look.md §4). */
const STILL = [
  [26, 0.95, 2.6],
  [38, 0.55, 2],
  [52, 0.25, 1.6],
] as const;

export interface PulseSpot {
  /** Device pixels. */
  x: number;
  y: number;
  /** Device pixels for each of the sizes above. */
  scale: number;
  /** More than 1 where something large stands inside. */
  spread: number;
  colour: number;
}

/** The innermost ring stands; two more run outward, eased, and fade. */
export function drawPulse(
  graphics: Phaser.GameObjects.Graphics,
  spot: PulseSpot,
  time: number,
  moving: boolean,
): void {
  graphics.clear();
  const grown = INNER * (spot.spread - 1);
  const ring = (radius: number, alpha: number, width: number) => {
    graphics.lineStyle(width * spot.scale, spot.colour, alpha);
    graphics.strokeCircle(spot.x, spot.y, (radius + grown) * spot.scale);
  };
  if (!moving) {
    for (const [radius, alpha, width] of STILL) ring(radius, alpha, width);
    return;
  }
  ring(INNER + 2, 0.95, 2.6);
  for (const lag of [0, 0.5]) {
    const phase = (time / PERIOD + lag) % 1;
    const out = 1 - (1 - phase) ** 2;
    ring(INNER + (OUTER - INNER) * out, 0.75 * (1 - phase), 2.4 - phase);
  }
}
