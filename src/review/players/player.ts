/** Players for trials: each acts only on what the player of the game would know. */
import type {
  CompiledMeasure,
  CompiledOption,
  CompiledSituation,
  Program,
} from '../../engine/compile/program.ts';
import { keyedRandom } from '../../engine/draws.ts';
import type { Drill } from '../../engine/drivers/driver.ts';
import { FlatDrill } from '../../engine/drivers/flat.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import { type Frame, pointFrame } from '../../engine/frame.ts';
import {
  openDecision,
  refuseMeasure,
  refuseMeasureAt,
  refuseOption,
} from '../../engine/rules/refusal.ts';
import type { World } from '../../engine/world.ts';

export interface Player {
  /** Called before every tick until it returns nothing more to do. */
  act(desk: CommandPost): DrillEventInput | undefined;
}

export interface OpenDecision {
  storyline: string;
  situation: CompiledSituation;
  entry: number;
  since: number;
  minutesLeft: number;
}

/** What a player at the desk can see and do. */
export class CommandPost {
  readonly drill: Drill;
  readonly program: Program;

  constructor(drill: Drill) {
    this.drill = drill;
    this.program = drill.instance.program;
  }

  get world(): World {
    return this.drill.world;
  }

  frame(): Frame {
    const { frame } = this.drill.instance;
    if (frame.world !== this.drill.world) pointFrame(frame, this.drill.world);
    return frame;
  }

  /** A number in [0, 1) for a player's own choices. */
  random(...keys: (string | number)[]): number {
    return keyedRandom(this.drill.instance.seed, 'player', ...keys);
  }

  decisions(): OpenDecision[] {
    const frame = this.frame();
    const open: OpenDecision[] = [];
    for (const { id } of this.program.storylines) {
      const situation = openDecision(frame, id);
      const at = this.world.at[id];
      if (!situation || !at) continue;
      const minutesLeft = at.since + situation.within - this.world.clock.minute;
      open.push({ storyline: id, situation, entry: at.entry, since: at.since, minutesLeft });
    }
    return open;
  }

  /** Options that people, material and the state of the world allow. */
  open(decision: OpenDecision): CompiledOption[] {
    const frame = this.frame();
    return decision.situation.options.filter((option) => !refuseOption(frame, option));
  }

  choose(decision: OpenDecision, option: CompiledOption): DrillEventInput {
    const { storyline, situation, entry } = decision;
    return { type: 'CHOOSE', storyline, situation: situation.id, entry, option: option.id };
  }

  may(measure: CompiledMeasure): boolean {
    return !refuseMeasure(this.frame(), measure);
  }

  mayAt(measure: CompiledMeasure, place: string): boolean {
    return !refuseMeasureAt(this.frame(), measure, place);
  }
}

export interface PlayOptions {
  start?: (program: Program, seed: string) => Drill;
  /** Called with every event that was let through, and the minute it came. */
  onEvent?: (event: DrillEventInput, minute: number) => void;
}

/** Events that one player may send between two ticks; more is a player's error. */
const perTick = 60;

/** Plays a whole drill. */
export function playDrill(
  program: Program,
  seed: string,
  player: Player,
  options: PlayOptions = {},
): Drill {
  const drill = (options.start ?? FlatDrill.start)(program, seed);
  const post = new CommandPost(drill);
  while (!drill.world.ended) {
    for (let budget = perTick; budget > 0; budget--) {
      const event = player.act(post);
      if (!event) break;
      const minute = drill.world.clock.minute;
      if (!drill.send(event)) options.onEvent?.(event, minute);
    }
    drill.send({ type: 'TICK' });
  }
  return drill;
}
