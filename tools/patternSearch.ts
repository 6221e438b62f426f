/** Pattern search (R. Hooke & T. A. Jeeves, J. ACM 8 (1961) 212–229): no derivatives, few lines. */

type Objective = (at: readonly number[]) => number;

interface Found {
  at: number[];
  value: number;
}

/** Tries a step both ways along every axis, and keeps what is better. */
function explore(objective: Objective, from: Found, step: number): Found {
  let best = from;
  for (let axis = 0; axis < from.at.length; axis += 1) {
    for (const way of [step, -step]) {
      const at = best.at.slice();
      at[axis] = (at[axis] ?? 0) + way;
      const value = objective(at);
      if (value < best.value) {
        best = { at, value };
        break;
      }
    }
  }
  return best;
}

/**
 * The smallest value near `start` that steps from `step` down to `finest` find. Parameters should be
 * of like scale (take logarithms of rates). A local search: start somewhere sensible.
 */
export function patternSearch(
  objective: Objective,
  start: readonly number[],
  { step = 0.25, finest = 1e-4, rounds = 20_000 } = {},
): Found {
  let best: Found = { at: start.slice(), value: objective(start) };
  let length = step;
  for (let round = 0; round < rounds && length >= finest; round += 1) {
    const better = explore(objective, best, length);
    if (better.value >= best.value) {
      length /= 2;
      continue;
    }
    // What helped once may help again: leap on in the same direction, and look around there.
    const at = better.at.map((value, axis) => 2 * value - (best.at[axis] ?? 0));
    const leap = explore(objective, { at, value: objective(at) }, length);
    best = leap.value < better.value ? leap : better;
  }
  return best;
}
