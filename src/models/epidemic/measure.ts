/** What is counted in the people of one group; `base` is the index of its first number. */
import * as slot from './layout.ts';

type Count = (people: readonly number[], base: number) => number;

/** The sum of some states. */
const sumOf =
  (...states: readonly number[]): Count =>
  (people, base) => {
    let sum = 0;
    for (let index = 0; index < states.length; index += 1) {
      sum += people[base + (states[index] as number)] as number;
    }
    return sum;
  };

export const measures = {
  susceptible: sumOf(slot.susceptible),
  exposed: sumOf(slot.latent, slot.incubating),
  infectious: sumOf(slot.free, slot.awaiting, slot.isolated, slot.silent),
  ill: sumOf(slot.free, slot.awaiting, slot.isolated, slot.severe),
  recovered: sumOf(slot.shedding, slot.recovered),
  everIll: sumOf(slot.reported, slot.pending, slot.hidden),
  reported: sumOf(slot.reported),
  severe: sumOf(slot.severe),
  dead: sumOf(slot.dead),
  isolated: sumOf(slot.isolated),
} as const satisfies Record<string, Count>;

export type Measured = keyof typeof measures;
