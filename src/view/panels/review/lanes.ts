/** Marks too close to stand beside each other go one below the other. */

/** The lane of each place, in the order given; the last lane takes what fits nowhere. */
export function lanesOf(places: readonly number[], width: number, lanes: number): number[] {
  const ends = Array.from({ length: lanes }, () => Number.NEGATIVE_INFINITY);
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= width);
    const lane = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    ends[lane] = place;
    return lane;
  });
}
