/**
 * Futures that agree with what was known: what the player had not been shown is drawn again,
 * and a draw that would already have shown itself by now is put back.
 */
import { type FutureInstance, futureInstance } from '../../engine/compile/future.ts';
import type { Program } from '../../engine/compile/program.ts';
import { drawValue } from '../../engine/draws.ts';
import { type Frame, pointFrame } from '../../engine/frame.ts';
import { firstTransition } from '../../engine/rules/decisions.ts';
import { copyWorld } from '../../engine/sections.ts';
import type { Value, World } from '../../engine/world.ts';

/** One way in which things may go on from a moment. */
export interface Future {
  instance: FutureInstance;
  /** The moment's world with this future's draws; copy before use. */
  world: World;
}

/** Draws tried before a future keeps what really was drawn. */
const attempts = 12;

/** A draw is open until the mark that reveals it. */
const isOpen = (world: World, revealedBy: string | undefined): boolean =>
  revealedBy === undefined || world.marks[revealedBy] === undefined;

function drawAgain(program: Program, world: World, key: string): Record<string, Value> {
  const draws: Record<string, Value> = { ...world.draws };
  for (const [name, draw] of Object.entries(program.scenario.draws)) {
    if (isOpen(world, draw.revealedBy)) draws[name] = drawValue(key, name, draw);
  }
  return draws;
}

/** What is on the point of happening: injects that are due, storylines that would go on. */
function impending(frame: Frame): string {
  const { world, instance } = frame;
  const { injects, storylines } = instance.program;
  const due = injects.filter(({ id, at, when, manual }) => {
    if (manual || world.injected[id] !== undefined) return false;
    const from = at === undefined ? 0 : typeof at === 'number' ? at : at(frame);
    return world.clock.minute >= from && (when === undefined || when(frame));
  });
  const moving = storylines.filter((storyline) => firstTransition(frame, storyline));
  return [...due, ...moving].map(({ id }) => id).join(' ');
}

/**
 * Whether a frame's draws leave the moment as it was lived: nothing more is on the point of
 * happening than really was, and what was verified is still true.
 */
function agrees(frame: Frame, really: string): boolean {
  const { world, instance } = frame;
  if (impending(frame) !== really) return false;
  return instance.program.facts.every(({ id, truth }) => {
    const known = world.known[id];
    return !known?.verified || truth(frame) === world.facts[id];
  });
}

/** Makes futures from moments of one drill; instances are kept, for moments share them. */
export class Futures {
  private readonly program: Program;
  private readonly seed: string;
  private readonly instances = new Map<string, FutureInstance>();

  constructor(program: Program, seed: string) {
    this.program = program;
    this.seed = seed;
  }

  /** Future number `index` from a moment; `factor` varies the models' least certain rates. */
  at(moment: World, index: number, factor = 1): Future {
    const instance = this.instance(index, factor);
    const world = copyWorld(moment);
    pointFrame(instance.frame, world);
    const really = impending(instance.frame);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const key = `${this.seed} future ${index} ${attempt}`;
      world.draws = drawAgain(this.program, moment, key);
      pointFrame(instance.frame, world);
      if (agrees(instance.frame, really)) return { instance, world };
    }
    world.draws = moment.draws;
    return { instance, world };
  }

  private instance(index: number, factor: number): FutureInstance {
    const key = `${index} ${factor}`;
    const found = this.instances.get(key);
    if (found) return found;
    const made = futureInstance(this.program, this.seed, index, factor);
    this.instances.set(key, made);
    return made;
  }
}
