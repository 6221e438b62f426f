/**
 * Plays by a policy: answers each decision at once by its order of preference, and follows the
 * scenario's exemplar. It can take over a drill that somebody else began, for it watches what
 * that player orders and does not order it again.
 */
import type { Condition, Formula, Program } from '../../engine/compile/program.ts';
import type { DrillEventInput } from '../../engine/events.ts';
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

/** A rule at one of its places: what it remembers stands under `slot`. */
interface Site {
  rule: ExemplarRule;
  place: string;
  slot: number;
  when: Condition;
  next: Formula;
}

const sitesOf = new WeakMap<Program, readonly Site[]>();

function sites(program: Program): readonly Site[] {
  const found = sitesOf.get(program);
  if (found) return found;
  const all = exemplarRules(program).flatMap((rule) =>
    rule.places.map((place) => ({ rule, place, when: rule.when(place), next: rule.next(place) })),
  );
  const made = all.map((site, slot) => ({ ...site, slot }));
  sitesOf.set(program, made);
  return made;
}

export class PolicyPlayer implements Player {
  private readonly policy: Policy;
  private readonly program: Program;
  private readonly left: ReadonlySet<number>;
  /** Minute at which each site last gave its order; absent while it has not. */
  private readonly fired: (number | undefined)[];
  abstention: Abstention | undefined;
  silence: Silence | undefined;

  constructor(program: Program, policy: Policy, fired: readonly (number | undefined)[] = []) {
    this.program = program;
    this.policy = policy;
    this.left = new Set(policy.without);
    this.fired = [...fired];
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
    return this.orderOnly(post);
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

  /** The next order that the exemplar calls for; decisions are left to the caller. */
  orderOnly(post: CommandPost): DrillEventInput | undefined {
    const { minute } = post.world.clock;
    for (const site of sites(this.program)) {
      const { rule, place, slot } = site;
      if (!this.isDue(site, minute)) continue;
      const { measure } = rule;
      if (!measure || this.left.has(rule.index) || this.abstains(measure.id, minute)) continue;
      if (!this.holds(post, site) || !post.may(measure) || !post.mayAt(measure, place)) continue;
      this.fired[slot] = minute;
      return orderOf(measure, place, composeFull(post, measure, site.next(post.frame())));
    }
    return undefined;
  }

  private abstains(measure: string, minute: number): boolean {
    const { abstention } = this;
    return (
      abstention !== undefined && minute < abstention.until && abstention.measures.includes(measure)
    );
  }

  private isDue({ rule, slot }: Site, minute: number): boolean {
    const before = this.fired[slot];
    if (before === undefined) return true;
    return rule.repeat !== undefined && minute >= before + rule.repeat;
  }

  private holds(post: CommandPost, { when }: Site): boolean {
    return when(post.frame());
  }

  /** Somebody else ordered this: the rule that would have is satisfied. Called before the order takes hold. */
  watch(post: CommandPost, event: DrillEventInput): void {
    if (event.type !== 'ORDER') return;
    const { minute } = post.world.clock;
    const places = event.places && event.places.length > 0 ? event.places : [''];
    for (const place of places) {
      const site = sites(this.program).find(
        (one) =>
          one.rule.measure?.id === event.measure &&
          one.place === place &&
          this.isDue(one, minute) &&
          this.holds(post, one),
      );
      if (site) this.fired[site.slot] = minute;
    }
  }
}
