import { describe, expect, it } from 'vitest';
import type { FormView } from '../../../../src/view/model.ts';
import {
  answerOf,
  boldClaims,
  type Draft,
  emptyDraft,
  follow,
  missing,
} from '../../../../src/view/panels/draft.ts';

const form: FormView = {
  kind: 'notice',
  channels: [{ id: 'horn', label: '广播' }],
  audiences: [
    { id: 'all', label: '全镇' },
    { id: 'low', label: '下游' },
  ],
  facts: [
    { fact: 'rain', label: '雨量', type: 'number', heard: true, verified: true, value: 147 },
    { fact: 'crack', label: '裂缝', type: 'boolean', heard: true, verified: false, value: true },
    { fact: 'hurt', label: '受伤', type: 'number', heard: false, verified: false },
  ],
  next: [30],
  nextAt: { 30: '19日2时35分' },
  letter: {
    office: '青泷镇人民政府',
    serial: 1,
    to: '群众',
    at: '19日2时05分',
    date: '2026年6月19日',
  },
  advice: [],
  tones: [],
};

function drafted(part: Partial<Draft>): Draft {
  return { ...emptyDraft(form), ...part };
}

describe('the draft of a statement', () => {
  it('starts with nothing said', () => {
    expect(missing(form, emptyDraft(form)).map(({ kind }) => kind)).toEqual([
      'content',
      'channel',
      'audience',
    ]);
  });

  it('becomes values of the right type', () => {
    const draft = drafted({
      channels: ['horn'],
      audience: 'all',
      facts: {
        rain: { state: 'state', value: '150' },
        crack: { state: 'state', value: 'false' },
        hurt: { state: 'admit', value: '' },
      },
    });
    expect(missing(form, draft)).toEqual([]);
    expect(boldClaims(form, draft)).toBe(1);
    expect(answerOf(form, draft)).toEqual({
      channels: ['horn'],
      audience: 'all',
      facts: { rain: 150, crack: false },
      unknown: ['hurt'],
      advice: [],
    });
  });

  it('follows what becomes known while it is written, but for what the player changed', () => {
    const [rain, crack, hurt] = form.facts as [
      FormView['facts'][0],
      FormView['facts'][0],
      FormView['facts'][0],
    ];
    const draft = drafted({
      facts: {
        rain: { state: 'state', value: '147' },
        crack: { state: 'state', value: false },
        hurt: { state: 'admit', value: '' },
      },
    });
    const shelter = {
      fact: 'beds',
      label: '床',
      type: 'number',
      heard: true,
      verified: true,
      value: 9,
    } as const;
    const news = {
      ...form,
      facts: [{ ...rain, value: 152 }, crack, { ...hurt, value: 2 }, shelter],
    };
    expect(follow(draft, form, news).facts).toEqual({
      rain: { state: 'state', value: '152' },
      crack: { state: 'state', value: false },
      hurt: { state: 'admit', value: '2' },
      beds: { state: 'skip', value: '9' },
    });
  });

  it('warns of what is not verified only where the public is told', () => {
    const facts = { crack: { state: 'state', value: 'true' } } as const;
    expect(boldClaims(form, drafted({ facts }))).toBe(1);
    expect(boldClaims({ ...form, kind: 'report' }, drafted({ facts }))).toBe(0);
  });

  it('wants a number where a number belongs', () => {
    const draft = drafted({ facts: { hurt: { state: 'state', value: '几个' } } });
    expect(missing(form, draft)).toContainEqual({ kind: 'value', label: '受伤' });
  });
});
