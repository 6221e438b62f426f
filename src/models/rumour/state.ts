/** What a rumour drill remembers between ticks: plain JSON, changed in place. */
import { filled } from '../filled.ts';
import type { Tables } from './tables.ts';

/** Stands for “has not happened” where a minute is kept. */
export const never = -1;

/**
 * Lists by story and group hold story × groups + group; `posts` that × carrying channels + channel.
 * `ignorant + telling + holding + doubting + corrected` is the size of the group for every story.
 */
export type RumourState = {
  /** People who do not know the story. */
  ignorant: number[];
  /** People who believe and tell it. */
  telling: number[];
  /** People who believe it and tell it no more. */
  holding: number[];
  /** People who heard it and do not believe it, without a correction. */
  doubting: number[];
  /** People who read the correction and do not believe it. */
  corrected: number[];
  /** Believers whose belief has hardened. */
  hard: number[];
  /** Tellers, weighed by how fresh what they told on the channel still is. */
  posts: number[];
  /** Strength 0..1 of the correction that is going about, official and from a trusted local. */
  word: number[];
  localWord: number[];
  /** By story: 1 once somebody has told it; backlash 0..1; posts deleted: until when, how many. */
  started: number[];
  /** 1 once the seed of its params has been set. */
  seeded: number[];
  boost: number[];
  /** How new the story is, 1 when it is told anew. */
  novelty: number[];
  removedUntil: number[];
  removedShare: number[];
  /** By group: trust 0..100, the level it comes back to, and how far grievance is heard 0..1. */
  trust: number[];
  base: number[];
  calm: number[];
  /** What was contradicted 0..1, and until which minute that counts. */
  doubt: number;
  doubtUntil: number;
  fear: number;
  crowd: number;
  crowdCalm: number;
  crowdAnger: number;
  /** By channel: contacts so far, and contacts a minute in the last tick. */
  views: number[];
  pace: number[];
};

/** Nobody knows anything yet. */
export function firstState(tables: Tables): RumourState {
  const { groupCount, storyCount, channelCount, channels } = tables;
  const cells = storyCount * groupCount;
  const ignorant = filled(cells);
  for (let cell = 0; cell < cells; cell += 1)
    ignorant[cell] = tables.sizes[cell % groupCount] as number;
  return {
    ignorant,
    telling: filled(cells),
    holding: filled(cells),
    doubting: filled(cells),
    corrected: filled(cells),
    hard: filled(cells),
    posts: filled(cells * channelCount),
    word: filled(cells),
    localWord: filled(cells),
    started: filled(storyCount),
    seeded: filled(storyCount),
    boost: filled(storyCount),
    novelty: filled(storyCount),
    removedUntil: filled(storyCount, never),
    removedShare: filled(storyCount),
    trust: Array.from(tables.trust),
    base: Array.from(tables.trust),
    calm: filled(groupCount),
    doubt: 0,
    doubtUntil: never,
    fear: 0,
    crowd: 0,
    crowdCalm: 0,
    crowdAnger: 0,
    views: filled(channels.length),
    pace: filled(channels.length),
  };
}
