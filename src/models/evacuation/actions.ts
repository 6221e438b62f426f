/** Performs the declared actions on the state. */
import type { ActionName } from './action-declarations.ts';
import type { ChannelName } from './constants.ts';
import { channelNames, channels } from './constants.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import type { Arguments } from './orders.ts';
import { advise, clear, force, number, persuade, raise } from './orders.ts';
import type { Tables } from './tables.ts';

/** Long enough to mean "until changed". */
const untilChanged = 1_000_000;
const channelMinutes = 60;

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
  if (action === 'shelter') {
    openShelter(tables, state, args, place);
    return;
  }
  const village = tables.villageIndex.get(place ?? '');
  if (village === undefined) return;
  const base = village * slot.villageSize;
  const act = villageActions[action as Exclude<ActionName, 'shelter'>];
  act?.(tables, state, base, args, village);
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

function openShelter(
  tables: Tables,
  state: EvacuationState,
  args: Arguments,
  place: string | undefined,
): void {
  const shelter = tables.shelterIndex.get(place ?? '');
  if (shelter === undefined) return;
  const at = shelter * slot.shelterSize;
  state.shelters[at + slot.shelterOpen] = args.open === true ? 1 : 0;
  state.shelters[at + slot.extraBeds] = number(
    args,
    'extraBeds',
    0,
    100_000,
    state.shelters[at + slot.extraBeds] as number,
  );
}
