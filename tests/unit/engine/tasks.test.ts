import { describe, expect, test } from 'vitest';
import {
  count,
  counter,
  decision,
  line,
  measure,
  type Parts,
  phase,
  play,
} from '../../fixtures/engine/drill.ts';

const places = {
  a: { label: 'a', at: [0, 0] as [number, number] },
  b: { label: 'b', at: [100, 0] as [number, number], population: 40 },
};
const note = (step: number) => ({ set: 'variables.log', value: `variables.log * 10 + ${step}` });

describe('an order', () => {
  test('has effects when it leaves the desk, when the crew is there, and when the work is done', () => {
    const drill = play({
      measures: {
        work: measure({
          desk: 2,
          takes: 3,
          start: [{ mark: 'left' }],
          arrive: [{ mark: 'there' }],
          finish: [{ mark: 'done' }],
        }),
      },
    });
    drill.order('work');
    expect(drill.until(10).world.marks).toEqual({ left: 2, there: 2, done: 5 });
  });

  test('is done when it was due, in a coarse tick as in a fine one', () => {
    const parts = (tick: number): Parts => ({
      clock: { start: '2026-06-18T12:00', phases: [phase('all', 240, tick)] },
      map: {
        base: 'a',
        metresPerUnit: 30,
        places,
        roads: { way: { label: 'w', from: 'a', to: 'b' } },
      },
      storylines: {
        story: line({
          asks: decision({
            within: 240,
            options: [
              { id: 'go', text: 'g', desk: 4, effects: [{ mark: 'chosen' }] },
              { id: 'no', text: 'n' },
            ],
          }),
        }),
      },
      measures: {
        work: measure({
          at: 'place',
          desk: 2,
          takes: 9,
          travel: 'vehicle',
          start: [{ mark: 'left' }],
          arrive: [{ mark: 'there' }],
          finish: [{ mark: 'done' }, { after: 7, do: [{ mark: 'told' }] }],
        }),
      },
    });
    const marks = (tick: number) => {
      const drill = play(parts(tick));
      drill.order('work', 'b');
      drill.send({ type: 'CHOOSE', storyline: 'story', situation: 'asks', entry: 1, option: 'go' });
      return drill.until(120).world.marks;
    };
    const fine = marks(1);
    expect(fine).toMatchObject({ left: 2, chosen: 6 });
    expect((fine.done ?? 0) - (fine.there ?? 0)).toBe(9);
    expect((fine.told ?? 0) - (fine.done ?? 0)).toBe(7);
    expect(marks(60)).toEqual(fine);
    expect(marks(120)).toEqual(fine);
  });

  test('with no desk minutes begins at once', () => {
    const drill = play({
      measures: {
        work: measure({ desk: 0, start: [{ mark: 'left' }], finish: [{ mark: 'done' }] }),
      },
    });
    drill.order('work');
    expect([drill.world.marks, drill.world.tasks]).toEqual([{ left: 0, done: 0 }, []]);
  });

  test('waits its turn at the desk', () => {
    const work = (name: string) => measure({ desk: 3, start: [{ mark: name }] });
    const drill = play({ measures: { one: work('first'), two: work('second') } });
    drill.order('two');
    drill.order('one');
    expect(drill.until(10).world.marks).toEqual({ second: 3, first: 6 });
  });

  test('is counted when given and when carried out, in all and at each place', () => {
    const drill = play({
      map: { places },
      variables: { seen: counter() },
      measures: { work: measure({ at: 'place', desk: 0, takes: 5 }) },
      injects: [
        {
          id: 'look',
          label: 'l',
          at: 6,
          effects: [
            {
              set: 'variables.seen',
              value:
                'orderedAt("work", "a") * 1000 + orderedAt("work", "b") * 100 + finished("work") * 10 + ordered("work")',
            },
          ],
        },
      ],
    });
    drill.order('work', 'a', 'b');
    drill.until(5);
    drill.order('work', 'b');
    expect(drill.until(6).world.variables.seen).toBe(1000 + 200 + 20 + 3);
  });

  test('works on its own place: `here`', () => {
    const drill = play({
      map: { places },
      variables: { people: counter() },
      placeVariables: { told: counter(false) },
      measures: {
        tell: measure({
          at: 'place',
          desk: 0,
          takes: 'here.population / 10',
          finish: [
            { set: 'here.told', value: true },
            { add: 'variables.people', value: 'here.told ? here.population : 0' },
          ],
        }),
      },
    });
    drill.order('tell', 'b');
    expect(drill.until(3).world.variables.people).toBe(0);
    expect(drill.until(4).world.variables.people).toBe(40);
    expect(drill.world.places).toEqual({ a: { told: false }, b: { told: true } });
  });

  test('sent twice to a place in one list goes there once', () => {
    const drill = play({ map: { places }, measures: { work: measure({ at: 'place', takes: 5 }) } });
    drill.order('work', 'a', 'a');
    expect(drill.world.tasks).toHaveLength(1);
  });

  test('that stays holds its people until it is recalled', () => {
    const drill = play({
      resources: { crew: count(1) },
      measures: {
        guard: measure({
          desk: 0,
          needs: { crew: 1 },
          takes: 5,
          stays: true,
          finish: [{ mark: 'posted' }],
        }),
      },
    });
    drill.order('guard');
    drill.until(100);
    expect([drill.world.marks, drill.task()?.stage, drill.world.resources.crew]).toEqual([
      { posted: 5 },
      'staying',
      0,
    ]);
    expect(drill.send({ type: 'RECALL', task: drill.task()?.id ?? 0 })).toBeUndefined();
    expect([drill.world.tasks, drill.world.resources.crew]).toEqual([[], 1]);
  });

  test('is active from the desk on, and working once the crew is there', () => {
    const drill = play({
      variables: { log: counter() },
      measures: { work: measure({ desk: 2, takes: 2 }) },
      injects: [1, 2, 3, 4].map((minute) => ({
        id: `at${minute}`,
        label: 'l',
        at: minute,
        effects: [
          { set: 'variables.log', value: 'variables.log * 10 + active("work") + working("work")' },
        ],
      })),
    });
    drill.order('work');
    expect(drill.until(5).world.variables.log).toBe(220); // 0 at the desk, 1 + 1 twice, then done
  });

  test('recalled from the desk never happens', () => {
    const drill = play({
      resources: { crew: count(1) },
      measures: {
        work: measure({
          desk: 5,
          needs: { crew: 1 },
          start: [{ mark: 'left' }],
          shows: ['candour'],
        }),
      },
    });
    drill.order('work');
    drill.send({ type: 'RECALL', task: 1 });
    expect(drill.world.resources.crew).toBe(1);
    expect(drill.until(10).world.marks).toEqual({});
    expect(drill.world.conduct).toEqual([]);
  });

  test('shows its conduct when it leaves the desk', () => {
    const drill = play({ measures: { work: measure({ desk: 5, shows: ['candour'] }) } });
    drill.order('work');
    expect(drill.until(10).world.conduct).toEqual([{ minute: 5, kind: 'candour', source: 'work' }]);
  });

  test('recalled from the desk gives back what it would have used up', () => {
    const drill = play({
      resources: { bags: count(10) },
      measures: { work: measure({ desk: 5, consumes: { bags: 4 } }) },
    });
    drill.order('work');
    expect(drill.world.resources.bags).toBe(6);
    drill.send({ type: 'RECALL', task: 1 });
    expect([drill.world.resources.bags, drill.world.capacity.bags]).toEqual([10, 10]);
  });

  test('recalled from work is not finished', () => {
    const drill = play({
      measures: { work: measure({ desk: 0, takes: 5, finish: [{ mark: 'done' }] }) },
    });
    drill.order('work');
    drill.until(4).send({ type: 'RECALL', task: 1 });
    expect(drill.until(10).world.marks).toEqual({});
    expect(drill.world.tallies.work).toEqual({ ordered: 0, finished: 0, places: {} });
  });

  test.each([
    ['at the desk', 1, 0],
    ['at work', 4, 0],
    ['when it stays, its work done', 8, 1],
  ])(
    'recalled %s: counts and may be given again only where it was not carried out',
    (_, minute, done) => {
      const drill = play({
        map: { places, base: 'a' },
        measures: {
          meet: measure({ at: 'place', desk: 2, takes: 4, oncePerPlace: true, stays: true }),
        },
      });
      drill.order('meet', 'b');
      drill.until(minute).send({ type: 'RECALL', task: 1 });
      expect(drill.world.tallies.meet?.places.b).toEqual({ ordered: done, finished: done });
      const again = drill.tick().order('meet', 'b');
      expect(again).toEqual(done ? { code: 'alreadyDone', place: 'b' } : undefined);
    },
  );
});

describe('an order given by an effect', () => {
  const chain = (more: Parts): Parts => ({
    variables: { log: counter() },
    map: { places },
    ...more,
  });

  test('needs no desk, and begins in the same minute', () => {
    const drill = play(
      chain({
        measures: { work: measure({ desk: 30, takes: 2, start: [note(1)], finish: [note(2)] }) },
        injects: [{ id: 'now', label: 'n', at: 3, effects: [{ order: 'work' }, note(9)] }],
      }),
    );
    expect(drill.until(3).world.variables.log).toBe(19);
    expect(drill.until(5).world.variables.log).toBe(192);
  });

  test.each(['start', 'arrive', 'finish'] as const)(
    'in the %s of another is given once',
    (part) => {
      const drill = play(
        chain({
          measures: {
            first: measure({ desk: 0, [part]: [note(1), { order: 'second' }, note(3)] }),
            second: measure({ desk: 0, finish: [note(2)] }),
          },
        }),
      );
      drill.order('first');
      expect([
        drill.world.variables.log,
        drill.world.tallies.second?.ordered,
        drill.world.tasks,
      ]).toEqual([123, 1, []]);
      expect(drill.tick(3).world.tallies.second?.ordered).toBe(1);
    },
  );

  test('at `here` goes where the other went', () => {
    const drill = play(
      chain({
        measures: {
          look: measure({ at: 'place', desk: 0, finish: [{ order: 'help', places: ['here'] }] }),
          help: measure({ at: 'place', desk: 0 }),
        },
      }),
    );
    drill.order('look', 'b');
    expect(drill.world.tallies.help?.places).toEqual({ b: { ordered: 1, finished: 1 } });
  });

  test('to itself without end is cut, said, and leaves the drill alive', () => {
    const drill = play({
      measures: { mad: measure({ desk: 0, start: [{ order: 'mad' }, { order: 'mad' }] }) },
    });
    drill.order('mad');
    expect(drill.world.unsettled).toBe(true);
    expect(drill.tick(3).minute).toBe(3);
  });

  test('that doubles every minute is cut before it fills the world', () => {
    const drill = play({
      measures: {
        mad: measure({ desk: 0, takes: 1, finish: [{ order: 'mad' }, { order: 'mad' }] }),
      },
      storylines: { rest: line({ rest: {} }) },
    });
    drill.order('mad');
    drill.tick(14);
    expect([drill.world.unsettled, drill.world.tasks.length < 1000]).toEqual([true, true]);
  });
});
