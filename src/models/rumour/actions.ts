/** Performs the declared actions on the state. */
import type { ActionName } from './action-declarations.ts';
import { stoke } from './backlash.ts';
import { sane } from './conditions.ts';
import * as constant from './constants.ts';
import { correct } from './corrections.ts';
import { disperse, talk } from './crowdOrders.ts';
import { countable, dropPosts, move } from './moves.ts';
import { seedGroup } from './seeding.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';
import { addTrust, breakTrust, earnTrust } from './trust.ts';

export type Arguments = Readonly<Record<string, number | boolean | string>>;
type Perform = (tables: Tables, state: RumourState, args: Arguments, minute: number) => void;

/** Groups that an action is for: the one named, or all; none where the name is unknown. */
function groupsOf(tables: Tables, args: Arguments): readonly number[] {
  const name = args.group;
  if (name === undefined || name === '') return tables.everyGroup;
  const group = typeof name === 'string' ? tables.groupIndex.get(name) : undefined;
  return group === undefined ? [] : [group];
}

const storyOf = (tables: Tables, args: Arguments): number =>
  typeof args.story === 'string' ? (tables.storyIndex.get(args.story) ?? -1) : -1;
const shareOf = (args: Arguments, name: string, otherwise = 1): number =>
  sane(args[name], 0, 1, otherwise);
const peopleOf = (args: Arguments): number => sane(args.people, 0, 10_000_000, 0);

const seed: Perform = (tables, state, args) => {
  const story = storyOf(tables, args);
  const groups = groupsOf(tables, args);
  if (story < 0 || groups.length === 0) return;
  const people = peopleOf(args);
  let total = 0;
  for (const group of groups) total += tables.sizes[group] as number;
  let given = 0;
  let reached = 0;
  for (const group of groups) {
    reached += ((tables.sizes[group] as number) / total) * people;
    const share = countable(tables, reached + 1e-9) - given;
    given += share;
    seedGroup(tables, state, story, group, share);
  }
};

/** What is seen to be untrue by those who know better costs trust at once. */
const speak: Perform = (tables, state, args) => {
  const truth = shareOf(args, 'truth');
  const reach = shareOf(args, 'reach');
  const earned = constant.speakTrust * shareOf(args, 'quality', 0.5) * truth * reach;
  for (const group of groupsOf(tables, args)) {
    earnTrust(tables, state, group, earned);
    const knowing = knowingTruth(tables, state, group);
    const lost = (1 - truth) * reach * knowing * tables.params.correction.backlash;
    addTrust(tables, state, group, -lost * (state.trust[group] as number));
  }
};

/** Largest share of the group that believes some true story. */
function knowingTruth(tables: Tables, state: RumourState, group: number): number {
  let most = 0;
  for (let story = 0; story < tables.storyCount; story += 1) {
    if (tables.truth[story] !== 1) continue;
    const cell = story * tables.groupCount + group;
    const believers = (state.telling[cell] as number) + (state.holding[cell] as number);
    most = Math.max(most, believers / (tables.sizes[group] as number));
  }
  return most;
}

const contradict: Perform = (tables, state, args, minute) => {
  const weight = shareOf(args, 'weight');
  if (weight === 0) return;
  for (const group of tables.everyGroup)
    breakTrust(tables, state, group, tables.params.trustDynamics.contradiction * weight);
  const before = state.doubtUntil > minute ? state.doubt : 0;
  state.doubt = before + (1 - before) * weight;
  state.doubtUntil = minute + constant.doubtMinutes;
};

const remove: Perform = (tables, state, args, minute) => {
  const story = storyOf(tables, args);
  const share = shareOf(args, 'share');
  if (story < 0 || share === 0) return;
  state.removedShare[story] = Math.max(state.removedShare[story] as number, share);
  state.removedUntil[story] = minute + constant.removalMinutes;
};

const punish: Perform = (tables, state, args) => {
  const people = peopleOf(args);
  const fear = people / (people + constant.fearPeople);
  if (fear === 0) return;
  state.fear += (1 - state.fear) * fear;
  for (const group of tables.everyGroup)
    breakTrust(tables, state, group, constant.punishTrust * (0.4 + 0.6 * fear));
  for (let story = 0; story < tables.storyCount; story += 1) {
    for (const group of tables.everyGroup) {
      const cell = story * tables.groupCount + group;
      const before = state.telling[cell] as number;
      const silent = countable(tables, before * constant.fearSilences * fear);
      if (silent === 0) continue;
      dropPosts(tables, state, cell, silent, before);
      move(state.telling, state.holding, cell, silent);
    }
    if (state.started[story] === 1) stoke(tables, state, story, 0.3 * fear, 0);
  }
};

/** Who was listened to tells some others at home. */
const householdOfListeners = 4;

const listen: Perform = (tables, state, args) => {
  const quality = shareOf(args, 'quality', 0.5);
  const groups = groupsOf(tables, args);
  const people = peopleOf(args) * householdOfListeners;
  let total = 0;
  for (const group of groups) total += tables.sizes[group] as number;
  const reached = total > 0 ? people / (people + total) : 0;
  for (const group of groups) {
    earnTrust(tables, state, group, constant.listenTrust * quality * reached);
    const calm = state.calm[group] as number;
    state.calm[group] = calm + (1 - calm) * quality * Math.min(1, 2 * reached);
  }
};

const leak: Perform = (tables, state, args) => {
  const points = constant.leakTrust * shareOf(args, 'weight');
  for (const group of tables.everyGroup) breakTrust(tables, state, group, points);
};

const performers: Record<ActionName, Perform> = {
  seed,
  correct: (tables, state, args) => {
    const story = storyOf(tables, args);
    if (story < 0) return;
    correct(tables, state, story, groupsOf(tables, args), {
      quality: shareOf(args, 'quality', 0.5),
      truth: shareOf(args, 'truth'),
      reach: shareOf(args, 'reach'),
      trusted: args.trusted === true,
    });
  },
  speak,
  contradict,
  remove,
  punish,
  listen,
  leak,
  disperse: (tables, state, args) =>
    disperse(tables, state, shareOf(args, 'share'), args.force === true),
  talk: (tables, state, args) => talk(tables, state, shareOf(args, 'share')),
};

/** Does `action` at `minute`; a story or group that does not exist is left alone. */
export function perform(
  tables: Tables,
  state: RumourState,
  action: string,
  args: Arguments,
  minute: number,
): void {
  performers[action as ActionName]?.(tables, state, args, minute);
}
