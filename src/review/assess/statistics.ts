/** Means of paired differences and how sure they are. */

export interface Estimate {
  mean: number;
  /** Standard error of the mean; Infinity from fewer than two values. */
  standardError: number;
}

export function mean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function estimate(values: readonly number[]): Estimate {
  const centre = mean(values);
  const count = values.length;
  if (count < 2) return { mean: centre, standardError: Number.POSITIVE_INFINITY };
  const squares = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  return { mean: centre, standardError: Math.sqrt(squares / (count - 1) / count) };
}

/** What the first earned less in each pair: `second[i] - first[i]`. */
export const shortfalls = (first: readonly number[], second: readonly number[]): number[] =>
  first.map((value, index) => (second[index] ?? 0) - value);
