/**
 * Players with one simple idea each. A scenario in which such an idea does well teaches the
 * idea, not the work: `tests/scenarios` keeps them all poor.
 */
import type { CompiledMeasure, CompiledOption, Program } from '../../engine/compile/program.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import { composeFull } from './compose.ts';
import { orderOf, placesOf } from './exemplar.ts';
import type { CommandPost, Player } from './player.ts';

export const naiveNames = ['unverified', 'strictest', 'longest', 'first'] as const;
export type NaiveName = (typeof naiveNames)[number];

const restricting = new Set(['overReaction', 'coercion']);
const restrictions = ({ shows }: { shows: readonly string[] }): number =>
  shows.filter((kind) => restricting.has(kind)).length;
const lengthOf = ({ option }: CompiledOption): number =>
  option.text.length + (option.detail ?? '').length;

/** What each would rather choose: the highest. The others take what comes first. */
const preference: Record<NaiveName, (option: CompiledOption) => number> = {
  unverified: () => 0,
  first: () => 0,
  longest: lengthOf,
  strictest: ({ option }) =>
    1000 * restrictions(option) + option.desk + Object.keys(option.needs).length,
};

/** What each orders of its own accord: the measure's rank, or 0 for not at all. */
const wishes: Record<NaiveName, (measure: CompiledMeasure) => number> = {
  unverified: ({ form }) => (form ? 1 : 0),
  first: () => 1,
  longest: ({ measure }) => measure.label.length + (measure.describe ?? '').length,
  strictest: ({ measure }) => restrictions(measure) + (measure.form ? 0.5 : 0),
};

/** Minutes between two orders; the one who passes everything on does so at every news. */
const pause: Record<NaiveName, number> = { unverified: 10, first: 60, longest: 60, strictest: 60 };

function favourite(name: NaiveName, open: readonly CompiledOption[]): CompiledOption | undefined {
  let found = open[0];
  for (const option of open) {
    if (found && preference[name](option) > preference[name](found)) found = option;
  }
  return found;
}

function possible(post: CommandPost, measures: readonly CompiledMeasure[]) {
  for (const measure of measures) {
    if (!post.may(measure)) continue;
    const place = placesOf(measure).find((one) => post.mayAt(measure, one));
    if (place !== undefined) return orderOf(measure, place, composeFull(post, measure));
  }
  return undefined;
}

/** How much has been heard so far: news that has changed counts anew. */
const newsOf = (post: CommandPost): number => post.world.reports.length;

export function naivePlayer(name: NaiveName, program: Program): Player {
  const measures = Object.values(program.measures)
    .filter((measure) => wishes[name](measure) > 0)
    .sort((a, b) => wishes[name](b) - wishes[name](a));
  let next = 0;
  let heard = -1;
  return {
    act(post): DrillEventInput | undefined {
      for (const decision of post.decisions()) {
        const option = favourite(name, post.open(decision));
        if (option) return post.choose(decision, option);
      }
      const { minute } = post.world.clock;
      const news = newsOf(post);
      if (minute < next || (name === 'unverified' && news === heard)) return undefined;
      const order = possible(post, measures);
      if (!order) return undefined;
      next = minute + pause[name];
      heard = news;
      return order;
    },
  };
}
