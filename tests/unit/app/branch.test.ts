import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { branchOf } from '../../../src/app/review/branch.ts';
import type { MomentName } from '../../../src/app/review/protocol.ts';
import { Replayer } from '../../../src/app/review/replayer.ts';
import { believed, emptyReview, momentKey } from '../../../src/app/review/storedReview.ts';
import { isMoment } from '../../../src/app/review/work.ts';
import { compile } from '../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../src/engine/drivers/flat.ts';
import type { DrillEvent } from '../../../src/engine/events.ts';
import { type DrillRecord, newRecord, replayEvents } from '../../../src/engine/record.ts';
import { canonicalJson } from '../../../src/format/canonical.ts';
import { parse } from '../../../src/format/parse.ts';

const text = readFileSync(join(import.meta.dirname, '../../fixtures/tiny.json'), 'utf8');
const parsed = parse(text);
if (!parsed.ok) throw new Error('tiny.json');
const program = compile(parsed.scenario);

const note = (words: string): DrillEvent => ({ type: 'NOTE', by: 'player', text: words });
const answer: DrillEvent = {
  type: 'CHOOSE',
  by: 'player',
  storyline: 'water',
  situation: 'yellow',
  entry: 2,
  option: 'calm',
};
const record: DrillRecord = {
  ...newRecord(program, text, 'drill', '0'),
  events: [
    { minute: 5, event: note('早') },
    { minute: 15, event: note('想一想') },
    { minute: 15, event: answer },
    { minute: 15, event: note('定了') },
    { minute: 40, event: note('晚') },
  ],
  until: 120,
  finished: true,
  worldHash: 'made up',
  score: 1,
};
const named: MomentName = {
  kind: 'decision',
  minute: 15,
  storyline: 'water',
  entry: 2,
  measure: '',
};

describe('a branch', () => {
  test('begins just before the answer and claims nothing of how it ended', () => {
    const branch = branchOf(program, record, named);
    expect(branch.events.map(({ event }) => event.type)).toEqual(['NOTE', 'NOTE']);
    expect(branch).toMatchObject({ until: 15, finished: false, seed: '0' });
    expect('worldHash' in branch || 'score' in branch).toBe(false);
    expect(record.events).toHaveLength(5);
  });

  test('of a question that lapsed begins when it was put', () => {
    const silent = { ...record, events: record.events.filter(({ event }) => event !== answer) };
    const branch = branchOf(program, silent, { ...named, kind: 'lapse', minute: 10 });
    expect(branch.until).toBe(10);
    expect(branch.events).toHaveLength(1);
  });

  test('of a measure keeps what else was done in that minute', () => {
    const left = branchOf(program, record, {
      ...named,
      kind: 'measure',
      measure: 'flush',
      storyline: '',
    });
    expect(left.events).toHaveLength(4);
  });

  test('replays to the world in which the question stands open', () => {
    const branch = branchOf(program, record, named);
    const drill = FlatDrill.start(program, branch.seed);
    expect(replayEvents(drill, branch.events, branch.until)).toBeUndefined();
    expect(drill.position().water).toBe('yellow');
  });
});

describe('looking at any minute', () => {
  const replayer = new Replayer(program, record);
  for (const _ of replayer.build());

  test('shows the very world of that minute', () => {
    for (const minute of [0, 10, 15, 35, 60, 120]) {
      const drill = FlatDrill.start(program, record.seed);
      const events = record.events.filter((one) => one.minute <= minute);
      replayEvents(drill, events, minute);
      expect(canonicalJson(replayer.at(minute)), `minute ${minute}`).toBe(
        canonicalJson(drill.world),
      );
    }
  });

  test('remembers questions as they were asked', () => {
    expect(replayer.asked.get('water.2')?.options.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(replayer.ticks[1]).toBe(5);
  });
});

describe('a kept review', () => {
  test('is believed for the record it was made of only; its plan stays', () => {
    const plan = [{ id: '1', issue: '', action: '', owner: '', due: '' }];
    const kept = { ...emptyReview('k', record), done: true, plan };
    expect(believed(kept, 'k', record).done).toBe(true);
    const other = believed(kept, 'k', { ...record, until: 119 });
    expect(other).toMatchObject({ done: false, plan });
    expect(believed(undefined, 'k', record).steps).toEqual([]);
  });

  test('a lapse and an answer of one question are one moment', () => {
    expect(isMoment({ ...named, kind: 'lapse', minute: 10 }, named)).toBe(true);
    expect(isMoment({ ...named, entry: 3 }, named)).toBe(false);
    const said = { ...named, kind: 'statement', measure: 'notice', minute: 20 } as const;
    expect(isMoment({ ...said, minute: 45 }, said), 'said again, later').toBe(true);
    expect(isMoment({ ...said, kind: 'measure' }, said), 'late is not false').toBe(false);
    expect(
      isMoment({ ...named, measure: 'flush', minute: 16 }, { ...named, measure: 'flush' }),
    ).toBe(true);
    expect(momentKey(named)).toBe('water.2');
  });
});
