import { describe, expect, test } from 'vitest';
import { count, decision, line, measure, type Parts, play } from '../../fixtures/engine/drill.ts';
import { overdrawn } from '../../fixtures/engine/worlds.ts';

const send = (more: object = {}) => measure({ desk: 0, needs: { boats: 1 }, takes: 10, ...more });

describe('people and material', () => {
  test('are held from the order until the task ends, and come back', () => {
    const drill = play({ resources: { boats: count(2) }, measures: { send: send({ desk: 3 }) } });
    drill.order('send');
    expect(drill.world.resources.boats).toBe(1);
    expect(drill.until(12).world.resources.boats).toBe(1);
    expect(drill.until(13).world.resources.boats).toBe(2);
  });

  test('that are used up do not come back, and are no longer there to come back', () => {
    const drill = play({
      resources: { boats: count(2), sandbags: count(100) },
      measures: { send: send({ consumes: { sandbags: 60 } }) },
    });
    drill.order('send');
    drill.until(10);
    expect(drill.world.resources).toEqual({ boats: 2, sandbags: 40 });
    expect(drill.world.capacity).toEqual({ boats: 2, sandbags: 40 });
    expect(drill.order('send')).toEqual({
      code: 'shortOf',
      resource: 'sandbags',
      need: 60,
      free: 40,
    });
  });

  test('needed and used up by one order are counted together', () => {
    const drill = play({
      resources: { boats: count(1) },
      measures: { send: send({ consumes: { boats: 1 } }) },
    });
    expect(drill.order('send')).toEqual({ code: 'shortOf', resource: 'boats', need: 2, free: 1 });
  });

  test.each([
    ['2.1', 3],
    ['-5', 0],
    ['resources.boats / 2', 2],
  ])('an amount of %s means %i', (amount, taken) => {
    const drill = play({
      resources: { boats: count(4) },
      measures: { send: send({ needs: { boats: amount } }) },
    });
    drill.order('send');
    expect(drill.world.resources.boats).toBe(4 - taken);
  });
});

describe('the last boat', () => {
  const claims = (source: object) =>
    line({
      a: { next: [{ when: 'clock.minute >= 1', to: 'b', effects: [source as never] }] },
      b: {},
    });

  test('wanted by two storylines in one minute goes to the first declared; the other is told', () => {
    const drill = play({
      resources: { boats: count(1) },
      measures: { zuluSend: send(), alphaSend: send() },
      storylines: { zulu: claims({ order: 'zuluSend' }), alpha: claims({ order: 'alphaSend' }) },
    }).until(1);
    expect(drill.world.tasks.map(({ source }) => source)).toEqual(['zuluSend']);
    expect(drill.world.resources.boats).toBe(0);
    expect(drill.world.reports).toMatchObject([
      { source: 'engine:nobodyToSend', values: ['measure', 'boats', 1, 0] },
    ]);
  });

  test('is refused to the second of two clicks', () => {
    const asks = () =>
      line({
        asks: decision({
          options: [
            { id: 'go', text: 'g', needs: { boats: 1 }, takes: 5 },
            { id: 'b', text: 'b' },
          ],
        }),
      });
    const drill = play({
      resources: { boats: count(1) },
      storylines: { one: asks(), two: asks() },
    });
    expect(drill.choose('go', 'two')).toBeUndefined();
    expect(drill.choose('go', 'one')).toEqual({
      code: 'shortOf',
      resource: 'boats',
      need: 1,
      free: 0,
    });
  });

  test('is not sent by an effect that would need it and use it up', () => {
    const drill = play({
      resources: { boats: count(1) },
      measures: { send: send({ consumes: { boats: 1 } }) },
      storylines: { story: claims({ order: 'send' }) },
    }).until(1);
    expect([drill.world.resources.boats, drill.world.tasks]).toEqual([1, []]);
    expect(drill.reports()).toEqual(['engine:nobodyToSend']);
  });

  test('does not do for two places at once', () => {
    const places = {
      a: { label: 'a', at: [0, 0] as [number, number] },
      b: { label: 'b', at: [1, 1] as [number, number] },
    };
    const parts: Parts = {
      resources: { boats: count(1) },
      map: { places },
      measures: { send: send({ at: 'place' }) },
    };
    expect(play(parts).order('send', 'a', 'b')).toEqual({
      code: 'shortOf',
      resource: 'boats',
      need: 2,
      free: 1,
    });
  });
});

describe('reinforcement and withdrawal', () => {
  const parts: Parts = {
    resources: { boats: count(3) },
    measures: { send: send(), long: send({ needs: { boats: 2 }, takes: 20 }) },
  };
  const changed = (drill: ReturnType<typeof play>, change: number) =>
    drill.add({ 'resources.boats': change });
  const boats = ({ world }: ReturnType<typeof play>) => [
    world.resources.boats,
    world.capacity.boats,
  ];

  test('by an effect add to what is free and what there is', () => {
    const drill = play({
      ...parts,
      injects: [{ id: 'help', label: 'h', at: 2, effects: [{ resource: 'boats', add: '1 + 1' }] }],
    });
    expect(boats(drill.until(2))).toEqual([5, 5]);
  });

  test('takes what is free first', () => {
    const drill = play(parts);
    drill.order('send');
    changed(drill, -2);
    expect(boats(drill)).toEqual([0, 1]);
    expect(boats(drill.until(10))).toEqual([1, 1]);
  });

  test('of what is out takes hold when it comes back, and never lends it out before', () => {
    const drill = play(parts);
    drill.order('send');
    drill.order('long');
    changed(drill, -2);
    expect(boats(drill)).toEqual([0, 1]);
    drill.until(10); // one is back; two are still out of the one that is left
    expect(boats(drill)).toEqual([0, 1]);
    expect(boats(drill.until(20))).toEqual([1, 1]);
  });

  test('that cancel out leave everything as it was', () => {
    const drill = play(parts);
    drill.order('send');
    drill.order('long');
    changed(drill, -2);
    changed(drill, 2);
    expect(boats(drill)).toEqual([0, 3]);
    expect(boats(drill.until(20))).toEqual([3, 3]);
  });

  test('cannot take more than there is', () => {
    const drill = play(parts);
    changed(drill, -10);
    expect(boats(drill)).toEqual([0, 0]);
  });

  test('beyond all measure stay numbers', () => {
    const drill = play(parts);
    changed(drill, 1e308);
    changed(drill, 1e308);
    expect(boats(drill).every(Number.isFinite)).toBe(true);
  });

  test('by the task that is being finished are counted once', () => {
    const drill = play({
      ...parts,
      measures: { send: send({ finish: [{ resource: 'boats', add: -1 }] }) },
    });
    drill.order('send');
    drill.until(10);
    expect([boats(drill), overdrawn(drill.world)]).toEqual([[2, 2], []]);
  });
});
