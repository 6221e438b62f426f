/** Publishes an epidemic state. Keyed objects are made once and then only refilled. */
import type { Keyed, ModelValue } from '../port.ts';
import { everIll, illAtBefore, illBefore, reportedBefore } from './history.ts';
import { writeGroups, writeHomes } from './keyed.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import { type Measured, measures } from './measure.ts';
import { reproductionReader } from './reproduction.ts';
import type { Tables } from './tables.ts';
import { groupTargets, homeTargets } from './targets.ts';

type Out = Record<string, ModelValue>;
type Part = (state: EpidemicState, out: Out) => void;
/** Whether anybody reads the output of this name. */
type Wants = (name: string) => boolean;
type Row = (state: EpidemicState) => Float64Array;

/** What came since; rounding of real numbers must not show as less than nothing. */
function since(now: number, before: number): number {
  return now > before ? now - before : 0;
}

const twoHours = 120;
const day = 1440;

/** Makes what fills a row with one number for each group. */
function rowOf(tables: Tables, measure: Measured): Row {
  const row = new Float64Array(tables.groups.length);
  const count = measures[measure];
  return (state) => {
    for (let group = 0; group < row.length; group += 1) {
      row[group] = count(state.people, group * slot.groupSize);
    }
    return row;
  };
}

function addUp(row: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < row.length; index += 1) sum += row[index] as number;
  return sum;
}

function groupParts(tables: Tables, wants: Wants): Part[] {
  return groupTargets.flatMap(({ name, target }): Part[] => {
    if (!wants(name)) return [];
    const fill = rowOf(tables, name);
    return [(state, out) => writeGroups(target(out) as Keyed, tables.groups, fill(state))];
  });
}

/** Adds up a row of groups over the places where they live. */
function byHome(tables: Tables, measure: Measured): Row {
  const fill = rowOf(tables, measure);
  const homes = new Float64Array(tables.homes.length);
  return (state) => {
    const row = fill(state);
    homes.fill(0);
    for (let group = 0; group < row.length; group += 1) {
      const home = tables.homeOf[group] as number;
      homes[home] = (homes[home] as number) + (row[group] as number);
    }
    return homes;
  };
}

/** New onsets of a day, by home. */
function newByHome(tables: Tables): Row {
  const fill = byHome(tables, 'everIll');
  return (state) => {
    const homes = fill(state);
    for (let home = 0; home < homes.length; home += 1) {
      homes[home] = since(homes[home] as number, illAtBefore(tables, state, day, home));
    }
    return homes;
  };
}

function homeParts(tables: Tables, wants: Wants): Part[] {
  return homeTargets.flatMap(({ name, of, target }): Part[] => {
    if (!wants(name)) return [];
    const fill = of === 'new' ? newByHome(tables) : byHome(tables, of);
    return [(state, out) => writeHomes(target(out) as Keyed, tables.homes, fill(state))];
  });
}

function allEverIll(tables: Tables, state: EpidemicState): number {
  let sum = 0;
  for (let group = 0; group < tables.groups.length; group += 1) sum += everIll(state, group);
  return sum;
}

function sourceShare({ infections }: EpidemicState): number {
  const sources = infections[slot.fromSources] as number;
  const all = sources + (infections[slot.fromPeople] as number);
  return all > 0 ? sources / all : 0;
}

function sumParts(tables: Tables, wants: Wants): Part[] {
  const parts: Part[] = [];
  const publish = (name: string, of: Measured, write: (out: Out, sum: number) => void): void => {
    if (!wants(name)) return;
    const fill = rowOf(tables, of);
    parts.push((state, out) => write(out, addUp(fill(state))));
  };
  publish('totalIll', 'ill', (out, sum) => {
    out.totalIll = sum;
  });
  publish('totalEverIll', 'everIll', (out, sum) => {
    out.totalEverIll = sum;
  });
  publish('totalReported', 'reported', (out, sum) => {
    out.totalReported = sum;
  });
  publish('totalSevere', 'severe', (out, sum) => {
    out.totalSevere = sum;
  });
  publish('totalDead', 'dead', (out, sum) => {
    out.totalDead = sum;
  });
  publish('attackRate', 'everIll', (out, sum) => {
    out.attackRate = sum / tables.total;
  });
  return parts;
}

function otherParts(tables: Tables, wants: Wants): Part[] {
  const parts: Part[] = [];
  const publish = (name: string, part: Part): void => {
    if (wants(name)) parts.push(part);
  };
  publish('new2h', (state, out) => {
    out.new2h = since(allEverIll(tables, state), illBefore(tables, state, twoHours));
  });
  publish('new24h', (state, out) => {
    out.new24h = since(allEverIll(tables, state), illBefore(tables, state, day));
  });
  const reported = rowOf(tables, 'reported');
  publish('reported24h', (state, out) => {
    out.reported24h = since(addUp(reported(state)), reportedBefore(tables, state, day));
  });
  publish('sourceShare', (state, out) => {
    out.sourceShare = sourceShare(state);
  });
  if (!wants('effective')) return parts;
  const effective = reproductionReader(tables);
  publish('effective', (state, out) => {
    out.effective = effective(state);
  });
  return parts;
}

/** Compiles what writes the `wanted` outputs (all where absent) of a state into `out`. */
export function epidemicReader(tables: Tables, wanted: ReadonlySet<string> | undefined): Part {
  const wants: Wants = (name) => !wanted || wanted.has(name);
  const parts = [
    ...groupParts(tables, wants),
    ...homeParts(tables, wants),
    ...sumParts(tables, wants),
    ...otherParts(tables, wants),
  ];
  return (state, out) => {
    for (let part = 0; part < parts.length; part += 1) (parts[part] as Part)(state, out);
  };
}
