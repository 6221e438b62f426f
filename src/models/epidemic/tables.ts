/** Params turned into flat tables, once for each prepared model. Times in minutes. */
import type { PrepareContext } from '../port.ts';
import { type DrawKeys, drawKeys } from './chance.ts';
import { type Index, type Sources, sourcesOf, type Venues, venuesOf } from './contacts.ts';
import { homesOf } from './declarations.ts';
import type { EpidemicParams } from './params.ts';
import { incubationTable, onsetsBefore } from './waiting.ts';

export interface Tables {
  stochastic: boolean;
  /** Whole minutes, at most, of one sub-step. */
  longest: number;
  /** Minutes after midnight at minute 0. */
  startMinute: number;
  groups: readonly string[];
  groupIndex: ReadonlyMap<string, number>;
  size: Float64Array;
  total: number;
  /** Place of each group, an index into `places`. */
  placeOf: Int32Array;
  /** Chance that an ill person of the group becomes a severe case. */
  severeShare: Float64Array;
  /** Every place that is named in the params, in the order of the map. */
  places: readonly string[];
  placeIndex: ReadonlyMap<string, number>;
  /** Places where groups live; `homeOf` is each group's index in it. */
  homes: readonly string[];
  homeOf: Int32Array;
  venues: Venues;
  sources: Sources;
  illness: {
    latent: number;
    infectious: number;
    symptomatic: number;
    silent: number;
    severe: number;
    deathShare: number;
    sheddingMinutes: number;
    shedding: number;
  };
  reportDelay: number;
  reportShare: number;
  isolationEfficacy: number;
  isolationDelay: number;
  /** Chance of falling ill in each hour after infection by a source; empty without `incubation`. */
  incubation: Float64Array;
  /** Chance of having fallen ill before each of these hours. */
  onsets: Float64Array;
  keys: DrawKeys;
  params: EpidemicParams;
}

/** Longest sub-step, minutes: with stays of a day and more, growth is off by less than a percent. */
const longestSubStep = 10;

function illnessOf({ illness }: EpidemicParams): Tables['illness'] {
  return {
    latent: illness.latentHours * 60,
    infectious: illness.infectiousHours * 60,
    symptomatic: illness.symptomaticShare,
    silent: illness.silentInfectiousness,
    severe: illness.severeHours * 60,
    deathShare: illness.deathShareOfSevere,
    sheddingMinutes: illness.sheddingHours * 60,
    shedding: illness.shedding,
  };
}

/** A sub-step is at most a fiftieth of the shortest stay, and 1 to 10 minutes. */
function longestStep(illness: Tables['illness']): number {
  const stays = [illness.latent, illness.infectious, illness.severe, illness.sheddingMinutes];
  const shortest = Math.min(...stays.filter((stay) => stay > 0));
  return Math.max(1, Math.min(longestSubStep, Math.floor(shortest / 50)));
}

const indexOf = (ids: readonly string[]): Index => new Map(ids.map((id, index) => [id, index]));

/** Places named in the params, in the order of the map. */
function activePlaces(params: EpidemicParams, context: Pick<PrepareContext, 'places'>): string[] {
  const { groups, venues, sources } = params;
  const named = new Set(
    [groups, venues, sources].flatMap((things) => Object.values(things)).map(({ place }) => place),
  );
  return context.places.filter(({ id }) => named.has(id)).map(({ id }) => id);
}

export function buildTables(params: EpidemicParams, context: PrepareContext): Tables {
  const groups = Object.keys(params.groups);
  const rows = Object.values(params.groups);
  const places = activePlaces(params, context);
  const homes = homesOf(params, context.places);
  const groupIndex = indexOf(groups);
  const placeIndex = indexOf(places);
  const illness = illnessOf(params);
  const { severeShare, severeShareVulnerable = severeShare, incubation } = params.illness;
  const hours = incubationTable(incubation);
  return {
    stochastic: params.form === 'stochastic',
    longest: longestStep(illness),
    startMinute: params.startHour * 60,
    groups,
    groupIndex,
    size: Float64Array.from(rows, ({ size }) => size),
    total: rows.reduce((sum, { size }) => sum + size, 0),
    placeOf: Int32Array.from(rows, ({ place }) => placeIndex.get(place) ?? 0),
    severeShare: Float64Array.from(
      rows,
      ({ size, vulnerable }) =>
        (severeShare * (size - vulnerable) + severeShareVulnerable * vulnerable) / size,
    ),
    places,
    placeIndex,
    homes,
    homeOf: Int32Array.from(rows, ({ place }) => Math.max(0, homes.indexOf(place))),
    venues: venuesOf(params, groupIndex, placeIndex),
    sources: sourcesOf(params, groupIndex, placeIndex),
    illness,
    reportDelay: params.detection.delayHours * 60,
    reportShare: params.detection.share,
    isolationEfficacy: params.isolation.efficacy,
    isolationDelay: params.isolation.delayHours * 60,
    incubation: hours,
    onsets: onsetsBefore(hours),
    keys: drawKeys(groups, context.random),
    params,
  };
}
