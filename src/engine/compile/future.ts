/**
 * One possible future: the same program, with the chances that are still open drawn again.
 * What a model fixed at the start (how much a slope bears) stays; what it draws minute by
 * minute is drawn anew.
 */

import { assemble, modelRandom, prepareModels } from './instance.ts';
import type { Instance, Program } from './program.ts';

/** The instance of future number `index`; `factor` multiplies the models' least certain rates. */
export function futureInstance(
  program: Program,
  seed: string,
  index: number,
  factor: number,
): Instance {
  const now = program.instance(seed);
  const models = prepareModels(program, ({ id, port, params }) => {
    const fixed = modelRandom(seed, id);
    const open = modelRandom(`${seed} future ${index}`, id);
    return {
      params: factor === 1 || !port.vary ? params : port.vary(params, factor),
      random: (name, ...keys) =>
        keys.some((key) => typeof key === 'number') ? open(name, ...keys) : fixed(name, ...keys),
    };
  });
  return assemble(program, seed, now.draws, models);
}
