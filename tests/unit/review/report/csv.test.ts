import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drillEvent } from '../../../../src/engine/events.ts';
import { type ClassNote, writeClassNote } from '../../../../src/review/classNotes.ts';
import { csvCell, csvOf, eventsCsv } from '../../../../src/review/report/csv.ts';
import { reportFileName } from '../../../../src/review/report/fileName.ts';
import { classDrill } from '../../../fixtures/classDrill.ts';

/** RFC 4180, read by its grammar. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

describe('a cell', () => {
  it.each([
    ['平常', '平常'],
    ['a,b', '"a,b"'],
    ['说"好"', '"说""好"""'],
    ['两\n行', '"两\n行"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-3', "'-3"],
    ['@sum', "'@sum"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['1=1', '1=1'],
  ])('%j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('comes back through any reader of the format', () => {
    const row = fc.array(fc.string(), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = csvOf(rows);
        expect(text.startsWith('\uFEFF')).toBe(true);
        const read = readCsv(text.slice(1));
        const plain = read.map((cells) =>
          cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')),
        );
        expect(plain).toEqual(
          rows.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''))),
        );
      }),
    );
  });
});

describe('the events of a class drill', () => {
  const { program, world, record } = classDrill();
  const rows = readCsv(eventsCsv(program, world, record).slice(1));

  it('are all there, by the minute', () => {
    expect(rows[0]).toEqual(['日期', '时间', '情景分钟', '类型', '席位', '内容', '地点', '结果']);
    expect(rows.slice(1).map(([, time, minute, kind]) => `${time} ${minute} ${kind}`)).toEqual([
      '23:35 5 分组',
      '23:40 10 来情',
      '23:40 10 表决',
      '23:40 10 决策',
      '23:40 10 记事',
      '23:40 10 点评',
      '23:50 20 来情',
      '23:50 20 加情况',
      '00:00 30 来情',
      '00:00 30 加情况',
      '00:30 60 专家评分',
      '00:30 60 专家评分',
      '00:30 60 结局',
    ]);
  });

  it('carry the date, also past midnight', () => {
    expect([rows[1]?.[0], rows.at(-1)?.[0]]).toEqual(['2026-02-28', '2026-03-01']);
  });

  it('say who, what, where, and carry no formula', () => {
    const cell = (kind: string) => rows.find((row) => row[3] === kind)?.slice(4, 7);
    expect(cell('决策')).toEqual(['指挥', '群里在问能不能喝。 → 先别喝，正在查', '']);
    expect(cell('记事')).toEqual(['指挥', "'=先稳住人", '']);
    expect(cell('加情况')).toEqual([
      '教员',
      '小卖部（电话）：桶装水涨到十块；信任 −10；网格员 −1',
      '三号楼',
    ]);
    expect(cell('点评')?.[1]).toBe('来情当场就回话，"好"。\n第二行');
    expect(rows.find((row) => row[3] === '点评')?.[7]).toBe('记于 00:05');
  });

  it('leave out what later notes replaced, and what was withdrawn', () => {
    const note = (minute: number, text: ClassNote) => ({
      minute,
      event: drillEvent.parse({ type: 'NOTE', by: 'instructor', text: writeClassNote(text) }),
    });
    const events = [
      note(1, { kind: 'roster', groups: ['旧组'], people: '' }),
      note(2, { kind: 'roster', groups: ['新组'], people: '' }),
      note(3, { kind: 'remark', minute: 1, text: '撤掉的' }),
      note(4, { kind: 'withdrawn', note: 2 }),
    ];
    const text = eventsCsv(program, world, { ...record, events });
    expect(text).toContain('新组');
    expect(text).not.toMatch(/旧组|撤掉的|撤销/);
  });
});

it('names files so that every file system takes them', () => {
  expect(reportFileName('水/黄 了?', '评估表', '2026-11-24', 'docx')).toBe(
    '水_黄_了_-评估表-2026-11-24.docx',
  );
});
