/** Where each number stands in the flat state: plain JSON arrays, one per kind of thing. */

/**
 * State of the model. `people` holds `cohortsPerVillage` cohorts of `cohortSize` numbers for each
 * village; `villages` holds `villageSize` numbers each; `guests[village × shelters + shelter]` people
 * present; `shelters` `shelterSize` numbers each; `last` what actions need of the inputs last read.
 */
export type EvacuationState = {
  people: number[];
  villages: number[];
  guests: number[];
  shelters: number[];
  last: number[];
};

/** Cohorts of a village, in this order: danger zone able, danger zone vulnerable, then the same outside it. */
export const cohortsPerVillage = 4;

// Numbers of a cohort. The first thirteen are people and sum to the cohort's population.
export const unaware = 0;
export const warned = 1;
export const preparing = 2;
export const refusing = 3;
export const onTheWay = 4;
export const wrongWay = 5;
export const sheltered = 6;
export const withRelatives = 7;
export const returned = 8;
export const trapped = 9;
export const injured = 10;
export const dead = 11;
export const missing = 12;
/** Numbers of a cohort that count people. */
export const peopleStates = 13;
/** Mean minutes since those preparing decided. */
export const preparingAge = 13;
/** Mean minutes since those on the way left. */
export const travelAge = 14;
export const cohortSize = 15;

// Numbers of a village.
export const level = 0;
/** 1: the order is to the whole village, not to the danger zone alone. */
export const scopeAll = 1;
/** Mean credence 0..1 that those warned give the warning. */
export const belief = 2;
/** Quality 0..1 of the best notice: says what to do, where and when. */
export const clarity = 3;
/** How far people know that it is not over, 0..1; fades. */
export const informed = 4;
export const cleared = 5;
export const forbidden = 6;
export const doorCrews = 7;
export const doorMinutes = 8;
export const assistCrews = 9;
export const assistVehicles = 10;
export const assistMinutes = 11;
export const rescueCrews = 12;
export const rescueMinutes = 13;
export const slideSeen = 14;
/** 1: the loudspeaker runs on batteries. */
export const battery = 15;
export const exposed = 16;
/** First of two numbers for each channel: minutes left, odds that an unaware person can be reached. */
export const firstChannel = 17;
export const channelCount = 5;
export const villageSize = firstChannel + 2 * channelCount;

// Numbers of a shelter.
export const shelterOpen = 0;
export const extraBeds = 1;
export const shelterSize = 2;

// What was last read from the inputs.
export const lastTrust = 0;
export const lastNight = 1;

/** Orders, in rising strength. */
export const orderLevels = ['none', 'prepare', 'vulnerableFirst', 'go'] as const;
export const levelPrepare = 1;
export const levelVulnerableFirst = 2;
export const levelGo = 3;
