/** Publishes an epidemic state. Keyed objects are made once and then only refilled. */
import type { Keyed, ModelValue } from '../port.ts';
import { illAtBefore, illBefore, reportedBefore } from './history.ts';
import { writeGroups, writeHomes } from './keyed.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import { type Measure, type Measured, newMeasure, take } from './measure.ts';
import { reproductionReader } from './reproduction.ts';
import type { Tables } from './tables.ts';
import { groupTargets, homeTargets } from './targets.ts';

type Out = Record<string, ModelValue>;
type Part = (state: EpidemicState, out: Out) => void;
/** Whether anybody reads the output of this name. */
type Wants = (name: string) => boolean;
/** The measure of that name, taken of each state before anything is published. */
type Measures = (name: Measured) => Measure;

/** What came since; rounding of real numbers must not show as less than nothing. */
function since(now: number, before: number): number {
  return now > before ? now - before : 0;
}

const twoHours = 120;
const day = 1440;

function groupParts(tables: Tables, wants: Wants, measured: Measures): Part[] {
  return groupTargets.flatMap(({ name, target }): Part[] => {
    if (!wants(name)) return [];
    const { row } = measured(name);
    return [(_, out) => writeGroups(target(out) as Keyed, tables.groups, row)];
  });
}

/** Adds up a row of groups over the places where they live. */
function addByHome({ homeOf }: Tables, row: Float64Array, homes: Float64Array): void {
  for (let home = 0; home < homes.length; home += 1) homes[home] = 0;
  for (let group = 0; group < row.length; group += 1) {
    const home = homeOf[group] as number;
    homes[home] = (homes[home] as number) + (row[group] as number);
  }
}

/** Leaves of those who ever fell ill the new ones of a day. */
function takeNew(tables: Tables, state: EpidemicState, homes: Float64Array): void {
  for (let home = 0; home < homes.length; home += 1) {
    homes[home] = since(homes[home] as number, illAtBefore(tables, state, day, home));
  }
}

function homeParts(tables: Tables, wants: Wants, measured: Measures): Part[] {
  return homeTargets.flatMap(({ name, of, target }): Part[] => {
    if (!wants(name)) return [];
    const { row } = measured(of === 'new' ? 'everIll' : of);
    const homes = new Float64Array(tables.homes.length);
    return [
      (state, out) => {
        addByHome(tables, row, homes);
        if (of === 'new') takeNew(tables, state, homes);
        writeHomes(target(out) as Keyed, tables.homes, homes);
      },
    ];
  });
}

function sourceShare({ infections }: EpidemicState): number {
  const sources = infections[slot.fromSources] as number;
  const all = sources + (infections[slot.fromPeople] as number);
  return all > 0 ? sources / all : 0;
}

function sumParts(tables: Tables, wants: Wants, measured: Measures): Part[] {
  const parts: Part[] = [];
  const publish = (name: string, of: Measured, write: (out: Out, sum: number) => void): void => {
    if (!wants(name)) return;
    const measure = measured(of);
    parts.push((_, out) => write(out, measure.sum));
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

function otherParts(tables: Tables, wants: Wants, measured: Measures): Part[] {
  const parts: Part[] = [];
  if (wants('new2h')) {
    const everIll = measured('everIll');
    parts.push((state, out) => {
      out.new2h = since(everIll.sum, illBefore(tables, state, twoHours));
    });
  }
  if (wants('new24h')) {
    const everIll = measured('everIll');
    parts.push((state, out) => {
      out.new24h = since(everIll.sum, illBefore(tables, state, day));
    });
  }
  if (wants('reported24h')) {
    const reported = measured('reported');
    parts.push((state, out) => {
      out.reported24h = since(reported.sum, reportedBefore(tables, state, day));
    });
  }
  if (wants('sourceShare')) {
    parts.push((state, out) => {
      out.sourceShare = sourceShare(state);
    });
  }
  if (wants('effective')) {
    const effective = reproductionReader(tables);
    parts.push((state, out) => {
      out.effective = effective(state);
    });
  }
  return parts;
}

/** Compiles what writes the `wanted` outputs (all where absent) of a state into `out`. */
export function epidemicReader(tables: Tables, wanted: ReadonlySet<string> | undefined): Part {
  const wants: Wants = (name) => !wanted || wanted.has(name);
  const known = new Map<Measured, Measure>();
  const measured: Measures = (name) => {
    const measure = known.get(name) ?? newMeasure(name, tables.groups.length);
    known.set(name, measure);
    return measure;
  };
  const parts = [
    ...groupParts(tables, wants, measured),
    ...homeParts(tables, wants, measured),
    ...sumParts(tables, wants, measured),
    ...otherParts(tables, wants, measured),
  ];
  const taken = [...known.values()];
  return (state, out) => {
    for (let index = 0; index < taken.length; index += 1) take(taken[index] as Measure, state);
    for (let part = 0; part < parts.length; part += 1) (parts[part] as Part)(state, out);
  };
}
