/** The people layers as data: neighbourhoods, counts, talk, crowds, and which of them are shown. */
import { withHere } from '../../engine/frame.ts';
import type {
  CountView,
  CrowdView,
  LayerTabView,
  LinkView,
  PeopleKind,
  PeopleView,
} from '../model.ts';
import { areaKey, presentAreas } from './areas.ts';
import type { Context } from './context.ts';
import { holds, percentOf, type ScenarioMap, wholePeople } from './formulas.ts';
import { agoOf } from './readings.ts';
import type { Session } from './session.ts';
import { presentChannels, presentFlows } from './talk.ts';

/** Minutes over which a count is said to rise. */
const RISING = 120;
/** So many people are drawn one by one. */
const ONE_BY_ONE = 150;

const ALL: readonly PeopleKind[] = ['counts', 'links', 'areas', 'channels', 'crowds'];

/** What is noted of the map at each tick, so that a rise can be told: id → value. */
export function mapReadings(context: Context): Record<string, number> {
  const { map } = context.program.scenario;
  if (!map) return {};
  const readings: Record<string, number> = {};
  map.counts.forEach((count, index) => {
    const { full, ring } = countOf(context, map, count);
    readings[countKey(index)] = full + ring;
  });
  for (const [id, { value }] of Object.entries(map.areas))
    if (value !== undefined) readings[areaKey(id)] = percentOf(context, value);
  return readings;
}

const countKey = (index: number): string => `map.counts.${index}`;

type Count = ScenarioMap['counts'][number];

function countOf(context: Context, map: ScenarioMap, { at, full, ring }: Count) {
  return withHere(context.frame, map.places[at] ? at : '', () => ({
    full: wholePeople(context, full),
    ring: wholePeople(context, ring),
  }));
}

function presentCounts(context: Context, map: ScenarioMap, session: Session): CountView[] {
  const { minute } = context.world.clock;
  return map.counts.flatMap((count, index): CountView[] => {
    const place = map.places[count.at];
    const spot = place?.at ?? map.areas[count.at]?.labelAt;
    const shown = withHere(context.frame, place ? count.at : '', () => holds(context, count.when));
    if (!spot || !shown) return [];
    const { full, ring } = countOf(context, map, count);
    const label = count.label ?? place?.label ?? map.areas[count.at]?.label ?? count.at;
    const history = session.readings[countKey(index)];
    const before = agoOf(history, minute - RISING) ?? history?.[0]?.value ?? full + ring;
    const rising = full + ring > before;
    return [
      {
        key: countKey(index),
        of: count.at,
        label,
        at: spot,
        ...(count.offset ? { offset: count.offset } : {}),
        full,
        ring,
        rising,
        text: countText(context, map, { full, ring, rising }, place ? undefined : label),
      },
    ];
  });
}

function countText(
  { words }: Context,
  map: ScenarioMap,
  { full, ring, rising }: Pick<CountView, 'full' | 'ring' | 'rising'>,
  label: string | undefined,
): string {
  const names = wordsOf(words, map);
  const parts = [
    ...(full > 0 || ring === 0 ? [words.peopleLayers.count(names.full, full)] : []),
    ...(ring > 0 ? [words.peopleLayers.count(names.ring, ring)] : []),
    ...(rising ? [words.peopleLayers.rising] : []),
  ];
  const said = parts.join('，');
  return label === undefined ? said : words.peopleLayers.of(label, said);
}

function presentLinks(context: Context, map: ScenarioMap): LinkView[] {
  return map.links.flatMap(({ from, to, kind, when }, index): LinkView[] => {
    const [a, b] = [map.places[from]?.at, map.places[to]?.at];
    if (!a || !b || !holds(context, when)) return [];
    return [{ key: `link ${index}`, kind, fromPlace: from, toPlace: to, from: a, to: b }];
  });
}

/** The fact whose truth is what a formula gives, word for word: then only what is known of it shows. */
function factBehind({ program }: Context, source: string): string | undefined {
  const plain = (formula: string) => formula.replace(/\s+/g, '');
  const wanted = plain(source);
  return Object.entries(program.scenario.facts).find(
    ([, { truth }]) => plain(truth) === wanted,
  )?.[0];
}

/** How many stand there as far as is known, and since when that is known. */
function crowdOf(context: Context, people: string): { number: number; since?: number } {
  const known = context.world.known[factBehind(context, people) ?? ''];
  if (!known) return { number: wholePeople(context, people) };
  const number = known.heard ? Math.max(0, Math.floor(Number(known.value) || 0)) : 0;
  return known.since >= 0 ? { number, since: known.since } : { number };
}

function presentCrowds(context: Context, map: ScenarioMap): CrowdView[] {
  const { peopleLayers } = context.words;
  return map.crowds.flatMap(({ at, people }): CrowdView[] => {
    const place = map.places[at];
    const { number, since } = withHere(context.frame, at, () => crowdOf(context, people));
    if (!place || number < 1) return [];
    const text =
      since === undefined
        ? peopleLayers.crowd(number)
        : peopleLayers.crowdKnown(number, context.time(since));
    return [{ place: at, at: place.at, people: number, each: number > ONE_BY_ONE ? 5 : 1, text }];
  });
}

/** So many dots a chip holds; beyond that a dot stands for more, in all chips alike. */
const MOST_DOTS = 60;

function dotOf(counts: readonly CountView[]): PeopleView['dot'] {
  const most = Math.max(0, ...counts.map(({ full, ring }) => full + ring));
  return most <= MOST_DOTS ? 1 : most <= MOST_DOTS * 5 ? 5 : 20;
}

function presentTabs(map: ScenarioMap, session: Session): LayerTabView[] {
  const chosen = map.layers.find(({ id }) => id === session.layer) ?? map.layers[0];
  return map.layers.map(({ id, label, icon, shows }) => ({
    id,
    label,
    icon,
    shows,
    on: id === chosen?.id,
  }));
}

function wordsOf(words: Context['words'], map: ScenarioMap): PeopleView['words'] {
  return {
    full: map.countWords?.full ?? words.peopleLayers.confirmed,
    ring: map.countWords?.ring ?? words.peopleLayers.suspected,
    value: map.areaWords?.value ?? words.peopleLayers.trust,
  };
}

/** Nothing where the scenario has no people layers at all. */
export function presentPeople(context: Context, session: Session): PeopleView | undefined {
  const { map } = context.program.scenario;
  if (!map || ALL.every((kind) => Object.keys(map[kind]).length === 0)) return undefined;
  const channels = presentChannels(context, map);
  const tabs = presentTabs(map, session);
  const on = tabs.find((tab) => tab.on);
  const counts = presentCounts(context, map, session);
  return {
    areas: presentAreas(context, map, session),
    counts,
    dot: dotOf(counts),
    links: presentLinks(context, map),
    channels,
    flows: presentFlows(context, map, channels),
    crowds: presentCrowds(context, map),
    tabs,
    shown: on?.shows ?? ALL,
    words: wordsOf(context.words, map),
  };
}

/** What the layers say of one place, in words: for its row in the list and its card. */
export function saidOf(
  people: PeopleView | undefined,
  place: string,
  { words, place: named }: Pick<Context, 'words' | 'place'>,
): string[] {
  if (!people) return [];
  const linked = people.links.filter(({ toPlace }) => toPlace === place);
  return [
    ...people.counts.filter(({ of }) => of === place).map(({ text }) => text),
    ...linked.map(({ kind, fromPlace }) =>
      words.peopleLayers.link(kind, named(fromPlace)?.label ?? fromPlace),
    ),
    ...people.crowds.filter((crowd) => crowd.place === place).map(({ text }) => text),
  ];
}
