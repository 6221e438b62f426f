/** Writes the outputs from the state. */
import type { Keyed, ModelValue } from '../port.ts';
import { villageOutputNames } from './declarations.ts';
import { figureCount } from './figures.ts';
import type { EvacuationState } from './layout.ts';
import { beginMeasuring, figures, measure, total } from './measure.ts';
import { bedsOf, presentAt } from './returns.ts';
import type { Tables } from './tables.ts';

type Out = Record<string, ModelValue>;

function keyed(out: Out, name: string): Keyed {
  const there = out[name];
  if (typeof there === 'object') return there;
  const made: Keyed = {};
  out[name] = made;
  return made;
}

/** Fills `out` with everything declared, reusing the keyed objects that stand there. */
export function readOutputs(tables: Tables, state: EvacuationState, out: Out): void {
  const count = tables.villages.length;
  beginMeasuring(count);
  for (let village = 0; village < count; village += 1) measure(tables, state, village);
  for (let index = 0; index < figureCount; index += 1) {
    writeKeyed(keyed(out, villageOutputNames[index] as string), tables.villages, index);
  }
  readShelters(tables, state, out);
  writeTotals(out);
}

/**
 * Writes one output of every village. Where the keys stand in our order, only what changed is
 * written: a store by key costs ten times what the walk and the comparison do.
 */
function writeKeyed(target: Keyed, ids: readonly string[], index: number): void {
  let village = 0;
  for (const key in target) {
    if (key !== ids[village]) break;
    const value = figures[village * figureCount + index] as number;
    if (target[key] !== value) target[key] = value;
    village += 1;
  }
  for (; village < ids.length; village += 1) {
    target[ids[village] as string] = figures[village * figureCount + index] as number;
  }
}

function writeTotals(out: Out): void {
  out.totalAtHome = total.home;
  out.totalAtRisk = total.zone;
  out.totalSafe = total.safe;
  out.totalExposed = total.exposed;
  out.totalDead = total.dead;
  out.totalInjured = total.injured;
  out.totalMissing = total.missing;
  out.totalWrongWay = total.wrongWay;
  out.vulnerableAtRisk = total.vulnerable;
}

function readShelters(tables: Tables, state: EvacuationState, out: Out): void {
  const occupied = keyed(out, 'occupied');
  const overflow = keyed(out, 'overflow');
  for (let shelter = 0; shelter < tables.shelters.length; shelter += 1) {
    const id = tables.shelters[shelter] as string;
    const present = presentAt(tables, state, shelter);
    const beds = bedsOf(tables, state, shelter);
    occupied[id] = present < beds ? present : beds;
    overflow[id] = present > beds ? present - beds : 0;
  }
}
