/** The order of a tick, shown by marks that can only be made where the earlier steps came first. */
import { expect, test } from 'vitest';
import { count, counter, line, measure, phase, play } from '../../fixtures/engine/drill.ts';

/** Writes a step number into the next digit of `log`. */
const note = (step: number) => ({ set: 'variables.log', value: `variables.log * 10 + ${step}` });

test('minute, tasks, scheduled effects, models, injects, lapses, storylines, red lines, endings', () => {
  const drill = play({
    clock: { start: '2026-06-18T12:00', phases: [phase('all', 60, 10)] },
    variables: { log: counter(), minuteAtTask: counter() },
    resources: { crew: count(1) },
    models: {
      tank: { use: 'tank', params: { capacity: 1e9 }, inputs: { inflow: 'variables.log' } },
    },
    measures: {
      work: measure({
        desk: 0,
        takes: 10,
        finish: [note(1), { set: 'variables.minuteAtTask', value: 'clock.minute' }],
      }),
    },
    injects: [
      { id: 'first', label: 'first', at: 10, effects: [note(3)] },
      { id: 'second', label: 'second', when: 'injected("first")', effects: [note(4)] },
    ],
    storylines: {
      waits: line({
        asks: {
          effects: [{ after: 10, do: [note(2)] }],
          decide: {
            prompt: 'p',
            within: 10,
            options: [
              { id: 'a', text: 'a' },
              { id: 'b', text: 'b' },
            ],
            lapse: { text: 'l', effects: [note(5)], to: 'late' },
          },
        },
        late: { next: [{ when: 'lapsed("waits.asks")', to: 'end', effects: [note(6)] }] },
        end: {},
      }),
    },
    redLines: [{ id: 'red', label: 'red', why: 'w', when: 'variables.log == 123456', caps: {} }],
    endings: [
      { id: 'over', title: 't', text: 't', tone: 'bad', when: 'marked("red")', immediate: true },
    ],
  });
  drill.order('work');
  drill.tick();
  expect(drill.world.variables.minuteAtTask).toBe(10);
  expect(drill.world.variables.log).toBe(123456);
  // The model saw what tasks and scheduled effects did, not what injects and storylines did.
  expect(drill.world.models.tank?.level).toBe(12 * 10);
  expect(drill.world.redLines).toEqual({ red: 10 });
  expect(drill.world.ending).toBe('over');
});

test('all models read what the others gave at the last tick, whatever their order', () => {
  const models = {
    lower: { use: 'tank', inputs: { inflow: 'models.upper.level' } },
    upper: { use: 'tank', params: { initial: 1 }, inputs: { inflow: 'models.lower.level' } },
  };
  const levels = (given: typeof models) => {
    const { world } = play({ models: given }).tick(4);
    return [world.models.lower?.level, world.models.upper?.level];
  };
  expect(levels(models)).toEqual(
    [3, 5].map((_, index) => levels({ upper: models.upper, lower: models.lower } as never)[index]),
  );
  expect(levels(models)).toEqual([8, 8]);
});

test('scheduled effects of one minute come in the order in which they were scheduled', () => {
  const effects = [
    { after: 5, do: [note(1)] },
    { after: 3, do: [note(2), { after: 2, do: [note(3)] }] },
    { after: 5, do: [note(4)] },
  ];
  const drill = play({
    variables: { log: counter() },
    storylines: { story: line({ start: { effects } }) },
  });
  expect(drill.until(6).world.variables.log).toBe(2143);
});

test('what is due within one coarse tick comes in order of its minute', () => {
  const effects = [
    { after: 9, do: [note(3)] },
    { after: 2, do: [note(1)] },
    { after: 5, do: [note(2)] },
  ];
  const drill = play({
    clock: { start: '2026-06-18T12:00', phases: [phase('all', 60, 30)] },
    variables: { log: counter() },
    storylines: { story: line({ start: { effects } }) },
  });
  expect(drill.tick().world.variables.log).toBe(123);
});

test('a variable drifts by the minute, whatever the tick, and keeps to its limits', () => {
  const parts = (tick: number) => ({
    clock: { start: '2026-06-18T12:00', phases: [phase('all', 60, tick)] },
    variables: { trust: counter(50, { min: 20, drift: '-0.5' }) },
  });
  expect(play(parts(1)).until(30).world.variables.trust).toBe(35);
  expect(play(parts(30)).until(30).world.variables.trust).toBe(35);
  expect(
    play({
      ...parts(30),
      clock: { start: '2026-06-18T12:00', phases: [phase('all', 90, 30)] },
    }).until(90).world.variables.trust,
  ).toBe(20);
});

test('red lines are recorded at their first minute and stay', () => {
  const drill = play({
    redLines: [{ id: 'red', label: 'red', why: 'w', when: 'clock.minute == 3', caps: {} }],
  }).until(6);
  expect([drill.world.redLines, drill.world.marks]).toEqual([{ red: 3 }, { red: 3 }]);
});

test('a red line is looked at after every event, not only at ticks', () => {
  const drill = play({
    variables: { anger: counter() },
    redLines: [{ id: 'red', label: 'red', why: 'w', when: 'variables.anger > 0', caps: {} }],
  });
  drill.add({ 'variables.anger': 1 });
  expect(drill.world.redLines).toEqual({ red: 0 });
});

test('a storyline may follow a red line in the same minute', () => {
  const drill = play({
    redLines: [{ id: 'red', label: 'red', why: 'w', when: 'clock.minute >= 2', caps: {} }],
    storylines: {
      story: line({ calm: { next: [{ when: 'marked("red")', to: 'inquiry' }] }, inquiry: {} }),
    },
  }).until(2);
  expect(drill.world.at.story).toMatchObject({ situation: 'inquiry', since: 2 });
});

test('a note written after the end changes nothing but the notes', () => {
  const line1 = (id: string, when: string) => ({
    id,
    label: id,
    why: 'w',
    when,
    caps: { overall: 10 },
  });
  const drill = play({
    clock: { start: '2026-06-18T12:00', phases: [phase('all', 2, 2)] },
    redLines: [line1('follows', 'marked("first")'), line1('first', 'clock.minute >= 2')],
  }).tick();
  expect(drill.world.ended).toBe(true);
  const { notes: _, ...before } = drill.world;
  expect(drill.send({ type: 'NOTE', text: 'debrief' })).toBeUndefined();
  const { notes, ...after } = drill.world;
  expect(after).toEqual(before);
  expect(notes).toEqual([{ minute: 2, by: 'player', text: 'debrief' }]);
});
