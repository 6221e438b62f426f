/** Harm with what is known around it: for the review's page and for the report alike. */
import type { DecisionEntry } from '../../engine/world.ts';
import type { Assessment } from '../assess/trial.ts';
import type { Telling } from './evidence.ts';
import {
  type CalledFor,
  episodesOf,
  type HarmEpisode,
  type HarmRise,
  injectsAround,
  notGiven,
  orderKey,
} from './harm.ts';
import { harmWords } from './words.ts';

export interface ToldEpisode extends HarmEpisode {
  span: string;
  placeLabel?: string;
  said: string;
  /** Someone died or is missing. */
  grave: boolean;
  around: { minute: number; time: string; label: string }[];
  decisions: DecisionEntry[];
  notGiven: string[];
  /** Said where no assessed step before it had a part in it. */
  unexplained?: string;
}

/** One more person a future, at the least: what counts as a step's part in harm. */
export interface HarmLink {
  assessment: Assessment;
  /** "多 1.2 人死亡" */
  people: string;
}

export interface HarmTold {
  totals: string;
  episodes: ToldEpisode[];
  linked: HarmLink[];
  unexplained: string[];
}

type Source = Pick<Telling, 'program' | 'world' | 'frame' | 'texts' | 'time'>;

const grave = /死|亡|遇难|失联|失踪/;

export interface HarmSeen {
  rises: readonly HarmRise[];
  calledFor: readonly CalledFor[];
  ordered: ReadonlyMap<string, number>;
}

export function tellHarm(
  source: Source,
  record: Parameters<typeof notGiven>[1],
  seen: HarmSeen,
  assessments: readonly Assessment[],
  running = false,
): HarmTold | undefined {
  const { program, texts, frame } = source;
  const totals = program.scenario.people.flatMap(({ label, value, harm }, people) => {
    const count = Math.round(texts.formula(value)(frame));
    return harm && count > 0 ? [{ people, label, count }] : [];
  });
  if (totals.length === 0) return undefined;
  const told = episodesOf(seen.rises).map((one) => tell(source, record, seen, one));
  const judged = running ? [] : assessments;
  const episodes = told.map((one) => {
    const explained = judged.some(
      (step) => step.minute < one.from && one.counts.some(({ people }) => more(step, people) > 0),
    );
    const silent = !one.grave || judged.length === 0 || explained;
    return silent ? one : { ...one, unexplained: harmWords.noneBefore };
  });
  const linked = linksOf(source, assessments);
  return {
    totals: totals.map(({ label, count }) => harmWords.count(label, count)).join('、'),
    episodes,
    linked,
    unexplained: totals
      .filter(({ label }) => grave.test(label))
      .filter(({ people }) => !assessments.some((one) => more(one, people) > 0))
      .map(({ label, count }) =>
        running
          ? harmWords.stillLooking(label, count)
          : assessments.length === 0
            ? harmWords.notAssessed(label, count)
            : harmWords.unexplained(label, count, assessments.length),
      ),
  };
}

/** How many more people the chosen line cost; 0 where the futures do not say so. */
function more({ consequences }: Assessment, people: number): number {
  const found = consequences?.people.find(({ index }) => index === people);
  return found ? found.chosen - found.best : 0;
}

function linksOf({ program }: Source, assessments: readonly Assessment[]): HarmLink[] {
  const harmed = program.scenario.people.flatMap(({ label, harm }, people) =>
    harm ? [{ label, people }] : [],
  );
  const weigh = (one: Assessment): number =>
    harmed.reduce(
      (sum, { label, people }) => sum + more(one, people) * (grave.test(label) ? 100 : 1),
      0,
    );
  return assessments
    .filter((one) => weigh(one) > 0)
    .sort((a, b) => weigh(b) - weigh(a))
    .map((assessment) => ({
      assessment,
      people: harmed
        .filter(({ people }) => more(assessment, people) > 0)
        .map(({ label, people }) => harmWords.more(label, more(assessment, people)))
        .join('、'),
    }));
}

function tell(
  source: Source,
  record: Parameters<typeof notGiven>[1],
  { calledFor, ordered }: HarmSeen,
  episode: HarmEpisode,
): ToldEpisode {
  const { program, world, time } = source;
  const { scenario } = program;
  const labelOf = (place: string): string => scenario.map?.places[place]?.label ?? place;
  const around = injectsAround(program, world, episode);
  const isGrave = episode.counts.some(({ people }) =>
    grave.test(scenario.people[people]?.label ?? ''),
  );
  // Where nobody lives is where the danger stands: a dam, a slope. A sprained ankle is not its
  // work, and of harm without a place nobody knows which danger it was.
  const dangers =
    episode.place === undefined || !isGrave
      ? []
      : around.flatMap(({ place }) =>
          place !== undefined && !scenario.map?.places[place]?.population ? [place] : [],
        );
  const places = new Set([...(episode.place === undefined ? [] : [episode.place]), ...dangers]);
  // An option may have ordered it too, which no event of the record says.
  const missed = notGiven(calledFor, record, places, episode.from).filter(
    ({ measure, place }) => !((ordered.get(orderKey(measure, place)) ?? Infinity) < episode.from),
  );
  return {
    ...episode,
    span:
      episode.from === episode.to
        ? time(episode.from)
        : harmWords.span(time(episode.from), time(episode.to)),
    ...(episode.place === undefined ? {} : { placeLabel: labelOf(episode.place) }),
    said: episode.counts
      .map(({ people, by }) => harmWords.count(scenario.people[people]?.label ?? '', by))
      .join('、'),
    grave: isGrave,
    around: around
      .filter(({ place }) => isGrave || place === undefined || place === episode.place)
      .map(({ minute, label }) => ({ minute, time: time(minute), label })),
    decisions: world.decisions.filter((entry) => {
      const situation = scenario.storylines[entry.storyline]?.situations[entry.situation];
      const place = situation?.decide?.place ?? situation?.place;
      return place !== undefined && places.has(place) && entry.opened <= episode.to;
    }),
    notGiven: [...byMeasure(missed)].map(([measure, { minute, at }]) =>
      harmWords.notGiven(
        time(minute),
        program.measures[measure]?.measure.label ?? measure,
        at.filter((place) => place !== episode.place).map(labelOf),
      ),
    ),
  };
}

function byMeasure(orders: readonly CalledFor[]) {
  const found = new Map<string, { minute: number; at: string[] }>();
  for (const { minute, measure, place } of orders) {
    const before = found.get(measure);
    if (before) before.at.push(place);
    else found.set(measure, { minute, at: [place] });
  }
  return found;
}
