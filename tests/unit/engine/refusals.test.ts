/** Every reason for a refusal; `BothDrills.send` asserts that a refused event changes nothing. */
import { describe, expect, test } from 'vitest';
import type { DrillEventInput } from '../../../src/engine/events.ts';
import type { Refusal } from '../../../src/engine/rules/refusal.ts';
import { canonicalJson } from '../../../src/format/canonical.ts';
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

const place = (x: number, more: object = {}) => ({
  label: 'p',
  at: [x, 0] as [number, number],
  ...more,
});
const parts: Parts = {
  clock: { start: '2026-06-18T12:00', phases: [phase('all', 30, 1)] },
  variables: { trust: counter(50), flag: counter(false) },
  resources: { crew: count(1) },
  facts: {
    deaths: { label: 'd', type: 'number', truth: '0' },
    crack: { label: 'c', type: 'boolean', truth: 'false' },
  },
  map: {
    base: 'a',
    places: { a: place(0), b: place(100, { tags: ['low'] }), isle: place(200, { tags: ['low'] }) },
    roads: { ab: { label: 'ab', from: 'a', to: 'b' } },
  },
  measures: {
    plain: measure({ desk: 0 }),
    slow: measure({ desk: 50 }),
    twice: measure({ desk: 0, limit: 2 }),
    locked: measure({ desk: 0, when: 'variables.trust > 90', locked: 'no trust' }),
    here: measure({ at: 'place', desk: 0, when: 'here.id != "b"', locked: 'not there' }),
    crew: measure({ desk: 0, needs: { crew: 1 }, takes: 60 }),
    drive: measure({ at: 'place', desk: 0, travel: 'vehicle' }),
    guard: measure({ at: 'place', places: { tag: 'low' }, desk: 0, stays: true }),
    once: measure({ at: 'place', desk: 0, oncePerPlace: true }),
    late: measure({ at: 'place', desk: 5, oncePerPlace: true }),
    few: measure({ at: 'place', desk: 0, limit: 1 }),
    trip: measure({ at: 'place', desk: 0, travel: 'boat' }),
    notice: measure({
      desk: 0,
      form: {
        kind: 'notice',
        channels: [{ id: 'sms', label: 's', reach: '1' }],
        facts: [{ fact: 'deaths' }],
        audiences: [{ id: 'all', label: 'a' }],
        next: [30],
        tones: [{ id: 'kind', text: 'k', credit: 1 }],
        advice: [{ id: 'stay', text: 's', fits: 'true' }],
      },
    }),
  },
  injects: [
    { id: 'slide', label: 's', manual: true },
    { id: 'rain', label: 'r', at: 5 },
  ],
  storylines: {
    story: line({
      asks: decision({
        options: [
          { id: 'go', text: 'g', needs: { crew: 1 }, takes: 9 },
          { id: 'b', text: 'b', when: 'false', locked: 'l' },
        ],
      }),
    }),
  },
};

const order = (name: string, ...places: string[]): DrillEventInput => ({
  type: 'ORDER',
  measure: name,
  places,
});
const notice = (more: object = {}): DrillEventInput => ({
  type: 'ORDER',
  measure: 'notice',
  with: { channels: ['sms'], facts: {}, ...more },
});
const choose = (
  option: string,
  storyline = 'story',
  situation = 'asks',
  entry = 1,
): DrillEventInput => ({
  type: 'CHOOSE',
  storyline,
  situation,
  entry,
  option,
});
const inject = (more: object): DrillEventInput => ({ type: 'INJECT', ...more });
const said = (more: object): DrillEventInput =>
  inject({ report: { from: 'x', channel: 'phone', text: 't', ...more } });
const tick: DrillEventInput = { type: 'TICK' };

const cases: [name: string, before: DrillEventInput[], event: DrillEventInput, refusal: Refusal][] =
  [
    ['a tick after the end', Array(30).fill(tick), tick, { code: 'ended' }],
    ['an order after the end', Array(30).fill(tick), order('plain'), { code: 'ended' }],
    [
      'a recall after the end',
      Array(30).fill(tick),
      { type: 'RECALL', task: 1 },
      { code: 'ended' },
    ],
    ['a surprise after the end', Array(30).fill(tick), inject({ id: 'slide' }), { code: 'ended' }],
    ['an answer to nothing', [], choose('go', 'nowhere'), { code: 'notOpen' }],
    ['an answer to another entry', [], choose('go', 'story', 'asks', 2), { code: 'notOpen' }],
    [
      'an answer by a name that every object has',
      [],
      choose('go', 'constructor'),
      { code: 'notOpen' },
    ],
    ['an option that is not offered', [], choose('fly'), { code: 'unknownOption', option: 'fly' }],
    [
      'an option that is locked',
      [],
      choose('b'),
      {
        code: 'locked',
        pointer: '/storylines/story/situations/asks/decide/options/1/locked',
        place: '',
      },
    ],
    [
      'an option without people',
      [order('crew')],
      choose('go'),
      { code: 'shortOf', resource: 'crew', need: 1, free: 0 },
    ],
    ['a measure that is not there', [], order('fly'), { code: 'unknownMeasure', measure: 'fly' }],
    [
      'a measure by a name that every object has',
      [],
      order('constructor'),
      { code: 'unknownMeasure', measure: 'constructor' },
    ],
    [
      'a measure that is locked',
      [],
      order('locked'),
      { code: 'locked', pointer: '/measures/locked/locked', place: '' },
    ],
    [
      'a measure that is locked at a place',
      [],
      order('here', 'a', 'b'),
      { code: 'locked', pointer: '/measures/here/locked', place: 'b' },
    ],
    [
      'a measure without people',
      [order('crew')],
      order('crew'),
      { code: 'shortOf', resource: 'crew', need: 1, free: 0 },
    ],
    [
      'work for a desk that has too much',
      [order('slow')],
      order('slow'),
      { code: 'deskFull', minutes: 50 },
    ],
    ['a place that is not there', [], order('here', 'moon'), { code: 'badPlace', place: 'moon' }],
    ['a place that is not meant', [], order('guard', 'a'), { code: 'badPlace', place: 'a' }],
    ['no place', [], order('here'), { code: 'placeNeeded' }],
    [
      'the same again, once a place',
      [order('once', 'a')],
      order('once', 'b', 'a'),
      { code: 'alreadyDone', place: 'a' },
    ],
    [
      'the same while it is still at the desk',
      [order('late', 'a')],
      order('late', 'b', 'a'),
      { code: 'atDesk', place: 'a' },
    ],
    [
      'the same once it has left the desk and been done',
      [order('late', 'a'), ...Array(6).fill(tick)],
      order('late', 'a'),
      { code: 'alreadyDone', place: 'a' },
    ],
    [
      'the same while it is under way',
      [order('guard', 'b')],
      order('guard', 'b'),
      { code: 'alreadyUnderWay', place: 'b' },
    ],
    [
      'more often than the limit',
      [order('twice'), order('twice')],
      order('twice'),
      { code: 'limit', limit: 2 },
    ],
    ['more at once than the limit', [], order('few', 'a', 'b'), { code: 'limit', limit: 1 }],
    ['where no road leads', [], order('drive', 'b', 'isle'), { code: 'noWay', place: 'isle' }],
    ['a notice without words', [], order('notice'), { code: 'formNeeded' }],
    ['a notice by no channel', [], notice({ channels: [] }), { code: 'formEmpty' }],
    [
      'words for what has no form',
      [],
      { type: 'ORDER', measure: 'plain', with: { channels: ['sms'], facts: {} } },
      { code: 'formUnknown', item: 'with' },
    ],
    [
      'a channel that is not offered',
      [],
      notice({ channels: ['sms', 'tv'] }),
      { code: 'formUnknown', item: 'tv' },
    ],
    [
      'a fact that is not in the form',
      [],
      notice({ facts: { crack: true } }),
      { code: 'formUnknown', item: 'crack' },
    ],
    [
      'a fact of another type',
      [],
      notice({ facts: { deaths: '3' } }),
      { code: 'formUnknown', item: 'deaths' },
    ],
    [
      'an unknown that is not in the form',
      [],
      notice({ unknown: ['crack'] }),
      { code: 'formUnknown', item: 'crack' },
    ],
    [
      'advice that is not offered',
      [],
      notice({ advice: ['run'] }),
      { code: 'formUnknown', item: 'run' },
    ],
    [
      'an audience that is not offered',
      [],
      notice({ audience: 'press' }),
      { code: 'formUnknown', item: 'press' },
    ],
    [
      'a tone that is not offered',
      [],
      notice({ tone: 'rude' }),
      { code: 'formUnknown', item: 'rude' },
    ],
    [
      'a promise that is not offered',
      [],
      notice({ next: 31 }),
      { code: 'formUnknown', item: 'next' },
    ],
    ['a recall of nobody', [], { type: 'RECALL', task: 7 }, { code: 'unknownTask', task: 7 }],
    [
      'a recall of people sent by an option',
      [choose('go')],
      { type: 'RECALL', task: 1 },
      { code: 'notRecallable' },
    ],
    [
      'a recall of those coming home',
      [order('trip', 'b'), ...Array(10).fill(tick)],
      { type: 'RECALL', task: 1 },
      { code: 'notRecallable' },
    ],
    [
      'a surprise that is not declared',
      [],
      inject({ id: 'quake' }),
      { code: 'unknownInject', id: 'quake' },
    ],
    [
      'the same surprise twice',
      [inject({ id: 'slide' })],
      inject({ id: 'slide' }),
      { code: 'alreadyInjected', id: 'slide' },
    ],
    [
      'a surprise that has come by itself',
      Array(5).fill(tick),
      inject({ id: 'rain' }),
      { code: 'alreadyInjected', id: 'rain' },
    ],
    ['nothing as a surprise', [], inject({}), { code: 'emptyInject' }],
    ['no changes as a surprise', [], inject({ deltas: {} }), { code: 'emptyInject' }],
    [
      'a change of what is not there',
      [],
      inject({ deltas: { 'variables.love': 1 } }),
      { code: 'unknownTarget', target: 'variables.love' },
    ],
    [
      'a change of what is no number',
      [],
      inject({ deltas: { 'variables.flag': 1 } }),
      { code: 'unknownTarget', target: 'variables.flag' },
    ],
    [
      'a change of the clock',
      [],
      inject({ deltas: { 'clock.minute': 1 } }),
      { code: 'unknownTarget', target: 'clock.minute' },
    ],
    [
      'a change deep inside',
      [],
      inject({ deltas: { 'variables.trust.x': 1 } }),
      { code: 'unknownTarget', target: 'variables.trust.x' },
    ],
    [
      'a change by a name that every object has',
      [],
      inject({ deltas: { 'variables.constructor': 1 } }),
      { code: 'unknownTarget', target: 'variables.constructor' },
    ],
    [
      'good and bad changes together',
      [],
      inject({ deltas: { 'variables.trust': 1, 'resources.gold': 1 } }),
      { code: 'unknownTarget', target: 'resources.gold' },
    ],
    [
      'a claim about no fact',
      [],
      said({ claims: { love: true } }),
      { code: 'unknownTarget', target: 'love' },
    ],
    [
      'a claim of another type',
      [],
      said({ claims: { deaths: true } }),
      { code: 'formUnknown', item: 'deaths' },
    ],
    ['a report from nowhere', [], said({ place: 'moon' }), { code: 'badPlace', place: 'moon' }],
    [
      'a report from a name that every object has',
      [],
      said({ place: 'constructor' }),
      { code: 'badPlace', place: 'constructor' },
    ],
  ];

describe('refused, and nothing changes:', () => {
  test.each(cases)('%s', (_, before, event, refusal) => {
    const drill = play(parts);
    for (const one of before) expect(drill.send(one)).toBeUndefined();
    expect(drill.send(event)).toEqual(refusal);
  });

  test.each(cases)('%s: the machine itself refuses it as well', (_, before, event) => {
    const drill = play(parts);
    for (const one of before) drill.send(one);
    const world = canonicalJson(drill.world);
    const value = JSON.stringify(drill.machine.actor.getSnapshot().value);
    const places = event.type === 'ORDER' ? { places: event.places ?? [] } : {};
    const composed =
      event.type === 'ORDER' && event.with
        ? { with: { audience: '', unknown: [], next: 0, advice: [], tone: '', ...event.with } }
        : {};
    const report =
      event.type === 'INJECT' && event.report
        ? { report: { claims: {}, verified: false, ...event.report } }
        : {};
    drill.machine.actor.send({
      by: 'player',
      ...event,
      ...places,
      ...composed,
      ...report,
    } as never);
    expect(canonicalJson(drill.world)).toBe(world);
    expect(JSON.stringify(drill.machine.actor.getSnapshot().value)).toBe(value);
    expect(drill.machine.actor.getSnapshot().status).toBe('active');
  });

  test('every code there is', () => {
    const codes: Record<Refusal['code'], true> = {
      ended: true,
      notOpen: true,
      unknownOption: true,
      unknownMeasure: true,
      locked: true,
      shortOf: true,
      deskFull: true,
      badPlace: true,
      placeNeeded: true,
      atDesk: true,
      alreadyDone: true,
      alreadyUnderWay: true,
      limit: true,
      noWay: true,
      formNeeded: true,
      formEmpty: true,
      formUnknown: true,
      unknownTask: true,
      notRecallable: true,
      unknownInject: true,
      alreadyInjected: true,
      emptyInject: true,
      unknownTarget: true,
    };
    expect(
      Object.keys(codes).filter((code) => !cases.some(([, , , refusal]) => refusal.code === code)),
    ).toEqual([]);
  });
});

describe('not refused:', () => {
  test.each([
    ['an order at no place, with places named', [], order('plain', 'a')],
    ['a desk full of work, for what needs no desk', [order('slow')], order('plain')],
    [
      'work for a desk with less than the limit ahead',
      [order('slow'), ...Array(5).fill(tick)],
      order('slow'),
    ],
    ['the same again at another place', [order('once', 'a')], order('once', 'b')],
    [
      'the same again after the work',
      [order('drive', 'b'), ...Array(10).fill(tick)],
      order('drive', 'b'),
    ],
    ['a promise that is offered', [], notice({ next: 30 })],
    ['a note after the end', Array(30).fill(tick), { type: 'NOTE', text: 'n' }],
  ] as [string, DrillEventInput[], DrillEventInput][])('%s', (_, before, event) => {
    const drill = play(parts);
    for (const one of before) drill.send(one);
    expect(drill.send(event)).toBeUndefined();
  });
});
