/** Who hears the warning in one sub-step, and how far it is believed. */
import type { Conditions } from './conditions.ts';
import {
  channelNames,
  channels,
  cueNoticeAtNight,
  cueNoticeByDay,
  wordOfMouthAtNight,
  wordOfMouthRate,
} from './constants.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import { leaving } from './mobilisation.ts';
import type { Tables } from './tables.ts';

const rates = channelNames.map((name) => channels[name].rate);
const credences = channelNames.map((name) => channels[name].credence);
const callIndex = channelNames.indexOf('call');
const loudspeakerIndex = channelNames.indexOf('loudspeaker');
const groupIndex = channelNames.indexOf('group');

/** What one sub-step's hearing came to; reused. */
const hearing = { missed: 1, heard: 0, credit: 0 };

/** How far the technology of a channel works now, 0..1. */
function available(channel: number, now: Conditions, onBattery: boolean): number {
  if (channel === callIndex || channel === groupIndex) return now.phone;
  if (channel === loudspeakerIndex && !onBattery) return now.power;
  return 1;
}

/**
 * One channel over `h` minutes. Of the unaware a share q can be reached and leaves at the channel's
 * rate a, so that q's odds fall by e^(−a·h) and 1 − q·(1 − e^(−a·h)) of all stay unaware: the
 * broadcast term of the ORNL equation for a share of the people, exact for any step.
 */
function broadcast(
  state: EvacuationState,
  base: number,
  channel: number,
  scale: number,
  h: number,
): void {
  const { villages } = state;
  const at = base + slot.firstChannel + 2 * channel;
  const left = villages[at] as number;
  const minutes = left < h ? left : h;
  const odds = villages[at + 1] as number;
  const reaching = leaving((rates[channel] as number) * scale * minutes);
  const heard = (odds / (1 + odds)) * reaching;
  const credence = credences[channel] as number;
  villages[at] = left - minutes;
  villages[at + 1] = odds * (1 - reaching);
  hearing.missed *= 1 - heard;
  hearing.heard += heard;
  hearing.credit += heard * credence;
  const believed = villages[base + slot.belief] as number;
  if (credence > believed) villages[base + slot.belief] = believed + (credence - believed) * heard;
}

/** All channels of a village that are at work, into `hearing`. */
function hearChannels(
  tables: Tables,
  state: EvacuationState,
  base: number,
  now: Conditions,
  h: number,
): void {
  const { villages } = state;
  hearing.missed = 1;
  hearing.heard = 0;
  hearing.credit = 0;
  for (let channel = 0; channel < slot.channelCount; channel += 1) {
    if ((villages[base + slot.firstChannel + 2 * channel] as number) <= 0) continue;
    const works = available(channel, now, villages[base + slot.battery] === 1);
    broadcast(state, base, channel, works * tables.warningPace, h);
  }
}

/** Share of the village's unaware people who hear within `h` minutes without a knock at the door. */
export function hear(
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
  h: number,
): number {
  const { villages } = state;
  const base = village * slot.villageSize;
  hearChannels(tables, state, base, now, h);
  const knowing = knowingShare(tables, state, village);
  if (knowing >= 1 || (knowing <= 0 && hearing.heard <= 0 && now.cue <= 0)) return 0;
  const talkers = knowing + (1 - knowing) * 0.5 * (1 - hearing.missed);
  const believed = villages[base + slot.belief] as number;
  const told = talkers * believed * wordOfMouthRate * (now.night ? wordOfMouthAtNight : 1);
  const noticed = now.cue * (now.night ? cueNoticeAtNight : cueNoticeByDay);
  const informal = (told * tables.warningPace + noticed) * h;
  const share = 1 - hearing.missed * (1 - leaving(informal));
  const weight = hearing.heard + informal;
  if (share > 0 && weight > 0) {
    const credit = (hearing.credit + h * (told * tables.warningPace * believed + noticed)) / weight;
    mixBelief(state, base, knowing, (1 - knowing) * share, credit);
  }
  return share;
}

/** Newcomers with their own credence join those who know already. */
export function mixBelief(
  state: EvacuationState,
  base: number,
  knowing: number,
  joining: number,
  credence: number,
): void {
  const all = knowing + joining;
  if (all <= 0) return;
  const believed = state.villages[base + slot.belief] as number;
  state.villages[base + slot.belief] = (believed * knowing + credence * joining) / all;
}

/** Share of the danger zone (of everyone, where it is empty) who are no longer unaware. */
export function knowingShare(tables: Tables, state: EvacuationState, village: number): number {
  const first = village * slot.cohortsPerVillage;
  const from = (tables.zone[village] as number) > 0 ? first : first + 2;
  const size = (tables.sizes[from] as number) + (tables.sizes[from + 1] as number);
  if (size <= 0) return 1;
  const at = from * slot.cohortSize + slot.unaware;
  const share =
    1 - ((state.people[at] as number) + (state.people[at + slot.cohortSize] as number)) / size;
  return share > 0 ? share : 0;
}
