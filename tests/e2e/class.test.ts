import { readFileSync } from 'node:fs';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { paragraphsOf, unzipped } from '../fixtures/papers.ts';
import { region } from './cadre.ts';
import { newPage, openBrowser, openGame } from './harness.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const board = (page: Page): Locator => page.locator('.board');
const named = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

/** From the library into a drill of the flood. */
async function start(page: Page, mode: '课堂' | '考核', seed: string): Promise<void> {
  await page.getByText(mode, { exact: true }).first().click();
  await page.getByText('青泷镇山洪', { exact: true }).first().click();
  await named(page, /情景简介/).click();
  await page.getByRole('textbox', { name: /口令/ }).fill(seed);
  await named(page, `开始${mode}`).click();
  await region(page, '态势图').waitFor();
}

/** Closes question after question with the first option that can be had, until the result. */
async function closeAll(page: Page): Promise<void> {
  const until = Date.now() + 150_000;
  const quick = { timeout: 1500 };
  while (Date.now() < until) {
    if (await region(page, '结果').count()) return;
    const onward = named(page, /^(继续推演|开始走)$/).first();
    if (await board(page).locator('.boardOption:not(.locked) button.boardPick').count()) {
      await board(page)
        .locator('.boardOption:not(.locked) button.boardPick')
        .first()
        .click(quick)
        .catch(() => undefined);
      await named(page, /^按 . 定$/)
        .click(quick)
        .catch(() => undefined);
    } else if (await onward.count()) await onward.click(quick).catch(() => undefined);
    else await page.waitForTimeout(50);
  }
  throw new Error('no result');
}

async function fileOf(page: Page, item: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await named(page, /讲评与报告/).click();
  await page.getByRole('menuitem', { name: item }).click();
  return download;
}

const sizeOf = (target: Locator): Promise<number> =>
  target.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));

describe('a class', () => {
  test('votes, closes, reveals, is surprised, is remarked on, scored and reported in Word', async () => {
    const page = await newPage(browser);
    await openGame(page, { query: { r: 'canvas', pace: '300' } });
    await start(page, '课堂', '0618');
    await page.waitForTimeout(400);
    expect(await page.locator('header').first().innerText()).toContain('T+0:00');
    await named(page, '开始走').click();

    // The clock stops by itself at the question, in type for the back row.
    await board(page).waitFor({ timeout: 30_000 });
    expect(await sizeOf(board(page).locator('.boardPrompt'))).toBeGreaterThanOrEqual(28);
    expect(await sizeOf(board(page).locator('.optionText').first())).toBeGreaterThanOrEqual(22);
    const asked = await board(page).locator('.boardPrompt').innerText();
    const first = await board(page).locator('.optionText').first().innerText();
    const second = await board(page).locator('.optionText').nth(1).innerText();
    for (const vote of ['一组选 A', '二组选 B', '三组选 B']) await named(page, vote).click();
    await board(page).getByRole('img', { name: 'B：2 票（二组、三组）' }).waitFor();
    expect(await board(page).innerText()).not.toMatch(/最佳|良好|欠准|大错/);
    await board(page).locator('button.boardPick').first().click();

    // A question on the board holds the clock, whatever is pressed.
    const clock = () => page.locator('.clock time').innerText();
    const asked0 = await clock();
    await named(page, '4 倍速').first().click();
    await page.keyboard.press('Space');
    await page.waitForTimeout(500);
    expect(await clock()).toBe(asked0);

    // Votes and the marked option outlive the page.
    await page.reload();
    await named(page, '继续演练').click();
    await board(page).getByRole('img', { name: 'B：2 票（二组、三组）' }).waitFor();
    await named(page, '按 A 定').click();

    // The answer stays covered until the instructor uncovers it.
    await named(page, '揭晓理由').waitFor();
    expect(await board(page).innerText()).not.toMatch(/最佳|良好|欠准|大错/);
    await named(page, '揭晓理由').click();
    await expect.poll(() => board(page).innerText()).toMatch(/最佳|良好|欠准|大错/);

    await board(page).getByRole('button', { name: '加情况' }).click();
    const dialog = page.getByRole('dialog');
    // The class sees a covered screen, and nothing of what is to come.
    await dialog.getByText('请稍候').waitFor();
    const covered = await dialog.boundingBox();
    expect(covered).toMatchObject(page.viewportSize() ?? {});
    expect(await dialog.getByText('期望的应对').count()).toBe(0);
    await dialog
      .getByRole('button', { name: /^教员看/ })
      .first()
      .click();
    await dialog.getByText('期望的应对').waitFor();
    await dialog.getByLabel('谁报来的').fill('桥头小卖部');
    await dialog.getByLabel('内容').fill('有位老人说没人通知他家');
    await dialog.getByRole('button', { name: '放出这条' }).click();
    await expect
      .poll(() => region(page, '情况报告').innerText())
      .toContain('有位老人说没人通知他家');
    const announced = page.getByRole('article', { name: '新情况' });
    expect(await announced.innerText()).toContain('有位老人说没人通知他家');
    expect(await sizeOf(announced.locator('h2'))).toBeGreaterThanOrEqual(40);

    await board(page).getByRole('button', { name: '点评' }).click();
    await dialog.getByLabel('讲的是哪一刻').fill('999');
    await dialog.getByText(/看不懂这个时间/).waitFor();
    await dialog.getByLabel('讲的是哪一刻').fill('18:00');
    await dialog.getByLabel('点评内容').fill('群发通知，叫不应的还是叫不应');
    await dialog.getByRole('button', { name: '记下', exact: true }).click();
    await dialog.getByText('已记 1 条').waitFor();
    await page.keyboard.press('Escape');

    await closeAll(page);
    await named(page, /讲评与报告/).click();
    await page.getByRole('menuitem', { name: '专家评分' }).click();
    await dialog.getByLabel('专家姓名或代号').fill('周教授');
    for (const ability of ['监测预警', '现场指挥', '危机沟通', '发动群众'])
      await dialog.getByLabel(`周教授给${ability}打分`).fill('18.5');
    await dialog.getByRole('button', { name: '记下这位专家的分' }).click();
    await expect.poll(() => dialog.innerText()).toContain('18.5');
    await page.keyboard.press('Escape');

    const word = await fileOf(page, 'Word 报告');
    expect(word.suggestedFilename()).toMatch(/^青泷镇山洪-演练评估报告-\d{4}-\d\d-\d\d\.docx$/);
    const bytes = readFileSync(await word.path());
    const lines = paragraphsOf(unzipped(bytes, 'word/document.xml'));
    for (const line of [
      asked,
      first,
      `${second}：2（二组、三组）`,
      `${first}：1（一组）`,
      '群发通知，叫不应的还是叫不应',
      '桥头小卖部（电话）：有位老人说没人通知他家',
      '周教授 18.5',
    ])
      expect(lines).toContain(line);

    const csv = await fileOf(page, '事件表 CSV');
    const text = readFileSync(await csv.path(), 'utf8');
    expect(text.startsWith('\uFEFF日期,时间,情景分钟,类型')).toBe(true);
    expect(text).toContain('一组：');
  }, 240_000);
});

describe('an examination', () => {
  test('asks for its seed, does not pause, goes on after a reload and says how long it stood', async () => {
    const page = await newPage(browser);
    await openGame(page, { query: { r: 'canvas', pace: '40' } });
    await start(page, '考核', 'kaohe-1');
    expect(await named(page, /^(暂停|走一拍)$/).count()).toBe(0);
    await page.keyboard.press('Space');
    const clock = () => page.locator('header').first().innerText();
    const before = await clock();
    await expect.poll(clock, { timeout: 20_000 }).not.toBe(before);
    const address = page.url();
    await page.goto('about:blank');
    await page.waitForTimeout(6000);
    await page.goto(`${address.split('?')[0]}?r=canvas&pace=400`);
    await named(page, /继续/).first().click();
    await region(page, '结果').waitFor({ timeout: 150_000 });
    const facts = page.getByRole('region', { name: '考核存证' });
    const text = await facts.innerText();
    expect(text).toContain('kaohe-1');
    expect(text).toMatch(/[0-9a-f]{64}/);
    expect(text).toMatch(/中断约 \d+ 秒/);
  }, 240_000);

  test('does not begin without a seed', async () => {
    const page = await newPage(browser);
    await openGame(page, { query: { r: 'canvas' } });
    await page.getByText('考核', { exact: true }).first().click();
    await named(page, /^开始/).first().click();
    const seed = page.getByRole('textbox', { name: /考核口令/ });
    await seed.waitFor();
    await named(page, '开始考核').click();
    await page.getByText('先填考官给的口令。').waitFor();
    expect(await region(page, '态势图').count()).toBe(0);
  });

  test('takes an option at the second press of its letter only', async () => {
    const page = await newPage(browser);
    await openGame(page, { query: { r: 'canvas', pace: '20' } });
    await start(page, '考核', 'kaohe-2');
    await page.locator('.option').first().waitFor({ timeout: 60_000 });
    const asked = await page.locator('.sheet h2').innerText();
    const armed = page.locator('.option.armed .letter');
    await page.keyboard.press('b');
    await page.keyboard.press('a');
    await expect.poll(() => armed.allInnerTexts()).toEqual(['A']);
    expect(await page.locator('.sheet h2').innerText()).toBe(asked);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.sheet h2').allInnerTexts()).not.toContain(asked);
  }, 120_000);
});

test('every unfinished drill is kept, one beside the other', async () => {
  const page = await newPage(browser);
  await openGame(page, { query: { r: 'canvas', pace: '60' } });
  const leave = async () => {
    await named(page, '离开演练').click();
    await named(page, '离开').click();
    await named(page, '导入演练记录').waitFor();
  };
  const begin = async (mode: string) => {
    await page.getByText(mode, { exact: true }).first().click();
    await named(page, new RegExp(`^开始${mode}`)).click();
    await region(page, '态势图').waitFor();
  };
  await begin('课堂');
  await leave();
  // Nothing was done in it: there is nothing to go on with.
  expect(await page.getByRole('region', { name: '没做完的演练' }).count()).toBe(0);
  for (const mode of ['课堂', '演练']) {
    await begin(mode);
    if (mode === '课堂') await named(page, '开始走').click();
    await expect.poll(() => page.locator('.clock').innerText()).not.toContain('T+0:00');
    await leave();
  }
  const kept = page.getByRole('region', { name: '没做完的演练' });
  expect(await kept.innerText()).toMatch(/演练模式，做到 \d\d:\d\d/);
  expect(await kept.innerText()).toMatch(/课堂，做到 \d\d:\d\d/);
  await named(page, /^不要了：/).click();
  await named(page, '放弃').click();
  await expect.poll(() => kept.innerText()).not.toContain('课堂，做到');
}, 120_000);
