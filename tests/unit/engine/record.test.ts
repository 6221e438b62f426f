import { describe, expect, test } from 'vitest';
import { complete } from '../../../src/engine/drivers/driver.ts';
import { FlatDrill } from '../../../src/engine/drivers/flat.ts';
import { machineDrill } from '../../../src/engine/drivers/machine.ts';
import type { DrillEventInput } from '../../../src/engine/events.ts';
import {
  type DrillRecord,
  engineVersion,
  newRecord,
  parseRecord,
  replay,
  replayEvents,
  sealRecord,
  worldHash,
} from '../../../src/engine/record.ts';
import { canonicalJson, sha256Hex } from '../../../src/format/canonical.ts';
import { ports, programOf } from '../../fixtures/engine/drill.ts';
import { everything } from '../../fixtures/engine/everything.ts';

const text = JSON.stringify(everything);
const program = programOf(everything);

/** What was done, and at which minute. */
const script: [minute: number, event: DrillEventInput][] = [
  [0, { type: 'ORDER', measure: 'tell', places: ['mill'] }],
  [
    10,
    {
      type: 'INJECT',
      report: { from: 'x', channel: 'phone', text: 'rain', claims: { level: 33 } },
    },
  ],
  [
    20,
    {
      type: 'ORDER',
      measure: 'notice',
      with: { channels: ['gong'], facts: { level: 33 }, unknown: ['cause'], next: 30 },
    },
  ],
  [40, { type: 'ORDER', measure: 'row', places: ['isle'] }],
  [63, { type: 'INJECT', deltas: { 'variables.trust': -3.5 } }],
  [90, { type: 'NOTE', by: 'deputy', text: 'noted' }],
];

function played(until = 1000, start: typeof machineDrill | typeof FlatDrill.start = machineDrill) {
  const drill = start(program, 'seed');
  const record = newRecord(program, text, 'drill', 'seed');
  for (const [minute, event] of script.filter(([minute]) => minute <= until)) {
    while (drill.world.clock.minute < minute) drill.send({ type: 'TICK' });
    expect(drill.send(event)).toBeUndefined();
    record.events.push({ minute, event: complete(event) });
  }
  while (drill.world.clock.minute < until && !drill.world.ended) drill.send({ type: 'TICK' });
  return { drill, record: sealRecord(record, program, drill.world) };
}

const { drill, record } = played();
const changed = (more: Partial<DrillRecord>): DrillRecord => ({ ...record, ...more });
const agreement = (one: DrillRecord) => replay(one, ports);

describe('a record', () => {
  test('of a whole drill is finished and sealed', () => {
    expect(record).toMatchObject({
      kind: 'weimeng-record',
      format: 1,
      engine: engineVersion,
      models: { tank: 1 },
      finished: true,
      until: drill.world.clock.minute,
    });
    expect(record.worldHash).toBe(worldHash(drill.world));
    expect(record.scenario.hash).toBe(sha256Hex(text));
  });

  test.each([
    ['flat', FlatDrill.start],
    ['machine', machineDrill],
  ] as const)('replays byte for byte with the %s driver', (_, start) => {
    const result = replay(record, ports, start);
    expect(result).toMatchObject({ ok: true, agreement: 'same' });
    if (result.ok) expect(canonicalJson(result.world)).toBe(canonicalJson(drill.world));
  });

  test('is the same, whichever driver made it', () => {
    expect(played(1000, FlatDrill.start).record).toEqual(record);
  });

  test('survives being written and read', () => {
    const read = parseRecord(JSON.stringify(record));
    expect(read).toEqual({ ok: true, record });
  });

  test('that was interrupted goes on exactly', () => {
    const half = played(45).record;
    expect([half.finished, half.until]).toEqual([false, 50]);
    const resumed = machineDrill(program, half.seed);
    expect(replayEvents(resumed, half.events, half.until)).toBeUndefined();
    expect(worldHash(resumed.world)).toBe(half.worldHash);
    const rest = record.events.slice(half.events.length);
    expect(replayEvents(resumed, rest, record.until)).toBeUndefined();
    expect(worldHash(resumed.world)).toBe(record.worldHash);
  });

  test('of a drill that goes on has no seal to break', () => {
    const { worldHash: _, score: __, ...open } = played(30).record;
    expect(agreement(open)).toMatchObject({ ok: true, agreement: 'unsealed' });
  });
});

describe('a record that someone has changed', () => {
  test.each([
    ['another score', { score: 99 }],
    ['no score', { score: undefined }],
    ['another world', { worldHash: '0'.repeat(64) }],
    ['another seed', { seed: 'other' }],
    ['an event less', { events: record.events.slice(1) }],
    [
      'an event with other words',
      {
        events: record.events.map((one) =>
          one.event.type === 'NOTE' ? { ...one, event: { ...one.event, text: 'else' } } : one,
        ),
      },
    ],
    ['an earlier end', { until: 100 }],
  ] as [string, Partial<DrillRecord>][])('%s: replays, and is said to differ', (_, more) => {
    expect(agreement(changed(more))).toMatchObject({ ok: true, agreement: 'different' });
  });

  test.each([
    ['another engine', { engine: engineVersion + 1, worldHash: '0'.repeat(64) }],
    ['another model', { models: { tank: 2 }, worldHash: '0'.repeat(64) }],
  ])('made by %s: is not verified, rather than wrong', (_, more) => {
    expect(agreement(changed(more))).toMatchObject({ ok: true, agreement: 'unverified' });
  });

  test('made by another engine with the same outcome is the same', () => {
    expect(agreement(changed({ engine: engineVersion + 1 }))).toMatchObject({ agreement: 'same' });
  });

  test.each([
    [
      'its scenario',
      { scenario: { ...record.scenario, text: text.replace('"trust"', '"Trust"') } },
      { code: 'scenarioHash' },
    ],
    [
      'its scenario, and the hash',
      { scenario: { ...record.scenario, text: '{', hash: sha256Hex('{') } },
      { code: 'scenarioInvalid' },
    ],
    [
      'the order of events',
      { events: [...record.events].reverse() },
      { code: 'eventOrder', index: 1, minute: 63 },
    ],
    [
      'a minute that no tick ends at',
      { events: [{ minute: 61, event: record.events[5]?.event }] },
      { code: 'eventOrder', index: 0, minute: 61 },
    ],
    [
      'an event after the end',
      { events: [{ minute: 9999, event: record.events[5]?.event }] },
      { code: 'eventOrder', index: 0, minute: 9999 },
    ],
    [
      'an event twice',
      { events: [record.events[0], ...record.events] },
      {
        code: 'impossibleEvent',
        index: 1,
        minute: 0,
        refusal: { code: 'atDesk', place: 'mill' },
      },
    ],
    [
      'an order of what is not there',
      {
        events: [
          { minute: 0, event: { type: 'ORDER', by: 'player', measure: 'constructor', places: [] } },
        ],
      },
      { code: 'impossibleEvent', refusal: { code: 'unknownMeasure' } },
    ],
  ] as [string, Partial<DrillRecord>, object][])('%s: is a problem', (_, more, problem) => {
    expect(agreement(changed(more))).toMatchObject({ ok: false, problem });
  });

  test.each([
    ['nothing', '', { code: 'notJson' }],
    ['cut off', JSON.stringify(record).slice(0, -20), { code: 'notJson' }],
    ['something else', '[]', { code: 'notARecord' }],
    ['null', 'null', { code: 'notARecord' }],
    ['a newer format', JSON.stringify({ ...record, format: 2 }), { code: 'newerFormat' }],
    ['an unknown key', JSON.stringify({ ...record, extra: 1 }), { code: 'notARecord' }],
    [
      'an unknown event',
      JSON.stringify({ ...record, events: [{ minute: 0, event: { type: 'WIN' } }] }),
      { code: 'notARecord', at: 'events/0/event/type' },
    ],
    [
      'half a minute',
      JSON.stringify({ ...record, until: 0.5 }),
      { code: 'notARecord', at: 'until' },
    ],
  ])('a file that holds %s is a problem', (_, file, problem) => {
    expect(parseRecord(file)).toMatchObject({ ok: false, problem });
  });
});

describe('a number that JSON would change', () => {
  test('never enters the world: −0 claimed is 0', () => {
    const live = FlatDrill.start(program, 'seed');
    live.send({
      type: 'INJECT',
      report: { from: 'x', channel: 'phone', text: 't', claims: { level: -0 } },
    });
    expect(Object.is(live.world.known.level?.value, 0)).toBe(true);
  });
});
