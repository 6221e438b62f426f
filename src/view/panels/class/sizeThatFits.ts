/** Sizes of type to try, 1 as designed; below the last the back row could not read it, so it scrolls. */
const SIZES = [1, 0.95, 0.9, 0.86, 0.82, 0.78, 0.74, 0.7, 0.66, 0.62] as const;

/** The largest at which it fits, or the smallest there is. `fits` lays it out to see. */
export function sizeThatFits(fits: (size: number) => boolean): number {
  let size = 1;
  for (size of SIZES) if (fits(size)) break;
  return size;
}
