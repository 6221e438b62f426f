import { describe, expect, it } from 'vitest';
import { ClassDesk, type KeptDesk, usualGroups } from '../../../src/app/classDesk.ts';
import { commented, reportTools } from '../../../src/app/reports.ts';
import { complete } from '../../../src/engine/drivers/driver.ts';
import { machineDrill } from '../../../src/engine/drivers/machine.ts';
import type { DrillEventInput } from '../../../src/engine/events.ts';
import { newRecord, replay, sealRecord } from '../../../src/engine/record.ts';
import { classSheetOf } from '../../../src/review/classNotes.ts';
import { contextOf } from '../../../src/view/present/context.ts';
import { presentDecisions } from '../../../src/view/present/decisions.ts';
import { classDrill, text } from '../../fixtures/classDrill.ts';

const key = 'water.yellow.2';
const choice: DrillEventInput = {
  type: 'CHOOSE',
  storyline: 'water',
  situation: 'yellow',
  entry: 2,
  option: 'tell',
};

function begun(until = 10, kept?: KeptDesk) {
  const { program } = classDrill();
  const drill = machineDrill(program, '0618');
  const record = newRecord(program, text, 'class', '0618');
  const send = (event: DrillEventInput): boolean => {
    if (drill.send(event)) return false;
    if (event.type !== 'TICK')
      record.events.push({ minute: drill.world.clock.minute, event: complete(event) });
    return true;
  };
  const desk = new ClassDesk({ program, world: () => drill.world, send, kept });
  const tickTo = (minute: number): boolean[] => {
    const stops: boolean[] = [];
    while (drill.world.clock.minute < minute && !drill.world.ended) {
      send({ type: 'TICK' });
      stops.push(desk.look());
    }
    return stops;
  };
  const stops = tickTo(until);
  const view = () => desk.view(presentDecisions(contextOf(program, drill.world)));
  const sealed = () => sealRecord(record, program, drill.world);
  return { program, drill, desk, send, tickTo, stops, view, sealed };
}

describe('the instructor at the clock', () => {
  it('is stopped once by a new question, once by its closing', () => {
    const { desk, send, stops, tickTo } = begun();
    expect(stops).toEqual([false, true]);
    expect(desk.look()).toBe(false);
    send(choice);
    expect(desk.look()).toBe(true);
    expect(tickTo(20)).toEqual([false, false]);
  });

  it('is stopped by a question that lapsed', () => {
    const { tickTo, view } = begun();
    expect(tickTo(35)).toContain(true);
    expect(view().closed).toMatchObject({ lapsed: true, revealed: false });
  });
});

describe('votes', () => {
  it('are bars at once, and one note when the question closes', () => {
    const { desk, send, view, drill } = begun();
    desk.handle({ kind: 'vote', decision: key, group: '一组', option: 'calm' });
    desk.handle({ kind: 'vote', decision: key, group: '二组', option: 'tell' });
    desk.handle({ kind: 'vote', decision: key, group: '三组', option: 'tell' });
    desk.handle({ kind: 'vote', decision: key, group: '三组' });
    desk.handle({ kind: 'hands', decision: key, option: 'tell', count: 7 });
    expect(view().votes[key]).toMatchObject({
      total: 9,
      tallies: [
        { option: 'tell', groups: ['二组'], hands: 7, count: 8 },
        { option: 'calm', groups: ['一组'], hands: 0, count: 1 },
      ],
    });
    expect(drill.world.notes).toHaveLength(0);
    desk.flush();
    desk.flush();
    send(choice);
    desk.look();
    const sheet = classSheetOf(drill.world.notes);
    expect(sheet.groups).toEqual(usualGroups);
    expect(sheet.votes).toHaveLength(1);
    expect(view().closed?.options.map(({ count }) => count)).toEqual([8, 1]);
  });

  it('of a question that is not open are not taken', () => {
    const { desk, drill } = begun(5);
    desk.handle({ kind: 'vote', decision: key, group: '一组', option: 'calm' });
    desk.flush();
    expect(drill.world.notes).toHaveLength(0);
  });
});

describe('what was entered', () => {
  it('is there again after the page was closed, the marked option too', () => {
    const before = begun();
    before.desk.handle({ kind: 'vote', decision: key, group: '一组', option: 'calm' });
    before.desk.handle({ kind: 'hands', decision: key, option: 'tell', count: 3 });
    before.desk.handle({ kind: 'mark', decision: key, option: 'tell' });
    const kept = JSON.parse(JSON.stringify(before.desk.keep())) as KeptDesk;

    const { desk, view, drill, tickTo } = begun(0, kept);
    tickTo(10);
    expect(view().votes[key]).toMatchObject({ total: 4, marked: 'tell' });
    desk.flush();
    expect(classSheetOf(drill.world.notes).votes[0]).toMatchObject({
      groups: [['一组', 'calm']],
      counts: [['tell', 3]],
    });
  });

  it('remembers the closed question and what was revealed', () => {
    const before = begun();
    before.send(choice);
    before.desk.look();
    before.desk.handle({ kind: 'reveal' });
    const kept = before.desk.keep();
    expect(kept).toMatchObject({ closed: key, revealed: [key], votes: [] });
  });

  it('of another drill is not voted here: a branch begins without votes', () => {
    const { desk, view, sealed, drill } = begun();
    desk.handle({ kind: 'vote', decision: key, group: '一组', option: 'calm' });
    desk.flush();
    expect(view().votes[key]?.total).toBe(1);
    desk.begin();
    expect(view().votes[key]?.total).toBe(0);
    expect(classSheetOf(drill.world.notes).votes).toMatchObject([{ groups: [], counts: [] }]);
    expect(replay(sealed())).toMatchObject({ ok: true, agreement: 'same' });
  });

  it('of a group that is no more is not counted', () => {
    const { desk, view } = begun();
    desk.handle({ kind: 'vote', decision: key, group: '一组', option: 'calm' });
    desk.handle({ kind: 'roster', groups: ['红队', '蓝队'], people: '' });
    expect(view().votes[key]).toMatchObject({
      total: 0,
      groups: [{ name: '红队' }, { name: '蓝队' }],
    });
  });
});

describe('the board', () => {
  it('holds the clock while a question lies on it', () => {
    const { desk, send, tickTo } = begun();
    expect(desk.stands()).toBe(true);
    desk.handle({ kind: 'board', down: true });
    expect(desk.stands()).toBe(false);
    send(choice);
    expect(desk.look()).toBe(true);
    expect(desk.stands()).toBe(false);
    tickTo(20);
    expect(desk.stands()).toBe(false);
  });

  it('comes up again with the next question', () => {
    const { desk, view, tickTo } = begun(5);
    desk.handle({ kind: 'board', down: true });
    tickTo(10);
    expect(view().down).toBe(false);
    expect(desk.stands()).toBe(true);
  });
});

describe('reasons', () => {
  it('are not in the view before they are revealed', () => {
    const { desk, send, view } = begun();
    send(choice);
    desk.look();
    const hidden = JSON.stringify(view());
    expect(hidden).not.toContain('没查清也能先说该怎么做');
    expect(hidden).not.toContain('judgement');
    desk.handle({ kind: 'reveal' });
    expect(view().closed?.options[0]).toMatchObject({
      judgement: 'best',
      why: '没查清也能先说该怎么做。',
      basis: ['《突发事件应对法》第10条'],
    });
    expect(desk.handle({ kind: 'onward' })).toBe('run');
    expect(view().closed).toBeUndefined();
  });
});

describe('a surprise', () => {
  it('is an event of the record: typed or declared, it replays', () => {
    const { desk, tickTo, sealed, drill, view } = begun();
    desk.handle({
      kind: 'inject',
      report: { from: '小卖部', channel: 'phone', text: '=桶装水涨价', place: 'block' },
      deltas: { 'variables.trust': -10 },
    });
    desk.handle({ kind: 'inject', id: 'reporter' });
    expect(drill.world.variables.trust).toBe(50);
    expect(view().surprises.declared[0]?.done).toBe('23:40');
    tickTo(60);
    expect(replay(sealed())).toMatchObject({ ok: true, agreement: 'same' });
  });

  it('is announced to the class, and stops the clock', () => {
    const { desk, view } = begun(5);
    const thrown = desk.handle({
      kind: 'inject',
      report: { from: '小卖部', channel: 'phone', text: '桶装水涨价', place: 'block' },
      deltas: { 'resources.staff': -1 },
    });
    expect(thrown).toBe('stop');
    expect(view().announced).toEqual({
      time: '23:35',
      reports: [{ from: '小卖部', channel: '电话', text: '桶装水涨价', place: '三号楼' }],
      changes: ['网格员 −1'],
    });
    desk.handle({ kind: 'heard' });
    expect(view().announced).toBeUndefined();
    desk.handle({ kind: 'inject', id: 'reporter' });
    expect(view().announced).toMatchObject({ label: '记者来了', reports: [{ from: '记者' }] });
    desk.handle({ kind: 'onward' });
    expect(view().announced).toBeUndefined();
  });

  it('moves only numbers that the class is shown', () => {
    const { view } = begun();
    expect(view().surprises.targets.map(({ id }) => id)).toEqual([
      'resources.staff',
      'variables.trust',
    ]);
  });

  it('that says nothing is refused', () => {
    const { desk, sealed } = begun();
    desk.handle({ kind: 'inject', deltas: {} });
    desk.handle({ kind: 'inject', deltas: { 'variables.nothing': 1 } });
    expect(sealed().events).toHaveLength(0);
  });
});

describe('after the drill', () => {
  const played = classDrill();

  it('remarks and scores lengthen the record, which still replays', () => {
    const remarked = commented(played, { kind: 'remark', minute: 12, text: '好' });
    expect(remarked?.record.score).toBe(played.record.score);
    expect(remarked?.record.worldHash).not.toBe(played.record.worldHash);
    expect(remarked && replay(remarked.record)).toMatchObject({ ok: true, agreement: 'same' });
    expect(remarked && reportTools(remarked, 60).remarks.map((one) => one.text)).toContain('好');
    // The world that was commented on is left alone.
    expect(played.world.notes).toHaveLength(6);
  });

  it('a remark is taken back by its place', () => {
    const [remark] = reportTools(played, 60).remarks;
    const less = commented(played, { kind: 'withdraw', note: remark?.note ?? -1 });
    expect(less && reportTools(less, 60).remarks).toEqual([]);
  });

  it('what is no valid note is not written', () => {
    expect(commented(played, { kind: 'remark', minute: 1, text: '' })).toBeUndefined();
  });
});
