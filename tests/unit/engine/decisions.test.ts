import { describe, expect, test } from 'vitest';
import {
  chosenWords,
  lapseKey,
  lapseWords,
  optionWords,
  promptWords,
} from '../../../src/engine/compile/decisionWords.ts';
import type { DecisionEntry } from '../../../src/engine/world.ts';
import {
  count,
  counter,
  decision,
  line,
  measure,
  phase,
  play,
} from '../../fixtures/engine/drill.ts';

const note = (name: string) => ({ mark: name });

test('the log keeps the words of a decision as they stood, whatever is shown later', () => {
  const drill = play({
    variables: { seen: counter() },
    storylines: {
      story: line({
        asks: decision({
          prompt: '{variables.seen} seen',
          options: [
            { id: 'go', text: 'fetch {variables.seen}', to: 'gone' },
            { id: 'wait', text: 'wait' },
          ],
          lapse: { text: '{variables.seen} stay' },
        }),
        gone: {},
      }),
    },
  });
  drill.add({ 'variables.seen': 3 });
  drill.send({ type: 'CHOOSE', storyline: 'story', situation: 'asks', entry: 1, option: 'go' });
  drill.add({ 'variables.seen': 4 });
  const { decisions } = drill.world;
  expect(decisions).toMatchObject([{ values: [3], said: { go: [3], [lapseKey]: [3] } }]);
  expect(Object.keys(decisions[0]?.said ?? {})).not.toContain('wait'); // nothing in it can change
  const [entry] = decisions as [DecisionEntry];
  expect([
    promptWords(drill.program, entry),
    optionWords(drill.program, entry, 'go'),
    optionWords(drill.program, entry, 'wait'),
    lapseWords(drill.program, entry),
    chosenWords(drill.program, drill.world, 'story.asks.go'),
    chosenWords(drill.program, drill.world, 'story.asks.wait'),
  ]).toEqual(['3 seen', 'fetch 3', 'wait', '3 stay', 'fetch 3', undefined]);
});

describe('a click', () => {
  const parts = {
    storylines: {
      story: line({
        asks: decision({
          options: [
            { id: 'again', text: 'a', to: 'asks' },
            { id: 'go', text: 'g', to: 'next' },
          ],
        }),
        next: decision({
          options: [
            { id: 'again', text: 'a', to: 'asks' },
            { id: 'go', text: 'g', to: 'gone' },
          ],
        }),
        gone: {},
      }),
    },
  };
  const click = (situation: string, entry: number, option = 'go', storyline = 'story') =>
    ({ type: 'CHOOSE', storyline, situation, entry, option }) as const;

  test.each([
    ['another situation', click('next', 1), 'notOpen'],
    ['an entry that is past', click('asks', 0), 'notOpen'],
    ['an entry to come', click('asks', 2), 'notOpen'],
    ['a storyline that is not there', click('asks', 1, 'go', 'other'), 'notOpen'],
    ['an option that is not there', click('asks', 1, 'fly'), 'unknownOption'],
  ])('that names %s is refused', (_, event, code) => {
    expect(play(parts).send(event)).toMatchObject({ code });
  });

  test('on the question before cannot answer the next question with the same option', () => {
    const drill = play(parts);
    drill.send(click('asks', 1, 'go'));
    expect(drill.send(click('asks', 1, 'again'))).toEqual({ code: 'notOpen' });
    expect(drill.situation()).toBe('next');
  });

  test('for an earlier entry into the same situation is refused', () => {
    const drill = play(parts);
    drill.send(click('asks', 1, 'again'));
    expect(drill.send(click('asks', 1, 'go'))).toEqual({ code: 'notOpen' });
    expect(drill.send(click('asks', 2, 'go'))).toBeUndefined();
  });

  test('that a tick has overtaken is refused', () => {
    const drill = play({
      storylines: { story: line({ asks: decision({ within: 5 }), gone: {} }) },
    });
    drill.until(5);
    expect(drill.send(click('asks', 1))).toEqual({ code: 'notOpen' });
    expect(drill.world.lapsed).toEqual({ 'story.asks': 5 });
  });

  test('in the last minute still counts', () => {
    const drill = play({
      storylines: { story: line({ asks: decision({ within: 5 }), gone: {} }) },
    }).until(4);
    expect(drill.send(click('asks', 1))).toBeUndefined();
    expect(drill.until(9).world.lapsed).toEqual({});
  });

  test('twice is refused the second time', () => {
    const drill = play({ storylines: { story: line({ asks: decision(), gone: {} }) } });
    expect(drill.choose('wait')).toBeUndefined();
    expect(drill.choose('wait')).toEqual({ code: 'notOpen' });
  });
});

describe('an option', () => {
  const only = (option: object, more: object = {}) => ({
    variables: { trust: counter() },
    resources: { crew: count(2) },
    storylines: {
      story: line({
        asks: decision({
          options: [
            { id: 'go', text: 'g', ...option },
            { id: 'wait', text: 'w' },
          ],
        }),
        gone: {},
      }),
    },
    ...more,
  });

  test('without `to` closes the decision and stays', () => {
    const drill = play(only({ effects: [note('done')] }));
    drill.choose('go');
    expect(drill.world.at.story).toEqual({ situation: 'asks', since: 0, entry: 1, closed: true });
    expect(drill.until(60).world.lapsed).toEqual({});
    expect(drill.world.marks).toEqual({ done: 0 });
  });

  test('is logged with its question, and remembered by its first minute', () => {
    const drill = play(only({ to: 'gone' })).until(7);
    drill.choose('go');
    expect(drill.world.decisions).toMatchObject([
      {
        minute: 7,
        opened: 0,
        storyline: 'story',
        situation: 'asks',
        entry: 1,
        option: 'go',
        by: 'player',
      },
    ]);
    expect(drill.world.chosen).toEqual({ 'story.asks.go': 7 });
  });

  test('with no desk minutes lands at once', () => {
    const drill = play(only({ effects: [note('done')], to: 'gone' }));
    drill.choose('go');
    expect([drill.world.marks, drill.situation()]).toEqual([{ done: 0 }, 'gone']);
  });

  test('with desk minutes moves at once and takes effect when the desk has done it', () => {
    const drill = play(only({ effects: [note('done')], to: 'gone', desk: 4 }));
    drill.choose('go');
    expect([drill.situation(), drill.world.deskUntil, drill.world.marks]).toEqual(['gone', 4, {}]);
    expect(drill.until(3).world.marks).toEqual({});
    expect(drill.until(4).world.marks).toEqual({ done: 4 });
  });

  test('waits at the desk behind what came before', () => {
    const drill = play(
      only(
        { effects: [note('done')], desk: 4 },
        { measures: { call: measure({ desk: 3, start: [note('called')] }) } },
      ),
    );
    drill.order('call');
    drill.choose('go');
    drill.until(20);
    expect(drill.world.marks).toEqual({ called: 3, done: 7 });
  });

  test('does not wait for a desk that has been idle', () => {
    const drill = play(only({ effects: [note('done')], desk: 4 })).until(10);
    drill.choose('go');
    expect(drill.until(14).world.marks).toEqual({ done: 14 });
  });

  test('holds its people until the work is done, then finishes', () => {
    const drill = play(
      only({ needs: { crew: 2 }, takes: 6, effects: [note('begun')], finish: [note('done')] }),
    );
    drill.choose('go');
    expect(drill.world.resources.crew).toBe(0);
    drill.until(5);
    expect([drill.world.resources.crew, drill.world.marks]).toEqual([0, { begun: 0 }]);
    drill.until(6);
    expect([drill.world.resources.crew, drill.world.marks, drill.world.tasks]).toEqual([
      2,
      { begun: 0, done: 6 },
      [],
    ]);
  });

  test('needs its people from the moment of the answer, though the desk is busy', () => {
    const drill = play(only({ needs: { crew: 1 }, takes: 2, desk: 5, finish: [note('done')] }));
    drill.choose('go');
    expect(drill.world.resources.crew).toBe(1);
    expect(drill.until(7).world.marks).toEqual({ done: 7 });
  });

  test('may take time without taking people', () => {
    const drill = play(only({ takes: '2 + 3', finish: [note('done')] }));
    drill.choose('go');
    expect(drill.until(5).world.marks).toEqual({ done: 5 });
  });

  test('that lacks people is refused', () => {
    const drill = play(only({ needs: { crew: 3 } }));
    expect(drill.choose('go')).toEqual({ code: 'shortOf', resource: 'crew', need: 3, free: 2 });
  });

  test('that is locked is refused, and says where its reason stands', () => {
    const drill = play(only({ when: 'variables.trust > 5', locked: 'no trust' }));
    expect(drill.choose('go')).toEqual({
      code: 'locked',
      pointer: '/storylines/story/situations/asks/decide/options/0/locked',
      place: '',
    });
    drill.add({ 'variables.trust': 6 });
    expect(drill.choose('go')).toBeUndefined();
  });

  test('shows conduct', () => {
    const drill = play(only({ shows: ['formalism', 'symbolic'] }));
    drill.choose('go');
    expect(drill.world.conduct).toEqual([
      { minute: 0, kind: 'formalism', source: 'story.asks.go' },
      { minute: 0, kind: 'symbolic', source: 'story.asks.go' },
    ]);
  });

  test('remembers who chose it', () => {
    const drill = play(only({}));
    drill.send({
      type: 'CHOOSE',
      by: 'police',
      storyline: 'story',
      situation: 'asks',
      entry: 1,
      option: 'go',
    });
    expect(drill.world.decisions[0]?.by).toBe('police');
  });
});

describe('no decision in time', () => {
  test('with `to` leads on, and its effects come before the next situation', () => {
    const drill = play({
      variables: { log: counter() },
      storylines: {
        story: line({
          asks: decision({
            within: 5,
            options: [
              { id: 'a', text: 'a' },
              { id: 'b', text: 'b' },
            ],
            lapse: {
              text: 'l',
              to: 'late',
              effects: [{ set: 'variables.log', value: 1 }],
              shows: ['bureaucratism'],
            },
          }),
          late: { effects: [{ set: 'variables.log', value: 'variables.log * 10 + 2' }] },
        }),
      },
    }).until(5);
    expect(drill.world.at.story).toEqual({ situation: 'late', since: 5, entry: 2, closed: false });
    expect(drill.world.variables.log).toBe(12);
    expect(drill.world.decisions[0]).toMatchObject({
      minute: 5,
      opened: 0,
      storyline: 'story',
      situation: 'asks',
      entry: 1,
      by: 'time',
    });
    expect(drill.world.conduct).toEqual([
      { minute: 5, kind: 'bureaucratism', source: 'story.asks' },
    ]);
  });

  test('without `to` happens once, and closes the question where it stands', () => {
    const drill = play({
      variables: { anger: counter() },
      storylines: {
        story: line({
          asks: decision({
            within: 5,
            options: [
              { id: 'a', text: 'a' },
              { id: 'b', text: 'b' },
            ],
            lapse: { text: 'l', effects: [{ add: 'variables.anger', value: 1 }] },
          }),
        }),
      },
    }).until(30);
    expect(drill.world.variables.anger).toBe(1);
    expect(drill.world.at.story).toEqual({ situation: 'asks', since: 0, entry: 1, closed: true });
    expect(drill.choose('a')).toEqual({ code: 'notOpen' });
  });

  test('goes before a way onward that opens in the same minute', () => {
    const asks = decision({
      within: 5,
      options: [
        { id: 'a', text: 'a' },
        { id: 'b', text: 'b' },
      ],
      lapse: { text: 'l', to: 'late' },
    });
    const drill = play({
      storylines: {
        story: line({
          asks: { ...asks, next: [{ when: 'clock.minute >= 5', to: 'on' }] },
          late: {},
          on: {},
        }),
      },
    }).until(5);
    expect(drill.situation()).toBe('late');
  });

  test('comes at the first tick that is late enough, where ticks are coarse', () => {
    const drill = play({
      clock: { start: '2026-06-18T12:00', phases: [phase('all', 90, 30)] },
      storylines: { story: line({ asks: decision({ within: 20 }), gone: {} }) },
    }).until(60);
    expect(drill.world.lapsed).toEqual({ 'story.asks': 30 });
  });
});

describe('entering a situation again', () => {
  test('starts its clock anew and gives a new entry number', () => {
    const drill = play({
      storylines: {
        story: line({
          asks: decision({
            within: 10,
            options: [
              { id: 'again', text: 'a', to: 'asks' },
              { id: 'b', text: 'b' },
            ],
            lapse: { text: 'l', to: 'late' },
          }),
          late: {},
        }),
      },
    }).until(8);
    drill.choose('again');
    expect(drill.world.at.story).toEqual({ situation: 'asks', since: 8, entry: 2, closed: false });
    expect(drill.until(17).situation()).toBe('asks');
    expect(drill.until(18).situation()).toBe('late');
    expect(drill.world.at.story?.entry).toBe(3);
  });

  test('brings its reports and effects again', () => {
    const drill = play({
      variables: { visits: counter() },
      storylines: {
        story: line({
          asks: {
            ...decision({
              options: [
                { id: 'again', text: 'a', to: 'asks' },
                { id: 'b', text: 'b' },
              ],
            }),
            report: [
              { from: 'a', channel: 'phone', text: 'one' },
              { from: 'a', channel: 'phone', text: 'two' },
            ],
            effects: [{ add: 'variables.visits', value: 1 }],
          },
        }),
      },
    });
    drill.choose('again');
    expect(drill.world.variables.visits).toBe(2);
    const pointer = '/storylines/story/situations/asks/report';
    expect(drill.reports()).toEqual([
      `${pointer}/0`,
      `${pointer}/1`,
      `${pointer}/0`,
      `${pointer}/1`,
    ]);
  });
});
