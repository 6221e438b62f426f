/**
 * The flat interpreter: the same tables as the XState machine, without snapshots. It
 * changes one world in place and serves batches: plays, reviews, searches.
 */
import type { CompiledStoryline, Instance, Program } from '../compile/program.ts';
import { initialWorld } from '../compile/instance.ts';
import type { DrillEventInput } from '../events.ts';
import { type Frame, pointFrame } from '../frame.ts';
import { choose, enter, firstTransition, lapse, takeMove, takeNext, type Transition } from '../rules/decisions.ts';
import { openDecision, type Refusal, refusal } from '../rules/refusal.ts';
import { afterSettling, beginEvent } from '../rules/tick.ts';
import { copyWorld, type World } from '../world.ts';
import { applyEvent } from './apply.ts';
import { complete, type Drill } from './driver.ts';

function act(frame: Frame, storyline: CompiledStoryline, transition: Transition): string | undefined {
  const from = frame.world.at[storyline.id]?.situation ?? '';
  if (transition.kind === 'move') takeMove(frame, storyline.id);
  else if (transition.kind === 'lapse') lapse(frame, storyline);
  else takeNext(frame, storyline, from, transition.index);
  return transition.to;
}

/** All open transitions of one microstep: every action first, then every entry, in declared order. */
function settle(frame: Frame): void {
  const { storylines } = frame.instance.program;
  for (;;) {
    const open: [CompiledStoryline, Transition][] = [];
    for (const storyline of storylines) {
      const transition = firstTransition(frame, storyline);
      if (transition) open.push([storyline, transition]);
    }
    if (open.length > 0) {
      const entered = open.map(([storyline, transition]) => [storyline, act(frame, storyline, transition)] as const);
      for (const [storyline, to] of entered) if (to !== undefined) enter(frame, storyline, to);
    } else if (frame.world.closing) afterSettling(frame);
    else return;
  }
}

export class FlatDrill implements Drill {
  readonly instance: Instance;
  readonly world: World;

  private constructor(instance: Instance, world: World) {
    this.instance = instance;
    this.world = world;
  }

  static start(program: Program, seed: string): FlatDrill {
    const instance = program.instance(seed);
    const drill = new FlatDrill(instance, initialWorld(instance));
    const frame = drill.frame();
    for (const storyline of program.storylines) enter(frame, storyline, storyline.initial);
    settle(frame);
    return drill;
  }

  /** Goes on from a copy of a world, for instance one that a machine reached. */
  static from(program: Program, world: World): FlatDrill {
    return new FlatDrill(program.instance(world.seed), copyWorld(world));
  }

  frame(): Frame {
    const { frame } = this.instance;
    if (frame.world !== this.world) pointFrame(frame, this.world);
    return frame;
  }

  position(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.world.at).map(([id, at]) => [id, at.situation]));
  }

  send(input: DrillEventInput): Refusal | undefined {
    const event = complete(input);
    const frame = this.frame();
    const refused = refusal(frame, event);
    if (refused) return refused;
    if (event.type === 'CHOOSE') {
      const option = openDecision(frame, event.storyline)?.options.find(({ id }) => id === event.option);
      const storyline = this.instance.program.storyline[event.storyline];
      if (!option || !storyline) return { code: 'notOpen' };
      beginEvent(frame);
      choose(frame, storyline.id, option, event.by);
      if (option.option.to !== undefined) enter(frame, storyline, option.option.to);
    } else applyEvent(frame, event);
    settle(frame);
    return undefined;
  }
}
