/** The players that a scenario is tried with. */

import type { CompiledMeasure, CompiledOption, Program } from '../../engine/compile/program.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import { authorsPolicy } from '../policy/policy.ts';
import { PolicyPlayer } from '../policy/policyPlayer.ts';
import { composeEmpty, composeFull, composeRandom } from './compose.ts';
import { orderOf, placesOf } from './exemplar.ts';
import { naiveNames, naivePlayer } from './naive.ts';
import type { CommandPost, Player } from './player.ts';

export const playerNames = [
  'random',
  'everything',
  'nothing',
  'formalist',
  'expert',
  ...naiveNames,
] as const;
export type PlayerName = (typeof playerNames)[number];

export function makePlayer(name: PlayerName, program: Program): Player {
  switch (name) {
    case 'random':
      return randomPlayer(program);
    case 'everything':
      return everythingPlayer(program);
    case 'nothing':
      return { act: () => undefined };
    case 'formalist':
      return formalistPlayer(program);
    case 'expert':
      return new PolicyPlayer(program, authorsPolicy(program.scenario));
    default:
      return naivePlayer(name, program);
  }
}

/** Orders given per scenario hour by the random player, on average. */
const randomOrdersPerHour = 6;

/** Answers after a random delay (sometimes too late), orders at a stated rate, anything that is allowed. */
export function randomPlayer(program: Program): Player {
  const measures = Object.values(program.measures);
  let nextOrder = 0;
  return {
    act(post) {
      const answer = answerAtRandom(post);
      if (answer) return answer;
      const { minute } = post.world.clock;
      if (minute < nextOrder || measures.length === 0) return undefined;
      nextOrder =
        minute + Math.ceil(post.random('gap', minute) * 2 * (60 / randomOrdersPerHour)) + 1;
      const measure = measures[
        Math.floor(post.random('measure', minute) * measures.length)
      ] as CompiledMeasure;
      const places = placesOf(measure);
      const place = places[Math.floor(post.random('place', minute) * places.length)] ?? '';
      return orderOf(measure, place, composeRandom(post, measure, String(minute)));
    },
  };
}

function answerAtRandom(post: CommandPost): DrillEventInput | undefined {
  for (const decision of post.decisions()) {
    const key = `${decision.storyline}.${decision.entry}`;
    const delay = post.random('delay', key) * 1.15 * decision.situation.within;
    if (post.world.clock.minute < decision.since + delay) continue;
    const open = post.open(decision);
    const option = open[Math.floor(post.random('option', key) * open.length)];
    if (option) return post.choose(decision, option);
  }
  return undefined;
}

/** Orders everything everywhere as soon as it is allowed; answers the first option at once. */
export function everythingPlayer(program: Program): Player {
  return {
    act(post) {
      for (const decision of post.decisions()) {
        const option = post.open(decision)[0];
        if (option) return post.choose(decision, option);
      }
      for (const measure of Object.values(program.measures)) {
        if (!post.may(measure)) continue;
        const place = placesOf(measure).find((one) => post.mayAt(measure, one));
        if (place !== undefined) return orderOf(measure, place, composeFull(post, measure));
      }
      return undefined;
    },
  };
}

const traceOnly = new Set([
  'formalism',
  'bureaucratism',
  'symbolic',
  'lowStandard',
  'selective',
  'concealment',
]);
const faultsIn = (shows: readonly string[]): number =>
  shows.filter((kind) => traceOnly.has(kind)).length;

/** Prefers what leaves a trace: meetings, forms, photographs; answers near the end of the time. */
export function formalistPlayer(program: Program): Player {
  const measures = Object.values(program.measures).filter(
    ({ measure }) => faultsIn(measure.shows) > 0 || measure.form,
  );
  let lastOrder = -60;
  return {
    act(post) {
      for (const decision of post.decisions()) {
        if (decision.minutesLeft > decision.situation.within * 0.5) continue;
        const option = mostFaults(post.open(decision));
        if (option) return post.choose(decision, option);
      }
      const { minute } = post.world.clock;
      if (minute < lastOrder + 60) return undefined;
      const measure = measures.find(
        (one) => post.may(one) && placesOf(one).some((place) => post.mayAt(one, place)),
      );
      if (!measure) return undefined;
      lastOrder = minute;
      const place = placesOf(measure).find((one) => post.mayAt(measure, one)) ?? '';
      return orderOf(measure, place, composeEmpty(measure));
    },
  };
}

const judgementOrder = { trap: 0, poor: 1, sound: 2, best: 3 } as const;

function mostFaults(options: readonly CompiledOption[]): CompiledOption | undefined {
  const weight = ({ option }: CompiledOption) =>
    faultsIn(option.shows) * 10 - judgementOrder[option.judgement ?? 'sound'];
  return [...options].sort((a, b) => weight(b) - weight(a))[0];
}
