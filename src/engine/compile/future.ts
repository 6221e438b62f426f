/**
 * One possible future: the same program, with the chances that are still open drawn again.
 * What a model fixed at the start (how much a slope bears) stays; what it draws minute by
 * minute is drawn anew.
 */

import { assemble, modelRandom, prepareModels } from './instance.ts';
import type { Instance, Program } from './program.ts';

export interface FutureInstance extends Instance {
  /** Whether any model has asked for a chance that this future draws anew. */
  usedChance(): boolean;
}

/** The instance of future number `index`; `factor` multiplies the models' least certain rates. */
export function futureInstance(
  program: Program,
  seed: string,
  index: number,
  factor: number,
): FutureInstance {
  const now = program.instance(seed);
  let used = false;
  const models = prepareModels(program, ({ id, port, params }) => {
    const fixed = modelRandom(seed, id);
    const open = modelRandom(`${seed} future ${index}`, id);
    return {
      params: factor === 1 || !port.vary ? params : port.vary(params, factor),
      random: (name, ...keys) => {
        if (!keys.some((key) => typeof key === 'number')) return fixed(name, ...keys);
        used = true;
        return open(name, ...keys);
      },
    };
  });
  return { ...assemble(program, seed, now.draws, models), usedChance: () => used };
}
