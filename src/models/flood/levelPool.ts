/**
 * Level-pool reservoir routing by storage indication (modified Puls, L. G. Puls 1928;
 * Chow, Maidment & Mays 1988, §8.2): 2S₂/Δt + O₂ = (I₁ + I₂) + (2S₁/Δt − O₁).
 */

/** One row of a reservoir's table: outflow `outflow` while it holds `storage` at `elevation`. */
export interface PoolRow {
  elevation: number;
  storage: number;
  outflow: number;
}

/** One row of the result, at the time points of the inflow. */
export type PoolState = PoolRow;

/** The piece of `xs` (ascending) that holds `x`, and where in it; straight on beyond the ends. */
function locate(xs: readonly number[], x: number): { index: number; share: number } {
  let index = 0;
  while (index < xs.length - 2 && (xs[index + 1] ?? Infinity) <= x) index += 1;
  const low = xs[index] ?? 0;
  const span = (xs[index + 1] ?? low) - low;
  return { index, share: span > 0 ? (x - low) / span : 0 };
}

/** `ys` at `x`, linear between the rows of a table. */
export function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  const { index, share } = locate(xs, x);
  const low = ys[index] ?? 0;
  return low + ((ys[index + 1] ?? low) - low) * share;
}

/**
 * Routes `inflows` (instantaneous, `dt` apart) through a pool that starts at
 * `initialStorage`. Units must agree: storage = flow · dt.
 */
export function levelPoolRoute(
  table: readonly PoolRow[],
  inflows: readonly number[],
  dt: number,
  initialStorage: number = table[0]?.storage ?? 0,
): PoolState[] {
  const elevations = table.map((row) => row.elevation);
  const storages = table.map((row) => row.storage);
  const outflows = table.map((row) => row.outflow);
  const indications = table.map((row) => (2 * row.storage) / dt + row.outflow);
  let storage = initialStorage;
  let outflow = interpolate(storages, outflows, storage);
  const states = [{ elevation: interpolate(storages, elevations, storage), storage, outflow }];
  for (let i = 1; i < inflows.length; i += 1) {
    const inflow = (inflows[i - 1] ?? 0) + (inflows[i] ?? 0);
    const indication = inflow + (2 * storage) / dt - outflow;
    outflow = interpolate(indications, outflows, indication);
    storage = ((indication - outflow) * dt) / 2;
    states.push({ elevation: interpolate(indications, elevations, indication), storage, outflow });
  }
  return states;
}
