/** The state at minute 0, and one tick of it. */
import { asFilled, filled } from '../filled.ts';
import { calmInputs } from './conditions.ts';
import { beginForce, fillForce } from './force.ts';
import { emptyHistory, interval, keepHistory } from './history.ts';
import { infect } from './infection.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import * as progress from './progress.ts';
import { report } from './report.ts';
import type { Tables } from './tables.ts';
import { beginIncubation, ringHours } from './waiting.ts';
import { beginSubStep, type Work } from './work.ts';

/** The people of one group at minute 0; whole numbers in the stochastic form. */
function firstPeople(tables: Tables, id: string): number[] {
  const { groups } = tables.params;
  const { size = 0, initialExposed = 0, initialInfectious = 0 } = groups[id] ?? {};
  const fouled = groups[id]?.initialFromSource?.people ?? 0;
  const people = new Array<number>(slot.groupSize).fill(0);
  const whole = (value: number) => (tables.stochastic ? Math.round(value) : value);
  const ill = whole(initialInfectious * tables.illness.symptomatic);
  const told = whole(ill * tables.reportShare);
  people[slot.susceptible] = size - initialExposed - initialInfectious - fouled;
  people[slot.latent] = initialExposed;
  people[slot.incubating] = fouled;
  people[slot.free] = ill;
  people[slot.silent] = initialInfectious - ill;
  people[slot.pending] = told;
  people[slot.hidden] = ill - told;
  return people;
}

/** Gives those whom a source infected before the drill their hours of onset. */
function addExposed(tables: Tables, state: EpidemicState): void {
  tables.groups.forEach((id, group) => {
    const exposed = tables.params.groups[id]?.initialFromSource;
    if (!exposed) return;
    beginIncubation({ tables, state, group, minute: 0 }, exposed.people, exposed.hoursAgo);
    state.infections[slot.fromSources] =
      (state.infections[slot.fromSources] as number) + exposed.people;
  });
}

export function firstState(tables: Tables): EpidemicState {
  const state: EpidemicState = {
    minute: 0,
    people: asFilled(tables.groups.flatMap((id) => firstPeople(tables, id))),
    waiting: filled(tables.groups.length * ringHours(tables)),
    places: filled(tables.places.length * slot.placeSize),
    sealed: filled(tables.sources.ids.length),
    suspended: filled(tables.venues.ids.length),
    infections: filled(2),
    history: emptyHistory(tables),
    last: asFilled(calmInputs(tables.places.length)),
  };
  addExposed(tables, state);
  keepHistory(tables, state, 0);
  return state;
}

function advanceGroups(work: Work): void {
  progress.endLatency(work);
  infect(work);
  report(work);
  progress.endShedding(work);
  progress.endSevere(work);
  progress.endIllness(work);
  progress.begin(work);
}

/** Advances `state` by `dt` minutes, in whole-minute sub-steps that end at every half hour. */
export function advance(work: Work, state: EpidemicState, dt: number): void {
  const { tables } = work;
  const end = state.minute + dt;
  work.state = state;
  beginForce(work, end);
  while (state.minute < end) {
    const { minute } = state;
    const length = Math.min(tables.longest, end - minute, interval - (minute % interval));
    beginSubStep(work, minute, length);
    fillForce(work);
    advanceGroups(work);
    state.minute = minute + length;
    if (state.minute % interval === 0) keepHistory(tables, state, state.minute);
  }
}
