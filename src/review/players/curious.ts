/**
 * Goes where nobody has been: over many drills it prefers the options, lapses and measures
 * tried least so far, now among good orders, now among none, and now and then stays away. Finds what no play can reach.
 */
import type { Program } from '../../engine/compile/program.ts';
import type { World } from '../../engine/world.ts';
import { authorsPolicy } from '../policy/policy.ts';
import { PolicyPlayer } from '../policy/policyPlayer.ts';
import { composeRandom } from './compose.ts';
import { orderOf, placesOf } from './exemplar.ts';
import type { CommandPost, OpenDecision, Player } from './player.ts';

export type Part = 'situation' | 'option' | 'lapse' | 'measure' | 'inject' | 'ending';

/** Counts how often each part of a scenario has been come to. */
export class Coverage {
  private readonly counts = new Map<string, number>();
  private readonly parts: ReadonlyMap<string, Part>;

  constructor(program: Program) {
    this.parts = new Map(partsOf(program));
  }

  /** Every situation that was stood in has to be told, for a world forgets where it has been. */
  visit(part: Part, id: string): void {
    const key = `${part} ${id}`;
    this.counts.set(key, this.timesOf(part, id) + 1);
  }

  timesOf(part: Part, id: string): number {
    return this.counts.get(`${part} ${id}`) ?? 0;
  }

  /** What a finished drill came to. */
  add(world: World): void {
    for (const inject of Object.keys(world.injected)) this.visit('inject', inject);
    for (const { storyline, situation, option } of world.decisions) {
      if (option === undefined) this.visit('lapse', `${storyline}.${situation}`);
      else this.visit('option', `${storyline}.${situation}.${option}`);
    }
    for (const measure of Object.keys(world.tallies)) this.visit('measure', measure);
    this.visit('ending', world.ending);
  }

  /** "inject gateCall", … in the scenario's order. */
  missing(): string[] {
    return [...this.parts.keys()].filter((key) => !this.counts.has(key));
  }
}

/** Everything that some play should come to. Injects kept for an instructor are not among it. */
function partsOf(program: Program): [string, Part][] {
  const parts: [Part, string][] = [];
  for (const { id, situations } of program.storylines) {
    for (const situation of Object.values(situations)) {
      parts.push(['situation', `${id}.${situation.id}`]);
      for (const option of situation.options) parts.push(['option', option.key]);
      if (situation.lapse) parts.push(['lapse', `${id}.${situation.id}`]);
    }
  }
  for (const id of Object.keys(program.measures)) parts.push(['measure', id]);
  for (const { id, manual } of program.injects) if (!manual) parts.push(['inject', id]);
  for (const { id } of program.scenario.endings) parts.push(['ending', id]);
  return parts.map(([part, id]) => [`${part} ${id}`, part]);
}

type Temper = 'expert' | 'idle' | 'busy' | 'absent';
const tempers: readonly Temper[] = ['expert', 'idle', 'busy', 'absent', 'expert'];

/** Plays number `index` of a series that shares `coverage`. */
export function curiousPlayer(program: Program, coverage: Coverage, index: number): Player {
  const temper = tempers[index % tempers.length] ?? 'expert';
  const policy = new PolicyPlayer(program, authorsPolicy(program.scenario));
  const silenced = new Set<string>();
  const tried = new Map<string, number>();
  const measures = Object.values(program.measures);
  return {
    act(post) {
      for (const { id } of program.storylines) {
        const at = post.world.at[id];
        const key = `${id}.${at?.situation}`;
        if (!tried.has(key)) {
          tried.set(key, 1);
          coverage.visit('situation', key);
        }
      }
      if (temper === 'absent') return undefined;
      const answer = answerCuriously(post, coverage, index, silenced);
      if (answer) return answer;
      if (temper === 'idle') return undefined;
      if (temper === 'expert' && post.random('own', index, post.world.clock.minute) < 0.9)
        return policy.orderOnly(post);
      const { minute } = post.world.clock;
      if (minute % 7 !== index % 7) return undefined;
      const rare = [...measures]
        .filter((measure) => post.may(measure) && !tried.has(`${measure.id} ${minute}`))
        .sort((a, b) => coverage.timesOf('measure', a.id) - coverage.timesOf('measure', b.id));
      for (const measure of rare.slice(0, 3)) {
        tried.set(`${measure.id} ${minute}`, 1);
        const place = placesOf(measure).find((one) => post.mayAt(measure, one));
        if (place === undefined) continue;
        coverage.visit('measure', measure.id);
        return orderOf(measure, place, composeRandom(post, measure, `${index} ${minute}`));
      }
      return undefined;
    },
  };
}

function answerCuriously(
  post: CommandPost,
  coverage: Coverage,
  index: number,
  silenced: Set<string>,
) {
  for (const decision of post.decisions()) {
    const key = `${decision.storyline}.${decision.entry}`;
    if (silenced.has(key)) continue;
    const option = leastTried(post, decision, coverage, index);
    if (option) {
      coverage.visit('option', option.key);
      return post.choose(decision, option);
    }
    silenced.add(key);
  }
  return undefined;
}

/** The option tried least, or none where the lapse was tried less; half the time the author's best. */
function leastTried(post: CommandPost, decision: OpenDecision, coverage: Coverage, index: number) {
  const open = post.open(decision);
  const id = `${decision.storyline}.${decision.situation.id}`;
  if (post.random('steady', index, id) < 0.4)
    return open.find(({ option }) => option.judgement === 'best') ?? open[0];
  let found = open[0];
  for (const option of open) {
    const times = coverage.timesOf('option', option.key);
    if (found && times < coverage.timesOf('option', found.key)) found = option;
  }
  if (!found) return undefined;
  return coverage.timesOf('lapse', id) < coverage.timesOf('option', found.key) ? undefined : found;
}
