import { describe, expect, test } from 'vitest';
import { counter, line, type Parts, phase, play } from '../../fixtures/engine/drill.ts';

const inject = (id: string, more: object) => ({ id, label: id, effects: [{ mark: id }], ...more });
const marks = (parts: Parts, minute = 20) => play(parts).until(minute).world.marks;

describe('an inject comes', () => {
  test.each([
    ['at its minute', { at: 5 }, 5],
    ['at the first tick where it has no condition', {}, 1],
    ['at minute 0: at the first tick', { at: 0 }, 1],
    ['when its condition holds', { when: 'clock.minute >= 7' }, 7],
    ['when both hold: the minute last', { at: 9, when: 'clock.minute >= 3' }, 9],
    ['when both hold: the condition last', { at: 3, when: 'clock.minute >= 9' }, 9],
    ['at a minute that chance decides', { at: 'draws.late ? 100 : 4' }, 4],
  ])('%s', (_, more, minute) => {
    const draws = { late: { chance: 0 } };
    expect(marks({ draws, injects: [inject('slide', more)] })).toEqual({ slide: minute });
  });

  test('once, though its condition holds again', () => {
    const drill = play({
      variables: { times: counter() },
      injects: [
        {
          id: 'bell',
          label: 'b',
          when: 'clock.minute % 2 == 0',
          effects: [{ add: 'variables.times', value: 1 }],
        },
      ],
    }).until(10);
    expect([drill.world.variables.times, drill.world.injected]).toEqual([1, { bell: 2 }]);
  });

  test('not by itself where the instructor holds it back', () => {
    expect(marks({ injects: [inject('slide', { at: 3, manual: true })] })).toEqual({});
  });

  test('late rather than never, where ticks are coarse', () => {
    const clock = { start: '2026-06-18T12:00', phases: [phase('all', 60, 20)] };
    expect(marks({ clock, injects: [inject('slide', { at: 5 })] })).toEqual({ slide: 20 });
  });

  test('in declared order, and may follow another in the same minute', () => {
    const injects = [
      inject('second', { when: 'injected("first")' }),
      inject('first', { at: 3 }),
      inject('third', { when: 'injected("first")' }),
    ];
    expect(marks({ injects })).toEqual({ first: 3, third: 3, second: 4 });
  });
});

describe('the instructor', () => {
  const parts: Parts = {
    variables: { trust: counter(60, { min: 0, max: 100 }) },
    resources: { boats: { label: 'b', count: 2 } },
    facts: { crack: { label: 'c', type: 'boolean', truth: 'false' } },
    injects: [
      inject('slide', {
        manual: true,
        report: { from: 'x', channel: 'phone', text: 'slide', claims: { crack: 'true' } },
      }),
      inject('rain', { at: 9 }),
    ],
    storylines: {
      story: line({ calm: { next: [{ when: 'marked("slide")', to: 'alarm' }] }, alarm: {} }),
    },
  };

  test('throws in what is declared, and storylines follow at once', () => {
    const drill = play(parts).until(4);
    drill.send({ type: 'INJECT', id: 'slide' });
    expect([drill.world.injected, drill.situation(), drill.reports()]).toEqual([
      { slide: 4 },
      'alarm',
      ['/injects/0/report'],
    ]);
    expect(drill.world.known.crack).toMatchObject({ value: true, since: 4 });
  });

  test('may bring forward what would have come by itself, which then does not come again', () => {
    const drill = play(parts).until(4);
    drill.send({ type: 'INJECT', id: 'rain' });
    expect(drill.until(20).world.marks).toEqual({ rain: 4 });
  });

  test('types a report', () => {
    const drill = play(parts).until(4);
    drill.send({
      type: 'INJECT',
      by: 'teacher',
      report: {
        from: 'a farmer',
        channel: 'phone',
        text: 'a crack!',
        claims: { crack: true },
        verified: true,
      },
    });
    expect(drill.world.reports).toEqual([
      {
        id: 0,
        minute: 4,
        source: 'typed:',
        values: [],
        claims: { crack: true },
        wrong: ['crack'], // the instructor may make the farmer wrong
        verified: true,
        typed: { from: 'a farmer', channel: 'phone', text: 'a crack!' },
      },
    ]);
    expect(drill.world.known.crack).toMatchObject({ value: true, verified: true });
  });

  test('the words of a typed report are words, not a template', () => {
    const drill = play(parts);
    drill.send({
      type: 'INJECT',
      report: { from: 'x', channel: 'phone', text: '{variables.trust}' },
    });
    expect(drill.world.reports[0]?.typed?.text).toBe('{variables.trust}');
  });

  test.each([
    [{ 'variables.trust': -5 }, 55, 2],
    [{ 'variables.trust': 1000 }, 100, 2],
    [{ 'variables.trust': -1e308 }, 0, 2],
    [{ 'resources.boats': 1.4 }, 60, 3],
    [{ 'resources.boats': -7, 'variables.trust': 0.5 }, 60.5, 0],
  ])('changes numbers within their limits: %o', (deltas, trust, boats) => {
    const drill = play(parts);
    expect(drill.add(deltas)).toBeUndefined();
    expect([
      drill.world.variables.trust,
      drill.world.resources.boats,
      drill.world.capacity.boats,
    ]).toEqual([trust, boats, boats]);
  });

  test('does several things with one event', () => {
    const drill = play(parts);
    drill.send({
      type: 'INJECT',
      id: 'slide',
      deltas: { 'variables.trust': -10 },
      report: { from: 'x', channel: 'phone', text: 't' },
    });
    expect([drill.world.variables.trust, drill.reports()]).toEqual([
      50,
      ['/injects/0/report', 'typed:'],
    ]);
  });
});
