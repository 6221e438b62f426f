/** Counts the people of villages into figures and totals. */
import * as figure from './figures.ts';
import { atHome as peopleAtHome } from './harm.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

/** Rows of `figures.ts`, one for each village; reused by every read. */
export let figures = new Float64Array(8 * figure.figureCount);

/** Totals of one read; reused. */
export const total = {
  home: 0,
  zone: 0,
  safe: 0,
  exposed: 0,
  dead: 0,
  injured: 0,
  missing: 0,
  wrongWay: 0,
  vulnerable: 0,
};

/** Makes room for so many villages and sets the totals to zero. */
export function beginMeasuring(villages: number): void {
  const length = villages * figure.figureCount;
  if (figures.length < length) figures = new Float64Array(length);
  clearTotals();
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

/** Fills the village's row of `figures` and adds to `total`. */
export function measure(tables: Tables, state: EvacuationState, village: number): void {
  const { people } = state;
  const row = village * figure.figureCount;
  const first = village * slot.cohortsPerVillage * slot.cohortSize;
  const astray = sum(people, first, slot.wrongWay);
  figures[row + figure.unaware] = sum(people, first, slot.unaware);
  figures[row + figure.warned] = sum(people, first, slot.warned);
  figures[row + figure.preparing] = sum(people, first, slot.preparing);
  figures[row + figure.onTheWay] = sum(people, first, slot.onTheWay) + astray;
  figures[row + figure.safe] =
    sum(people, first, slot.sheltered) + sum(people, first, slot.withRelatives);
  figures[row + figure.returned] = sum(people, first, slot.returned);
  figures[row + figure.refusers] = sum(people, first, slot.refusing);
  figures[row + figure.exposed] = state.villages[
    village * slot.villageSize + slot.exposed
  ] as number;
  figures[row + figure.trapped] = sum(people, first, slot.trapped);
  total.safe += figures[row + figure.safe] as number;
  total.exposed += figures[row + figure.exposed] as number;
  total.wrongWay += astray;
  measureHomes(people, row, first);
  measureShares(tables, people, village, first);
  measureFates(tables, people, village, first);
}

function measureHomes(people: number[], row: number, first: number): void {
  const able = peopleAtHome(people, first) + (people[first + slot.trapped] as number);
  const second = first + slot.cohortSize;
  const vulnerable = peopleAtHome(people, second) + (people[second + slot.trapped] as number);
  const outsideVulnerable = peopleAtHome(people, first + 3 * slot.cohortSize);
  const outside = peopleAtHome(people, first + 2 * slot.cohortSize) + outsideVulnerable;
  figures[row + figure.atRiskAtHome] = able + vulnerable;
  figures[row + figure.atHome] = able + vulnerable + outside;
  figures[row + figure.vulnerableAtHome] = vulnerable + outsideVulnerable;
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
  const row = village * figure.figureCount;
  const zone = tables.zone[village] as number;
  const second = first + slot.cohortSize;
  const vulnerable = away(people, second);
  const from = zone > 0 ? first : first + 2 * slot.cohortSize;
  const cohort = village * slot.cohortsPerVillage + (zone > 0 ? 0 : 2);
  const size = (tables.sizes[cohort] as number) + (tables.sizes[cohort + 1] as number);
  const ignorant =
    (people[from + slot.unaware] as number) +
    (people[from + slot.cohortSize + slot.unaware] as number);
  figures[row + figure.reachedShare] = share(size - ignorant, size);
  figures[row + figure.movedShare] = share(away(people, first) + vulnerable, zone);
  figures[row + figure.vulnerableMovedShare] = share(
    vulnerable,
    tables.zoneVulnerable[village] as number,
  );
}

/** Whole people: the fraction left over counts as one where it passes the village's own threshold. */
function measureFates(tables: Tables, people: number[], village: number, first: number): void {
  const row = village * figure.figureCount;
  figures[row + figure.dead] = whole(
    sum(people, first, slot.dead),
    tables.thresholds[3 * village] as number,
  );
  figures[row + figure.injured] = whole(
    sum(people, first, slot.injured),
    tables.thresholds[3 * village + 1] as number,
  );
  figures[row + figure.missing] = whole(
    sum(people, first, slot.missing),
    tables.thresholds[3 * village + 2] as number,
  );
  total.dead += figures[row + figure.dead] as number;
  total.injured += figures[row + figure.injured] as number;
  total.missing += figures[row + figure.missing] as number;
}

function whole(people: number, threshold: number): number {
  return Math.floor(people + threshold);
}
