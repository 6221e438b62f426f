/** Arithmetic closures; the right side is often a constant. */
import { bounded, divide, remainder } from './arithmetic.ts';
import type { Closure } from './compile-path.ts';
import type { ArithmeticSign } from './tree.ts';

/** An operation on two computed numbers. */
export function combineNumbers(
  sign: ArithmeticSign,
  left: Closure<number>,
  right: Closure<number>,
): Closure<number> {
  switch (sign) {
    case '+':
      return (roots) => bounded(left(roots) + right(roots));
    case '-':
      return (roots) => bounded(left(roots) - right(roots));
    case '*':
      return (roots) => bounded(left(roots) * right(roots));
    case '/':
      return (roots) => divide(left(roots), right(roots));
    case '%':
      return (roots) => remainder(left(roots), right(roots));
  }
}

/** An operation on a computed number and a constant. */
export function combineWithConstant(
  sign: ArithmeticSign,
  left: Closure<number>,
  constant: number,
): Closure<number> {
  switch (sign) {
    case '+':
      return (roots) => bounded(left(roots) + constant);
    case '-':
      return (roots) => bounded(left(roots) - constant);
    case '*':
      return (roots) => bounded(left(roots) * constant);
    case '/':
      return (roots) => divide(left(roots), constant);
    case '%':
      return (roots) => remainder(left(roots), constant);
  }
}
