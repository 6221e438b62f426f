/**
 * A list of numbers for a model's state, all `value`.
 *
 * `new Array(n).fill(0)` would leave an array that JavaScript takes for one with holes, and pushing
 * zeros one of whole numbers, which it would have to convert later: slower ever after.
 */
export function filled(count: number, value = 0): number[] {
  const list: number[] = [];
  for (let index = 0; index < count; index += 1) list.push(0.5);
  for (let index = 0; index < count; index += 1) list[index] = value;
  return list;
}

/** The same numbers, kept as `filled` keeps them. */
export function asFilled(values: readonly number[]): number[] {
  const list = filled(values.length);
  for (let index = 0; index < values.length; index += 1) list[index] = values[index] as number;
  return list;
}
