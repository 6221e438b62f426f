import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
    expect(rows[0]).toEqual(['时间', '情景分钟', '类型', '席位', '内容', '地点', '结果']);
    expect(rows.slice(1).map(([time, minute, kind]) => `${time} ${minute} ${kind}`)).toEqual([
      '23:35 5 分组',
      '23:40 10 来情',
      '23:40 10 表决',
      '23:40 10 决策',
      '23:40 10 记事',
      '23:50 20 来情',
      '23:50 20 加情况',
      '00:00 30 来情',
      '00:00 30 加情况',
      '00:05 35 点评',
      '00:30 60 专家评分',
      '00:30 60 专家评分',
      '00:30 60 结局',
    ]);
  });

  it('say who, what, where, and carry no formula', () => {
    const cell = (kind: string) => rows.find((row) => row[2] === kind)?.slice(3, 6);
    expect(cell('决策')).toEqual(['指挥', '群里在问能不能喝。 → 先别喝，正在查', '']);
    expect(cell('记事')).toEqual(['指挥', "'=先稳住人", '']);
    expect(cell('加情况')).toEqual([
      '教员',
      '小卖部（电话）：桶装水涨到十块；信任 −10；网格员 −1',
      '三号楼',
    ]);
    expect(cell('点评')?.[1]).toBe('（讲 23:40）来情当场就回话，"好"。\n第二行');
  });
});

it('names files so that every file system takes them', () => {
  expect(reportFileName('水/黄 了?', '评估表', '2026-11-24', 'docx')).toBe(
    '水_黄_了_-评估表-2026-11-24.docx',
  );
});
