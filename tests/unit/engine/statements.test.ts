import { describe, expect, test } from 'vitest';
import type { DrillEventInput } from '../../../src/engine/events.ts';
import { counter, measure, type Parts, phase, play } from '../../fixtures/engine/drill.ts';

const parts: Parts = {
  variables: { dead: counter(), seen: counter() },
  facts: {
    deaths: { label: 'deaths', type: 'number', truth: 'variables.dead' },
    crack: { label: 'crack', type: 'boolean', truth: 'true' },
    cause: { label: 'cause', type: 'text', truth: '"rain"' },
  },
  measures: {
    notice: measure({
      desk: 0,
      form: {
        kind: 'notice',
        channels: [
          { id: 'sms', label: 'sms', reach: '0.5' },
          { id: 'gong', label: 'gong', reach: '0.6' },
          { id: 'dead', label: 'dead', reach: '-2' },
          { id: 'all', label: 'all', reach: '7' },
        ],
        audiences: [{ id: 'families', label: 'families' }],
        facts: [
          { fact: 'deaths' },
          { fact: 'crack', required: 'variables.dead > 0' },
          { fact: 'cause' },
        ],
        next: [30, 60],
        advice: [
          { id: 'leave', text: 'leave', fits: 'true' },
          { id: 'stay', text: 'stay', fits: 'variables.dead == 0' },
        ],
        tones: [
          { id: 'kind', text: 'kind', credit: 1 },
          { id: 'stern', text: 'stern', credit: 0.2 },
        ],
      },
    }),
  },
};
type Composed = NonNullable<Extract<DrillEventInput, { type: 'ORDER' }>['with']>;
type Drill = ReturnType<typeof play>;
const issue = (drill: Drill, composed: Partial<Composed> = {}, name = 'notice') =>
  drill.send({ type: 'ORDER', measure: name, with: { channels: ['sms'], facts: {}, ...composed } });
const know = (drill: Drill, claims: Record<string, string | number | boolean>) =>
  drill.send({ type: 'INJECT', report: { from: 'x', channel: 'phone', text: 't', claims } });

/** The quality of one statement, after these claims were heard. */
function quality(claims: Record<string, string | number | boolean>, composed: Partial<Composed>) {
  const drill = play(parts);
  know(drill, claims);
  expect(issue(drill, composed)).toBeUndefined();
  return drill.world.statements[0]?.quality;
}

describe('the truth of a statement', () => {
  test.each([
    ['what was known', { deaths: 2 }, { deaths: 2 }, 1, 0],
    ['another number than was known: a false report', { deaths: 2 }, { deaths: 0 }, 0, 1],
    ['a certainty about what nobody had told', {}, { deaths: 0 }, 0, 1],
    [
      'one truth and one falsehood',
      { deaths: 2, crack: true },
      { deaths: 2, crack: false },
      0.5,
      1,
    ],
    ['nothing at all', { deaths: 2 }, {}, 1, 0],
    ['a text as it was heard', { cause: 'rain' }, { cause: 'rain' }, 1, 0],
    ['another text', { cause: 'rain' }, { cause: 'the dam' }, 0, 1],
  ] as [string, Composed['facts'], Composed['facts'], number, number][])(
    '%s',
    (_, known, said, accuracy, falsehoods) => {
      expect(quality(known, { facts: said })).toMatchObject({ accuracy, falsehoods });
    },
  );

  test('honest error is none of the player: what was known counts, not what is true', () => {
    const drill = play(parts);
    drill.add({ 'variables.dead': 3 });
    know(drill.tick(), { deaths: 1 });
    issue(drill, { facts: { deaths: 1 } });
    expect([drill.world.facts.deaths, drill.world.said.deaths?.value]).toEqual([3, 1]);
    expect([
      drill.world.statements[0]?.quality.falsehoods,
      drill.world.marks.falseStatement,
    ]).toEqual([0, undefined]);
  });

  test('the truth itself is a falsehood where another value was known', () => {
    const drill = play(parts);
    drill.add({ 'variables.dead': 3 });
    know(drill.tick(), { deaths: 1 });
    issue(drill, { facts: { deaths: 3 } });
    expect(drill.world.marks.falseStatement).toBe(1);
    expect(drill.world.statements[0]?.against).toEqual({ deaths: 1 });
  });

  test('what becomes known later does not make an earlier statement false', () => {
    const drill = play(parts);
    know(drill, { deaths: 1 });
    issue(drill, { facts: { deaths: 1 } });
    know(drill.tick(), { deaths: 2 });
    expect(drill.tick(5).world.issued.notice?.falsehoods).toBe(0);
    issue(drill, { facts: { deaths: 1 } });
    expect(drill.world.issued.notice?.falsehoods).toBe(1);
  });

  test('what was verified may still be said when hearsay contradicts it; so may the hearsay', () => {
    const drill = play(parts);
    drill.send({
      type: 'INJECT',
      report: { from: 'x', channel: 'phone', text: 't', claims: { deaths: 1 }, verified: true },
    });
    know(drill, { deaths: 5 });
    for (const deaths of [1, 5, 3]) issue(drill, { facts: { deaths } });
    expect(drill.world.statements.map(({ quality: { falsehoods } }) => falsehoods)).toEqual([
      0, 0, 1,
    ]);
    // Each is kept beside what it was held against: nobody is told off for the verified number.
    expect(drill.world.statements.map(({ against }) => against)).toEqual([
      { deaths: 1 },
      { deaths: 5 },
      { deaths: 5 },
    ]);
  });

  test('is held against what was known when it was composed, not when it left the desk', () => {
    const drill = play({
      ...parts,
      measures: { notice: { ...parts.measures?.notice, desk: 5 } as never },
    });
    know(drill, { deaths: 1 });
    issue(drill, { facts: { deaths: 1 } });
    know(drill.until(3), { deaths: 2 });
    drill.until(5);
    expect(drill.world.statements).toMatchObject([{ minute: 5, quality: { falsehoods: 0 } }]);
  });
});

describe('the wholeness of a statement', () => {
  test.each([
    ['all that is known', { deaths: 0, cause: 'rain' }, { facts: { deaths: 0, cause: 'rain' } }, 1],
    ['half of it', { deaths: 0, cause: 'rain' }, { facts: { deaths: 0 } }, 0.5],
    [
      'what is not required counts neither way',
      { deaths: 0, crack: true },
      { facts: { deaths: 0 } },
      1,
    ],
    ['nothing known, nothing said', {}, {}, 1],
  ] as [string, Composed['facts'], Partial<Composed>, number][])(
    '%s',
    (_, known, composed, completeness) => {
      expect(quality(known, composed)).toMatchObject({ completeness });
    },
  );

  test('what ought to be said may depend on the world', () => {
    const drill = play(parts);
    drill.add({ 'variables.dead': 1 });
    know(drill, { deaths: 1, crack: true });
    issue(drill, { facts: { deaths: 1 } });
    expect(drill.world.statements[0]?.quality.completeness).toBe(0.5);
  });

  test.each([
    // `crack` is not in question while nobody has spoken of it and nothing requires it.
    [['deaths', 'cause'], 1],
    [['deaths', 'crack', 'cause'], 1],
    [['deaths', 'deaths'], 1 / 2],
    [[], 0],
  ])('what is not known may be admitted: %s', (unknown, admitted) => {
    expect(quality({}, { unknown })?.admitted).toBeCloseTo(admitted, 12);
  });

  test('with nothing unknown, nothing need be admitted', () => {
    expect(quality({ deaths: 1, crack: true, cause: 'x' }, {})).toMatchObject({ admitted: 1 });
  });
});

describe('the reach of a statement', () => {
  test.each([
    [['sms'], 0.5],
    [['sms', 'gong'], 0.8], // each channel reaches its share of those the others missed
    [['sms', 'sms', 'sms'], 0.5], // the same words by the same channel reach nobody new
    [['dead'], 0],
    [['all', 'sms'], 1],
  ])('by %s', (channels, reach) => {
    expect(quality({}, { channels })?.reach).toBeCloseTo(reach, 12);
  });
});

describe('advice, tone and quality', () => {
  test('an empty statement is worth nothing, also where there is nothing to admit', () => {
    expect(quality({ deaths: 1, crack: true, cause: 'x' }, { tone: '' })?.quality).toBe(0);
    expect(quality({}, { tone: '' })?.quality).toBe(0);
  });

  test.each([
    [{ advice: ['leave'] }, { advice: 1 }],
    [{ advice: [] }, { advice: 0 }],
    [{ advice: ['leave', 'stay'] }, { advice: 1 }],
    [{ tone: 'stern' }, { tone: 0.2 }],
    [{ tone: '' }, { tone: 0 }],
    [{ audience: 'families' }, { audience: 'families' }],
  ])('%o', (composed, expected) => {
    expect(quality({}, composed)).toMatchObject(expected);
  });

  test('advice that does not fit counts against that which does, however often either is given', () => {
    const drill = play(parts);
    drill.add({ 'variables.dead': 1 });
    issue(drill, { advice: ['leave', 'leave', 'leave', 'stay'] });
    expect(drill.world.statements[0]?.quality.advice).toBe(0.5);
  });

  test('is 1 for a whole and true statement, and 0 for a false one', () => {
    const best = {
      facts: { deaths: 1 },
      unknown: ['crack', 'cause'],
      next: 30,
      advice: ['leave'],
      tone: 'kind',
    };
    expect(quality({ deaths: 1 }, best)?.quality).toBeCloseTo(1, 12);
    expect(quality({ deaths: 1 }, { ...best, facts: { deaths: 0 } })?.quality).toBe(0);
  });

  test('what the form does not offer weighs nothing', () => {
    const form = {
      kind: 'report' as const,
      channels: [{ id: 'sms', label: 's', reach: '1' }],
      facts: [{ fact: 'deaths' }],
    };
    const drill = play({ ...parts, measures: { notice: measure({ desk: 0, form }) } });
    know(drill, { deaths: 1 });
    issue(drill, { facts: { deaths: 1 } });
    expect(drill.world.statements[0]?.quality.quality).toBe(1);
  });
});

describe('what was issued', () => {
  test('is summed up by measure', () => {
    const drill = play(parts).until(2);
    know(drill, { deaths: 1 });
    issue(drill, {
      facts: { deaths: 1 },
      channels: ['gong'],
      unknown: ['crack', 'cause'],
      tone: 'kind',
    });
    const good = drill.world.statements[0]?.quality.quality;
    drill.until(9);
    issue(drill, { facts: { deaths: 0, crack: true }, next: 30 });
    expect(drill.world.issued.notice).toEqual({
      count: 2,
      first: 2,
      last: 9,
      quality: 0,
      best: good,
      falsehoods: 2,
      broken: 0,
      due: 39,
      reach: 0.5,
    });
    expect(drill.world.marks).toEqual({ notice: 2, falseStatement: 9 });
  });

  test('is seen by its own later effects as `form`, each by its own', () => {
    const notice = parts.measures?.notice as object;
    const effects = [{ set: 'variables.seen', value: 'variables.seen * 10 + form.reach * 10' }];
    const drill = play({
      ...parts,
      measures: {
        notice: {
          ...notice,
          takes: 5,
          start: [{ after: 8, do: effects }],
          finish: effects,
        } as never,
      },
    });
    issue(drill, { channels: ['sms'] });
    issue(drill.tick(), { channels: ['gong'] });
    expect(drill.until(6).world.variables.seen).toBe(56);
    expect(drill.until(9).world.variables.seen).toBe(5656);
  });

  describe('a promised next word', () => {
    const promise = (next: number, tick = 1) => {
      const drill = play({
        ...parts,
        clock: { start: '2026-06-18T12:00', phases: [phase('all', 600, tick)] },
      });
      issue(drill, { next });
      return drill;
    };
    const issued = (drill: Drill) => [
      drill.world.issued.notice?.broken,
      drill.world.issued.notice?.due,
    ];

    test('is due at its minute and broken after a quarter of an hour, once', () => {
      const drill = promise(30);
      expect(issued(drill.until(45))).toEqual([0, 30]);
      expect(issued(drill.until(46))).toEqual([1, -1]);
      expect(issued(drill.until(200))).toEqual([1, -1]);
    });

    test('is kept by another statement, which may promise nothing', () => {
      const drill = promise(30).until(45);
      issue(drill);
      expect(issued(drill.until(200))).toEqual([0, -1]);
    });

    test('is reckoned from when it was written, and kept by a word that left in time, however coarse the tick', () => {
      const drill = play({
        ...parts,
        clock: { start: '2026-06-18T12:00', phases: [phase('all', 600, 60)] },
        measures: { notice: { ...parts.measures?.notice, desk: 5 } as never },
      });
      issue(drill, { next: 60 });
      drill.tick(); // left the desk at 5, as it stands in the log; due at 60, not at 65 or 120
      expect(drill.world.statements).toMatchObject([{ written: 0, minute: 5 }]);
      expect(issued(drill)).toEqual([0, 60]);
      issue(drill, { next: 60 }); // leaves at 65: within the quarter of an hour
      expect(issued(drill.tick())).toEqual([0, 120]);
    });

    test('is broken as well where the next word comes too late, in one coarse tick', () => {
      const drill = play({
        ...parts,
        clock: { start: '2026-06-18T12:00', phases: [phase('all', 600, 60)] },
        measures: { notice: { ...parts.measures?.notice, desk: 1 } as never },
      });
      issue(drill, { next: 30 });
      drill.tick(); // due at 30, and nothing was said by 45
      issue(drill, { next: 30 });
      expect(issued(drill.tick())).toEqual([2, -1]);
    });
  });
});
