/** What is counted in the people of a group: sums of some states. */
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';

/** The states that add up to what is measured. */
export const measures = {
  susceptible: [slot.susceptible],
  exposed: [slot.latent, slot.incubating],
  infectious: [slot.free, slot.awaiting, slot.isolated, slot.silent],
  ill: [slot.free, slot.awaiting, slot.isolated, slot.severe],
  recovered: [slot.shedding, slot.recovered],
  everIll: [slot.reported, slot.pending, slot.hidden],
  reported: [slot.reported],
  severe: [slot.severe],
  dead: [slot.dead],
  isolated: [slot.isolated],
} as const satisfies Record<string, readonly number[]>;

export type Measured = keyof typeof measures;

/** One measure of a state: what there is in each group, and over all. */
export interface Measure {
  states: readonly number[];
  /** One number for each group. */
  row: Float64Array;
  sum: number;
}

export function newMeasure(name: Measured, groups: number): Measure {
  return { states: measures[name], row: new Float64Array(groups), sum: 0 };
}

/** Takes a measure. */
export function take(measure: Measure, { people }: EpidemicState): void {
  const { states, row } = measure;
  let sum = 0;
  for (let group = 0; group < row.length; group += 1) {
    const base = group * slot.groupSize;
    let count = 0;
    for (let index = 0; index < states.length; index += 1) {
      count += people[base + (states[index] as number)] as number;
    }
    row[group] = count;
    sum += count;
  }
  measure.sum = sum;
}
