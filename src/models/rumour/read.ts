/** Writes the outputs from the state. */
import type { Keyed, ModelValue } from '../port.ts';
import { storyOutputs } from './declarations.ts';
import { writeChannels, writeGroups, writePlaces, writeStories } from './keyed.ts';
import * as measure from './measure.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

type Out = Record<string, ModelValue>;
/** Publishes some outputs of a state. */
type Part = (state: RumourState, out: Out) => void;
/** Whether anybody reads the output of this name. */
type Wants = (name: string) => boolean;

/** The keyed object that stands at `name`, made where it does not stand yet. */
function keyedAt(out: Out, name: string): Keyed {
  const there = out[name];
  if (typeof there === 'object') return there;
  const made: Keyed = {};
  out[name] = made;
  return made;
}

/** The outputs that bear the name of a story. */
function groupParts(tables: Tables, wants: Wants): Part[] {
  const { groups } = tables;
  const row = new Float64Array(groups.length);
  return tables.stories.flatMap((id, story) => {
    const counts = [measure.believers, measure.corrected, measure.knowing];
    return storyOutputs(id).flatMap((name, index): Part[] => {
      const count = counts[index];
      if (!count || !wants(name)) return [];
      return [
        (state, out) => {
          measure.sharesByGroup(tables, state, story, count, row);
          writeGroups(keyedAt(out, name), groups, row);
        },
      ];
    });
  });
}

function storyParts(tables: Tables, wants: Wants): Part[] {
  const { stories } = tables;
  const row = new Float64Array(stories.length);
  const share = (name: string, count: measure.Count): Part[] => {
    if (!wants(name)) return [];
    return [
      (state, out) => {
        for (let story = 0; story < row.length; story += 1)
          row[story] = measure.shareOfAll(tables, state, story, count);
        writeStories(keyedAt(out, name), stories, row);
      },
    ];
  };
  const tellers: Part = (state, out) => {
    for (let story = 0; story < row.length; story += 1)
      row[story] = measure.sumOf(tables, state, story, measure.telling);
    writeStories(keyedAt(out, 'tellers'), stories, row);
  };
  return [
    ...share('believing', measure.believers),
    ...share('heard', measure.knowing),
    ...share('corrected', measure.corrected),
    ...(wants('tellers') ? [tellers] : []),
  ];
}

const minutesOfTraffic = 10;

function channelParts(tables: Tables, wants: Wants): Part[] {
  const { channels } = tables;
  const row = new Float64Array(channels.length);
  const views: Part = (state, out) => {
    for (let c = 0; c < row.length; c += 1) row[c] = state.views[c] as number;
    writeChannels(keyedAt(out, 'views'), channels, row);
  };
  const traffic: Part = (state, out) => {
    for (let c = 0; c < row.length; c += 1) row[c] = minutesOfTraffic * (state.pace[c] as number);
    writeChannels(keyedAt(out, 'traffic'), channels, row);
  };
  return [...(wants('views') ? [views] : []), ...(wants('traffic') ? [traffic] : [])];
}

function trustParts(tables: Tables, wants: Wants): Part[] {
  const { groups, places } = tables;
  const byGroup = new Float64Array(groups.length);
  const byPlace = new Float64Array(places.length);
  const trust: Part = (state, out) => {
    for (let group = 0; group < byGroup.length; group += 1)
      byGroup[group] = state.trust[group] as number;
    writeGroups(keyedAt(out, 'trust'), groups, byGroup);
  };
  const trustAt: Part = (state, out) => {
    measure.trustByPlace(tables, state, byPlace);
    writePlaces(keyedAt(out, 'trustAt'), places, byPlace);
  };
  const mean: Part = (state, out) => {
    out.meanTrust = measure.meanTrust(tables, state);
  };
  return [
    ...(wants('trust') ? [trust] : []),
    ...(wants('trustAt') ? [trustAt] : []),
    ...(wants('meanTrust') ? [mean] : []),
  ];
}

function otherParts(tables: Tables, wants: Wants): Part[] {
  const crowd: Part = (state, out) => {
    out.crowd = state.crowd;
  };
  const belief: Part = (state, out) => {
    out.falseBelief = measure.falseBelief(tables, state);
  };
  const fear: Part = (state, out) => {
    out.fear = state.fear;
  };
  return [
    ...(wants('crowd') ? [crowd] : []),
    ...(wants('falseBelief') ? [belief] : []),
    ...(wants('fear') ? [fear] : []),
  ];
}

/** Compiles what writes the `wanted` outputs (all where absent) of a state into `out`. */
export function rumourReader(tables: Tables, wanted: ReadonlySet<string> | undefined): Part {
  const wants: Wants = (name) => !wanted || wanted.has(name);
  const parts = [
    ...groupParts(tables, wants),
    ...storyParts(tables, wants),
    ...channelParts(tables, wants),
    ...trustParts(tables, wants),
    ...otherParts(tables, wants),
  ];
  return (state, out) => {
    for (let part = 0; part < parts.length; part += 1) (parts[part] as Part)(state, out);
  };
}
