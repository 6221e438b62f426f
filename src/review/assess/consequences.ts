/**
 * What followed from a choice, found by comparing its futures with those of the best
 * alternative: what was injected, who was hurt, which points were lost, how it ended.
 */

import type { Program } from '../../engine/compile/program.ts';
import { peopleIn } from './people.ts';
import type { Outcome } from './rollout.ts';
import { mean } from './statistics.ts';

export interface Happening {
  id: string;
  /** Shares of futures in which it happened after the chosen line, and after the best. */
  chosen: number;
  best: number;
  /** Mean minute at which it happened where it did. */
  minute: number;
}

export interface Consequences {
  injects: Happening[];
  /** Decisions and lapses that only one of the lines came to: "storyline.situation". */
  situations: Happening[];
  endings: Happening[];
  /** Points of the final score, as indicators lost them. */
  indicators: { id: string; lost: number }[];
  /** Index into the scenario's `people`, and the mean of each line. */
  people: { index: number; chosen: number; best: number }[];
}

/** A difference in share that is worth telling. */
const telling = 0.4;
const tellingPoints = 0.3;
const tellingPeople = 0.5;

type Seen = ReadonlyMap<string, number>;

/** What happened after the moment, and when, in each future. */
function compare(chosen: readonly Seen[], best: readonly Seen[]): Happening[] {
  const ids = new Set([...chosen, ...best].flatMap((seen) => [...seen.keys()]));
  const share = (lists: readonly Seen[], id: string): number =>
    mean(lists.map((seen) => (seen.has(id) ? 1 : 0)));
  return [...ids]
    .map((id) => ({
      id,
      chosen: share(chosen, id),
      best: share(best, id),
      minute: mean([...chosen, ...best].flatMap((seen) => seen.get(id) ?? [])),
    }))
    .filter((one) => Math.abs(one.chosen - one.best) >= telling)
    .sort((a, b) => a.minute - b.minute);
}

const injectsOf = ({ world }: Outcome, after: number): Seen =>
  new Map(Object.entries(world.injected).filter(([, minute]) => minute >= after));

const situationsOf = ({ world }: Outcome, after: number): Seen =>
  new Map(
    world.decisions
      .filter(({ minute }) => minute > after)
      .map(({ storyline, situation, opened }) => [`${storyline}.${situation}`, opened] as const),
  );

const endingOf = ({ world }: Outcome): Seen => new Map([[world.ending, world.clock.minute]]);

function pointsOf({ score }: Outcome): Map<string, number> {
  const measured = score.abilities.reduce((sum, { points }) => sum + points, 0);
  const held = new Map<string, number>();
  for (const { ability, points, applies } of score.indicators) {
    if (applies) held.set(ability, (held.get(ability) ?? 0) + points);
  }
  return new Map(
    score.indicators.map(({ id, ability, earned, applies }) => {
      const all = held.get(ability) ?? 0;
      const worth = applies && all > 0 && measured > 0 ? (25 / all) * (100 / measured) : 0;
      return [id, earned * worth];
    }),
  );
}

function indicatorsLost(chosen: readonly Outcome[], best: readonly Outcome[]) {
  const [ours, theirs] = [chosen.map(pointsOf), best.map(pointsOf)];
  const ids = [...(ours[0]?.keys() ?? [])];
  const of = (points: readonly ReadonlyMap<string, number>[], id: string): number =>
    mean(points.map((one) => one.get(id) ?? 0));
  return ids
    .map((id) => ({ id, lost: of(theirs, id) - of(ours, id) }))
    .filter(({ lost }) => Math.abs(lost) >= tellingPoints)
    .sort((a, b) => b.lost - a.lost);
}

function peopleCompared(program: Program, chosen: readonly Outcome[], best: readonly Outcome[]) {
  const ours = chosen.map(({ world }) => peopleIn(program, world));
  const theirs = best.map(({ world }) => peopleIn(program, world));
  return program.scenario.people
    .map((_, index) => ({
      index,
      chosen: mean(ours.map((one) => one[index] ?? 0)),
      best: mean(theirs.map((one) => one[index] ?? 0)),
    }))
    .filter((one) => Math.abs(one.chosen - one.best) >= tellingPeople);
}

/** `after` is the minute of the moment. */
export function consequences(
  program: Program,
  after: number,
  chosen: readonly Outcome[],
  best: readonly Outcome[],
): Consequences {
  const seen = (from: (outcome: Outcome, after: number) => Seen) =>
    compare(
      chosen.map((one) => from(one, after)),
      best.map((one) => from(one, after)),
    );
  return {
    injects: seen(injectsOf),
    situations: seen(situationsOf),
    endings: seen(endingOf),
    indicators: indicatorsLost(chosen, best),
    people: peopleCompared(program, chosen, best),
  };
}
