/** Writes the outputs from the state. */
import type { Keyed } from '../port.ts';
import { villageOutputNames } from './declarations.ts';
import { writeShelters, writeVillages } from './keyed.ts';
import type { EvacuationState } from './layout.ts';
import { type Measured, measures } from './measure.ts';
import { bedsOf, presentAt } from './returns.ts';
import type { Tables } from './tables.ts';
import { type Out, targets, totals } from './targets.ts';

/** Publishes some outputs of a state. */
type Part = (state: EvacuationState, out: Out) => void;
/** Whether anybody reads the output of this name. */
type Wants = (name: string) => boolean;

function addUp(row: Float64Array): number {
  let sum = 0;
  for (let village = 0; village < row.length; village += 1) sum += row[village] as number;
  return sum;
}

type Rows = Partial<Record<Measured, Float64Array>>;

/** Makes a row, one number for each village, for all that is wanted; the parts fill them. */
function measureParts(tables: Tables, rows: Rows, wants: Wants): Part[] {
  const parts: Part[] = [];
  for (const name of Object.keys(measures) as Measured[]) {
    if (!wants(name) && !totals.some((total) => total.of === name && wants(total.name))) continue;
    const row = new Float64Array(tables.villages.length);
    const measure = measures[name];
    rows[name] = row;
    parts.push((state) => measure(tables, state, row));
  }
  return parts;
}

function villageParts(tables: Tables, rows: Rows, wants: Wants): Part[] {
  return villageOutputNames.flatMap((name) => {
    const row = rows[name];
    if (!row || !wants(name)) return [];
    const target = targets[name];
    const ids = tables.villages;
    return [(_: EvacuationState, out: Out) => writeVillages(target(out) as Keyed, ids, row)];
  });
}

function totalParts(rows: Rows, wants: Wants): Part[] {
  return totals.flatMap(({ name, of, write }) => {
    const row = rows[of];
    if (!row || !wants(name)) return [];
    return [(_: EvacuationState, out: Out) => write(out, addUp(row))];
  });
}

function shelterParts(tables: Tables, wants: Wants): Part[] {
  const ids = tables.shelters;
  const row = new Float64Array(ids.length);
  const parts: Part[] = [];
  if (wants('occupied')) {
    parts.push((state, out) => {
      for (let shelter = 0; shelter < row.length; shelter += 1) {
        const present = presentAt(tables, state, shelter);
        const beds = bedsOf(tables, state, shelter);
        row[shelter] = present < beds ? present : beds;
      }
      out.occupied ??= {};
      writeShelters(out.occupied as Keyed, ids, row);
    });
  }
  if (wants('overflow')) {
    parts.push((state, out) => {
      for (let shelter = 0; shelter < row.length; shelter += 1) {
        const over = presentAt(tables, state, shelter) - bedsOf(tables, state, shelter);
        row[shelter] = over > 0 ? over : 0;
      }
      out.overflow ??= {};
      writeShelters(out.overflow as Keyed, ids, row);
    });
  }
  return parts;
}

/** Compiles what writes the `wanted` outputs (all where absent) of a state into `out`. */
export function evacuationReader(tables: Tables, wanted: ReadonlySet<string> | undefined): Part {
  const wants: Wants = (name) => !wanted || wanted.has(name);
  const rows: Rows = {};
  const parts = [
    ...measureParts(tables, rows, wants),
    ...villageParts(tables, rows, wants),
    ...shelterParts(tables, wants),
    ...totalParts(rows, wants),
  ];
  return (state, out) => {
    for (let part = 0; part < parts.length; part += 1) (parts[part] as Part)(state, out);
  };
}
