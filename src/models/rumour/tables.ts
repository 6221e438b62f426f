/** Params as flat tables: what `step` reads thousands of times. */
import type { PrepareContext } from '../port.ts';
import { channelDefaults, leastCover, pressOnFalse } from './constants.ts';
import { groupPlaces } from './declarations.ts';
import type { ChannelKind, ChannelParams, RumourParams } from './params.ts';

const ln2 = Math.LN2;

interface Gathering {
  /** Weight × size of each group. */
  weights: Float64Array;
  /** Sum of the weights. */
  total: number;
  threshold: number;
  ratePerHour: number;
  max: number;
}

export interface Tables {
  params: RumourParams;
  stochastic: boolean;
  groups: string[];
  channels: string[];
  stories: string[];
  places: string[];
  groupCount: number;
  /** Channels that carry stories, which all tables by channel are about; `carriers` names them. */
  channelCount: number;
  /** Index into `channels` of each channel that carries stories. */
  carriers: Int16Array;
  storyCount: number;
  /** Index of every group. */
  everyGroup: readonly number[];
  groupIndex: ReadonlyMap<string, number>;
  storyIndex: ReadonlyMap<string, number>;
  /** People of each group, and of all. */
  sizes: Float64Array;
  people: number;
  trust: Float64Array;
  /** Highest trust that can be reached. */
  ceiling: Float64Array;
  attention: Float64Array;
  /** Index into `places`, −1 where the group is nowhere on the map. */
  placeOf: Int16Array;
  kinds: ChannelKind[];
  contacts: Float64Array;
  night: Float64Array;
  /** group × channels + channel: how much the group uses the channel, weight × attention. */
  use: Float64Array;
  /** The same over all that can be met on the channel: chance of a contact for one person there. */
  meet: Float64Array;
  /** Rate (per hour) at which tellers of a group lose interest, and posts grow old beyond that. */
  bored: Float64Array;
  aging: Float64Array;
  /** Share of an official correction's reach that gets to the group. */
  cover: Float64Array;
  truth: Uint8Array;
  appeal: Float64Array;
  stale: Float64Array;
  doubt: Float64Array;
  harms: Float64Array;
  /** Factor on contacts of story × channels + channel: what reporters pass on. */
  carries: Float64Array;
  /** Minute at which each story is first told, −1 where only an action starts it. */
  from: Int32Array;
  gathering: Gathering | undefined;
  random: PrepareContext['random'];
}

const rateOf = (channel: ChannelParams): number =>
  ln2 / (channel.halfLifeHours ?? channelDefaults[channel.kind].halfLifeHours);

const memberWeight = (channel: ChannelParams, group: string): number =>
  channel.members ? (channel.members[group] ?? 0) : 1;

const carriesStories = ({ kind }: ChannelParams): boolean => kind !== 'official';

const carriesOf = (kind: ChannelKind, truth: boolean): number =>
  kind === 'press' && !truth ? pressOnFalse : 1;

type Ways = Pick<Tables, 'use' | 'meet' | 'bored' | 'aging' | 'cover'>;

/** Who meets whom on which channel, and how long it stays interesting. */
function waysOf(params: RumourParams): Ways {
  const groups = Object.entries(params.groups);
  const all = Object.values(params.channels);
  const channels = all.filter(carriesStories);
  const cells = groups.length * channels.length;
  const ways: Ways = {
    use: new Float64Array(cells),
    meet: new Float64Array(cells),
    bored: new Float64Array(groups.length),
    aging: new Float64Array(cells),
    cover: new Float64Array(groups.length),
  };
  channels.forEach((channel, c) => {
    let pool = 0;
    groups.forEach(([id, { size, attention }], g) => {
      const use = memberWeight(channel, id) * attention;
      ways.use[g * channels.length + c] = use;
      pool += use * size;
    });
    groups.forEach((_, g) => {
      const cell = g * channels.length + c;
      ways.meet[cell] = pool > 0 ? (ways.use[cell] as number) / pool : 0;
    });
  });
  groups.forEach(([id], g) => {
    const rates = channels.flatMap((channel) =>
      memberWeight(channel, id) > 0 ? [rateOf(channel)] : [],
    );
    const bored = rates.length > 0 ? Math.min(...rates) : ln2;
    ways.bored[g] = bored;
    channels.forEach((channel, c) => {
      ways.aging[g * channels.length + c] = Math.max(0, rateOf(channel) - bored);
    });
    ways.cover[g] = coverOf(all, id);
  });
  return ways;
}

/** Without an official or press channel in the scenario, corrections reach everybody alike. */
function coverOf(channels: readonly ChannelParams[], group: string): number {
  const spread = channels.filter(({ kind }) => kind === 'official' || kind === 'press');
  if (spread.length === 0) return 1;
  return Math.max(leastCover, ...spread.map((channel) => memberWeight(channel, group)));
}

function gatheringOf({ gathering, groups }: RumourParams): Gathering | undefined {
  if (!gathering) return undefined;
  const weights = Float64Array.from(
    Object.entries(groups),
    ([id, { size }]) => size * (gathering.groups ? (gathering.groups[id] ?? 0) : 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    weights,
    total,
    threshold: gathering.threshold,
    ratePerHour: gathering.ratePerHour,
    max: Math.min(gathering.max, total),
  };
}

/** First minute of a story; one with a seed and no `from` is told from the start. */
const firstMinute = ({ from, seed }: RumourParams['stories'][string]): number =>
  seed ? (from ?? 0) : -1;

/** Builds the tables of a scenario. */
export function buildTables(params: RumourParams, context: PrepareContext): Tables {
  const groups = Object.values(params.groups);
  const all = Object.values(params.channels);
  const channels = all.filter(carriesStories);
  const stories = Object.values(params.stories);
  const groupIds = Object.keys(params.groups);
  const storyIds = Object.keys(params.stories);
  const places = groupPlaces(params);
  const trust = Float64Array.from(groups, (group) => group.trust);
  const { ceilingRise } = params.trustDynamics;
  return {
    params,
    stochastic: params.form === 'stochastic',
    groups: groupIds,
    channels: Object.keys(params.channels),
    stories: storyIds,
    places,
    groupCount: groups.length,
    channelCount: channels.length,
    carriers: Int16Array.from(channels, (channel) => all.indexOf(channel)),
    storyCount: stories.length,
    everyGroup: groupIds.map((_, index) => index),
    groupIndex: new Map(groupIds.map((id, index) => [id, index])),
    storyIndex: new Map(storyIds.map((id, index) => [id, index])),
    sizes: Float64Array.from(groups, ({ size }) => size),
    people: groups.reduce((sum, { size }) => sum + size, 0),
    trust,
    ceiling: trust.map((value) => Math.min(100, value + ceilingRise)),
    attention: Float64Array.from(groups, ({ attention }) => attention),
    placeOf: Int16Array.from(groups, ({ place }) => (place ? places.indexOf(place) : -1)),
    kinds: channels.map(({ kind }) => kind),
    contacts: Float64Array.from(
      channels,
      ({ kind, contactsPerHour }) => contactsPerHour ?? channelDefaults[kind].contactsPerHour,
    ),
    night: Float64Array.from(channels, ({ kind, night }) => night ?? channelDefaults[kind].night),
    ...waysOf(params),
    truth: Uint8Array.from(stories, ({ truth }) => (truth ? 1 : 0)),
    appeal: Float64Array.from(stories, ({ appeal }) => appeal),
    stale: Float64Array.from(stories, ({ stale }) => stale),
    doubt: Float64Array.from(stories, ({ doubt }) => doubt),
    harms: Float64Array.from(stories, ({ harmsTrust }) => harmsTrust),
    carries: Float64Array.from(
      stories.flatMap(({ truth }) => channels.map(({ kind }) => carriesOf(kind, truth))),
    ),
    from: Int32Array.from(stories, firstMinute),
    gathering: gatheringOf(params),
    random: context.random,
  };
}
