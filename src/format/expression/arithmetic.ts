/**
 * Total arithmetic: finite operands in, a finite number out, never −0.
 * Dividing by zero and the remainder by zero give 0; what would exceed ±1e300
 * stays at ±1e300.
 */
import { LIMITS } from './limits.ts';
import type { ArithmeticSign } from './tree.ts';

const LARGEST = LIMITS.magnitude;

/** The number itself where it is fit for a world; NaN becomes 0, −0 becomes 0, excess is cut. */
export function bounded(value: number): number {
  if (value >= -LARGEST && value <= LARGEST) return value + 0;
  if (value > 0) return LARGEST;
  return value < 0 ? -LARGEST : 0;
}

/** `left / right`, 0 where `right` is 0. */
export function divide(left: number, right: number): number {
  return right === 0 ? 0 : bounded(left / right);
}

/** `left % right` with the sign of `left`, 0 where `right` is 0. */
export function remainder(left: number, right: number): number {
  return right === 0 ? 0 : bounded(left % right);
}

/** Any of the five operations. */
export function calculate(sign: ArithmeticSign, left: number, right: number): number {
  switch (sign) {
    case '+':
      return bounded(left + right);
    case '-':
      return bounded(left - right);
    case '*':
      return bounded(left * right);
    case '/':
      return divide(left, right);
    case '%':
      return remainder(left, right);
  }
}

const POWERS_OF_TEN = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as const;

/** A count of decimal digits as functions understand it: a whole number from 0 to 6. */
export function decimalDigits(digits: number): number {
  if (!(digits > 0)) return 0;
  return digits >= 6 ? 6 : Math.floor(digits);
}

/** To the nearest multiple of 10^−digits, halves away from zero. */
export function roundTo(value: number, digits: number): number {
  const scale = POWERS_OF_TEN[decimalDigits(digits)] ?? 1;
  const size = Math.abs(value);
  if (size >= 1e15 / scale) return bounded(value);
  const rounded = Math.round(size * scale) / scale;
  return bounded(value < 0 ? -rounded : rounded);
}
