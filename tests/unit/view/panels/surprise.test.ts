import { h, render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { SurprisesView } from '../../../../src/view/model.ts';
import { SmallNode, smallDocument } from '../../../fixtures/smallPage.ts';

vi.stubGlobal('document', smallDocument);
vi.stubGlobal('HTMLElement', SmallNode);
const { SurpriseDialog } = await import('../../../../src/view/panels/class/SurpriseDialog.tsx');

const surprises: SurprisesView = {
  declared: [
    { id: 'leak', label: '诊断书外流', text: '有人把诊断书发群里了', expected: '先护住病人' },
    { id: 'press', label: '记者来了', text: '方便看看吗？', done: '19:20' },
  ],
  channels: [],
  places: [],
  targets: [],
};

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function opened() {
  const page = new SmallNode('main');
  const send = vi.fn();
  render(h(SurpriseDialog, { surprises, send, onClose: () => {} }), page as unknown as Element);
  return { page, send };
}

const button = (page: SmallNode, label: string) =>
  page.all('button').find((one) => one.getAttribute('aria-label') === label);

describe('a surprise that was not thrown in yet', () => {
  it('is a number on the screen that the class sees', () => {
    const { page } = opened();
    expect(page.text).toContain('备用情况 1');
    expect(page.text).not.toContain('诊断书外流');
    expect(page.text).not.toContain('发群里');
    expect(page.text).not.toContain('护住病人');
    const labels = page.all('button').map((one) => one.getAttribute('aria-label') ?? '');
    expect(labels.join()).not.toContain('诊断书');
  });

  it('is read by the instructor, and covered again', async () => {
    const { page } = opened();
    button(page, '教员看：备用情况 1')?.press();
    await settled();
    for (const said of ['诊断书外流', '发群里', '护住病人']) expect(page.text).toContain(said);
    button(page, '收起：备用情况 1')?.press();
    await settled();
    expect(page.text).not.toContain('诊断书外流');
  });

  it('is thrown in by its number', () => {
    const { page, send } = opened();
    button(page, '放出：备用情况 1')?.press();
    expect(send).toHaveBeenCalledWith({ kind: 'inject', id: 'leak' });
  });
});

it('a surprise that the class has heard goes by its title', () => {
  expect(opened().page.text).toContain('记者来了');
});
