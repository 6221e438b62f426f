/** Bathtub inundation with connection (连通浸没法): wet where the stage tops the lift. */

/** Depth (m, ≥ 0) of water in a cell whose `lift` the `stage` must top. */
export function inundationDepth(stage: number, lift: number): number {
  const depth = stage - lift;
  return depth > 0 ? depth : 0;
}

/** Share 0..1 of homes wet when the lowest gets wet at `first` and the highest at `last` (m). */
export function wetShare(stage: number, first: number, last: number): number {
  if (!(stage > first)) return 0;
  return stage < last ? (stage - first) / (last - first) : 1;
}
