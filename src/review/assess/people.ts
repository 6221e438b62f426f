/** How people fared in the world in which a line ended. */
import type { Program } from '../../engine/compile/program.ts';
import { scoringOf } from '../../engine/compile/scoring.ts';
import { pointFrame } from '../../engine/frame.ts';
import type { World } from '../../engine/world.ts';

/** The scenario's counts of people, in its order. */
export function peopleIn(program: Program, world: World): number[] {
  const { frame } = program.instance(world.seed);
  pointFrame(frame, world);
  return scoringOf(program).people.map((value) => value(frame));
}

/** How many of them died. */
export function deathsIn(program: Program, world: World): number {
  const { people } = program.scenario;
  if (!people.some(({ deaths }) => deaths)) return 0;
  const counts = peopleIn(program, world);
  return people.reduce((sum, { deaths }, index) => sum + (deaths ? (counts[index] ?? 0) : 0), 0);
}
