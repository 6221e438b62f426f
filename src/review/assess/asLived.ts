/**
 * A measure not given in time is judged by playing on without it; but the record says how it
 * really went. What was earned there all the same, and lines that were not crossed, the
 * missing measure cannot have cost.
 */
import type { Program } from '../../engine/compile/program.ts';
import { totalOf } from '../../engine/score.ts';
import type { Lived } from './moments.ts';
import type { Outcome } from './rollout.ts';

/** The outcome of going on as was played, no worse in any indicator than the record itself. */
export function asLived(program: Program, outcome: Outcome, lived: Lived): Outcome {
  const indicators = outcome.score.indicators.map((one, index) => {
    const really = lived.indicators[index];
    if (!really?.applies || really.earned <= one.earned) return one;
    return { ...one, applies: true, earned: really.earned };
  });
  const redLines = Object.fromEntries(
    Object.entries(outcome.world.redLines).filter(([id]) => lived.redLines[id] !== undefined),
  );
  const { total, abilities } = totalOf(program, indicators, redLines);
  return {
    ...outcome,
    deaths: Math.min(outcome.deaths, lived.deaths),
    score: { ...outcome.score, total, abilities, indicators },
    world: { ...outcome.world, redLines },
  };
}
