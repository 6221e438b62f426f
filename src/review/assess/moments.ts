/** The moments of a record at which something else could have been done, found by replaying it. */
import type { Program } from '../../engine/compile/program.ts';
import { complete } from '../../engine/drivers/driver.ts';
import { FlatDrill } from '../../engine/drivers/flat.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import type { DrillRecord, RecordedEvent } from '../../engine/record.ts';
import { measureStatement } from '../../engine/rules/statements.ts';
import type { IndicatorScore } from '../../engine/score.ts';
import { copyWorld } from '../../engine/sections.ts';
import type { World } from '../../engine/world.ts';
import { composeFull } from '../players/compose.ts';
import { CommandPost, type OpenDecision } from '../players/player.ts';
import type { Policy } from '../policy/policy.ts';
import { PolicyPlayer } from '../policy/policyPlayer.ts';
import type { Line } from './rollout.ts';

export type MomentKind = 'decision' | 'lapse' | 'measure' | 'statement';

export interface Alternative {
  /** Option id; or `lapse`, `inTime`, `asPlayed`, `asSaid`, `asKnown`. */
  id: string;
  line: Line;
}

export interface Moment {
  kind: MomentKind;
  minute: number;
  /** The storyline and situation of a decision or lapse; the measure of the others. */
  storyline: string;
  situation: string;
  entry: number;
  measure: string;
  /** Indicators that a measure not given in time cost. */
  indicators: readonly string[];
  world: World;
  player: PolicyPlayer;
  alternatives: readonly Alternative[];
  chosen: string;
  /** How the record itself ended, where what was chosen cannot have cost more than that. */
  lived?: Lived;
}

export interface Lived {
  deaths: number;
  indicators: readonly IndicatorScore[];
  redLines: World['redLines'];
}

/** A record, half replayed: what is looked at between its events. */
export class Watch {
  readonly program: Program;
  readonly drill: FlatDrill;
  readonly post: CommandPost;
  readonly player: PolicyPlayer;

  constructor(program: Program, seed: string, policy: Policy) {
    this.program = program;
    this.drill = FlatDrill.start(program, seed);
    this.post = new CommandPost(this.drill);
    this.player = new PolicyPlayer(program, policy);
  }

  /** A moment to come back to. */
  snapshot(): Pick<Moment, 'minute' | 'world' | 'player'> {
    const { world } = this.drill;
    return { minute: world.clock.minute, world: copyWorld(world), player: this.player.fork() };
  }

  /** Sends the record's events and ticks; `before` and `after` look on. */
  run(
    record: Pick<DrillRecord, 'events' | 'until'>,
    look: { before?(entry: RecordedEvent): void; after?(): void },
  ): void {
    look.after?.();
    for (const entry of record.events) {
      this.tickTo(entry.minute, look.after);
      look.before?.(entry);
      const event = entry.event as DrillEventInput;
      this.player.watch(this.post, event);
      this.drill.send(event);
      look.after?.();
    }
    this.tickTo(record.until, look.after);
  }

  private tickTo(minute: number, after: (() => void) | undefined): void {
    while (this.drill.world.clock.minute < minute && !this.drill.world.ended) {
      this.drill.send({ type: 'TICK' });
      after?.();
    }
  }
}

const none = { storyline: '', situation: '', entry: 0, measure: '', indicators: [] } as const;

function decisionMoment(watch: Watch, decision: OpenDecision, chosen: string): Moment {
  const { storyline, situation, entry } = decision;
  const options = watch.post.open(decision).map((option) => ({
    id: option.id,
    line: { first: [watch.post.choose(decision, option)] },
  }));
  const lapse: Alternative = {
    id: 'lapse',
    line: { first: [], silence: { storyline, entry } },
  };
  return {
    ...none,
    ...watch.snapshot(),
    kind: chosen === 'lapse' ? 'lapse' : 'decision',
    storyline,
    situation: situation.id,
    entry,
    alternatives: chosen === 'lapse' ? [...options, lapse] : options,
    chosen,
  };
}

function statementMoment(watch: Watch, input: DrillEventInput): Moment | undefined {
  const event = complete(input);
  if (event.type !== 'ORDER' || !event.with) return undefined;
  const measure = watch.program.measures[event.measure];
  if (!measure) return undefined;
  if (measureStatement(watch.post.frame(), measure, event.with).falsehoods === 0) return undefined;
  const honest = composeFull(watch.post, measure);
  const asKnown = { ...event, with: { ...honest, channels: event.with.channels } };
  return {
    ...none,
    ...watch.snapshot(),
    kind: 'statement',
    measure: measure.id,
    alternatives: [
      { id: 'asSaid', line: { first: [event] } },
      { id: 'asKnown', line: { first: [asKnown] } },
    ],
    chosen: 'asSaid',
  };
}

/**
 * Decisions answered, decisions that lapsed, and statements against what was known; and the
 * world in which the record ends.
 */
export function decisionMoments(
  program: Program,
  record: DrillRecord,
  policy: Policy,
): { moments: Moment[]; world: World } {
  const watch = new Watch(program, record.seed, policy);
  const moments: Moment[] = [];
  const open = new Map<string, Moment>();
  watch.run(record, {
    before({ event }) {
      if (event.type === 'CHOOSE') {
        const decision = watch.post.decisions().find((one) => one.storyline === event.storyline);
        if (!decision) return;
        open.delete(event.storyline);
        moments.push(decisionMoment(watch, decision, event.option));
      } else {
        const moment = statementMoment(watch, event as DrillEventInput);
        if (moment) moments.push(moment);
      }
    },
    after() {
      const now = watch.post.decisions();
      for (const [storyline, moment] of open) {
        if (now.some((one) => one.storyline === storyline && one.entry === moment.entry)) continue;
        open.delete(storyline);
        if (lapsed(watch.drill.world, moment)) moments.push(moment);
      }
      for (const decision of now) {
        if (!open.has(decision.storyline))
          open.set(decision.storyline, decisionMoment(watch, decision, 'lapse'));
      }
    },
  });
  return { moments, world: watch.drill.world };
}

/** A decision that is gone may have lapsed, or its storyline was moved on by something else. */
const lapsed = (world: World, { storyline, entry }: Moment): boolean =>
  world.decisions.some(
    (one) => one.storyline === storyline && one.entry === entry && one.option === undefined,
  );
