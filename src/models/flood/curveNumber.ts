/** SCS (NRCS) curve-number method: National Engineering Handbook Part 630, chapter 10. */

/** Potential retention S of a curve number (0 < CN ≤ 100); `unit` mm unless told inches. */
export function curveNumberRetention(curveNumber: number, unit: 'mm' | 'in' = 'mm'): number {
  return unit === 'mm' ? 25400 / curveNumber - 254 : 1000 / curveNumber - 10;
}

/**
 * Accumulated excess P_e = (P − I_a)² / (P − I_a + S) for accumulated rain `rain`, all in
 * one depth unit; I_a = `abstractionRatio`·S (0.2 by custom).
 */
export function accumulatedExcess(rain: number, retention: number, abstractionRatio = 0.2): number {
  const beyond = rain - abstractionRatio * retention;
  return beyond > 0 ? (beyond * beyond) / (beyond + retention) : 0;
}

/** Excess of each interval from accumulated rain at the ends of the intervals. */
export function excessIncrements(
  accumulatedRain: readonly number[],
  retention: number,
  abstractionRatio = 0.2,
): number[] {
  let before = 0;
  return accumulatedRain.map((rain) => {
    const now = accumulatedExcess(rain, retention, abstractionRatio);
    const increment = now - before;
    before = now;
    return increment;
  });
}
