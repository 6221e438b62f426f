/** Performs the declared actions on the state. */
import type { ActionName } from './action-declarations.ts';
import type { ChannelName } from './constants.ts';
import { channelNames, channels } from './constants.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

export type Arguments = Readonly<Record<string, number | boolean | string>>;

/** Long enough to mean "until changed". */
const untilChanged = 1_000_000;
const channelMinutes = 60;

function number(args: Arguments, name: string, low: number, high: number, fallback: number): number {
  const value = args[name];
  if (typeof value !== 'number' || value !== value) return fallback;
  return value > low ? (value < high ? value : high) : low;
}

function lasting(args: Arguments): number {
  return number(args, 'minutes', 0, untilChanged, untilChanged);
}

/** Does `action` at `place`; does nothing where the place is no village (or, for `shelter`, no shelter). */
export function perform(
  tables: Tables,
  state: EvacuationState,
  action: string,
  args: Arguments,
  place: string | undefined,
): void {
  if (action === 'shelter') return openShelter(tables, state, args, place);
  const village = tables.villageIndex.get(place ?? '');
  if (village === undefined) return;
  const base = village * slot.villageSize;
  const perform = villageActions[action as Exclude<ActionName, 'shelter'>];
  perform?.(tables, state, base, args, village);
}

type VillageAction = (
  tables: Tables,
  state: EvacuationState,
  base: number,
  args: Arguments,
  village: number,
) => void;

const broadcastBy =
  (name: ChannelName): VillageAction =>
  (_, state, base, args) => {
    const channel = channels[name];
    const share = state.last[slot.lastNight] === 1 ? channel.byNight : channel.byDay;
    const at = base + slot.firstChannel + 2 * channelNames.indexOf(name);
    const odds = share / (1 - share);
    state.villages[at] = number(args, 'minutes', 0, untilChanged, channelMinutes);
    // Sent again at once it reaches nobody new; what faded comes back by half.
    const before = state.villages[at + 1] as number;
    state.villages[at + 1] = before > 0 ? (before + odds) / 2 : odds;
  };

const villageActions: Record<Exclude<ActionName, 'shelter'>, VillageAction> = {
  call: broadcastBy('call'),
  gong: broadcastBy('gong'),
  group: broadcastBy('group'),
  loudspeaker: (tables, state, base, args, village) => {
    broadcastBy('loudspeaker')(tables, state, base, args, village);
    state.villages[base + slot.battery] = args.battery === true ? 1 : 0;
  },
  notice: (tables, state, base, args, village) => {
    broadcastBy('notice')(tables, state, base, args, village);
    const quality = number(args, 'quality', 0, 1, 0);
    raise(state, base + slot.clarity, quality);
    raise(state, base + slot.informed, quality);
  },
  door: (_, state, base, args) => {
    state.villages[base + slot.doorCrews] = number(args, 'crews', 0, 1000, 0);
    state.villages[base + slot.doorMinutes] = args.crews === 0 ? 0 : lasting(args);
  },
  assist: (_, state, base, args) => {
    state.villages[base + slot.assistCrews] = number(args, 'crews', 0, 1000, 0);
    state.villages[base + slot.assistVehicles] = number(args, 'vehicles', 0, 1000, 0);
    state.villages[base + slot.assistMinutes] = lasting(args);
  },
  rescue: (_, state, base, args) => {
    state.villages[base + slot.rescueCrews] = number(args, 'crews', 0, 1000, 0);
    state.villages[base + slot.rescueMinutes] = lasting(args);
  },
  advise,
  persuade,
  force,
  clear,
  forbidReturn: (_, state, base) => {
    state.villages[base + slot.forbidden] = 1;
    state.villages[base + slot.cleared] = 0;
    state.villages[base + slot.informed] = 1;
  },
};

function raise(state: EvacuationState, at: number, value: number): void {
  if (value > (state.villages[at] as number)) state.villages[at] = value;
}

/** Moves `share` of the people of every cohort of a village from one state to another. */
function shift(state: EvacuationState, village: number, from: number, to: number, share: number): void {
  const first = village * slot.cohortsPerVillage;
  for (let cohort = first; cohort < first + slot.cohortsPerVillage; cohort += 1) {
    const at = cohort * slot.cohortSize;
    const moved = (state.people[at + from] as number) * share;
    if (moved <= 0) continue;
    const there = state.people[at + to] as number;
    dilute(state.people, at, to, there / (there + moved));
    state.people[at + from] = (state.people[at + from] as number) - moved;
    state.people[at + to] = there + moved;
  }
}

/** Newcomers of age 0 lower the mean age of a stage that has one. */
function dilute(people: number[], at: number, state: number, share: number): void {
  const age = state === slot.preparing ? slot.preparingAge : state === slot.onTheWay ? slot.travelAge : -1;
  if (age >= 0) people[at + age] = (people[at + age] as number) * share;
}

function advise(_: Tables, state: EvacuationState, base: number, args: Arguments, village: number): void {
  const level = (slot.orderLevels as readonly string[]).indexOf(String(args.level));
  if (level < 0) return;
  state.villages[base + slot.level] = level;
  state.villages[base + slot.scopeAll] = level > 0 && args.scope === 'all' ? 1 : 0;
  if (level === 0) return;
  state.villages[base + slot.cleared] = 0;
  shift(state, village, slot.returned, slot.warned, 1);
}

/** Share won over: by skill and trust; those who stay for their animals want a promise about them. */
function persuade(tables: Tables, state: EvacuationState, base: number, args: Arguments, village: number): void {
  const skill = number(args, 'skill', 0, 1, 0);
  const trusting = 0.5 + 0.005 * (state.last[slot.lastTrust] as number);
  const won = skill * trusting;
  const livestock = tables.livestock[village] as number;
  const forAnimals = (0.8 * livestock) / (1 + 0.8 * livestock);
  const answered = args.livestock === true ? 1.2 : 0.4;
  const share = won * (1 - forAnimals + forAnimals * answered);
  shift(state, village, slot.refusing, slot.preparing, share < 1 ? share : 1);
  raise(state, base + slot.informed, skill);
}

function force(_: Tables, state: EvacuationState, _base: number, args: Arguments, village: number): void {
  shift(state, village, slot.refusing, slot.onTheWay, number(args, 'share', 0, 1, 1));
}

function clear(_: Tables, state: EvacuationState, base: number, _args: Arguments, village: number): void {
  const { villages } = state;
  for (const at of [slot.level, slot.scopeAll, slot.forbidden, slot.doorMinutes, slot.assistMinutes]) {
    villages[base + at] = 0;
  }
  villages[base + slot.cleared] = 1;
  shift(state, village, slot.preparing, slot.warned, 1);
  shift(state, village, slot.refusing, slot.warned, 1);
}

function openShelter(tables: Tables, state: EvacuationState, args: Arguments, place: string | undefined): void {
  const shelter = tables.shelterIndex.get(place ?? '');
  if (shelter === undefined) return;
  const at = shelter * slot.shelterSize;
  state.shelters[at + slot.shelterOpen] = args.open === true ? 1 : 0;
  state.shelters[at + slot.extraBeds] = number(args, 'extraBeds', 0, 100_000, state.shelters[at + slot.extraBeds] as number);
}
