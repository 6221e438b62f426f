/** Comparisons, specialised for the commonest shape: something against a constant. */
import type { Closure } from './compile-path.ts';
import type { ComparisonSign } from './tree.ts';
import type { Scalar } from './types.ts';

/** Compares two numbers. */
export function compareNumbers(
  sign: ComparisonSign,
  left: Closure<number>,
  right: Closure<number>,
): Closure<boolean> {
  switch (sign) {
    case '<':
      return (roots) => left(roots) < right(roots);
    case '<=':
      return (roots) => left(roots) <= right(roots);
    case '>':
      return (roots) => left(roots) > right(roots);
    case '>=':
      return (roots) => left(roots) >= right(roots);
    case '==':
      return (roots) => left(roots) === right(roots);
    case '!=':
      return (roots) => left(roots) !== right(roots);
  }
}

/** Compares a number with a constant. */
export function compareWithConstant(
  sign: ComparisonSign,
  left: Closure<number>,
  constant: number,
): Closure<boolean> {
  switch (sign) {
    case '<':
      return (roots) => left(roots) < constant;
    case '<=':
      return (roots) => left(roots) <= constant;
    case '>':
      return (roots) => left(roots) > constant;
    case '>=':
      return (roots) => left(roots) >= constant;
    case '==':
      return (roots) => left(roots) === constant;
    case '!=':
      return (roots) => left(roots) !== constant;
  }
}

/** Whether two values of one type are the same, or are not. */
export function compareScalars(
  same: boolean,
  left: Closure<Scalar>,
  right: Closure<Scalar>,
): Closure<boolean> {
  return (roots) => (left(roots) === right(roots)) === same;
}

/** Whether a value is one of a list. */
export function compileAmong(
  value: Closure<Scalar>,
  options: readonly Closure<Scalar>[],
): Closure<boolean> {
  return (roots) => {
    const wanted = value(roots);
    for (const option of options) if (option(roots) === wanted) return true;
    return false;
  };
}

/** Whether a value is one of a list of constants. */
export function compileAmongConstants(
  value: Closure<Scalar>,
  options: readonly Scalar[],
): Closure<boolean> {
  return (roots) => options.includes(value(roots));
}
