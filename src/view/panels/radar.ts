/** Arithmetic of the abilities' radar: first axis up, then clockwise. */

export interface RadarAxis {
  x: number;
  y: number;
}

export function radarPoint(index: number, count: number, radius: number): RadarAxis {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** A closed line through the shares (0..1) of all axes. */
export function radarPath(shares: readonly number[], radius: number): string {
  const points = shares.map((share, index) => {
    const { x, y } = radarPoint(index, shares.length, radius * Math.max(0, Math.min(1, share)));
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}
