/** Whether a scenario can be played through: ways to every situation, no endless circles, real choices. */

import { always, checkLoops } from './check/loops.ts';
import { own } from './check/own.ts';
import { allEffects, optionsOf, type SituationSite, situationsOf } from './check/walk.ts';
import type { SemanticProblem } from './issue.ts';
import type { Scenario } from './schema/scenario.ts';
import type { Situation } from './schema/storyline.ts';
import { problem } from './semanticMessages.ts';

/** Where a situation itself may lead. */
function waysOut({ next, decide }: Situation): string[] {
  const certain = next.findIndex(({ when }) => always(when));
  const taken = certain < 0 ? next : next.slice(0, certain + 1);
  const chosen = decide ? [...decide.options.map(({ to }) => to), decide.lapse.to] : [];
  return [...taken.map(({ to }) => to), ...chosen].filter((to) => to !== undefined);
}

function reached(
  situations: Readonly<Record<string, Situation>>,
  from: Iterable<string>,
): Set<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const situation = own(situations, id);
    if (!situation || found.has(id)) continue;
    found.add(id);
    open.push(...waysOut(situation));
  }
  return found;
}

function unreachable(scenario: Scenario): SemanticProblem[] {
  const moves = allEffects(scenario).flatMap(({ effect }) => ('move' in effect ? [effect] : []));
  return Object.entries(scenario.storylines).flatMap(([storyline, { initial, situations }]) => {
    // A wrong `initial` is told elsewhere; everything would be out of reach from there.
    if (!Object.hasOwn(situations, initial)) return [];
    const moved = moves.filter(({ move }) => move === storyline).map(({ to }) => to);
    const found = reached(situations, [initial, ...moved]);
    const lost = Object.keys(situations).filter((id) => !found.has(id));
    return lost.map((id): SemanticProblem => {
      const pointer = `/storylines/${storyline}/situations/${id}`;
      return { ...problem('situation.unreachable', pointer, id), atKey: true };
    });
  });
}

function checkChoice(site: SituationSite): SemanticProblem[] {
  const judgements = optionsOf(site).flatMap(({ option }) => option.judgement ?? []);
  const good = judgements.filter((one) => one === 'best' || one === 'sound').length;
  if (judgements.length === 0 || good >= 2) return [];
  return [problem('decision.fewGoodOptions', `${site.pointer}/decide/options`, good)];
}

/** Where points are given, a review must be able to say why. */
function checkReasons(site: SituationSite): SemanticProblem[] {
  return optionsOf(site).flatMap(({ option, pointer }) => [
    ...(option.judgement === undefined ? [problem('option.noJudgement', pointer)] : []),
    ...(option.why === undefined ? [problem('option.noWhy', pointer)] : []),
  ]);
}

export function checkReachability(scenario: Scenario): SemanticProblem[] {
  const sites = situationsOf(scenario);
  const scored = scenario.indicators.length > 0;
  return [
    ...unreachable(scenario),
    ...checkLoops(scenario),
    ...sites.flatMap(checkChoice),
    ...(scored ? sites.flatMap(checkReasons) : []),
  ];
}
