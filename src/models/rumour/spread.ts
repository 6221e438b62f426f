/**
 * How one story runs through the groups: the rumour model of Maki and Thompson (1973) with groups,
 * channels and posts that grow old.
 *
 * A teller of group g makes `active[c] · use[g,c]` contacts an hour on channel c, as far as what
 * was told there is still fresh. A contact meets everybody on the channel by use. Who is ignorant
 * is convinced with probability `convince[g]` and tells, or dissuaded with `dissuade[g]` (Daley and
 * Kendall's unwilling hearer); who already knows makes the teller stop
 * with probability `stale`. With one group, one channel, convincing and stale 1, and no aging:
 * x′ = −xy, y′ = xy − y(1 − x) (domain facts §3 c).
 *
 * Time in hours; people are numbers of persons. Fourth-order Runge–Kutta (the classical one), so
 * that steps of 0.6 contacts keep the final share to five digits.
 */
import * as slot from './layout.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

export interface Spread {
  /** See `layout.ts`. */
  readonly numbers: Float64Array;
  readonly groups: number;
  readonly channels: number;
  /** Where the numbers of the first group stand, and how many a group has with its cells. */
  readonly firstGroup: number;
  readonly groupSize: number;
  stale: number;
}

/** Work space for `tables`; nothing in it but these outlives a tick. */
export function newSpread(tables: Tables): Spread {
  const { groupCount: groups, channelCount: channels } = tables;
  const firstGroup = channels * slot.recordSize;
  const groupSize = slot.groupSize + channels * slot.recordSize;
  const numbers = new Float64Array(firstGroup + groups * groupSize);
  const work: Spread = { numbers, groups, channels, firstGroup, groupSize, stale: 0 };
  for (let g = 0; g < groups; g += 1) {
    const base = groupAt(work, g);
    numbers[base + slot.bored] = tables.bored[g] as number;
    for (let c = 0; c < channels; c += 1) {
      const cell = base + slot.groupSize + c * slot.recordSize;
      numbers[cell + slot.use] = tables.use[g * channels + c] as number;
      numbers[cell + slot.meet] = tables.meet[g * channels + c] as number;
      numbers[cell + slot.aging] = tables.aging[g * channels + c] as number;
    }
  }
  return work;
}

/** Where the numbers of a group stand. */
export function groupAt({ firstGroup, groupSize }: Spread, group: number): number {
  return firstGroup + group * groupSize;
}

/** Takes a story's people and posts from the state; `first` is its first cell (story × groups). */
export function takeStory(work: Spread, state: RumourState, first: number): void {
  const { numbers, groups, channels } = work;
  let post = first * channels;
  for (let g = 0; g < groups; g += 1) {
    const base = groupAt(work, g);
    numbers[base + slot.ignorant] = state.ignorant[first + g] as number;
    numbers[base + slot.telling] = state.telling[first + g] as number;
    let cell = base + slot.groupSize + slot.before;
    for (let c = 0; c < channels; c += 1, post += 1, cell += slot.recordSize) {
      numbers[cell] = state.posts[post] as number;
    }
  }
}

/** Puts them back. */
export function returnStory(work: Spread, state: RumourState, first: number): void {
  const { numbers, groups, channels } = work;
  let post = first * channels;
  for (let g = 0; g < groups; g += 1) {
    const base = groupAt(work, g);
    state.ignorant[first + g] = numbers[base + slot.ignorant] as number;
    state.telling[first + g] = numbers[base + slot.telling] as number;
    let cell = base + slot.groupSize + slot.before;
    for (let c = 0; c < channels; c += 1, post += 1, cell += slot.recordSize) {
      state.posts[post] = numbers[cell] as number;
    }
  }
}

// What another module names is looked up again whenever it is used; these are known for good.
const { active, tellers, unaware, load, knowing, contacts, recordSize } = slot;
const { convince, dissuade, ignorant, telling, stageIgnorant, stageTelling, bored } = slot;
const { heard, doubted, stopped, groupSize: ownSize } = slot;
const { use, meet, aging, before, stagePosts, after } = slot;

/** Nothing has happened yet; the first stage is the state itself. */
function begin({ numbers: n, firstGroup, groupSize }: Spread): void {
  for (let c = 0; c < firstGroup; c += recordSize) {
    n[c + contacts] = 0;
    n[c + tellers] = 0;
    n[c + unaware] = 0;
  }
  for (let g = firstGroup; g < n.length; g += groupSize) {
    const people = n[g + ignorant] as number;
    n[g + stageIgnorant] = people;
    n[g + stageTelling] = n[g + telling] as number;
    n[g + heard] = 0;
    n[g + doubted] = 0;
    n[g + stopped] = 0;
    const cells = g + ownSize;
    for (let c = 0; c < firstGroup; c += recordSize) {
      const cell = cells + c;
      const now = n[cell + before] as number;
      n[cell + stagePosts] = now;
      n[cell + after] = now;
      n[c + tellers] = (n[c + tellers] as number) + now * (n[cell + use] as number);
      n[c + unaware] = (n[c + unaware] as number) + people * (n[cell + meet] as number);
    }
  }
}

/** Contacts an hour on every channel, and with whom; begins to count for the next stage. */
function gather({ numbers: n, firstGroup, stale }: Spread, weight: number): void {
  for (let c = 0; c < firstGroup; c += recordSize) {
    const pace = n[c + active] as number;
    const ignorantShare = n[c + unaware] as number;
    const now = (n[c + tellers] as number) * pace;
    n[c + load] = now;
    n[c + knowing] = (ignorantShare < 1 ? 1 - ignorantShare : 0) * pace * stale;
    n[c + contacts] = (n[c + contacts] as number) + weight * now;
    n[c + tellers] = 0;
    n[c + unaware] = 0;
  }
}

/**
 * Adds one stage's flows, moves on to the values of the next one, and counts who meets there: all
 * in one passage, group by group, since this is most of what a drill with rumours costs.
 */
function stage({ numbers: n, firstGroup, groupSize }: Spread, weight: number, next: number): void {
  for (let g = firstGroup; g < n.length; g += groupSize) {
    const unknowing = n[g + stageIgnorant] as number;
    const tell = n[g + stageTelling] as number;
    let reached = 0;
    let stop = 0;
    const cells = g + ownSize;
    for (let c = 0; c < firstGroup; c += recordSize) {
      const cell = cells + c;
      const posts = n[cell + stagePosts] as number;
      reached += (n[c + load] as number) * (n[cell + meet] as number);
      stop += (n[c + knowing] as number) * (n[cell + use] as number) * posts;
    }
    const hear = reached * (n[g + convince] as number) * unknowing;
    const doubt = reached * (n[g + dissuade] as number) * unknowing;
    const leave = stop + (n[g + bored] as number) * tell;
    const old = tell > 0 ? leave / tell : 0;
    n[g + heard] = (n[g + heard] as number) + weight * hear;
    n[g + doubted] = (n[g + doubted] as number) + weight * doubt;
    n[g + stopped] = (n[g + stopped] as number) + weight * leave;
    const unknowingThen = (n[g + ignorant] as number) - next * (hear + doubt);
    const tellThen = (n[g + telling] as number) + next * (hear - leave);
    const left = unknowingThen > 0 ? unknowingThen : 0;
    n[g + stageIgnorant] = left;
    n[g + stageTelling] = tellThen > 0 ? tellThen : 0;
    for (let c = 0; c < firstGroup; c += recordSize) {
      const cell = cells + c;
      const change = hear - (n[cell + stagePosts] as number) * (old + (n[cell + aging] as number));
      n[cell + after] = (n[cell + after] as number) + weight * change;
      const then = (n[cell + before] as number) + next * change;
      const posts = then > 0 ? then : 0;
      n[cell + stagePosts] = posts;
      n[c + tellers] = (n[c + tellers] as number) + posts * (n[cell + use] as number);
      n[c + unaware] = (n[c + unaware] as number) + left * (n[cell + meet] as number);
    }
  }
}

/**
 * Works out what happens to the story that was taken within `hours`: `heard`, `doubted`, `stopped`
 * and `after` of the groups, `contacts` of the channels. Classical Runge–Kutta: four stages with
 * the weights 1/6, 1/3, 1/3, 1/6, which look ahead by a half, a half and a whole step.
 */
export function spreadStory(work: Spread, hours: number): void {
  begin(work);
  const sixth = (1 / 6) * hours;
  const third = (1 / 3) * hours;
  gather(work, sixth);
  stage(work, sixth, 0.5 * hours);
  gather(work, third);
  stage(work, third, 0.5 * hours);
  gather(work, third);
  stage(work, third, hours);
  gather(work, sixth);
  // No stage comes after this one, and nobody looks at its values.
  stage(work, sixth, 0);
}
