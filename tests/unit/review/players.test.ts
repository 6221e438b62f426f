import { describe, expect, test } from 'vitest';
import { FlatDrill } from '../../../src/engine/drivers/flat.ts';
import { machineDrill } from '../../../src/engine/drivers/machine.ts';
import type { DrillEventInput } from '../../../src/engine/events.ts';
import { canonicalJson } from '../../../src/format/canonical.ts';
import { composeEmpty, composeFull, composeRandom } from '../../../src/review/players/compose.ts';
import { CommandPost, playDrill } from '../../../src/review/players/player.ts';
import { makePlayer, playerNames } from '../../../src/review/players/players.ts';
import { decision, line, measure, programOf } from '../../fixtures/engine/drill.ts';
import { everything } from '../../fixtures/engine/everything.ts';
import { overdrawn, unclean } from '../../fixtures/engine/worlds.ts';

const program = programOf({
  ...everything,
  exemplar: [
    { when: 'clock.minute >= 10', order: 'tell', places: { tag: 'low' } },
    { when: 'known.level.heard', order: 'notice', compose: 'full', repeat: 60 },
  ],
});

describe.each(playerNames)('the player called %s', (name) => {
  test('plays a whole drill, the same again for the same seed, with either driver', () => {
    const one = playDrill(program, 'seed', makePlayer(name, program));
    const two = playDrill(program, 'seed', makePlayer(name, program), { start: machineDrill });
    expect(one.world.ended).toBe(true);
    expect(canonicalJson(two.world)).toBe(canonicalJson(one.world));
    expect([...unclean(one.world), ...overdrawn(one.world)]).toEqual([]);
  });

  test('tells of every event that was let through, and of no other', () => {
    const events: DrillEventInput[] = [];
    const { world } = playDrill(program, 'seed', makePlayer(name, program), {
      onEvent: (event) => events.push(event),
    });
    const orders = Object.values(world.tallies).reduce((sum, { ordered }) => sum + ordered, 0);
    const byEffect = world.tallies.guard?.ordered ?? 0; // `worse` and `row` give orders of their own
    expect(events.filter(({ type }) => type === 'CHOOSE')).toHaveLength(
      world.decisions.filter(({ option }) => option).length,
    );
    expect(events.filter(({ type }) => type === 'ORDER').length).toBeLessThanOrEqual(orders);
    expect(events.filter(({ type }) => type === 'ORDER').length).toBeGreaterThanOrEqual(
      orders - byEffect - (world.tallies.row?.finished ?? 0),
    );
  });
});

test('who does nothing does nothing', () => {
  const { world } = playDrill(program, 'seed', makePlayer('nothing', program));
  expect(world.decisions.every(({ by }) => by === 'time')).toBe(true);
});

test('the expert takes the option that the author judges best, among those that are open', () => {
  const judged = programOf({
    storylines: {
      story: line({
        asks: decision({
          options: [
            { id: 'poor', text: 'p', judgement: 'poor' },
            { id: 'best', text: 'b', judgement: 'best', when: 'false', locked: 'l' },
            { id: 'sound', text: 's' },
            { id: 'trap', text: 't', judgement: 'trap' },
          ],
        }),
      }),
    },
  });
  const { world } = playDrill(judged, 'seed', makePlayer('expert', judged));
  expect(world.decisions.map(({ option }) => option)).toEqual(['sound']);
});

test('the expert orders what the exemplar says, once at each place, or again after its time', () => {
  const { world } = playDrill(program, 'seed', makePlayer('expert', program));
  expect(world.tallies.tell?.places.mill?.ordered).toBe(1);
  const statements = world.statements.map(({ minute }) => minute);
  expect(statements.length).toBeGreaterThan(1);
  expect(world.issued.notice?.falsehoods).toBe(0);
});

test('the formalist prefers what leaves a trace, near the end of the time', () => {
  const { world } = playDrill(program, 'seed', makePlayer('formalist', program));
  const answers = world.decisions.filter(({ option }) => option);
  expect(answers[0]).toMatchObject({ situation: 'crack', option: 'meet' });
  expect((answers[0]?.minute ?? 0) - (answers[0]?.opened ?? 0)).toBeGreaterThan(12);
});

test('a player who goes mad cannot stop the clock', () => {
  const mad = { act: (): DrillEventInput => ({ type: 'NOTE', text: 'again' }) };
  expect(playDrill(programOf({}), 'seed', mad).world.ended).toBe(true);
});

describe('a statement', () => {
  const notice = program.measures.notice as NonNullable<(typeof program.measures)[string]>;
  const post = (claims: Record<string, number | string | boolean> = {}) => {
    const drill = FlatDrill.start(program, 'seed');
    drill.send({ type: 'INJECT', report: { from: 'x', channel: 'phone', text: 't', claims } });
    return new CommandPost(drill);
  };

  test('in full says all that is known, admits the rest, and is let through', () => {
    const desk = post({ level: 12, cut: true });
    const composed = composeFull(desk, notice);
    expect(composed).toEqual({
      channels: ['sms', 'gong'],
      audience: 'low',
      facts: { level: 12, cut: true },
      unknown: ['cause'],
      next: 30,
      advice: ['stay'],
      tone: 'kind',
    });
    expect(desk.drill.send({ type: 'ORDER', measure: 'notice', with: composed })).toBeUndefined();
  });

  test.each([
    { after: 0, promised: 30 },
    { after: 30, promised: 30 },
    { after: 31, promised: 60 },
    { after: 500, promised: 60 }, // nothing so long is on offer
  ])(
    'in full promises what it can keep: the next word after $after minutes',
    ({ after, promised }) => {
      expect(composeFull(post(), notice, after).next).toBe(promised);
    },
  );

  test('in full gives no advice that is not on offer', () => {
    const hidden = structuredClone(everything);
    const [, stay] = hidden.measures?.notice?.form?.advice ?? [];
    Object.assign(stay ?? {}, { when: 'known.level.heard' });
    const other = programOf(hidden);
    const advice = (claims: Record<string, number>) => {
      const drill = FlatDrill.start(other, 'seed');
      drill.send({ type: 'INJECT', report: { from: 'x', channel: 'phone', text: 't', claims } });
      return composeFull(new CommandPost(drill), other.measures.notice as typeof notice).advice;
    };
    expect(advice({})).toEqual([]);
    expect(advice({ level: 12 })).toEqual(['stay']);
  });

  test('without content is let through as well', () => {
    const desk = post();
    expect(composeEmpty(notice)).toMatchObject({ channels: ['sms'], facts: {}, tone: 'stern' });
    expect(
      desk.drill.send({ type: 'ORDER', measure: 'notice', with: composeEmpty(notice) }),
    ).toBeUndefined();
  });

  test('at random names only what the form offers', () => {
    const desk = post({ level: 12, cause: 'rain' });
    for (let key = 0; key < 100; key++) {
      const drill = FlatDrill.from(program, desk.world);
      expect(
        drill.send({
          type: 'ORDER',
          measure: 'notice',
          with: composeRandom(desk, notice, String(key)),
        }),
      ).toBeUndefined();
    }
  });
});

test('the random player cannot see a truth that was not told', () => {
  const hidden = (truth: string) =>
    programOf({
      facts: { deaths: { label: 'd', type: 'number', truth } },
      measures: {
        notice: measure({
          desk: 0,
          form: {
            kind: 'notice',
            channels: [{ id: 'sms', label: 's', reach: '1' }],
            facts: [{ fact: 'deaths' }],
          },
        }),
      },
    });
  const said = (truth: string) => {
    const one = hidden(truth);
    return playDrill(one, 'seed', makePlayer('random', one)).world.statements;
  };
  expect(said('7')).toEqual(said('0'));
});
