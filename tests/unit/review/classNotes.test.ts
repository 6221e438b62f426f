import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abilities } from '../../../src/format/schema/common.ts';
import {
  type ClassNote,
  classSheetOf,
  instructorSeat,
  longestNote,
  longestRemark,
  panelMean,
  parseClassNote,
  plainNotes,
  talliesOf,
  writeClassNote,
} from '../../../src/review/classNotes.ts';

const id = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' });
const name = fc
  .string({ minLength: 1, maxLength: 6, unit: 'grapheme' })
  .filter(({ length }) => length > 0 && length <= 12);
const note: fc.Arbitrary<ClassNote> = fc.oneof(
  fc.record({
    kind: fc.constant('roster' as const),
    groups: fc.array(name, { maxLength: 8 }),
    people: fc.string({ maxLength: 60 }),
  }),
  fc.record({
    kind: fc.constant('votes' as const),
    storyline: id,
    situation: id,
    entry: fc.nat(1000),
    groups: fc.array(fc.tuple(name, id), { maxLength: 6 }),
    counts: fc.array(fc.tuple(id, fc.integer({ min: 1, max: 999 })), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('remark' as const),
    minute: fc.nat(5000),
    text: fc
      .string({ minLength: 1, maxLength: 150, unit: 'binary' })
      .filter(({ length }) => length <= longestRemark),
  }),
  fc.record({
    kind: fc.constant('panel' as const),
    expert: name,
    scores: fc.dictionary(
      fc.constantFrom(...abilities),
      fc.integer({ min: 0, max: 50 }).map((half) => half / 2),
    ),
  }),
  fc.record({ kind: fc.constant('withdrawn' as const), note: fc.nat(1000) }),
  fc.record({
    kind: fc.constant('interrupted' as const),
    seconds: fc.integer({ min: 1, max: 90_000 }),
  }),
);

const by = (text: string, seat = instructorSeat, minute = 0) => ({ minute, by: seat, text });
const written = (one: ClassNote): string => writeClassNote(one) ?? '';

describe('a class note', () => {
  it('comes back as it was written, and fits a NOTE', () => {
    fc.assert(
      fc.property(note, (one) => {
        const text = writeClassNote(one);
        if (text === undefined) return;
        expect(text.length).toBeLessThanOrEqual(longestNote);
        expect(parseClassNote(text)).toEqual(one);
      }),
    );
  });

  it.each([
    '=SUM(A1)\t"引号"\n换行\r\u2028',
    'weimeng-class/1 {}',
    '}{"kind":"votes"}',
    '__proto__',
    '𠮷\ud800',
    '<script>&amp;',
  ])('keeps the tricky text %j', (text) => {
    const remark: ClassNote = { kind: 'remark', minute: 3, text };
    expect(parseClassNote(written(remark))).toEqual(remark);
  });

  it('is not written where it would not fit or is not valid', () => {
    expect(
      writeClassNote({ kind: 'remark', minute: 0, text: '\u0001'.repeat(longestRemark) }),
    ).toBeUndefined();
    expect(writeClassNote({ kind: 'remark', minute: 0, text: '' })).toBeUndefined();
    expect(
      writeClassNote({ kind: 'panel', expert: '周', scores: { earlyWarning: 25.5 } }),
    ).toBeUndefined();
    expect(
      writeClassNote({ kind: 'panel', expert: '周', scores: { earlyWarning: 3.3 } }),
    ).toBeUndefined();
  });

  it.each([
    '',
    '先稳住人',
    'weimeng-class/1',
    'weimeng-class/1 {"kind":"remark"}',
    'weimeng-class/1 {"kind":"remark","minute":1,"text":"x","more":1}',
    'weimeng-class/2 {"kind":"remark","minute":1,"text":"x"}',
    'weimeng-class/1 [[[[',
    ' weimeng-class/1 {"kind":"withdrawn","note":0}',
  ])('leaves %j a plain note', (text) => {
    expect(parseClassNote(text)).toBeUndefined();
    expect(plainNotes([by(text)])).toHaveLength(1);
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseClassNote(text);
        parseClassNote(`weimeng-class/1 ${text}`);
      }),
    );
  });
});

describe('the sheet of a class', () => {
  const vote = (option: string): ClassNote => ({
    kind: 'votes',
    storyline: 'dam',
    situation: 'crack',
    entry: 2,
    groups: [['一组', option]],
    counts: [],
  });

  it('takes the latest votes and scores, and what was not withdrawn', () => {
    const notes = [
      by('plain'),
      by(written(vote('a'))),
      by(written({ kind: 'remark', minute: 90, text: '晚了' })),
      by(written(vote('b'))),
      by(written({ kind: 'remark', minute: 20, text: '好' })),
      by(written({ kind: 'panel', expert: '周', scores: { earlyWarning: 10 } })),
      by(written({ kind: 'panel', expert: '周', scores: { earlyWarning: 12 } })),
      by(written({ kind: 'panel', expert: '李', scores: { earlyWarning: 21 } })),
      by(written({ kind: 'withdrawn', note: 1 })),
      by(written({ kind: 'interrupted', seconds: 75 }), instructorSeat, 400),
    ];
    const sheet = classSheetOf(notes);
    expect(sheet.votes.map(({ groups }) => groups)).toEqual([[['一组', 'b']]]);
    expect(sheet.remarks).toEqual([{ note: 3, minute: 20, text: '好' }]);
    expect(sheet.panel.map(({ expert }) => expert)).toEqual(['周', '李']);
    expect(panelMean(sheet.panel, 'earlyWarning')).toBe(16.5);
    expect(panelMean(sheet.panel, 'onSiteCommand')).toBeUndefined();
    expect(sheet.interruptions).toEqual([{ minute: 400, seconds: 75 }]);
  });

  it('does not believe a player who types such a note', () => {
    const forged = by(
      written({ kind: 'panel', expert: '我', scores: { earlyWarning: 25 } }),
      'player',
    );
    expect(classSheetOf([forged]).panel).toEqual([]);
    expect(plainNotes([forged])).toHaveLength(1);
  });

  it('counts groups and hands together', () => {
    const votes = {
      groups: [['一组', 'a'] as [string, string]],
      counts: [['b', 4] as [string, number]],
    };
    expect(talliesOf(votes, ['a', 'b', 'c']).map(({ count }) => count)).toEqual([1, 4, 0]);
  });
});
