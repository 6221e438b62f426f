/** The state at minute 0, and one tick of it. */
import { calmInputs } from './conditions.ts';
import { type Force, fillForce } from './force.ts';
import { emptyHistory, interval, keepHistory } from './history.ts';
import type { EpidemicState } from './layout.ts';
import * as slot from './layout.ts';
import * as progress from './progress.ts';
import { report } from './report.ts';
import type { Tables } from './tables.ts';
import { beginIncubation, ringHours } from './waiting.ts';

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
  const zeros = (length: number) => new Array<number>(length).fill(0);
  const state: EpidemicState = {
    minute: 0,
    people: tables.groups.flatMap((id) => firstPeople(tables, id)),
    waiting: zeros(tables.groups.length * ringHours(tables)),
    places: zeros(tables.places.length * slot.placeSize),
    sealed: zeros(tables.sources.ids.length),
    suspended: zeros(tables.venues.ids.length),
    infections: [0, 0],
    history: emptyHistory(tables),
    last: calmInputs(tables.places.length),
  };
  addExposed(tables, state);
  keepHistory(tables, state, 0);
  return state;
}

/** Share of the severe cases at each place who are under treatment, into `row`. */
function fillTreated(tables: Tables, state: EpidemicState, row: Float64Array): void {
  row.fill(0);
  const groups = tables.groups.length;
  for (let group = 0; group < groups; group += 1) {
    const place = tables.placeOf[group] as number;
    const severe = state.people[group * slot.groupSize + slot.severe] as number;
    row[place] = (row[place] as number) + severe;
  }
  for (let place = 0; place < row.length; place += 1) {
    const severe = row[place] as number;
    const capacity = state.places[place * slot.placeSize + slot.capacity] as number;
    row[place] = severe > capacity ? capacity / severe : capacity > 0 ? 1 : 0;
  }
}

function advanceGroup(step: progress.SubStep, force: Force, treated: Float64Array): void {
  const { tables, group } = step;
  const onsets = progress.endLatency(step);
  const atOnce = progress.infect(
    step,
    force.people[group] as number,
    force.sources[group] as number,
  );
  report(step);
  progress.endShedding(step);
  progress.endSevere(step, treated[tables.placeOf[group] as number] as number);
  progress.endIllness(step);
  progress.begin(step, onsets + atOnce);
}

/** Advances the state by `dt` minutes, in whole-minute sub-steps that end at every half hour. */
export function advance(
  step: progress.SubStep,
  force: Force,
  treated: Float64Array,
  dt: number,
): void {
  const { tables, state } = step;
  const end = state.minute + dt;
  while (state.minute < end) {
    const { minute } = state;
    step.minute = minute;
    step.length = Math.min(tables.longest, end - minute, interval - (minute % interval));
    fillForce(tables, state, minute, force);
    fillTreated(tables, state, treated);
    for (let group = 0; group < tables.groups.length; group += 1) {
      step.group = group;
      step.base = group * slot.groupSize;
      advanceGroup(step, force, treated);
    }
    state.minute = minute + step.length;
    if (state.minute % interval === 0) keepHistory(tables, state, state.minute);
  }
}
