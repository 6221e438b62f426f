/** Writes the outputs from the state. */
import type { Keyed, ModelValue } from '../port.ts';
import { villageOutputNames } from './declarations.ts';
import { atHome } from './harm.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import { bedsOf, presentAt } from './returns.ts';
import type { Tables } from './tables.ts';

type Out = Record<string, ModelValue>;

/** One village's numbers, in the order of `villageOutputNames`; reused by every read. */
const figures = new Float64Array(villageOutputNames.length);
const [
  unaware, warned, preparing, onTheWay, safe, returned, home, zoneHome, vulnerableHome, refusers,
  reachedShare, movedShare, vulnerableMovedShare, exposed, trapped, injured, dead, missing,
] = villageOutputNames.map((_, index) => index) as [
  number, number, number, number, number, number, number, number, number, number,
  number, number, number, number, number, number, number, number,
];

/** Totals of one read; reused. */
const total = { home: 0, zone: 0, safe: 0, exposed: 0, dead: 0, injured: 0, missing: 0, wrongWay: 0, vulnerable: 0 };

function keyed(out: Out, name: string): Keyed {
  const there = out[name];
  if (typeof there === 'object') return there;
  const made: Keyed = {};
  out[name] = made;
  return made;
}

/** Fills `out` with everything declared, reusing the keyed objects that stand there. */
export function readOutputs(tables: Tables, state: EvacuationState, out: Out): void {
  clearTotals();
  for (let village = 0; village < tables.villages.length; village += 1) {
    measure(tables, state, village);
    const id = tables.villages[village] as string;
    for (let index = 0; index < figures.length; index += 1) {
      keyed(out, villageOutputNames[index] as string)[id] = figures[index] as number;
    }
  }
  readShelters(tables, state, out);
  writeTotals(out);
}

function clearTotals(): void {
  total.home = 0;
  total.zone = 0;
  total.safe = 0;
  total.exposed = 0;
  total.dead = 0;
  total.injured = 0;
  total.missing = 0;
  total.wrongWay = 0;
  total.vulnerable = 0;
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

/** Sum of one state over the four cohorts of a village. */
function sum(people: number[], first: number, state: number): number {
  const at = first + state;
  return (
    (people[at] as number) +
    (people[at + slot.cohortSize] as number) +
    (people[at + 2 * slot.cohortSize] as number) +
    (people[at + 3 * slot.cohortSize] as number)
  );
}

function measure(tables: Tables, state: EvacuationState, village: number): void {
  const { people } = state;
  const first = village * slot.cohortsPerVillage * slot.cohortSize;
  const astray = sum(people, first, slot.wrongWay);
  figures[unaware] = sum(people, first, slot.unaware);
  figures[warned] = sum(people, first, slot.warned);
  figures[preparing] = sum(people, first, slot.preparing);
  figures[onTheWay] = sum(people, first, slot.onTheWay) + astray;
  figures[safe] = sum(people, first, slot.sheltered) + sum(people, first, slot.withRelatives);
  figures[returned] = sum(people, first, slot.returned);
  figures[refusers] = sum(people, first, slot.refusing);
  figures[exposed] = state.villages[village * slot.villageSize + slot.exposed] as number;
  figures[trapped] = sum(people, first, slot.trapped);
  total.safe += figures[safe] as number;
  total.exposed += figures[exposed] as number;
  total.wrongWay += astray;
  measureHomes(people, first);
  measureShares(tables, people, village, first);
  measureFates(tables, people, village, first);
}

function measureHomes(people: number[], first: number): void {
  const able = atHome(people, first) + (people[first + slot.trapped] as number);
  const second = first + slot.cohortSize;
  const vulnerable = atHome(people, second) + (people[second + slot.trapped] as number);
  const outsideVulnerable = atHome(people, first + 3 * slot.cohortSize);
  const outside = atHome(people, first + 2 * slot.cohortSize) + outsideVulnerable;
  figures[zoneHome] = able + vulnerable;
  figures[home] = able + vulnerable + outside;
  figures[vulnerableHome] = vulnerable + outsideVulnerable;
  total.home += able + vulnerable + outside;
  total.zone += able + vulnerable;
  total.vulnerable += vulnerable;
}

/** People of the cohort at `at` who are away from danger or on the right way. */
function away(people: number[], at: number): number {
  return (
    (people[at + slot.onTheWay] as number) +
    (people[at + slot.sheltered] as number) +
    (people[at + slot.withRelatives] as number)
  );
}

function share(part: number, whole: number): number {
  if (whole <= 0) return 1;
  return part < whole ? part / whole : 1;
}

function measureShares(tables: Tables, people: number[], village: number, first: number): void {
  const zone = tables.zone[village] as number;
  const second = first + slot.cohortSize;
  const vulnerable = away(people, second);
  const from = zone > 0 ? first : first + 2 * slot.cohortSize;
  const cohort = village * slot.cohortsPerVillage + (zone > 0 ? 0 : 2);
  const size = (tables.sizes[cohort] as number) + (tables.sizes[cohort + 1] as number);
  const ignorant = (people[from + slot.unaware] as number) + (people[from + slot.cohortSize + slot.unaware] as number);
  figures[reachedShare] = share(size - ignorant, size);
  figures[movedShare] = share(away(people, first) + vulnerable, zone);
  figures[vulnerableMovedShare] = share(vulnerable, tables.zoneVulnerable[village] as number);
}

/** Whole people: the fraction left over counts as one where it passes the village's own threshold. */
function measureFates(tables: Tables, people: number[], village: number, first: number): void {
  figures[dead] = whole(sum(people, first, slot.dead), tables.thresholds[3 * village] as number);
  figures[injured] = whole(sum(people, first, slot.injured), tables.thresholds[3 * village + 1] as number);
  figures[missing] = whole(sum(people, first, slot.missing), tables.thresholds[3 * village + 2] as number);
  total.dead += figures[dead] as number;
  total.injured += figures[injured] as number;
  total.missing += figures[missing] as number;
}

function whole(people: number, threshold: number): number {
  return Math.floor(people + threshold);
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
