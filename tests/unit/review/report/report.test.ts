import { describe, expect, it } from 'vitest';
import { replay } from '../../../../src/engine/record.ts';
import { dayAfter } from '../../../../src/review/report/calendar.ts';
import { mergedBasis, tellingOf } from '../../../../src/review/report/evidence.ts';
import { paperOf, piecesOf } from '../../../../src/review/report/paper.ts';
import { suggestedPlan } from '../../../../src/review/report/plan.ts';
import { reportOf } from '../../../../src/review/report/report.ts';
import { ReportPaper } from '../../../../src/view/panels/report/ReportPaper.tsx';
import { docxOf } from '../../../../src/view/report/docx.ts';
import { classDrill } from '../../../fixtures/classDrill.ts';
import { paragraphsOf, stringsOf, unzipped } from '../../../fixtures/papers.ts';

const { program, world, record } = classDrill();
const report = reportOf(program, world, record, { date: '2026-11-24' });

describe('the report of a class drill', () => {
  it('replays to the same world', () => {
    expect(replay(record)).toMatchObject({ ok: true, agreement: 'same' });
  });

  it('is the whole of what the form says', () => {
    const { hash, scenarioHash, engine, ...said } = report;
    expect([hash, scenarioHash, engine]).toEqual([
      record.worldHash,
      record.scenario.hash,
      record.engine,
    ]);
    expect(said).toMatchInlineSnapshot(`
      {
        "abilities": [
          {
            "ability": "onSiteCommand",
            "earned": 0,
            "indicators": [
              {
                "applies": true,
                "basis": [],
                "earned": 0,
                "evidence": "2月28日 23:40 起算，没有做到（20 分钟内满分）",
                "id": "checked",
                "label": "派人看水",
                "points": 5,
                "why": "看一眼才知道。",
              },
            ],
            "panel": {
              "difference": 8.5,
              "mean": 8.5,
              "scores": [
                {
                  "expert": "周教授",
                  "score": 8.5,
                },
              ],
            },
            "points": 25,
            "rating": "U",
          },
          {
            "ability": "crisisCommunication",
            "earned": 25,
            "indicators": [
              {
                "applies": true,
                "basis": [
                  "《突发事件应对法》第10条",
                ],
                "earned": 5,
                "evidence": "2月28日 23:45 做到，用时 5 分钟（15 分钟内满分）",
                "id": "quickWord",
                "label": "十五分钟内说话",
                "points": 5,
                "why": "沉默一小时，传言走一天。",
              },
            ],
            "panel": {
              "difference": -3,
              "mean": 22,
              "scores": [
                {
                  "expert": "周教授",
                  "score": 20,
                },
                {
                  "expert": "李处长",
                  "score": 24,
                },
              ],
            },
            "points": 25,
            "rating": "P",
          },
        ],
        "aims": [],
        "course": [
          {
            "kind": "choose",
            "minute": 10,
            "text": "先别喝，正在查",
            "time": "2月28日 23:40",
          },
          {
            "kind": "inject",
            "minute": 30,
            "text": "记者来了",
            "time": "3月1日 00:00",
          },
        ],
        "date": "2026-11-24",
        "decisions": [
          {
            "asked": "群里在问能不能喝。",
            "chosen": "先别喝，正在查",
            "judgement": "best",
            "minute": 10,
            "note": "=先稳住人",
            "time": "2月28日 23:40",
            "votes": [
              {
                "chosen": false,
                "count": 3,
                "groups": [
                  "一组",
                ],
                "option": "以供水公司的通知为准",
              },
              {
                "chosen": true,
                "count": 2,
                "groups": [
                  "二组",
                  "三组",
                ],
                "option": "先别喝，正在查",
              },
            ],
          },
        ],
        "ending": {
          "text": "水是中午清的。",
          "title": "话说在前面",
        },
        "finished": true,
        "groups": [
          "一组",
          "二组",
          "三组",
        ],
        "mode": "class",
        "models": [],
        "omissions": [],
        "outcome": [],
        "overall": [
          "本场“水黄了”总得分 50.0 分（满分 100），M 级（有重大不足），以“话说在前面”收场。四项能力中，危机沟通（25.0 / 25）得分最高，现场指挥（0.0 / 25）得分最低。",
          "要定的事共 1 项，都在时限内定了。下达命令 0 道，其中用表单正式发出的通告、报告 0 次。",
          "没有触碰红线。群众评价，住户满意 50%。2 位专家评分；与推演得分相差 5 分以上的：现场指挥 +8.5。",
        ],
        "people": "社区干部 9 人",
        "plan": [
          {
            "action": "看一眼才知道。",
            "due": "",
            "issue": "派人看水（得 0.0 / 5）：2月28日 23:40 起算，没有做到（20 分钟内满分）",
            "owner": "",
          },
        ],
        "purpose": "以“水黄了”为情景，检验和锻炼社区书记岗位的现场指挥、危机沟通能力，找出差距，改进工作。",
        "rating": "M",
        "redLines": [],
        "remarks": [
          {
            "kind": "remark",
            "minute": 10,
            "text": "来情当场就回话，"好"。
      第二行",
            "time": "2月28日 23:40",
          },
          {
            "kind": "inject",
            "minute": 20,
            "text": "小卖部（电话）：桶装水涨到十块；信任 −10；网格员 −1",
            "time": "2月28日 23:50",
          },
          {
            "kind": "inject",
            "minute": 30,
            "text": "注入：记者来了",
            "time": "3月1日 00:00",
          },
        ],
        "role": "社区书记",
        "score": 50,
        "seed": "0618",
        "setting": "周一早上七点，业主群里有人发来一杯黄水。",
        "span": "2月28日 23:30 至 3月1日 00:30（1 小时）",
        "strengths": [
          "十五分钟内说话：2月28日 23:45 做到，用时 5 分钟（15 分钟内满分）",
        ],
        "team": [
          {
            "abilities": [
              "onSiteCommand",
              "crisisCommunication",
            ],
            "expert": "周教授",
            "title": "",
          },
          {
            "abilities": [
              "crisisCommunication",
            ],
            "expert": "李处长",
            "title": "",
          },
        ],
        "title": "水黄了",
        "verdict": [
          {
            "label": "住户",
            "satisfaction": 50,
            "says": "“有人回话就好。”",
          },
        ],
      }
    `);
  });

  it('takes assessments and a plan from outside', () => {
    const given = reportOf(program, world, record, {
      date: '2026-11-24',
      assessments: [
        {
          kind: 'decision',
          minute: 10,
          storyline: 'water',
          situation: 'yellow',
          entry: 2,
          measure: '',
          indicators: [],
          chosen: 'tell',
          best: 'tell',
          options: [],
          loss: 0,
          standardError: 0.2,
          crossed: [],
          deaths: 0,
          byAbility: {
            earlyWarning: 0,
            onSiteCommand: 0,
            crisisCommunication: 0,
            mobilisingResidents: 0,
          },
          grade: 'best',
          futures: 8,
          robust: { weights: true, models: true, asked: true },
        },
      ],
      plan: [{ issue: '问题', action: '措施', owner: '老黎', due: '2026-12-01' }],
    });
    expect(given.decisions[0]?.review).toEqual({ grade: 'best', loss: 0, error: 0.2 });
    const pieces = piecesOf(paperOf(given));
    expect(pieces.join()).toContain('推演评估');
    expect(pieces).toContain('最佳');
    expect(pieces).toContain('老黎');
  });
});

describe('a record that is not what its replay is', () => {
  const warned = (stored: Partial<typeof record>) =>
    reportOf(program, world, { ...record, ...stored }, { date: '2026-11-24' }).warning;

  it('is warned of on the first page, with both figures', () => {
    expect(report.warning).toBeUndefined();
    expect(warned({ score: 99 })).toMatch(/存的得分是 99\.0，程序重放算出来是 /);
    expect(warned({ worldHash: 'x' })).toMatch(/校验值/);
    const forged = reportOf(program, world, { ...record, score: 99 }, { date: '2026-11-24' });
    expect(paperOf(forged)[1]).toMatchObject({ kind: 'warning' });
  });
});

it('names a law once, with all its articles', () => {
  expect(mergedBasis(['《防洪法》第44条', '做法', '《防洪法》第46条', '《防洪法》第44条'])).toEqual(
    ['《防洪法》第44条、第46条', '做法'],
  );
});

describe('print and Word', () => {
  const blocks = paperOf(report);
  const pieces = piecesOf(blocks).filter((piece) => piece !== '');

  it('print every piece of the paper, in order', () => {
    expect(stringsOf(ReportPaper({ blocks })).join('\n').split('\n')).toEqual(pieces);
  });

  it('write every piece into the Word file, in order', async () => {
    const xml = unzipped(await docxOf(blocks), 'word/document.xml');
    expect(paragraphsOf(xml)).toEqual(pieces);
  });

  it('keep a name with its table and a head with its first row, and force no page', async () => {
    const xml = unzipped(
      await docxOf([
        { kind: 'heading', text: '标题' },
        { kind: 'subheading', text: '小标题' },
        { kind: 'paragraph', text: '引出下文：' },
        { kind: 'paragraph', text: '平常一句。' },
        { kind: 'table', columns: [{ text: '表头', share: 1 }], rows: [['一格']] },
      ]),
      'word/document.xml',
    );
    const kept = xml
      .split('</w:p>')
      .filter((part) => /<w:keepNext\/>/.test(part))
      .map((part) => /<w:t(?: [^>]*)?>([^<]*)</.exec(part)?.[1]);
    expect(kept).toEqual(['标题', '小标题', '引出下文：', '表头']);
    const whole = unzipped(await docxOf(blocks), 'word/document.xml');
    expect(whole).not.toMatch(/<w:pageBreakBefore\/>/);
  });

  it('leave out what XML cannot hold, and nothing else', async () => {
    const bytes = await docxOf([{ kind: 'paragraph', text: 'a\u0000b\ud800c𠮷<&>"' }]);
    expect(paragraphsOf(unzipped(bytes, 'word/document.xml'))).toEqual(['abc𠮷<&>"']);
  });

  it('name votes, remarks, the surprise, scores and hash', () => {
    const text = pieces.join('\n');
    for (const said of [
      '先别喝，正在查：2（二组、三组）',
      '以供水公司的通知为准：3（一组）',
      '来情当场就回话，"好"。',
      '小卖部（电话）：桶装水涨到十块；信任 −10；网格员 −1',
      '22.0（周教授 20，李处长 24）',
      '理由：=先稳住人',
      record.worldHash ?? '',
    ])
      expect(text).toContain(said);
  });
});

it('reckons days over the ends of months and years', () => {
  expect(dayAfter('2026-02-28', 1)).toEqual({ month: 3, day: 1 });
  expect(dayAfter('2028-02-28', 1)).toEqual({ month: 2, day: 29 });
  expect(dayAfter('2026-12-31', 1)).toEqual({ month: 1, day: 1 });
  expect(dayAfter('2026-06-18', 0)).toEqual({ month: 6, day: 18 });
  expect(dayAfter('2026-01-01', 365)).toEqual({ month: 1, day: 1 });
});

it('writes what one remedy would mend one to a line', () => {
  const indicator = (label: string) => ({
    id: label,
    label,
    points: 5,
    earned: 1,
    applies: true,
    evidence: '',
    why: '先派人去看。',
    basis: [],
  });
  const ability = {
    ability: 'onSiteCommand' as const,
    earned: 2,
    points: 10,
    rating: 'U' as const,
    indicators: [indicator('看坝'), indicator('看桥')],
  };
  const [row] = suggestedPlan([ability], tellingOf(program, world), record, []);
  expect(row?.issue).toBe('看坝（得 1.0 / 5）\n看桥（得 1.0 / 5）');
});
