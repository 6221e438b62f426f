import { describe, expect, test } from 'vitest';
import { counter, measure, type Parts, play } from '../../fixtures/engine/drill.ts';

const unheard = { value: 0, confirmed: null, verified: false, heard: false, since: -1 };
const parts: Parts = {
  variables: { dead: counter() },
  facts: {
    deaths: { label: 'deaths', type: 'number', truth: 'variables.dead' },
    cause: { label: 'cause', type: 'text', truth: '"rain"' },
    open: { label: 'open', type: 'boolean', truth: 'clock.minute > 5', known: true },
  },
};
const hear = (drill: ReturnType<typeof play>, deaths: number, verified = false) =>
  drill.send({
    type: 'INJECT',
    report: { from: 'x', channel: 'phone', text: 't', claims: { deaths }, verified },
  });

describe('what is known', () => {
  test('is nothing at first, but for what is known from the start, as it then was', () => {
    const { world } = play(parts).until(10);
    expect(world.known).toEqual({
      deaths: unheard,
      cause: { ...unheard, value: '' },
      open: { value: false, confirmed: false, verified: true, heard: true, since: 0 },
    });
  });

  test('does not follow the truth by itself', () => {
    const drill = play(parts);
    hear(drill, 0, true);
    drill.add({ 'variables.dead': 3 });
    drill.tick();
    expect([drill.world.facts.deaths, drill.world.known.deaths?.value]).toEqual([3, 0]);
  });

  test.each([
    ['first heard', [[2, 1, false]], { value: 1, verified: false, since: 2 }],
    [
      'heard again: known since the first time',
      [
        [2, 1, false],
        [4, 1, false],
      ],
      { value: 1, verified: false, since: 2 },
    ],
    [
      'verified later',
      [
        [2, 1, false],
        [4, 1, true],
      ],
      { value: 1, verified: true, since: 2 },
    ],
    [
      'verified, then hearsay that agrees',
      [
        [2, 1, true],
        [4, 1, false],
      ],
      { value: 1, verified: true, since: 2 },
    ],
    [
      'contradicted by hearsay',
      [
        [2, 1, true],
        [4, 2, false],
      ],
      { value: 2, verified: false, since: 4 },
    ],
    [
      'hearsay contradicted by a check',
      [
        [2, 1, false],
        [4, 0, true],
      ],
      { value: 0, verified: true, since: 4 },
    ],
    [
      'contradicted and restored',
      [
        [2, 1, false],
        [4, 2, false],
        [6, 1, false],
      ],
      { value: 1, verified: false, since: 6 },
    ],
    [
      'said to be what an unset fact is anyway',
      [[2, 0, false]],
      { value: 0, verified: false, since: 2 },
    ],
  ] as [string, [number, number, boolean][], object][])('%s', (_, claims, expected) => {
    const drill = play(parts);
    for (const [minute, value, verified] of claims) hear(drill.until(minute), value, verified);
    expect(drill.world.known.deaths).toMatchObject({ heard: true, ...expected });
  });

  test.each([
    ['nothing, while nothing was verified', [[2, 1, false]], null],
    [
      'what was verified, whatever is heard later',
      [
        [2, 1, true],
        [4, 2, false],
      ],
      1,
    ],
    [
      'what was verified last',
      [
        [2, 1, true],
        [4, 2, true],
        [6, 1, false],
      ],
      2,
    ],
  ] as [string, [number, number, boolean][], number | null][])(
    'confirmed is %s',
    (_, claims, expected) => {
      const drill = play(parts);
      for (const [minute, value, verified] of claims) hear(drill.until(minute), value, verified);
      expect(drill.world.known.deaths?.confirmed).toBe(expected);
    },
  );

  test('comes from the claims of a report, as they were when it came', () => {
    const drill = play({
      ...parts,
      injects: [
        {
          id: 'call',
          label: 'c',
          at: 3,
          report: {
            from: 'x',
            channel: 'phone',
            text: '{text(variables.dead, 0)} dead',
            claims: { deaths: 'variables.dead + 1' },
            mark: 'called',
          },
        },
      ],
    });
    drill.add({ 'variables.dead': 2 });
    drill.until(3).add({ 'variables.dead': 5 });
    expect(drill.world.reports).toEqual([
      {
        id: 0,
        minute: 3,
        source: '/injects/0/report',
        values: ['2'],
        claims: { deaths: 3 },
        wrong: ['deaths'], // there were two

        verified: false,
      },
    ]);
    expect([drill.world.known.deaths?.value, drill.world.marks]).toEqual([3, { called: 3 }]);
  });

  test('comes from an effect: the truth, or a value', () => {
    const drill = play({
      ...parts,
      injects: [
        {
          id: 'check',
          label: 'c',
          at: 1,
          effects: [
            { set: 'variables.dead', value: 4 },
            { claim: 'deaths', verified: true },
          ],
        },
        { id: 'gossip', label: 'g', at: 2, effects: [{ claim: 'deaths', value: '40' }] },
      ],
    });
    expect(drill.tick().world.known.deaths).toMatchObject({ value: 4, verified: true });
    expect(drill.tick().world.known.deaths).toMatchObject({ value: 40, verified: false });
  });

  test('of a place is claimed there: `here`', () => {
    const drill = play({
      map: { places: { a: { label: 'a', at: [0, 0] } } },
      measures: {
        look: measure({
          at: 'place',
          desk: 0,
          finish: [
            {
              report: {
                from: 'x',
                channel: 'phone' as const,
                text: 'at {here.id}',
                place: 'here',
                urgency: 'routine' as const,
                verified: false,
              },
            },
          ],
        }),
      },
    });
    drill.order('look', 'a');
    expect(drill.world.reports).toMatchObject([{ place: 'a', values: ['a'] }]);
  });
});

describe('what is said', () => {
  test('by an effect is what is known, or a value', () => {
    const drill = play({
      ...parts,
      injects: [
        { id: 'one', label: '1', at: 2, effects: [{ state: 'deaths' }] },
        { id: 'two', label: '2', at: 3, effects: [{ state: 'deaths', value: '0' }] },
      ],
    });
    hear(drill, 3);
    expect(drill.until(2).world.said.deaths).toEqual({ value: 3, stated: true, since: 2 });
    expect(drill.until(3).world.said.deaths).toEqual({ value: 0, stated: true, since: 3 });
  });
});
