/** What danger does to those still there, and what rescuers can mend. */
import type { Conditions } from './conditions.ts';
import * as rate from './constants.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import { arrive } from './movement.ts';
import type { Tables } from './tables.ts';

/** States in which people of the danger zone are at home. */
const atHomeStates = [
  slot.unaware,
  slot.warned,
  slot.preparing,
  slot.refusing,
  slot.returned,
] as const;

/** People of the cohort at `at` who are at home and unhurt. */
export function atHome(people: number[], at: number): number {
  return (
    (people[at + slot.unaware] as number) +
    (people[at + slot.warned] as number) +
    (people[at + slot.preparing] as number) +
    (people[at + slot.refusing] as number) +
    (people[at + slot.returned] as number)
  );
}

interface Shares {
  trapped: number;
  injured: number;
  dead: number;
  missing: number;
}

const byWater: Shares = {
  trapped: rate.waterTrapped,
  injured: rate.waterInjured,
  dead: rate.waterDead,
  missing: rate.waterMissing,
};
const bySlide: Shares = {
  trapped: rate.slideTrapped,
  injured: rate.slideInjured,
  dead: rate.slideDead,
  missing: rate.slideMissing,
};

/** Takes the shares × `scale` of those at home, and of those on a wrong way if `astray`, out of the cohort. */
function strike(
  people: number[],
  at: number,
  shares: Shares,
  scale: number,
  astray: boolean,
): void {
  const sum = shares.trapped + shares.injured + shares.dead + shares.missing;
  const bounded = scale * sum < 0.9 ? scale : 0.9 / sum;
  let struck = 0;
  for (let index = 0; index < atHomeStates.length; index += 1) {
    const state = at + (atHomeStates[index] as number);
    const lost = (people[state] as number) * sum * bounded;
    people[state] = (people[state] as number) - lost;
    struck += lost;
  }
  if (astray) {
    const lost = (people[at + slot.wrongWay] as number) * sum * bounded;
    people[at + slot.wrongWay] = (people[at + slot.wrongWay] as number) - lost;
    struck += lost;
  }
  const each = struck / sum;
  people[at + slot.trapped] = (people[at + slot.trapped] as number) + each * shares.trapped;
  people[at + slot.injured] = (people[at + slot.injured] as number) + each * shares.injured;
  people[at + slot.dead] = (people[at + slot.dead] as number) + each * shares.dead;
  people[at + slot.missing] = (people[at + slot.missing] as number) + each * shares.missing;
}

/** A slide is sudden: it strikes once, when it reaches the homes, however long the tick. */
export function slideArrives(
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
): void {
  const base = village * slot.villageSize;
  const before = state.villages[base + slot.slideSeen] === 1;
  if (now.slide === before) return;
  state.villages[base + slot.slideSeen] = now.slide ? 1 : 0;
  if (!now.slide) return;
  const danger = now.hazard > rate.slideLeastDanger ? now.hazard : rate.slideLeastDanger;
  const first = village * slot.cohortsPerVillage * slot.cohortSize;
  strike(state.people, first, bySlide, danger * tables.harmPace, false);
  const vulnerable = danger * tables.harmPace * rate.vulnerableHarm;
  strike(state.people, first + slot.cohortSize, bySlide, vulnerable, false);
}

/** Danger that lasts, over `h` minutes: water takes its time. */
export function endanger(
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
  h: number,
): void {
  const first = village * slot.cohortsPerVillage * slot.cohortSize;
  if (now.hazard > 0) {
    const violent = now.hazard > 1 ? now.hazard * now.hazard : now.hazard;
    const pace = now.slide ? rate.slideGoesOn : 1;
    const scale = violent * pace * tables.harmPace * (now.night ? 1.3 : 1) * h;
    const shares = now.slide ? bySlide : byWater;
    strike(state.people, first, shares, scale, true);
    strike(state.people, first + slot.cohortSize, shares, scale * rate.vulnerableHarm, true);
  }
}

/** The trapped die slowly, are fetched by crews (the vulnerable first), or get out when the water falls. */
export function rescue(
  tables: Tables,
  state: EvacuationState,
  village: number,
  guestsAt: number,
  now: Conditions,
  h: number,
): void {
  const { people, villages } = state;
  const base = village * slot.villageSize;
  const first = village * slot.cohortsPerVillage * slot.cohortSize;
  const left = villages[base + slot.rescueMinutes] as number;
  if (left <= 0 && !someoneTrapped(people, first)) return;
  const crewMinutes = (villages[base + slot.rescueCrews] as number) * (left < h ? left : h);
  villages[base + slot.rescueMinutes] = left > h ? left - h : 0;
  let hands = crewMinutes * rate.rescuedPerCrewMinute;
  for (let rank = 1; rank >= 0; rank -= 1) {
    const at = first + rank * slot.cohortSize;
    if (crewMinutes > 0) search(people, at, crewMinutes);
    if ((people[at + slot.trapped] as number) <= 0) continue;
    const fetched = fetchTrapped(
      people,
      at,
      hands,
      now,
      rank === 1 ? rate.vulnerableHarm : 1,
      tables.harmPace * h,
    );
    hands -= fetched;
    arrive(state, at, guestsAt, fetched, tables.relatives[village] as number);
    if (now.hazard <= 0 && !now.slide) free(people, at, h);
  }
}

function someoneTrapped(people: number[], first: number): boolean {
  return (
    (people[first + slot.trapped] as number) +
      (people[first + slot.cohortSize + slot.trapped] as number) >
    0
  );
}

function fetchTrapped(
  people: number[],
  at: number,
  hands: number,
  now: Conditions,
  frailty: number,
  pace: number,
): number {
  const caught = people[at + slot.trapped] as number;
  const violent = now.hazard > 1 ? now.hazard : 1;
  const risk = rate.trappedDeath * violent * frailty * pace;
  const dying = caught * (risk < 0.5 ? risk : 0.5);
  const alive = caught - dying;
  const fetched = alive < hands ? alive : hands;
  people[at + slot.trapped] = alive - fetched;
  people[at + slot.dead] = (people[at + slot.dead] as number) + dying;
  return fetched;
}

function free(people: number[], at: number, h: number): void {
  const caught = people[at + slot.trapped] as number;
  const out = caught < 1e-9 ? caught : caught * rate.trappedFreed * h;
  people[at + slot.trapped] = caught - out;
  people[at + slot.warned] = (people[at + slot.warned] as number) + out;
}

function search(people: number[], at: number, crewMinutes: number): void {
  const lost = people[at + slot.missing] as number;
  const share = crewMinutes * rate.missingFoundPerCrewMinute;
  const found = lost * (share < 1 ? share : 1);
  const alive = found * rate.missingFoundAlive;
  people[at + slot.missing] = lost - found;
  people[at + slot.injured] = (people[at + slot.injured] as number) + alive;
  people[at + slot.dead] = (people[at + slot.dead] as number) + (found - alive);
}
