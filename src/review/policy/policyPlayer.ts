/**
 * Plays by a policy: answers each decision at once by its order of preference, and follows the
 * scenario's exemplar. It can take over a drill that somebody else began, for it watches what
 * that player orders and does not order it again.
 */
import type { Program } from '../../engine/compile/program.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import { withHere } from '../../engine/frame.ts';
import { composeFull } from '../players/compose.ts';
import { type ExemplarRule, exemplarRules, orderOf } from '../players/exemplar.ts';
import type { CommandPost, OpenDecision, Player } from '../players/player.ts';
import type { Policy } from './policy.ts';

/** Orders that a player is kept from for a while, to see what their absence costs. */
export interface Abstention {
  /** Measures not to be ordered. */
  measures: readonly string[];
  /** Until this minute. */
  until: number;
}

/** The decision that is to lapse: "storyline", and the entry that stays unanswered. */
export interface Silence {
  storyline: string;
  entry: number;
}

const rulesOf = new WeakMap<Program, readonly ExemplarRule[]>();

function rules(program: Program): readonly ExemplarRule[] {
  const found = rulesOf.get(program) ?? exemplarRules(program);
  rulesOf.set(program, found);
  return found;
}

export class PolicyPlayer implements Player {
  private readonly policy: Policy;
  private readonly program: Program;
  private readonly left: ReadonlySet<number>;
  /** Minute at which each rule last fired, at each place. */
  private readonly fired: Map<string, number>;
  abstention: Abstention | undefined;
  silence: Silence | undefined;

  constructor(program: Program, policy: Policy, fired?: ReadonlyMap<string, number>) {
    this.program = program;
    this.policy = policy;
    this.left = new Set(policy.without);
    this.fired = new Map(fired);
  }

  /** The same player, at the same point, free to go another way. */
  fork(): PolicyPlayer {
    return new PolicyPlayer(this.program, this.policy, this.fired);
  }

  act(post: CommandPost): DrillEventInput | undefined {
    for (const decision of post.decisions()) {
      const { silence } = this;
      if (silence?.storyline === decision.storyline && silence.entry === decision.entry) continue;
      const option = this.preferred(post, decision);
      if (option) return post.choose(decision, option);
    }
    return this.nextOrder(post);
  }

  private preferred(post: CommandPost, decision: OpenDecision) {
    const open = post.open(decision);
    const order = this.policy.decisions[`${decision.storyline}.${decision.situation.id}`] ?? [];
    for (const id of order) {
      const option = open.find((one) => one.id === id);
      if (option) return option;
    }
    return open[0];
  }

  private nextOrder(post: CommandPost): DrillEventInput | undefined {
    const { minute } = post.world.clock;
    for (const rule of rules(this.program)) {
      const { measure, places } = rule;
      if (!measure || this.left.has(rule.index) || this.abstains(measure.id, minute)) continue;
      for (const place of places) {
        if (!this.isDue(rule, place, minute) || !this.holds(post, rule, place)) continue;
        if (!post.may(measure) || !post.mayAt(measure, place)) continue;
        this.fired.set(`${rule.index} ${place}`, minute);
        return orderOf(measure, place, composeFull(post, measure));
      }
    }
    return undefined;
  }

  private abstains(measure: string, minute: number): boolean {
    const { abstention } = this;
    return (
      abstention !== undefined && minute < abstention.until && abstention.measures.includes(measure)
    );
  }

  private isDue(rule: ExemplarRule, place: string, minute: number): boolean {
    const before = this.fired.get(`${rule.index} ${place}`);
    if (before === undefined) return true;
    return rule.repeat !== undefined && minute >= before + rule.repeat;
  }

  private holds(post: CommandPost, rule: ExemplarRule, place: string): boolean {
    const frame = post.frame();
    return withHere(frame, place, () => rule.when(frame));
  }

  /** Somebody else ordered this: the rule that would have is satisfied. Called before the order takes hold. */
  watch(post: CommandPost, event: DrillEventInput): void {
    if (event.type !== 'ORDER') return;
    const { minute } = post.world.clock;
    const places = event.places && event.places.length > 0 ? event.places : [''];
    for (const place of places) {
      const rule = rules(this.program).find(
        (one) =>
          one.measure?.id === event.measure &&
          one.places.includes(place) &&
          this.isDue(one, place, minute) &&
          this.holds(post, one, place),
      );
      if (rule) this.fired.set(`${rule.index} ${place}`, minute);
    }
  }
}
