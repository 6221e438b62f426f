/** Playing a moment on to the end, by a policy, in one future. */

import { FlatDrill } from '../../engine/drivers/flat.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import { type Score, score } from '../../engine/score.ts';
import { copyWorld } from '../../engine/sections.ts';
import type { World } from '../../engine/world.ts';
import type { Future } from '../futures/futures.ts';
import { watchDraws } from '../futures/watchedDraws.ts';
import { CommandPost } from '../players/player.ts';
import type { Abstention, PolicyPlayer, Silence } from '../policy/policyPlayer.ts';
import { deathsIn } from './people.ts';

/** What is done differently from the policy. */
export interface Line {
  /** Sent first. One that is refused is left out. */
  first: readonly DrillEventInput[];
  abstention?: Abstention;
  silence?: Silence;
  /** Sent when their minutes come. */
  later?: readonly { minute: number; event: DrillEventInput }[];
}

export interface Outcome {
  score: Score;
  world: World;
  /** People who died, by the scenario's own count. */
  deaths: number;
  /** Draws that had a part in it. */
  drawsRead: ReadonlySet<string>;
}

/**
 * The outcome that a line has in this future too, if it was played in one that differs in
 * nothing it looked at: playing it again would come to the same.
 */
export function sameOutcome(
  future: Future,
  played: readonly { future: Future; outcome: Outcome }[],
): Outcome | undefined {
  const same = played.find(
    ({ future: before, outcome }) =>
      !before.instance.usedChance() &&
      [...outcome.drawsRead].every((name) => before.world.draws[name] === future.world.draws[name]),
  );
  return same?.outcome;
}

/** Events that one player may send between two ticks; more is a player's error. */
const perTick = 60;

/** Plays on from a future's moment, which is left as it is. */
export function rollOut(future: Future, line: Line, policy: PolicyPlayer): Outcome {
  const player = policy.fork();
  player.abstention = line.abstention;
  player.silence = line.silence;
  const world = copyWorld(future.world);
  const { draws, read } = watchDraws(future.world.draws);
  world.draws = draws;
  const drill = FlatDrill.within(future.instance, world);
  const post = new CommandPost(drill);
  const send = (event: DrillEventInput): void => {
    player.watch(post, event);
    drill.send(event);
  };
  for (const event of line.first) send(event);
  const later = [...(line.later ?? [])];
  while (!drill.world.ended) {
    while (later[0] && later[0].minute <= drill.world.clock.minute) {
      send((later.shift() as { event: DrillEventInput }).event);
    }
    for (let budget = perTick; budget > 0; budget--) {
      const event = player.act(post);
      if (!event) break;
      drill.send(event);
    }
    drill.send({ type: 'TICK' });
  }
  const result = score(future.instance.program, world);
  world.draws = future.world.draws;
  return {
    score: result,
    world,
    deaths: deathsIn(future.instance.program, world),
    drawsRead: read,
  };
}
