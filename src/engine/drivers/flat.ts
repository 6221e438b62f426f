/**
 * The flat interpreter: the same tables as the XState machine, without snapshots. It
 * changes one world in place and serves batches: plays, reviews, searches.
 */

import { initialWorld } from '../compile/instance.ts';
import type { Instance, Program } from '../compile/program.ts';
import type { DrillEventInput } from '../events.ts';
import { type Frame, pointFrame } from '../frame.ts';
import { actAll, choose, enter } from '../rules/decisions.ts';
import { type Refusal, refusal } from '../rules/refusal.ts';
import { afterSettling, beginEvent } from '../rules/tick.ts';
import { copyWorld } from '../sections.ts';
import type { World } from '../world.ts';
import { applyEvent } from './apply.ts';
import { complete, type Drill } from './driver.ts';

/** All open transitions of one microstep: every action first, then every entry, in declared order. */
function settle(frame: Frame): void {
  for (;;) {
    const entered = actAll(frame);
    if (entered.length > 0) {
      for (const [storyline, to] of entered) if (to !== undefined) enter(frame, storyline, to);
    } else if (!frame.world.closing || !afterSettling(frame)) {
      // Where no red line was crossed, nothing has changed that could set a storyline going.
      return;
    }
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

  /** Goes on in a world of the caller's own, under another instance of the same program: one possible future. */
  static within(instance: Instance, world: World): FlatDrill {
    return new FlatDrill(instance, world);
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
      const { options, storyline: storylines } = this.instance.program;
      const option = options[`${event.storyline}.${event.situation}.${event.option}`];
      const storyline = storylines[event.storyline];
      if (!option || !storyline) return { code: 'notOpen' };
      beginEvent(frame);
      choose(frame, storyline.id, option, event.by);
      if (option.option.to !== undefined) enter(frame, storyline, option.option.to);
    } else applyEvent(frame, event);
    settle(frame);
    return undefined;
  }
}
