/** This tick's inputs, as numbers that can be calculated with. */
import type { ModelValue } from '../port.ts';
import type { Tables } from './tables.ts';

export interface Conditions {
  /** Minute at which the tick begins, and its length. */
  minute: number;
  dt: number;
  hours: number;
  silence: number;
  evidence: number;
  attention: number;
  grievance: number;
  night: boolean;
  /** Points of trust an hour, by group. */
  shift: Float64Array;
}

export const calm = (tables: Tables): Conditions => ({
  minute: 0,
  dt: 1,
  hours: 1 / 60,
  silence: 0,
  evidence: 0,
  attention: 1,
  grievance: 0,
  night: false,
  shift: new Float64Array(tables.groupCount),
});

/** A number within bounds, whatever an author's expression gave. */
export function sane(value: unknown, low: number, high: number, otherwise: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return otherwise;
  // Adding 0 turns −0, which no state may hold, into 0.
  return (value < low ? low : value > high ? high : value) + 0;
}

/** Fills `now` from the engine's values. */
export function readConditions(
  now: Conditions,
  tables: Tables,
  inputs: Readonly<Record<string, ModelValue>>,
  minute: number,
  dt: number,
): void {
  now.minute = minute;
  now.dt = dt;
  now.hours = dt / 60;
  now.silence = sane(inputs.silence, 0, 1, 0);
  now.evidence = sane(inputs.evidence, 0, 1, 0);
  now.attention = sane(inputs.attention, 0, 10, 1);
  now.grievance = sane(inputs.grievance, 0, 1, 0);
  now.night = inputs.night === true;
  const shifts = inputs.trustShift;
  for (let g = 0; g < tables.groupCount; g += 1) {
    const place = tables.placeOf[g] as number;
    const id = place < 0 ? undefined : tables.places[place];
    now.shift[g] =
      id !== undefined && typeof shifts === 'object' ? sane(shifts[id], -1000, 1000, 0) : 0;
  }
}
