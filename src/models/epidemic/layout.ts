/** Where each number stands in the flat state: plain JSON arrays, one per kind of thing. */

/**
 * State of the model. `people` holds `groupSize` numbers for each group; `waiting` people infected by
 * a source whose illness begins in an hour to come, `waitingHours` for each group (a ring, by hour of
 * the drill; empty without `incubation`); `places` `placeSize` numbers for each place that matters;
 * `sealed` and `suspended` 1 for each source or venue out of use; `infections` so far, from sources
 * and from people; `history` see `history.ts`; `last` the inputs last read: reporting, then for each
 * place contamination, crowding, hygiene.
 */
export type EpidemicState = {
  minute: number;
  people: number[];
  waiting: number[];
  places: number[];
  sealed: number[];
  suspended: number[];
  infections: number[];
  history: number[];
  last: number[];
};

// Numbers of a group. The first eleven are people and sum to the group's size.
export const susceptible = 0;
/** Infected by people, or by a source where the illness has no `incubation`; not yet infectious. */
export const latent = 1;
/** Infected by a source; the sum of the group's `waiting`. */
export const incubating = 2;
/** Ill and among the others. */
export const free = 3;
/** Ill and among the others, to be kept apart as soon as somebody comes to it. */
export const awaiting = 4;
export const isolated = 5;
/** Infectious without symptoms. */
export const silent = 6;
export const severe = 7;
export const shedding = 8;
export const recovered = 9;
export const dead = 10;
/** Numbers of a group that count people. */
export const peopleStates = 11;
// Everybody who has ever been ill is in one of these three.
export const reported = 11;
/** Will be reported. */
export const pending = 12;
/** Will be reported only if somebody looks for them. */
export const hidden = 13;
export const groupSize = 14;

// Numbers of a place: what has been ordered there.
export const supplied = 0;
export const disinfected = 1;
export const disinfectedUntil = 2;
export const washed = 3;
export const washedUntil = 4;
export const isolation = 5;
/** Share of the ill whom the isolation reached when it was last ordered. */
export const isolationReach = 6;
export const excludeHours = 7;
export const cohorted = 8;
export const searched = 9;
export const searchedUntil = 10;
/** Findings per minute while the search goes on. */
export const searchPace = 11;
export const capacity = 12;
export const placeSize = 13;

// What was last read from the inputs: one number, then `inputsPerPlace` for each place.
export const lastReporting = 0;
export const firstLast = 1;
export const inputsPerPlace = 3;
export const contamination = 0;
export const crowding = 1;
export const standingHygiene = 2;

// Infections so far.
export const fromSources = 0;
export const fromPeople = 1;

/** Long enough to mean "until changed". */
export const untilChanged = 1_000_000_000;
