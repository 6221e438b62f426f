/** The stochastic form: the mean field's flows as chances of whole people. */
import { binomial } from './chance.ts';
import type { Conditions } from './conditions.ts';
import type { Spread } from './spread.ts';
import type { RumourState } from './state.ts';
import type { Tables } from './tables.ts';

/** Posts as they would be if as many people told as were drawn. */
function followDrawn(work: Spread, channelCount: number, g: number, change: number): void {
  for (let c = 0; c < channelCount; c += 1) {
    const cell = g * channelCount + c;
    work.posts[cell] = (work.posts[cell] as number) + change;
  }
}

/** In the stochastic form: whole people, drawn by minute, sub-step, story and group. */
export function drawPeople(
  work: Spread,
  tables: Tables,
  state: RumourState,
  story: number,
  now: Conditions,
  step: number,
): void {
  const { groupCount, channelCount, groups, stories, random } = tables;
  for (let g = 0; g < groupCount; g += 1) {
    const cell = story * groupCount + g;
    const ignorant = state.ignorant[cell] as number;
    const telling = state.telling[cell] as number;
    const expectedHeard = work.heard[g] as number;
    const expected = telling + expectedHeard;
    if (expected <= 0) continue;
    const keys = [now.minute, step, stories[story] as string, groups[g] as string] as const;
    const heard = binomial(ignorant, expectedHeard / (ignorant || 1), random('heard', ...keys));
    const share = (work.stopped[g] as number) / expected;
    const stopped = binomial(telling + heard, share, random('stopped', ...keys));
    const change = heard - stopped - (expectedHeard - (work.stopped[g] as number));
    const left = ignorant - heard;
    const doubtful = (work.doubted[g] as number) / (ignorant - expectedHeard || 1);
    work.heard[g] = heard;
    work.doubted[g] = binomial(left, doubtful, random('doubted', ...keys));
    work.stopped[g] = stopped;
    followDrawn(work, channelCount, g, change);
  }
}
