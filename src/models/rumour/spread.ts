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
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

export interface Spread {
  /** Contacts an hour on each channel by a teller of full use. */
  active: Float64Array;
  /** Probability, for each group, that a contact convinces an ignorant. */
  convince: Float64Array;
  stale: number;
  /** Probability, for each group, that a contact makes an ignorant a doubter. */
  dissuade: Float64Array;
  /** People of each group who came to believe, to doubt, and who stopped telling, in the sub-step. */
  heard: Float64Array;
  doubted: Float64Array;
  stopped: Float64Array;
  /** Posts of group × channels + channel after the sub-step. */
  posts: Float64Array;
  /** Contacts on each channel in the sub-step, people-times. */
  contacts: Float64Array;
  /** Values at the current stage. */
  stageIgnorant: Float64Array;
  stageTelling: Float64Array;
  stagePosts: Float64Array;
  /** For each channel at this stage: contacts an hour, and share of them with who knows. */
  load: Float64Array;
  knowing: Float64Array;
}

/** Work space for `tables`; nothing in it outlives a tick. */
export function newSpread({ groupCount, channelCount }: Tables): Spread {
  const cells = groupCount * channelCount;
  return {
    active: new Float64Array(channelCount),
    convince: new Float64Array(groupCount),
    stale: 0,
    dissuade: new Float64Array(groupCount),
    doubted: new Float64Array(groupCount),
    heard: new Float64Array(groupCount),
    stopped: new Float64Array(groupCount),
    posts: new Float64Array(cells),
    contacts: new Float64Array(channelCount),
    stageIgnorant: new Float64Array(groupCount),
    stageTelling: new Float64Array(groupCount),
    stagePosts: new Float64Array(cells),
    load: new Float64Array(channelCount),
    knowing: new Float64Array(channelCount),
  };
}

/** Weights of the four stages, and how far the next one looks ahead. */
const weights = [1 / 6, 1 / 3, 1 / 3, 1 / 6] as const;
const ahead = [0.5, 0.5, 1, 0] as const;

function begin(work: Spread, state: RumourState, cell: number, channelCount: number): void {
  const { stageIgnorant, stageTelling, stagePosts, heard, doubted, stopped, posts, contacts } =
    work;
  const first = cell * channelCount;
  for (let g = 0; g < heard.length; g += 1) {
    stageIgnorant[g] = state.ignorant[cell + g] as number;
    stageTelling[g] = state.telling[cell + g] as number;
    heard[g] = 0;
    doubted[g] = 0;
    stopped[g] = 0;
  }
  for (let p = 0; p < posts.length; p += 1) {
    const now = state.posts[first + p] as number;
    stagePosts[p] = now;
    posts[p] = now;
  }
  for (let c = 0; c < channelCount; c += 1) contacts[c] = 0;
}

/** Contacts an hour on every channel, and with whom. */
function meet(work: Spread, tables: Tables, weight: number): void {
  const { active, load, knowing, stageIgnorant, stagePosts, contacts } = work;
  const { groupCount, channelCount, use, meet: chance } = tables;
  for (let c = 0; c < channelCount; c += 1) {
    let telling = 0;
    let ignorant = 0;
    if ((active[c] as number) > 0) {
      for (let g = 0, cell = c; g < groupCount; g += 1, cell += channelCount) {
        telling += (stagePosts[cell] as number) * (use[cell] as number);
        ignorant += (stageIgnorant[g] as number) * (chance[cell] as number);
      }
    }
    const now = telling * (active[c] as number);
    load[c] = now;
    knowing[c] = (ignorant < 1 ? 1 - ignorant : 0) * (active[c] as number) * work.stale;
    contacts[c] = (contacts[c] as number) + weight * now;
  }
}

/** Adds one stage's flows and moves on to the values of the next one. */
function stage(
  work: Spread,
  tables: Tables,
  state: RumourState,
  first: number,
  weight: number,
  next: number,
): void {
  const { load, knowing, stageIgnorant, stageTelling, stagePosts, heard, stopped, posts } = work;
  const { convince, dissuade, doubted } = work;
  const before = first * tables.channelCount;
  const { groupCount, channelCount, use, meet: chance, bored, aging } = tables;
  for (let g = 0; g < groupCount; g += 1) {
    const row = g * channelCount;
    let reached = 0;
    let stop = 0;
    for (let c = 0; c < channelCount; c += 1) {
      const cell = row + c;
      reached += (load[c] as number) * (chance[cell] as number);
      stop += (knowing[c] as number) * (use[cell] as number) * (stagePosts[cell] as number);
    }
    const telling = stageTelling[g] as number;
    const hear = reached * (convince[g] as number) * (stageIgnorant[g] as number);
    const doubt = reached * (dissuade[g] as number) * (stageIgnorant[g] as number);
    const leave = stop + (bored[g] as number) * telling;
    const old = telling > 0 ? leave / telling : 0;
    heard[g] = (heard[g] as number) + weight * hear;
    doubted[g] = (doubted[g] as number) + weight * doubt;
    stopped[g] = (stopped[g] as number) + weight * leave;
    for (let c = 0; c < channelCount; c += 1) {
      const cell = row + c;
      const change = hear - (stagePosts[cell] as number) * (old + (aging[cell] as number));
      posts[cell] = (posts[cell] as number) + weight * change;
      if (next > 0) {
        const then = (state.posts[before + cell] as number) + next * change;
        stagePosts[cell] = then > 0 ? then : 0;
      }
    }
    if (next > 0) {
      const ignorant = (state.ignorant[first + g] as number) - next * (hear + doubt);
      const then = (state.telling[first + g] as number) + next * (hear - leave);
      stageIgnorant[g] = ignorant > 0 ? ignorant : 0;
      stageTelling[g] = then > 0 ? then : 0;
    }
  }
}

/**
 * Works out what happens to one story within `hours`: fills `heard`, `stopped`, `posts` and
 * `contacts` of the work space and leaves the state as it is.
 * @param first index of the story's first cell (story × groups)
 */
export function spreadStory(
  work: Spread,
  tables: Tables,
  state: RumourState,
  first: number,
  hours: number,
): void {
  begin(work, state, first, tables.channelCount);
  for (let n = 0; n < 4; n += 1) {
    const weight = (weights[n] as number) * hours;
    meet(work, tables, weight);
    stage(work, tables, state, first, weight, (ahead[n] as number) * hours);
  }
}
