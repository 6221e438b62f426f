/**
 * The functions that every scenario has, whatever it models: declarations for
 * the check, and what they do. All are total.
 */
import { bounded, decimalDigits, divide, roundTo } from './arithmetic.ts';
import type { FunctionTable } from './runtime.ts';
import type { FunctionDeclaration } from './types.ts';
import { NUMBER, STRING } from './types.ts';

type Roots = object;

/** What the check knows of the standard functions. */
export const STANDARD_DECLARATIONS = {
  abs: { parameters: [NUMBER], result: NUMBER },
  min: { parameters: [NUMBER, NUMBER, NUMBER, NUMBER], optional: 2, result: NUMBER },
  max: { parameters: [NUMBER, NUMBER, NUMBER, NUMBER], optional: 2, result: NUMBER },
  clamp: { parameters: [NUMBER, NUMBER, NUMBER], result: NUMBER },
  floor: { parameters: [NUMBER], result: NUMBER },
  ceil: { parameters: [NUMBER], result: NUMBER },
  round: { parameters: [NUMBER], result: NUMBER },
  roundTo: { parameters: [NUMBER, NUMBER], result: NUMBER },
  ramp: { parameters: [NUMBER, NUMBER, NUMBER], result: NUMBER },
  sum: { parameters: [{ mapOf: 'number' }], result: NUMBER },
  mean: { parameters: [{ mapOf: 'number' }], result: NUMBER },
  largest: { parameters: [{ mapOf: 'number' }], result: NUMBER },
  smallest: { parameters: [{ mapOf: 'number' }], result: NUMBER },
  countTrue: { parameters: [{ mapOf: 'boolean' }], result: NUMBER },
  countAbove: { parameters: [{ mapOf: 'number' }, NUMBER], result: NUMBER },
  text: { parameters: [NUMBER, NUMBER], optional: 1, result: STRING },
} as const satisfies Readonly<Record<string, FunctionDeclaration>>;

/** 0 at or before `from`, 1 at or after `to`, even in between; falls where `from` is the greater. A step where they are equal. */
export function ramp(value: number, from: number, to: number): number {
  if (from === to) return value >= to ? 1 : 0;
  const share = divide(value - from, to - from);
  return share <= 0 ? 0 : share >= 1 ? 1 : share;
}

/** `value` no less than `low`, then no more than `high`; `high` wins where they cross. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Added up in the order of the declared keys, so that the same world always gives the same sum. */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total = bounded(total + value);
  return total;
}

function least(values: readonly number[]): number {
  let found = values[0] ?? 0;
  for (const value of values) if (value < found) found = value;
  return found;
}

function greatest(values: readonly number[]): number {
  let found = values[0] ?? 0;
  for (const value of values) if (value > found) found = value;
  return found;
}

function countTrue(values: readonly boolean[]): number {
  let count = 0;
  for (const value of values) if (value) count += 1;
  return count;
}

function countAbove(values: readonly number[], limit: number): number {
  let count = 0;
  for (const value of values) if (value > limit) count += 1;
  return count;
}

/** A number with exactly so many decimals (0–6), rounded as `roundTo` does. */
export function formatNumber(value: number, digits = 0): string {
  return roundTo(value, digits).toFixed(decimalDigits(digits));
}

function smaller(first: number, second: number, third = second, fourth = third): number {
  return Math.min(first, second, third, fourth);
}

function larger(first: number, second: number, third = second, fourth = third): number {
  return Math.max(first, second, third, fourth);
}

/** What the standard functions do. */
export const STANDARD_RUNTIME = {
  abs: (_: Roots, value: number) => Math.abs(value),
  min: (_: Roots, first: number, second: number, third?: number, fourth?: number) =>
    smaller(first, second, third, fourth),
  max: (_: Roots, first: number, second: number, third?: number, fourth?: number) =>
    larger(first, second, third, fourth),
  clamp: (_: Roots, value: number, low: number, high: number) => clamp(value, low, high),
  floor: (_: Roots, value: number) => Math.floor(value),
  ceil: (_: Roots, value: number) => Math.ceil(value),
  round: (_: Roots, value: number) => roundTo(value, 0),
  roundTo: (_: Roots, value: number, digits: number) => roundTo(value, digits),
  ramp: (_: Roots, value: number, from: number, to: number) => ramp(value, from, to),
  sum: (_: Roots, values: readonly number[]) => sum(values),
  mean: (_: Roots, values: readonly number[]) => divide(sum(values), values.length),
  largest: (_: Roots, values: readonly number[]) => greatest(values),
  smallest: (_: Roots, values: readonly number[]) => least(values),
  countTrue: (_: Roots, values: readonly boolean[]) => countTrue(values),
  countAbove: (_: Roots, values: readonly number[], limit: number) => countAbove(values, limit),
  text: (_: Roots, value: number, digits?: number) => formatNumber(value, digits),
} as const satisfies FunctionTable<Roots>;
