/** Unit hydrographs (L. K. Sherman 1932; Chow, Maidment & Mays 1988, §7.2–7.5). */

/**
 * Direct runoff Q_n = Σ P_m·U_(n−m+1): `excess[m]` is the effective rain of each interval
 * (in the depth unit of the unit hydrograph), `ordinates` its response (flow per unit depth).
 */
export function convolve(excess: readonly number[], ordinates: readonly number[]): number[] {
  if (excess.length === 0 || ordinates.length === 0) return [];
  const flows = new Array<number>(excess.length + ordinates.length - 1).fill(0);
  for (let m = 0; m < excess.length; m += 1) {
    for (let u = 0; u < ordinates.length; u += 1) {
      flows[m + u] = (flows[m + u] ?? 0) + (excess[m] ?? 0) * (ordinates[u] ?? 0);
    }
  }
  return flows;
}

/** Depth (mm) over `area` (km²) of a hydrograph (m³/s) with ordinates `dt` hours apart. */
export function runoffDepth(flows: readonly number[], dt: number, area: number): number {
  let sum = 0;
  for (const flow of flows) sum += flow;
  return (sum * dt * 3600) / (area * 1000);
}
