import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  answerBest,
  minuteOf,
  optionsByJudgement,
  playToResult,
  region,
  startDrill,
} from './cadre.ts';
import { newPage, openBrowser, openGame, singleFileUrl } from './harness.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const fast = { r: 'canvas', pace: '120' };

async function opened(query: Record<string, string> = fast, url?: string): Promise<Page> {
  const page = await newPage(browser);
  await openGame(page, { query, ...(url === undefined ? {} : { url }) });
  return page;
}

/** Clicks through the notice's form: everything that is known, the rest admitted. */
async function issueNotice(page: Page): Promise<void> {
  const measures = region(page, '处置措施');
  const offer = measures.getByRole('button', { name: /告知群众|通告|告村民/ }).first();
  // The same key folds them away again.
  if (!(await offer.isVisible())) await page.keyboard.press('m');
  await offer.click();
  await measures.getByRole('button', { name: /拟稿/ }).last().click();
  const dialog = page.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all())
    await box.check({ force: true }).catch(() => undefined);
  await dialog.getByRole('button', { name: '发出' }).click();
}

describe('a whole drill through the panels', () => {
  test('learning mode: every decision answered ends well, with evidence for each ability', async () => {
    const page = await opened();
    await startDrill(page, '学习', '0');
    await playToResult(page);
    const result = region(page, '结果');
    const text = await result.innerText();
    for (const ability of ['监测预警', '现场指挥', '危机沟通', '发动群众'])
      expect(text).toContain(ability);
    const dead = await result.getByText('死亡').first().locator('..').innerText();
    expect(dead.replace(/\s/g, '')).toMatch(/死亡0|0死亡/);
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /保存演练记录/ })
      .first()
      .click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
  });

  test('drill mode: time goes on by itself and what is not decided lapses', async () => {
    const page = await opened({ r: 'canvas', pace: '400' });
    await startDrill(page, '演练', '3');
    await region(page, '结果').waitFor({ timeout: 120_000 });
    expect(await region(page, '结果').innerText()).toMatch(/没有来得及定/);
  });

  test('a measure is ordered at a place from the list that mirrors the map', async () => {
    const page = await opened({ r: 'canvas', pace: '1' });
    await startDrill(page, '演练', '0');
    await page.keyboard.press('Space');
    await page.keyboard.press('p');
    await region(page, '地点').getByRole('button', { name: /柳湾/ }).first().click();
    const card = region(page, '地点');
    const offer = card.locator('button.offer:not([aria-disabled="true"])').first();
    await offer.click();
    await card
      .getByRole('button', { name: /下达|拟稿/ })
      .first()
      .click();
    await expect
      .poll(
        async () =>
          (await page.locator('.tasks, [aria-label="在办任务"]').first().innerText()).length,
      )
      .toBeGreaterThan(6);
  });
});

describe('by keyboard alone', () => {
  test('from the library to an answered decision, a pause and a faster clock', async () => {
    // Slow enough that the question does not lapse before the clock is stopped.
    const page = await opened({ r: 'canvas', pace: '12' });
    const start = page.getByRole('button', { name: /^开始/ }).first();
    const drillMode = page.getByRole('radio', { name: /^演练/ });
    for (let presses = 0; presses < 40; presses++) {
      const onMode = await page.evaluate(
        () => document.activeElement?.getAttribute('name') === 'mode',
      );
      if (onMode && !(await drillMode.isChecked())) await page.keyboard.press('ArrowRight');
      if (await start.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await region(page, '态势图').waitFor();
    await region(page, '决策').locator('button.option').first().waitFor({ timeout: 20_000 });
    await page.keyboard.press('Space');
    const held = await minuteOf(page);
    await page.waitForTimeout(700);
    expect(await minuteOf(page)).toBe(held);
    const before = await region(page, '决策').locator('h2').first().innerText();
    await page.keyboard.press('b');
    await expect.poll(() => region(page, '决策').innerText()).not.toContain(before);
    await page.keyboard.press('2');
    await expect.poll(() => minuteOf(page), { timeout: 20_000 }).toBeGreaterThan(held);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});

describe('a killed page', () => {
  test('offers to resume exactly where it was', async () => {
    const page = await opened({ r: 'canvas', pace: '60' });
    await startDrill(page, '演练', '0');
    const options = optionsByJudgement();
    await region(page, '决策').locator('button.option').first().waitFor({ timeout: 20_000 });
    await answerBest(page, options);
    await expect.poll(() => minuteOf(page), { timeout: 20_000 }).toBeGreaterThan(60);
    await page.keyboard.press('Space');
    await page.waitForTimeout(200);
    const minute = await minuteOf(page);
    const reports = await region(page, '情况报告').innerText();
    const address = page.url();
    await page.close({ runBeforeUnload: false });
    const again = await page.context().newPage();
    await again.goto(address);
    await again.getByRole('button', { name: /继续/ }).first().click();
    await region(again, '态势图').waitFor();
    expect(await minuteOf(again)).toBe(minute);
    expect((await region(again, '情况报告').innerText()).replace(/\s+/g, '')).toBe(
      reports.replace(/\s+/g, ''),
    );
    await again.waitForTimeout(500);
    expect(await minuteOf(again), 'a resumed drill waits for the player').toBe(minute);
  });
});

describe('the single file', () => {
  test('plays from file:// and keeps its saves', async () => {
    const page = await opened(fast, singleFileUrl());
    await startDrill(page, '学习', '0');
    await region(page, '决策').locator('button.option').first().waitFor({ timeout: 30_000 });
    const onward = page.getByRole('button', { name: '继续', exact: true });
    const options = optionsByJudgement();
    // A click right after the sheet came up is taken for a slip, so it may need a second one.
    while ((await onward.count()) === 0) {
      await answerBest(page, options);
      await page.waitForTimeout(150);
    }
    await onward.first().click();
    await page.locator('.mapHost canvas').waitFor();
    await page.reload();
    await page.getByRole('button', { name: /继续/ }).first().waitFor();
  });
});

describe('a notice', () => {
  test('is composed from what is known and counted among the statements', async () => {
    const page = await opened({ r: 'canvas', pace: '1' });
    await startDrill(page, '演练', '0');
    await page.keyboard.press('Space');
    await issueNotice(page);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});
