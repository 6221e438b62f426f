/** Random scenarios: storylines with guards, options, lapses, moves. Both drivers must agree at every step. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plans } from '../../fixtures/engine/arbitraries.ts';
import {
  ask,
  count,
  counter,
  line,
  measure,
  phase,
  programOf,
  type SituationSource,
} from '../../fixtures/engine/drill.ts';
import { lockstep } from '../../fixtures/engine/lockstep.ts';

const storylineIds = ['north', 'south', 'east'];
const situationIds = ['a', 'b', 'c', 'd'];
const storyline = fc.constantFrom(...storylineIds);
const target = fc.constantFrom(...situationIds);
const small = fc.integer({ min: -3, max: 3 });

const condition = fc.oneof(
  fc.nat(40).map((minute) => `clock.minute >= ${minute}`),
  fc.integer({ min: 2, max: 5 }).map((step) => `clock.minute % ${step} == 0`),
  fc
    .tuple(fc.constantFrom('x', 'y'), fc.constantFrom('<', '>', '=='), small)
    .map(([name, is, value]) => `variables.${name} ${is} ${value}`),
  fc.tuple(storyline, target).map(([id, to]) => `at.${id}.situation == "${to}"`),
  fc.nat(30).map((entry) => `at.north.entry > ${entry}`),
  fc.constantFrom(
    'resources.boats > 0',
    'active("send") > 0',
    'marked("seen")',
    'draws.luck',
    'true',
  ),
);
const guard = fc.oneof(
  condition,
  fc
    .tuple(condition, fc.constantFrom('&&', '||'), condition)
    .map(([a, and, b]) => `(${a}) ${and} (${b})`),
);

const simple = fc.oneof(
  fc
    .tuple(fc.constantFrom('x', 'y'), small)
    .map(([name, value]) => ({ add: `variables.${name}`, value })),
  fc.tuple(storyline, target).map(([move, to]) => ({ move, to })),
  fc.constantFrom<Effect>(
    { mark: 'seen' },
    { order: 'send' },
    { set: 'variables.x', value: 0 },
    { resource: 'boats', add: 1 },
    { resource: 'boats', add: -1 },
  ),
);
type Effect = NonNullable<SituationSource['effects']>[number];
const effect: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ after: fc.nat(9), do: fc.array(simple, { maxLength: 2 }) }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(condition, fc.array(simple, { maxLength: 2 }), fc.array(simple, { maxLength: 1 }))
      .map(([when, yes, no]) => ask(when, yes, no)),
  },
);
const effects = fc.array(effect, { maxLength: 2 });

const option = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      text: fc.constant(id),
      to: target,
      desk: fc.nat(4),
      effects,
      needs: fc.constant({ boats: 1 }),
      takes: fc.nat(6),
      finish: effects,
      when: condition,
    },
    { requiredKeys: ['id', 'text'] },
  );
const situation: fc.Arbitrary<SituationSource> = fc.record(
  {
    effects,
    decide: fc.record({
      prompt: fc.constant('p'),
      within: fc.integer({ min: 1, max: 12 }),
      options: fc.tuple(option('one'), option('two')),
      lapse: fc.record({ text: fc.constant('l'), to: target, effects }, { requiredKeys: ['text'] }),
    }),
    next: fc.array(fc.record({ when: guard, to: target, effects }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const storylines = fc.array(fc.tuple(situation, situation, situation, situation), {
  minLength: 3,
  maxLength: 3,
});

const scenarios = storylines.map((lines) => ({
  clock: { start: '2026-06-18T12:00', phases: [phase('fine', 20, 1), phase('coarse', 60, 7)] },
  variables: { x: counter(), y: counter(1, { min: -4, max: 4 }) },
  resources: { boats: count(2) },
  draws: { luck: { chance: 0.5 } },
  measures: {
    send: measure({
      desk: 1,
      needs: { boats: 1 },
      takes: 4,
      finish: [{ add: 'variables.y', value: -1 }, { mark: 'seen' }],
    }),
  },
  storylines: Object.fromEntries(
    lines.map((situations, index) => [
      storylineIds[index] as string,
      line(
        Object.fromEntries(situations.map((one, number) => [situationIds[number] as string, one])),
      ),
    ]),
  ),
  redLines: [{ id: 'red', label: 'r', why: 'w', when: 'variables.x > 2', caps: {} }],
  endings: [
    {
      id: 'far',
      title: 't',
      text: 't',
      tone: 'mixed' as const,
      when: 'variables.x < -8',
      immediate: true,
    },
  ],
}));

test('random storylines go the same way in both drivers', () => {
  let cut = 0;
  let runs = 0;
  fc.assert(
    fc.property(scenarios, fc.constantFrom('a', 'b'), plans(45), (parts, seed, events) => {
      const program = programOf(parts);
      runs++;
      lockstep(program, seed, events, {
        also: ({ unsettled }) => {
          if (unsettled) cut++;
        },
      });
    }),
    { numRuns: 70 },
  );
  // Loops, too, were among them.
  expect([runs > 0, cut > 0]).toEqual([true, true]);
}, 40_000);
