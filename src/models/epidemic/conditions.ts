/** Takes the inputs of a tick into the state, where actions and outputs find them as well. */
import type { ModelValue } from '../port.ts';
import { inputs } from './declarations.ts';
import { readPlaces } from './keyed.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';

type Inputs = Readonly<Record<string, ModelValue>>;

/** A finite number within bounds; the fallback where the value is none. Never −0. */
export function bounded(value: unknown, low: number, high: number, fallback: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return fallback;
  return value > low ? (value < high ? value : high) : low;
}

const mostReporting = 1.5;
const mostContamination = 100;
const mostCrowding = 20;

function takeRow(
  state: EpidemicState,
  value: ModelValue | undefined,
  places: readonly string[],
  row: Float64Array,
  [which, most, fallback]: readonly [which: number, most: number, fallback: number],
): void {
  if (typeof value === 'object') readPlaces(value, places, row);
  else row.fill(typeof value === 'number' ? value : Number.NaN);
  for (let place = 0; place < row.length; place += 1) {
    const at = slot.firstLast + place * slot.inputsPerPlace + which;
    state.last[at] = bounded(row[place], 0, most, fallback);
  }
}

const rows = {
  contamination: [slot.contamination, mostContamination, inputs.contamination.default],
  crowding: [slot.crowding, mostCrowding, inputs.crowding.default],
  hygiene: [slot.standingHygiene, 1, inputs.hygiene.default],
} as const;

/** Makes what takes inputs in, for these places. */
export function inputReader(places: readonly string[]) {
  const row = new Float64Array(places.length);
  return (state: EpidemicState, given: Inputs): void => {
    state.last[slot.lastReporting] = bounded(
      given.reporting,
      0,
      mostReporting,
      inputs.reporting.default,
    );
    takeRow(state, given.contamination, places, row, rows.contamination);
    takeRow(state, given.crowding, places, row, rows.crowding);
    takeRow(state, given.hygiene, places, row, rows.hygiene);
  };
}

/** The inputs before the first tick. */
export function calmInputs(places: number): number[] {
  const calm = [inputs.contamination.default, inputs.crowding.default, inputs.hygiene.default];
  return [inputs.reporting.default, ...Array.from({ length: places }, () => calm).flat()];
}
