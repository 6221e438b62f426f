/** 人怎么样了: harm with minute and place, and the steps whose futures differ in people. */
import type { DrillRecord } from '../../../engine/record.ts';
import type { Assessment } from '../../../review/assess/trial.ts';
import {
  type HarmSeen,
  type HarmTold,
  type ToldEpisode,
  tellHarm,
} from '../../../review/report/harmTold.ts';
import type {
  HarmEpisodeView,
  HarmView,
  ReviewItemView,
  ReviewTimelineView,
} from '../../model/review.ts';
import type { Context } from '../context.ts';
import { reviewWords as words } from './words.ts';

const mostEpisodes = 6;
const mostMinor = 6;
const mostLinked = 6;

const keyOf = (one: Assessment): string =>
  one.measure === '' ? `${one.storyline}.${one.entry}` : `${one.measure}@${one.minute}`;

export interface HarmSource {
  context: Context;
  record: Pick<DrillRecord, 'events'>;
  seen: HarmSeen;
  assessments: readonly Assessment[];
  /** More will come. */
  running: boolean;
}

export const toldHarm = ({ context, record, seen, assessments, running }: HarmSource) =>
  tellHarm({ ...context, time: context.when }, record, seen, assessments, running);

export function presentHarm(items: readonly ReviewItemView[], told: HarmTold): HarmView {
  const stepOf = (key: string) => {
    const item = items.find((one) => one.key === key);
    const text = item?.kind === 'statement' ? item.asked : item?.chosen;
    return item ? [{ key, time: item.time, text: words.chain.untimed(text ?? '', item.time) }] : [];
  };
  const grave = told.episodes.filter((one) => one.grave);
  const shown = (grave.length > 0 ? grave : told.episodes.slice(0, 1)).slice(0, mostEpisodes);
  const rest = told.episodes.filter((one) => !shown.includes(one));
  const view = (one: ToldEpisode): HarmEpisodeView => ({
    minute: one.from,
    span: one.span,
    ...(one.placeLabel === undefined ? {} : { place: one.placeLabel }),
    counts: one.said,
    around: one.around.map(({ time, label }) => ({ time, label })),
    decisions: one.decisions.flatMap(({ storyline, entry }) => stepOf(`${storyline}.${entry}`)),
    notGiven: one.notGiven,
    ...(one.unexplained === undefined ? {} : { unexplained: one.unexplained }),
  });
  // Counts stand in the author's order: the gravest first.
  const weightOf = ({ counts }: ToldEpisode): number => counts[0]?.by ?? 0;
  const worst = [...shown].sort(
    (a, b) => (a.counts[0]?.people ?? 0) - (b.counts[0]?.people ?? 0) || weightOf(b) - weightOf(a),
  )[0];
  return {
    totals: told.totals,
    ...(worst ? { worst: view(worst) } : {}),
    episodes: shown.map(view),
    minor: [
      ...rest
        .slice(0, mostMinor)
        .map(({ span, placeLabel, said }) => words.harm.minor(span, placeLabel, said)),
      ...(rest.length > mostMinor ? [words.harm.more(rest.length - mostMinor)] : []),
    ],
    linked: told.linked
      .slice(0, mostLinked)
      .flatMap(({ assessment, people }) =>
        stepOf(keyOf(assessment)).map((step) => ({ ...step, people })),
      ),
    unexplained: told.unexplained,
  };
}

/** Marks of the timeline: one a stretch of grave harm. */
export const harmMarks = (
  context: Context,
  told: HarmTold | undefined,
): ReviewTimelineView['harm'] =>
  (told?.episodes ?? [])
    .filter(({ grave }) => grave)
    .map(({ from, placeLabel, counts }) => ({
      minute: from,
      time: context.when(from),
      label: words.harm.mark(
        placeLabel,
        counts.map(({ people, by }) => ({
          label: context.program.scenario.people[people]?.label ?? '',
          by,
        })),
      ),
    }));
