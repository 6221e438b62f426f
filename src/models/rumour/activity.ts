/** How busy the channels are with a story, and how readily people believe it. */
import type { Conditions } from './conditions.ts';
import * as constant from './constants.ts';
import * as slot from './layout.ts';
import { groupAt, type Spread } from './spread.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';
import { weightOfWord } from './word.ts';

/** Contacts an hour of each channel for this story, in these conditions. */
export function setActivity(
  work: Spread,
  tables: Tables,
  state: RumourState,
  story: number,
  now: Conditions,
): void {
  const { channelCount, kinds, contacts, night, carries } = tables;
  const pace = 1 + constant.boostPace * (state.boost[story] as number);
  const removed = (state.removedUntil[story] as number) > now.minute;
  const cut = constant.removalCut * (state.removedShare[story] as number);
  for (let c = 0; c < channelCount; c += 1) {
    const kind = kinds[c];
    let active = (contacts[c] as number) * (carries[story * channelCount + c] as number) * pace;
    if (now.night) active *= night[c] as number;
    if (kind === 'video' || kind === 'press') {
      active *= now.attention * (1 - constant.fearPublic * state.fear);
    } else active *= 1 + constant.fearPrivate * state.fear;
    if (removed && kind === 'video') active *= 1 - cut;
    work.numbers[c * slot.recordSize + slot.active] = active;
  }
}

/** What one contact with an ignorant of each group does. */
export function setConvincing(
  work: Spread,
  tables: Tables,
  state: RumourState,
  story: number,
  now: Conditions,
): void {
  const { truth, groupCount } = tables;
  work.stale = tables.stale[story] as number;
  const boost = 1 + constant.boostAppeal * (state.boost[story] as number);
  const silence = 1 + constant.silenceAppeal * now.silence;
  const appeal = (tables.appeal[story] as number) * boost * silence;
  const isTrue = truth[story] === 1;
  const common = isTrue
    ? 1 + constant.evidenceAppeal * now.evidence
    : 1 + constant.doubtAppeal * (state.doubtUntil > now.minute ? state.doubt : 0);
  for (let g = 0; g < groupCount; g += 1) {
    const missing = constant.wary - (state.trust[g] as number);
    const wary = isTrue || missing <= 0 ? 1 : 1 + missing / 100;
    const word = weightOfWord(state, story * groupCount + g, g);
    const answer = word < 1 ? 1 - constant.answered * word : 1 - constant.answered;
    const chance = appeal * common * wary * answer;
    const convince = chance < 1 ? chance : 1;
    const base = groupAt(work, g);
    work.numbers[base + slot.convince] = convince;
    work.numbers[base + slot.dissuade] = (1 - convince) * (tables.doubt[story] as number);
  }
}

/**
 * Contacts an hour that still lead somewhere, of the group that makes most: those of posts that are
 * fresh, and those that new tellers would make, as far as anybody is left to be told.
 */
function liveliest(work: Spread, tables: Tables, state: RumourState, story: number): number {
  const { groupCount, channelCount, use, sizes } = tables;
  let unaware = 0;
  for (let g = 0; g < groupCount; g += 1) {
    const share = (state.ignorant[story * groupCount + g] as number) / (sizes[g] as number);
    if (share > unaware) unaware = share;
  }
  let most = 0;
  for (let g = 0; g < groupCount; g += 1) {
    const cell = story * groupCount + g;
    const telling = state.telling[cell] as number;
    const first = cell * channelCount;
    let rate = 0;
    for (let c = 0; c < channelCount; c += 1) {
      const fresh = telling > 0 ? (state.posts[first + c] as number) / telling : 0;
      const lively = fresh > unaware ? fresh : unaware;
      rate +=
        (work.numbers[c * slot.recordSize + slot.active] as number) *
        (use[g * channelCount + c] as number) *
        lively;
    }
    if (rate > most) most = rate;
  }
  return most;
}

/** Equal sub-steps, short enough for the group that tells most. */
export function subSteps(
  work: Spread,
  tables: Tables,
  state: RumourState,
  story: number,
  hours: number,
): number {
  const longest = tables.stochastic
    ? constant.contactsPerStep.stochastic
    : constant.contactsPerStep.meanField;
  const steps = Math.ceil((liveliest(work, tables, state, story) * hours) / longest);
  return steps < 1 ? 1 : steps > constant.mostSteps ? constant.mostSteps : steps;
}
