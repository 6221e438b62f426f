/** 人员与物资: what is free, what is held. The one place where claims on them are settled. */

import type { Formula } from '../compile/program.ts';
import type { Frame } from '../frame.ts';
import { writable } from '../sections.ts';
import type { World } from '../world.ts';

export type Amounts = Record<string, number>;

/** Whole, never negative: half a person cannot be sent. */
export function amountsOf(
  frame: Frame,
  needs: readonly { resource: string; amount: Formula }[],
): Amounts {
  const amounts: Amounts = {};
  for (const { resource, amount } of needs)
    amounts[resource] = Math.max(0, Math.ceil(amount(frame)));
  return amounts;
}

/** The first resource that does not suffice, or `undefined`. */
export function shortOf(
  world: World,
  amounts: Amounts,
  times = 1,
): { resource: string; need: number; free: number } | undefined {
  for (const resource in amounts) {
    const need = (amounts[resource] ?? 0) * times;
    const free = world.resources[resource] ?? 0;
    if (need > free) return { resource, need, free };
  }
  return undefined;
}

export function take(frame: Frame, amounts: Amounts): void {
  const resources = writable(frame, 'resources');
  for (const resource in amounts) {
    resources[resource] = (resources[resource] ?? 0) - (amounts[resource] ?? 0);
  }
}

/**
 * Free is what there is less what is out. What was withdrawn while it was out leaves
 * when it comes back, and is not lent out again before.
 */
export function recount(frame: Frame, resource: string): void {
  const { world } = frame;
  let out = 0;
  for (const { needs } of world.tasks) out += needs[resource] ?? 0;
  writable(frame, 'resources')[resource] = Math.max(0, (world.capacity[resource] ?? 0) - out);
}

/** Used up: gone from what there is, not only from what is free. */
export function consume(frame: Frame, amounts: Amounts): void {
  take(frame, amounts);
  const capacity = writable(frame, 'capacity');
  for (const resource in amounts) {
    capacity[resource] = Math.max(0, (capacity[resource] ?? 0) - (amounts[resource] ?? 0));
  }
}

/** More than anybody has of anything. */
const most = 1e9;

/** What was to be used up was not. */
export function unconsume(frame: Frame, amounts: Amounts): void {
  for (const resource in amounts) setCapacity(frame, resource, amounts[resource] ?? 0);
}

/** Reinforcement arrives (positive) or leaves (negative, from what is free first). */
export function setCapacity(frame: Frame, resource: string, change: number): void {
  const capacity = writable(frame, 'capacity');
  capacity[resource] = Math.min(most, Math.max(0, (capacity[resource] ?? 0) + change));
  recount(frame, resource);
}

/** What an order holds and what it uses up, together. */
export function together(first: Amounts, second: Amounts): Amounts {
  const sum = { ...first };
  for (const resource in second) sum[resource] = (sum[resource] ?? 0) + (second[resource] ?? 0);
  return sum;
}
