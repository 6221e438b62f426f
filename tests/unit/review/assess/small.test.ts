/** What a review makes of small drills that can be worked out by hand. */
import { describe, expect, test } from 'vitest';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { drillEvent } from '../../../../src/engine/events.ts';
import { type DrillRecord, newRecord, sealRecord } from '../../../../src/engine/record.ts';
import type { ScenarioSource } from '../../../../src/format/schema/scenario.ts';
import { assessAll } from '../../../../src/review/assess/assess.ts';
import { authorsPolicy } from '../../../../src/review/policy/policy.ts';
import {
  decision,
  line,
  measure,
  type Parts,
  phase,
  programOf,
} from '../../../fixtures/engine/drill.ts';

type Indicator = NonNullable<ScenarioSource['indicators']>[number];
type Sent = { minute: number; event: Parameters<FlatDrill['send']>[0] };

const indicator = (id: string, more: Partial<Indicator>): Indicator => ({
  id,
  label: id,
  ability: 'earlyWarning',
  kind: 'process',
  points: 10,
  why: 'w',
  ...more,
});

function review(parts: Parts, sent: readonly Sent[]) {
  const program = programOf({
    clock: { start: '2026-06-18T12:00', phases: [phase('all', 100, 1)] },
    ...parts,
  });
  const drill = FlatDrill.start(program, 'small');
  const record: DrillRecord = newRecord(program, '{}', 'drill', 'small');
  for (const { minute, event } of sent) {
    while (drill.world.clock.minute < minute) drill.send({ type: 'TICK' });
    expect(drill.send(event)).toBeUndefined();
    record.events.push({ minute, event: drillEvent.parse(event) });
  }
  while (!drill.world.ended) drill.send({ type: 'TICK' });
  const sealed = sealRecord({ ...record, until: drill.world.clock.minute }, program, drill.world);
  return assessAll(program, sealed, authorsPolicy(program.scenario)).assessments;
}

const choose = (minute: number, option: string): Sent => ({
  minute,
  event: { type: 'CHOOSE', storyline: 'story', situation: 'asked', entry: 1, option },
});

describe('a decision at which no points are left', () => {
  const options = [
    { id: 'hide', text: 'hide it', to: 'over' },
    { id: 'tell', text: 'tell', to: 'over' },
  ];
  const parts: Parts = {
    storylines: { story: line({ asked: decision({ within: 20, options }), over: {} }) },
    indicators: [indicator('lost', { quality: 'marked("falseStatement") ? 1 : 0' })],
  };

  test('is not praised: nothing told the options apart', () => {
    const [only] = review(parts, [choose(5, 'hide')]);
    expect(only).toMatchObject({ chosen: 'hide', grade: 'unclear', loss: 0, crossed: [] });
  });

  test('is a mistake all the same where it crosses a red line that could be kept clear of', () => {
    const redLines: Parts['redLines'] = [
      {
        id: 'hidden',
        label: 'h',
        why: 'w',
        when: 'chosen("story.asked.hide")',
        caps: { overall: 40 },
      },
    ];
    const [only] = review({ ...parts, redLines }, [choose(5, 'hide')]);
    expect(only).toMatchObject({ grade: 'mistake', best: 'tell', loss: 0, crossed: ['hidden'] });
    const [honest] = review({ ...parts, redLines }, [choose(5, 'tell')]);
    expect(honest).toMatchObject({ best: 'tell', crossed: [] });
  });
});

test('where two earn as good as the same, the one its author thinks better of is named', () => {
  const parts: Parts = {
    storylines: {
      story: line({
        asked: decision({
          options: [
            { id: 'idle', text: 'idle', to: 'over', judgement: 'poor' },
            {
              id: 'hush',
              text: 'hush',
              to: 'over',
              judgement: 'trap',
              effects: [{ mark: 'most' }],
            },
            {
              id: 'say',
              text: 'say',
              to: 'over',
              judgement: 'best',
              effects: [{ mark: 'nearly' }],
            },
          ],
        }),
        over: {},
      }),
    },
    indicators: [
      indicator('seen', { quality: "marked('most') ? 1.0 : marked('nearly') ? 0.998 : 0.5" }),
    ],
  };
  const [idle] = review(parts, [choose(5, 'idle')]);
  expect(idle).toMatchObject({ best: 'say', grade: 'blunder' });
  // 0.2 points are nothing that anybody could act on, and no loss either.
  const [hush] = review(parts, [choose(5, 'hush')]);
  expect(hush).toMatchObject({ best: 'say', loss: 0, grade: 'unclear' });
});

test('a choice after which more people die is a mistake, even where it earns more', () => {
  const parts: Parts = {
    variables: { dead: { label: 'dead', initial: 0 } },
    storylines: {
      story: line({
        asked: decision({
          options: [
            {
              id: 'boast',
              text: 'boast',
              to: 'over',
              effects: [{ mark: 'shown' }, { add: 'variables.dead', value: '2' }],
            },
            { id: 'save', text: 'save', to: 'over' },
          ],
        }),
        over: {},
      }),
    },
    indicators: [indicator('show', { quality: 'marked("shown") ? 1 : 0' })],
    people: [{ label: 'dead', value: 'variables.dead', deaths: true }],
  };
  const [only] = review(parts, [choose(5, 'boast')]);
  expect(only).toMatchObject({ best: 'save', grade: 'mistake', loss: 0, deaths: 2 });
  const [saved] = review(parts, [choose(5, 'save')]);
  expect(saved).toMatchObject({ best: 'save', loss: 0, deaths: 0 });
});

test('an order left out is not praised, even where giving it would have earned less', () => {
  const parts: Parts = {
    // The order spoils what it is wanted for: nobody would be better off with it.
    measures: { report: measure({ desk: 0, finish: [{ mark: 'reported' }, { mark: 'spoilt' }] }) },
    indicators: [
      indicator('early', {
        points: 2,
        deadline: { mark: 'reported', from: 0, full: 10, zero: 20 },
      }),
      indicator('whole', { points: 8, quality: "marked('spoilt') ? 0.0 : 1.0" }),
    ],
  };
  const [only] = review(parts, []);
  expect(only).toMatchObject({ kind: 'measure', chosen: 'asPlayed', best: 'asPlayed' });
  expect(only?.grade).toBe('unclear');
});

test('an order given in the very minute at which it could first be given was not late', () => {
  const parts: Parts = {
    measures: { report: measure({ desk: 30, finish: [{ mark: 'reported' }] }) },
    indicators: [
      indicator('early', { deadline: { mark: 'reported', from: 10, full: 5, zero: 60 } }),
    ],
  };
  const order: Sent = { minute: 10, event: { type: 'ORDER', measure: 'report' } };
  expect(review(parts, [order])).toEqual([]);
  expect(review(parts, [{ ...order, minute: 20 }])).toMatchObject([{ kind: 'measure' }]);
});

test('a measure not given in time cannot have cost what was earned all the same', () => {
  // Both marks come from the one report; the second is also made by a decision that the
  // author's policy would answer otherwise.
  const parts: Parts = {
    storylines: {
      story: line({
        quiet: { next: [{ when: 'clock.minute >= 50', to: 'asked' }] },
        asked: decision({
          options: [
            { id: 'rest', text: 'rest', to: 'over', judgement: 'best' },
            {
              id: 'phone',
              text: 'phone',
              to: 'over',
              judgement: 'poor',
              effects: [{ mark: 'told' }],
            },
          ],
        }),
        over: {},
      }),
    },
    measures: { report: measure({ desk: 0, finish: [{ mark: 'reported' }, { mark: 'told' }] }) },
    indicators: [
      indicator('early', {
        points: 2,
        deadline: { mark: 'reported', from: 0, full: 10, zero: 20 },
      }),
      indicator('told', { points: 8, deadline: { mark: 'told', from: 0, full: 60, zero: 80 } }),
    ],
  };
  const phoned = review(parts, [
    { ...choose(55, 'phone'), event: { ...choose(55, 'phone').event, entry: 2 } as Sent['event'] },
  ]);
  expect(phoned.find(({ kind }) => kind === 'measure')).toMatchObject({
    measure: 'report',
    loss: 20,
  });
  const nothing = review(parts, []);
  expect(nothing.find(({ kind }) => kind === 'measure')).toMatchObject({
    measure: 'report',
    loss: 100,
  });
});
