/** Counts the people of all villages: one row of numbers for each output, one number for each village. */
import { atHome as peopleAtHome } from './harm.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

/** Fills `row` with one number for each village. */
export type Measure = (tables: Tables, state: EvacuationState, row: Float64Array) => void;

const villageStep = slot.cohortsPerVillage * slot.cohortSize;

/** Sum over the four cohorts of a village of the state whose first number stands at `at`. */
function sum(people: number[], at: number): number {
  return (
    (people[at] as number) +
    (people[at + slot.cohortSize] as number) +
    (people[at + 2 * slot.cohortSize] as number) +
    (people[at + 3 * slot.cohortSize] as number)
  );
}

/** People of a village in one state. */
function counting(index: number): Measure {
  return (_, { people }, row) => {
    for (let village = 0; village < row.length; village += 1) {
      row[village] = sum(people, village * villageStep + index);
    }
  };
}

/** People of a village in either of two states. */
function countingBoth(one: number, other: number): Measure {
  return (_, { people }, row) => {
    for (let village = 0; village < row.length; village += 1) {
      const first = village * villageStep;
      row[village] = sum(people, first + one) + sum(people, first + other);
    }
  };
}

/** People of the cohort at `at` at home, the trapped among them. */
function there(people: number[], at: number): number {
  return peopleAtHome(people, at) + (people[at + slot.trapped] as number);
}

const atHome: Measure = (_, { people }, row) => {
  for (let village = 0; village < row.length; village += 1) {
    const first = village * villageStep;
    const zone = there(people, first) + there(people, first + slot.cohortSize);
    const vulnerable = peopleAtHome(people, first + 3 * slot.cohortSize);
    row[village] = zone + (peopleAtHome(people, first + 2 * slot.cohortSize) + vulnerable);
  }
};

const atRiskAtHome: Measure = (_, { people }, row) => {
  for (let village = 0; village < row.length; village += 1) {
    const first = village * villageStep;
    row[village] = there(people, first) + there(people, first + slot.cohortSize);
  }
};

const vulnerableAtHome: Measure = (_, { people }, row) => {
  for (let village = 0; village < row.length; village += 1) {
    const second = village * villageStep + slot.cohortSize;
    row[village] = there(people, second) + peopleAtHome(people, second + 2 * slot.cohortSize);
  }
};

/** Vulnerable people of the danger zone at home: a total only. */
const vulnerableAtRisk: Measure = (_, { people }, row) => {
  for (let village = 0; village < row.length; village += 1) {
    row[village] = there(people, village * villageStep + slot.cohortSize);
  }
};

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

const reachedShare: Measure = (tables, { people }, row) => {
  for (let village = 0; village < row.length; village += 1) {
    const inZone = (tables.zone[village] as number) > 0;
    const cohort = village * slot.cohortsPerVillage + (inZone ? 0 : 2);
    const size = (tables.sizes[cohort] as number) + (tables.sizes[cohort + 1] as number);
    const at = cohort * slot.cohortSize + slot.unaware;
    const ignorant = (people[at] as number) + (people[at + slot.cohortSize] as number);
    row[village] = share(size - ignorant, size);
  }
};

const movedShare: Measure = (tables, { people }, row) => {
  for (let village = 0; village < row.length; village += 1) {
    const first = village * villageStep;
    const moved = away(people, first) + away(people, first + slot.cohortSize);
    row[village] = share(moved, tables.zone[village] as number);
  }
};

const vulnerableMovedShare: Measure = (tables, { people }, row) => {
  for (let village = 0; village < row.length; village += 1) {
    const moved = away(people, village * villageStep + slot.cohortSize);
    row[village] = share(moved, tables.zoneVulnerable[village] as number);
  }
};

const exposed: Measure = (_, { villages }, row) => {
  for (let village = 0; village < row.length; village += 1) {
    row[village] = villages[village * slot.villageSize + slot.exposed] as number;
  }
};

/** Whole people: the fraction left over counts as one where it passes the village's own threshold. */
function counted(index: number, fate: number): Measure {
  return (tables, { people }, row) => {
    for (let village = 0; village < row.length; village += 1) {
      const threshold = tables.thresholds[3 * village + fate] as number;
      row[village] = Math.floor(sum(people, village * villageStep + index) + threshold);
    }
  };
}

/** How each keyed output of villages is measured. */
export const measures = {
  unaware: counting(slot.unaware),
  warned: counting(slot.warned),
  preparing: counting(slot.preparing),
  onTheWay: countingBoth(slot.onTheWay, slot.wrongWay),
  safe: countingBoth(slot.sheltered, slot.withRelatives),
  returned: counting(slot.returned),
  atHome,
  atRiskAtHome,
  vulnerableAtHome,
  refusers: counting(slot.refusing),
  reachedShare,
  movedShare,
  vulnerableMovedShare,
  exposed,
  trapped: counting(slot.trapped),
  injured: counted(slot.injured, 1),
  dead: counted(slot.dead, 0),
  missing: counted(slot.missing, 2),
  astray: counting(slot.wrongWay),
  vulnerableAtRisk,
} satisfies Record<string, Measure>;

export type Measured = keyof typeof measures;
