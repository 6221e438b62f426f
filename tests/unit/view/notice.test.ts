/** A notice reads as a document, whatever was ticked. */
import { describe, expect, it } from 'vitest';
import {
  addresseeOf,
  composeNotice,
  type NoticeInput,
  noticeText,
  officeOf,
  type SaidFact,
} from '../../../src/view/notice.ts';

const letter = {
  office: '云禾街道办事处',
  serial: 2,
  to: '家长和居民',
  at: '12日13时30分',
  date: '2026年5月12日',
};
const empty: NoticeInput = {
  kind: 'notice',
  letter,
  facts: [],
  unknown: [],
  advice: [],
  channels: [],
};
const is = (label: string, raw: boolean, more: Partial<SaidFact> = {}): SaidFact => ({
  fact: label,
  label,
  type: 'boolean',
  raw,
  value: '',
  ...more,
});
const clause = (fact: SaidFact) =>
  composeNotice({ ...empty, facts: [fact] }).known?.clauses[0]?.text;

describe('a notice', () => {
  it('has heading, addressee, sentences, what is not known, advice, the next word, a signature', () => {
    const facts: SaidFact[] = [
      is('学校有聚集性呕吐', true),
      { fact: 'n', label: '卫生中心接诊的学生', type: 'number', raw: 26, value: '26 人' },
    ];
    const unknown = [
      { fact: 'p', label: '是什么病', type: 'text' as const },
      { fact: 'q', label: '有人投毒', type: 'boolean' as const },
    ];
    const advice = ['饭前便后用肥皂洗手', '井水先别喝'];
    const input = { ...empty, facts, unknown, advice, next: '12日20时', channels: ['公众号'] };
    expect(noticeText(composeNotice(input)).split('\n')).toEqual([
      '云禾街道办事处通告（第 2 号）',
      '各位家长和居民：',
      '现将有关情况通报如下。',
      '截至12日13时30分，学校有聚集性呕吐；卫生中心接诊的学生 26 人。',
      '是什么病、有没有人投毒，目前还不清楚，正在核实，有结果马上告诉大家。',
      '请大家：',
      '一、饭前便后用肥皂洗手。',
      '二、井水先别喝。',
      '下一次通报：12日20时前。',
      '特此通告。',
      '云禾街道办事处  2026年5月12日',
      '（经公众号发出）',
    ]);
  });

  it('says yes and no in sentences', () => {
    expect(clause(is('热线通了', true))).toBe('热线通了');
    expect(clause(is('有人投毒', false))).toBe('没有人投毒');
    expect(clause(is('老井的水脏了', false))).toBe('经核实，“老井的水脏了”的说法不属实');
    expect(clause(is('热线通了', false, { ours: true }))).toBe('“热线通了”还没有做到');
    const say = { false: '热线还在接，下午五点前通' };
    expect(clause(is('热线通了', false, { ours: true, say }))).toBe('热线还在接，下午五点前通');
  });

  it('puts an answer into the question that a label asks', () => {
    const text = { fact: 'f', type: 'text', raw: '井水', value: '井水' } as const;
    expect(clause({ ...text, label: '从哪里来' })).toBe('从井水来');
    expect(clause({ ...text, label: '是什么病', value: '诺如病毒' })).toBe('是诺如病毒');
    expect(clause({ ...text, label: '起火原因', value: '短路' })).toBe('起火原因是短路');
    const say = { value: '水样检出的是{value}' };
    expect(clause({ ...text, label: '是什么病', value: '诺如病毒', say })).toBe(
      '水样检出的是诺如病毒',
    );
  });

  it('sounds as its tone, at both ends', () => {
    const voice = (label: string, lead?: string) => {
      const { open, close } = composeNotice({
        ...empty,
        tone: lead === undefined ? { label } : { label, lead },
      });
      return [open, close];
    };
    expect(voice('体谅：知道大家担心孩子')).toEqual([
      '知道大家担心孩子，我们都记着。现在知道多少，就说多少。',
      '有难处、有消息，随时找我们。',
    ]);
    expect(voice('训诫：造谣传谣必究')).toEqual([
      '现就有关事项严正告知如下。',
      '再次重申：造谣传谣必究。',
    ]);
    expect(voice('平实：有一说一')).toEqual(['现将有关情况通报如下。', '特此通告。']);
    expect(voice('体谅：知道', '乡亲们，')[0]).toBe('乡亲们，');
  });

  it('greets people once', () => {
    const to = (lead?: string) =>
      composeNotice({ ...empty, tone: { label: '体谅', ...(lead === undefined ? {} : { lead }) } })
        .to;
    expect(to()).not.toBe('');
    expect(to('各位乡亲：大家辛苦了。')).toBe('');
  });

  it('to those above is a report', () => {
    const document = composeNotice({
      ...empty,
      kind: 'report',
      letter: { ...letter, to: '县卫健局' },
      next: '12日20时',
    });
    expect(document.title).toBe('云禾街道办事处情况报告');
    expect([document.to, document.next, document.close]).toEqual([
      '县卫健局：',
      '续报：12日20时前。',
      '特此报告。',
    ]);
  });
});

describe('names', () => {
  it('of offices come from roles', () => {
    expect(officeOf('云禾街道办事处主任')).toBe('云禾街道办事处');
    expect(officeOf('青泷镇镇长')).toBe('青泷镇人民政府');
    expect(officeOf('枫堰镇党委书记')).toBe('枫堰镇党委、枫堰镇人民政府');
    expect(officeOf('值班员')).toBe('值班员');
  });

  it('of addressees come from the names of forms', () => {
    expect(addresseeOf('向县卫健局、教育局报告')).toBe('县卫健局、教育局');
    expect(addresseeOf('给家长和居民的通告')).toBe('家长和居民');
    expect(addresseeOf('给居民的通报')).toBe('居民');
    expect(addresseeOf('发通告')).toBeUndefined();
  });
});
