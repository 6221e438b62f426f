import { describe, expect, test } from 'vitest';
import { settlingLimit } from '../../../src/engine/rules/decisions.ts';
import {
  ask,
  counter,
  decision,
  line,
  type Parts,
  play,
  type SituationSource,
} from '../../fixtures/engine/drill.ts';

const to = (
  when: string,
  target: string,
  effects: NonNullable<SituationSource['next']>[number]['effects'] = [],
) => ({
  when,
  to: target,
  effects,
});
const note = (step: number) => ({ set: 'variables.log', value: `variables.log * 10 + ${step}` });

describe('ways onward', () => {
  test('chain within one minute', () => {
    const drill = play({
      storylines: {
        story: line({
          a: { next: [to('clock.minute >= 3', 'b')] },
          b: { next: [to('true', 'c')] },
          c: { next: [to('at.story.entry == 3', 'd')] },
          d: {},
        }),
      },
    }).until(3);
    expect(drill.world.at.story).toEqual({ situation: 'd', since: 3, entry: 4, closed: false });
  });

  test('are taken from the top: the first that holds', () => {
    const drill = play({
      storylines: {
        story: line({
          a: { next: [to('false', 'b'), to('true', 'c'), to('true', 'd')] },
          b: {},
          c: {},
          d: {},
        }),
      },
    });
    expect(drill.situation()).toBe('c');
  });

  test('bring their effects before those of the next situation', () => {
    const drill = play({
      variables: { log: counter() },
      storylines: {
        story: line({ a: { next: [to('true', 'b', [note(1)])] }, b: { effects: [note(2)] } }),
      },
    });
    expect(drill.world.variables.log).toBe(12);
  });

  test('are open while a decision waits, and take the decision with them', () => {
    const drill = play({
      storylines: {
        story: line({ asks: { ...decision(), next: [to('clock.minute >= 4', 'gone')] }, gone: {} }),
      },
    }).until(4);
    expect([drill.situation(), drill.world.decisions]).toEqual(['gone', []]);
  });

  test('may lead back to the same situation', () => {
    const drill = play({
      variables: { log: counter() },
      storylines: {
        story: line({
          a: {
            effects: [{ add: 'variables.log', value: 1 }],
            next: [to('variables.log < 5', 'a')],
          },
        }),
      },
    });
    expect([drill.world.variables.log, drill.world.at.story?.entry, drill.world.unsettled]).toEqual(
      [5, 5, false],
    );
  });
});

describe('several storylines in one minute', () => {
  test('all leave before any arrives, in declared order', () => {
    const storyline = (leave: number, arrive: number) =>
      line({
        a: { next: [to('clock.minute >= 1', 'b', [note(leave)])] },
        b: { effects: [note(arrive)] },
      });
    const drill = play({
      variables: { log: counter() },
      storylines: { zulu: storyline(1, 3), alpha: storyline(2, 4) },
    }).until(1);
    expect(drill.world.variables.log).toBe(1234);
  });

  test('the declared order holds, whichever was entered last', () => {
    const storyline = (at: number, claim: string) =>
      line({
        rest: { next: [to(`clock.minute == ${at}`, 'ready')] },
        ready: {
          next: [
            to('clock.minute == 9 && variables.taken == 0', 'took', [
              ask('variables.taken == 0', [{ mark: claim }]),
              { add: 'variables.taken', value: 1 },
            ]),
          ],
        },
        took: {},
      });
    const drill = play({
      variables: { taken: counter() },
      storylines: { first: storyline(5, 'firstTook'), second: storyline(2, 'secondTook') },
    }).until(9);
    expect(drill.world.marks).toEqual({ firstTook: 9 });
  });

  test('one that opens by what another did follows in the same minute', () => {
    const drill = play({
      storylines: {
        first: line({ a: { next: [to('at.second.situation == "b"', 'b')] }, b: {} }),
        second: line({ a: { next: [to('clock.minute >= 2', 'b')] }, b: {} }),
      },
    }).until(2);
    expect(drill.world.at.first).toMatchObject({ situation: 'b', since: 2 });
  });

  test('both that hold at the same time go, though the first makes the other false', () => {
    const storyline = () =>
      line({
        a: { next: [to('variables.left > 0', 'b', [{ add: 'variables.left', value: -1 }])] },
        b: {},
      });
    const drill = play({
      variables: { left: counter(1) },
      storylines: { one: storyline(), two: storyline() },
    });
    expect([drill.situation('one'), drill.situation('two'), drill.world.variables.left]).toEqual([
      'b',
      'b',
      -1,
    ]);
  });
});

describe('a move', () => {
  const target = line({ quiet: {}, alarm: {}, calm: {} });

  test('carries another storyline to a situation, the same minute', () => {
    const drill = play({
      storylines: {
        target,
        story: line({
          asks: decision({
            options: [
              { id: 'go', text: 'g', effects: [{ move: 'target', to: 'alarm' }] },
              { id: 'b', text: 'b' },
            ],
          }),
        }),
      },
    }).until(2);
    drill.choose('go');
    expect(drill.world.at.target).toEqual({
      situation: 'alarm',
      since: 2,
      entry: 2,
      closed: false,
    });
    expect(drill.world.pending).toEqual({});
  });

  test('goes before a lapse and a way onward of the storyline it moves', () => {
    const drill = play({
      storylines: {
        target: line({
          quiet: {
            ...decision({ within: 3, lapse: { text: 'l', to: 'gone' } }),
            next: [to('clock.minute >= 3', 'gone')],
          },
          alarm: {},
          gone: {},
        }),
      },
      injects: [{ id: 'bell', label: 'bell', at: 3, effects: [{ move: 'target', to: 'alarm' }] }],
    }).until(3);
    expect([drill.situation('target'), drill.world.lapsed]).toEqual(['alarm', {}]);
  });

  test('ordered twice in one minute: the last word counts', () => {
    const drill = play({
      storylines: { target },
      injects: [
        {
          id: 'bell',
          label: 'bell',
          at: 1,
          effects: [
            { move: 'target', to: 'alarm' },
            { move: 'target', to: 'calm' },
          ],
        },
      ],
    }).tick();
    expect(drill.world.at.target).toMatchObject({ situation: 'calm', entry: 2 });
  });

  test('to where the storyline stands enters it again', () => {
    const drill = play({
      storylines: { target },
      injects: [{ id: 'bell', label: 'bell', at: 4, effects: [{ move: 'target', to: 'quiet' }] }],
    }).until(4);
    expect(drill.world.at.target).toMatchObject({ situation: 'quiet', since: 4, entry: 2 });
  });

  test('two storylines that move each other change places once', () => {
    const storyline = (other: string) =>
      line({
        a: { next: [to('clock.minute == 1', 'b', [{ move: other, to: 'c' }])] },
        b: {},
        c: {},
      });
    const drill = play({ storylines: { one: storyline('two'), two: storyline('one') } }).until(1);
    expect(drill.position()).toEqual({ one: 'c', two: 'c' });
  });

  test('at the very beginning is taken before the first event', () => {
    const drill = play({
      storylines: { story: line({ a: { effects: [{ move: 'target', to: 'alarm' }] } }), target },
    });
    expect(drill.situation('target')).toBe('alarm');
  });
});

describe('a loop of the author', () => {
  const loop: Parts = {
    storylines: {
      loop: line({
        a: { next: [to('clock.minute >= 1', 'b')] },
        b: { next: [to('clock.minute >= 1', 'a')] },
      }),
      other: line({ rest: { next: [to('clock.minute >= 2', 'on')] }, on: {} }),
    },
    redLines: [{ id: 'red', label: 'r', why: 'w', when: 'clock.minute >= 1', caps: {} }],
  };

  test('is cut at the limit, alike by both drivers, and said', () => {
    const drill = play(loop);
    expect(drill.world.unsettled).toBe(false);
    drill.tick();
    expect([drill.world.settling, drill.world.unsettled, drill.world.at.loop?.entry]).toEqual([
      settlingLimit,
      true,
      settlingLimit + 1,
    ]);
  });

  test('does not stop red lines, endings and the ticks that follow', () => {
    const drill = play(loop).until(3);
    expect(drill.world.redLines).toEqual({ red: 1 });
    expect([drill.minute, drill.situation('other')]).toEqual([3, 'on']);
  });

  test('of two storylines in step is cut as well', () => {
    const storyline = loop.storylines?.loop as NonNullable<Parts['storylines']>[string];
    const drill = play({ storylines: { one: storyline, two: storyline, three: storyline } }).tick(
      3,
    );
    expect([
      drill.world.unsettled,
      drill.world.settling >= settlingLimit,
      drill.world.settling < settlingLimit + 3,
    ]).toEqual([true, true, true]);
  });

  test('at the very beginning is cut before the first event', () => {
    const drill = play({
      storylines: {
        loop: line({ a: { next: [to('true', 'b')] }, b: { next: [to('true', 'a')] } }),
      },
    });
    expect(drill.world.unsettled).toBe(true);
  });

  test('of moves is cut', () => {
    const drill = play({
      storylines: {
        one: line({ a: { effects: [{ move: 'two', to: 'a' }] } }),
        two: line({ a: { effects: [{ move: 'one', to: 'a' }] } }),
      },
    });
    expect(drill.world.unsettled).toBe(true);
  });

  test.each([
    [settlingLimit - 1, false],
    [settlingLimit, false], // settled by the last step that was allowed
    [settlingLimit + 1, true],
  ])(
    'a chain of %i steps is no loop unless it is longer than the limit (cut: %s)',
    (steps, cut) => {
      const drill = play({
        variables: { left: counter(steps) },
        storylines: {
          story: line({
            a: {
              next: [
                to('variables.left > 0 && clock.minute == 1', 'a', [
                  { add: 'variables.left', value: -1 },
                ]),
              ],
            },
          }),
        },
      }).tick();
      expect(drill.world.unsettled).toBe(cut);
    },
  );

  test('stays on record once it has happened', () => {
    const drill = play({
      storylines: {
        loop: line({
          a: { next: [to('clock.minute == 1', 'b')] },
          b: { next: [to('clock.minute == 1', 'a')] },
        }),
      },
    }).until(5);
    expect([drill.world.settling, drill.world.unsettled]).toEqual([0, true]);
  });
});
