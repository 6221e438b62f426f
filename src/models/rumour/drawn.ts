/** The stochastic form: the mean field's flows as chances of whole people. */
import { binomial, isSettled } from './chance.ts';
import type { Conditions } from './conditions.ts';
import * as slot from './layout.ts';
import { groupAt, type Spread } from './spread.ts';
import type { Tables } from './tables.ts';

/** Posts as they would be if as many people told as were drawn. */
function followDrawn({ numbers, groupSize }: Spread, base: number, change: number): void {
  const end = base + groupSize;
  for (let cell = base + slot.groupSize + slot.after; cell < end; cell += slot.recordSize) {
    numbers[cell] = (numbers[cell] as number) + change;
  }
}

/** In the stochastic form: whole people, drawn by minute, sub-step, story and group. */
export function drawPeople(
  work: Spread,
  tables: Tables,
  story: number,
  now: Conditions,
  step: number,
): void {
  const { groups, stories } = tables;
  const id = stories[story] as string;
  for (let g = 0; g < work.groups; g += 1) {
    const drawn: Drawn = {
      tables,
      minute: now.minute,
      step,
      story: id,
      group: groups[g] as string,
    };
    drawGroup(work, groupAt(work, g), drawn);
  }
}

function drawGroup(work: Spread, base: number, drawn: Drawn): void {
  const { numbers } = work;
  const ignorant = numbers[base + slot.ignorant] as number;
  const telling = numbers[base + slot.telling] as number;
  const expectedHeard = numbers[base + slot.heard] as number;
  const expectedStopped = numbers[base + slot.stopped] as number;
  const expected = telling + expectedHeard;
  if (expected <= 0) return;
  const heard = draw(drawn, 'heard', ignorant, expectedHeard / (ignorant || 1));
  const stopped = draw(drawn, 'stopped', telling + heard, expectedStopped / expected);
  const doubtful = (numbers[base + slot.doubted] as number) / (ignorant - expectedHeard || 1);
  numbers[base + slot.heard] = heard;
  numbers[base + slot.doubted] = draw(drawn, 'doubted', ignorant - heard, doubtful);
  numbers[base + slot.stopped] = stopped;
  followDrawn(work, base, heard - stopped - (expectedHeard - expectedStopped));
}

/** Whose draws these are. */
interface Drawn {
  tables: Tables;
  minute: number;
  step: number;
  story: string;
  group: string;
}

/** Asks chance only where it can decide anything, since it costs more than all the rest. */
function draw(
  { tables, minute, step, story, group }: Drawn,
  name: string,
  people: number,
  share: number,
): number {
  if (isSettled(people, share)) return binomial(people, share, 0);
  return binomial(people, share, tables.random(name, minute, step, story, group));
}
