import { describe, expect, it, vi } from 'vitest';
import { eventsCsv } from '../../../src/review/report/csv.ts';
import { paperOf } from '../../../src/review/report/paper.ts';
import { reportOf } from '../../../src/review/report/report.ts';
import { classDrill } from '../../fixtures/classDrill.ts';

vi.stubGlobal('location', { search: '' });

const { finishedAgain, finishedOf } = await import('../../../src/app/finished.ts');
const { messages } = await import('../../../src/app/messages.ts');
const { continued, misfitting, misfitView } = await import('../../../src/app/misfit.ts');
const { recordFileName, warnedCsv, warnedPaper } = await import('../../../src/app/reports.ts');

const played = classDrill();
const { program, world, record } = played;
const altered = { ...record, score: 89.5 };

const viewOf = (given: typeof record, imported: boolean) => {
  const again = finishedAgain(given, { key: 'k', imported });
  if (!again.ok) throw new Error(again.problem.code);
  return again.finished.view;
};

describe('a record that is opened', () => {
  it('says so where it agrees', () => {
    const { check, score } = viewOf(record, true);
    expect(check).toMatchObject({ state: 'same', fresh: true, claimed: { score: record.score } });
    expect(score).toBe(record.score);
  });

  it('of this page is silent where it agrees', () => {
    expect(viewOf(record, false).check).toBeUndefined();
  });

  it('shows what was claimed beside what its replay gave, and believes the replay', () => {
    const view = viewOf(altered, true);
    expect(view.check).toMatchObject({
      state: 'different',
      claimed: { score: 89.5 },
      replayed: { score: record.score },
    });
    expect(view.score).toBe(record.score);
    expect(viewOf({ ...record, worldHash: 'f'.repeat(64) }, true).hash).toBe(record.worldHash);
  });
});

describe('what is made of a record that does not agree', () => {
  const { check } = viewOf(altered, true);
  const warning = messages.unchecked(check);

  it('carries the warning with both figures', () => {
    expect(warning?.text).toContain('未核对一致');
    expect(warning?.text).toContain('89.5');
    expect(warning?.text).toContain((record.score ?? 0).toFixed(1));
    expect(messages.unchecked(viewOf(record, true).check)).toBeUndefined();
  });

  it('on paper right under the title', () => {
    const blocks = paperOf(reportOf(program, world, record, { date: '2026-11-27' }));
    const warned = warnedPaper(blocks, warning?.text);
    expect(warned[0]?.kind).toBe('title');
    expect(warned[1]).toEqual({ kind: 'warning', text: warning?.text });
    expect(warnedPaper(blocks, undefined)).toEqual(blocks);
  });

  it('in a table as its first line, in the column of texts', () => {
    const csv = warnedCsv(eventsCsv(program, world, record), warning?.text);
    const [head = '', first = ''] = csv.split('\r\n').map((line) => line.split(','));
    expect(first).toHaveLength(head.length);
    expect(first[(head as string[]).indexOf('内容')]).toBe(warning?.text);
  });

  it('in the names of its files', () => {
    expect(recordFileName('水黄了', record, check)).toBe('水黄了-0618-未核对一致.weimeng.json');
    expect(recordFileName('水黄了', record)).toBe('水黄了-0618.weimeng.json');
  });
});

it('tells the tally of the groups in the result', () => {
  const { view } = finishedOf(program, world, record, { readings: {} }, { key: 'k' });
  expect(view.tally?.rows.map(({ name }) => name)).toEqual(['一组', '二组', '三组']);
});

describe('a stored drill that no longer fits', () => {
  const [first, ...others] = record.events;
  const recall = { minute: 20, event: { type: 'RECALL' as const, by: 'player', task: 77 } };
  const events = first ? [first, recall, ...others] : [];
  const found = misfitting('old', { ...record, events });

  it('says from when, and how many steps', () => {
    expect(found && misfitView(found)).toEqual({
      drill: 'old',
      title: '水黄了',
      mode: 'class',
      kept: 1,
      lost: others.length + 1,
      time: '23:50',
      finished: true,
    });
    expect(misfitting('fine', record)).toBeUndefined();
  });

  it('goes on as another record, which claims no result', () => {
    const made = found && continued(found);
    expect(made?.record).toMatchObject({ until: 20, finished: false, events: [first] });
    expect(made && 'score' in made.record).toBe(false);
    expect(made?.name).toBe('从 23:50 接着练');
  });
});
