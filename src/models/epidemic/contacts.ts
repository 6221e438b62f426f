/** Venues and sources turned into flat tables. Times in minutes. */
import type { EpidemicParams } from './params.ts';

/** Rows of (group, weight): those of owner i stand from `first[i]` to `first[i + 1]`. */
export interface Members {
  first: Int32Array;
  group: Int32Array;
  weight: Float64Array;
}

export interface Venues {
  ids: readonly string[];
  place: Int32Array;
  /** β per minute while open, over the weighted number of members. */
  pressure: Float64Array;
  from: Float64Array;
  to: Float64Array;
  vomit: Uint8Array;
  members: Members;
}

export interface Sources {
  ids: readonly string[];
  place: Int32Array;
  /** Hazard per minute at contamination 1. */
  hazard: Float64Array;
  from: Float64Array;
  to: Float64Array;
  users: Members;
}

/** Position of each id in its list. */
export type Index = ReadonlyMap<string, number>;

const day = 1440;

function membersOf(
  rows: readonly Readonly<Record<string, number>>[],
  groupIndex: ReadonlyMap<string, number>,
): Members {
  const kept = rows.map((row) =>
    Object.entries(row).filter(([id, weight]) => weight > 0 && groupIndex.has(id)),
  );
  const first = [0];
  for (const row of kept) first.push((first.at(-1) ?? 0) + row.length);
  return {
    first: Int32Array.from(first),
    group: Int32Array.from(kept.flat(), ([id]) => groupIndex.get(id) ?? 0),
    weight: Float64Array.from(kept.flat(), ([, weight]) => weight),
  };
}

export function venuesOf(params: EpidemicParams, groups: Index, places: Index): Venues {
  const rows = Object.values(params.venues);
  const crowd = rows.map(({ members }) =>
    Object.entries(members).reduce(
      (sum, [id, weight]) => sum + weight * (params.groups[id]?.size ?? 0),
      0,
    ),
  );
  return {
    ids: Object.keys(params.venues),
    place: Int32Array.from(rows, ({ place }) => places.get(place) ?? 0),
    pressure: Float64Array.from(rows, ({ rate }, v) => rate / day / Math.max(1, crowd[v] ?? 1)),
    from: Float64Array.from(rows, ({ from }) => (from ?? 0) * 60),
    to: Float64Array.from(rows, ({ to }) => (to ?? 24) * 60),
    vomit: Uint8Array.from(rows, ({ vomit }) => (vomit ? 1 : 0)),
    members: membersOf(
      rows.map(({ members }) => members),
      groups,
    ),
  };
}

export function sourcesOf(params: EpidemicParams, groups: Index, places: Index): Sources {
  const rows = Object.values(params.sources);
  return {
    ids: Object.keys(params.sources),
    place: Int32Array.from(rows, ({ place }) => places.get(place) ?? 0),
    hazard: Float64Array.from(rows, ({ attackPerDay }) => attackPerDay / day),
    from: Float64Array.from(rows, ({ from }) => from),
    to: Float64Array.from(rows, ({ to }) => to ?? Infinity),
    users: membersOf(
      rows.map(({ users }) => users),
      groups,
    ),
  };
}
