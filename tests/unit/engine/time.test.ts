import { describe, expect, test } from 'vitest';
import { clockAt, clockTable, phaseAt, tickLength } from '../../../src/engine/clock.ts';
import { phase, play, scenarioOf } from '../../fixtures/engine/drill.ts';

const phases = [phase('before', 25, 10), phase('acute', 31, 2), phase('after', 100, 30)];
const clock = { start: '2026-06-18T18:00', phases };
const table = clockTable(scenarioOf({ clock }));

describe('ticks', () => {
  test.each([
    [0, 10],
    [10, 10],
    [20, 5], // not across the end of the phase
    [24, 1],
    [25, 2], // the end of one phase is the beginning of the next
    [30, 1],
    [31, 30],
    [91, 9],
    [100, 1], // past the end: never a tick of nothing
  ])('from minute %i the next tick is %i minutes long', (minute, length) => {
    expect(tickLength(table, minute)).toBe(length);
  });

  test('a drill passes exactly these minutes', () => {
    const drill = play({ clock });
    const minutes = [0];
    while (!drill.world.ended) minutes.push(drill.tick().minute);
    expect(minutes).toEqual([0, 10, 20, 25, 27, 29, 31, 61, 91, 100]);
  });

  test('the phase changes at its minute', () => {
    expect([24, 25, 30, 31, 99, 100, 500].map((minute) => phaseAt(table, minute).id)).toEqual([
      'before',
      'acute',
      'acute',
      'after',
      'after',
      'after',
      'after',
    ]);
  });

  test('a drill ends at the end of its last phase, as time up where no ending holds', () => {
    const drill = play({ clock }).until(1000);
    expect([drill.minute, drill.world.ended, drill.world.ending]).toEqual([100, true, 'timeUp']);
  });

  test('no tick comes after the end', () => {
    const drill = play({ clock }).until(100);
    expect(drill.send({ type: 'TICK' })).toEqual({ code: 'ended' });
    expect(drill.minute).toBe(100);
  });
});

describe('the hour of the day', () => {
  test.each([
    ['2026-06-18T18:00', 0, { hour: 18, day: 0, night: false }],
    ['2026-06-18T18:00', 59, { hour: 18 + 59 / 60, day: 0, night: false }],
    ['2026-06-18T18:00', 60, { hour: 19, day: 0, night: true }],
    ['2026-06-18T18:00', 359, { hour: 23 + 59 / 60, day: 0, night: true }],
    ['2026-06-18T18:00', 360, { hour: 0, day: 1, night: true }],
    ['2026-06-18T06:29', 0, { hour: 6 + 29 / 60, day: 0, night: true }],
    ['2026-06-18T06:29', 1, { hour: 6.5, day: 0, night: false }],
    ['2026-06-18T00:00', 1440 * 3, { hour: 0, day: 3, night: true }],
  ])('starting %s, minute %i', (start, minute, expected) => {
    expect(clockAt(clockTable(scenarioOf({ clock: { start, phases } })), minute)).toMatchObject(
      expected,
    );
  });
});

describe('endings', () => {
  const ending = (id: string, when: string, immediate = false) => ({
    id,
    title: id,
    text: id,
    tone: 'mixed' as const,
    when,
    immediate,
  });

  test('one that is not immediate waits for the end of time', () => {
    const drill = play({ clock, endings: [ending('calm', 'clock.minute >= 10')] }).until(91);
    expect(drill.world.ended).toBe(false);
    expect(drill.tick().world.ending).toBe('calm');
  });

  test('an immediate one ends the drill at once', () => {
    const drill = play({ clock, endings: [ending('calm', 'clock.minute >= 27', true)] }).until(
      1000,
    );
    expect([drill.minute, drill.world.ending]).toEqual([27, 'calm']);
  });

  test('the first that holds is taken', () => {
    const drill = play({
      clock,
      endings: [ending('no', 'false'), ending('one', 'true'), ending('two', 'true')],
    });
    expect(drill.until(1000).world.ending).toBe('one');
  });

  test('an effect that ends the drill has precedence', () => {
    const injects = [
      { id: 'over', label: 'over', at: 20, effects: [{ end: 'two' }, { end: 'one' }] },
    ];
    const drill = play({ clock, injects, endings: [ending('one', 'true'), ending('two', 'true')] });
    expect(drill.until(1000).world.ending).toBe('two');
    expect(drill.minute).toBe(20);
  });

  test('an ending may hold before the first tick', () => {
    expect(play({ endings: [ending('never', 'true', true)] }).world.ended).toBe(true);
  });
});
