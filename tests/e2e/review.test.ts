import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { minuteOf, region, startDrill } from './cadre.ts';
import { newPage, openBrowser, openGame, singleFileUrl } from './harness.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const patience = 150_000;
const graded = /，(最佳|良好|欠准|失误|大错|难分高下)/;
const wrong = /，(失误|大错)，/;

/** A drill that nobody answers: over in seconds, with everything left undone. */
async function toReview(url?: string): Promise<Page> {
  const page = await newPage(browser);
  const query = { r: 'canvas', pace: '400' };
  await openGame(page, { query, ...(url === undefined ? {} : { url }) });
  await startDrill(page, '演练', '3');
  await region(page, '结果').waitFor({ timeout: patience });
  await page.getByRole('button', { name: '复盘', exact: true }).click();
  await region(page, '复盘').waitFor({ timeout: patience });
  return page;
}

const rows = (page: Page, name: RegExp): Locator =>
  region(page, '逐项评定').getByRole('button', { name });

async function settled(page: Page): Promise<void> {
  await expect.poll(() => rows(page, graded).count(), { timeout: patience }).toBeGreaterThan(0);
}

describe('the review', { timeout: 2 * patience }, () => {
  test('grades while one looks on, can be stopped, and leads back into the drill', async () => {
    const page = await toReview();
    await expect.poll(() => rows(page, wrong).count(), { timeout: patience }).toBeGreaterThan(0);
    await page.getByRole('button', { name: '停下' }).click();
    await page.getByRole('status').getByText(/停在/).waitFor();

    const lapse = rows(page, /没有来得及定.*(失误|大错|欠准|良好)/).first();
    const time = /\d\d:\d\d/.exec((await lapse.getAttribute('aria-label')) ?? '')?.[0];
    await lapse.click();
    const detail = page.getByRole('article', { name: '这一项' });
    await expect.poll(() => detail.innerText()).toContain(time);
    expect(await detail.innerText()).toMatch(/试出来最好的/);
    expect(await region(page, '当时的态势图').innerText()).toContain(time);

    await page.getByRole('button', { name: '从这里重来' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '从这里重来' }).click();
    await region(page, '态势图').waitFor();
    expect(await page.locator('header').first().innerText()).toContain(time);
    const held = await minuteOf(page);
    await page.waitForTimeout(500);
    expect(await minuteOf(page), 'a branch waits for the player').toBe(held);
    await region(page, '决策').locator('button.option').first().waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('Space');
    await region(page, '结果').waitFor({ timeout: patience });

    await page.getByRole('button', { name: /回到情景库/ }).click();
    await page.getByText(`从 ${time} 重来`).waitFor();
    await region(page, '练习我的失误').getByRole('button', { name: '开始练' }).click();
    await region(page, '态势图').waitFor();
    await region(page, '练习我的失误')
      .getByText(/^回到 .*\d\d:\d\d。/)
      .waitFor();
  });

  test('works by keyboard, keeps the plan, and goes to any minute', async () => {
    const page = await toReview();
    await settled(page);
    await page.getByRole('button', { name: '停下' }).click();
    const pressed = region(page, '逐项评定').locator('button[aria-pressed="true"]');
    await rows(page, graded).first().click();
    const first = await pressed.getAttribute('aria-label');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => pressed.getAttribute('aria-label')).not.toBe(first);
    const slider = page.getByRole('slider', { name: '看到哪一刻' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain('18:00');

    await region(page, '复盘').getByRole('button', { name: '改进', exact: true }).click();
    await page.getByRole('textbox', { name: '谁来办' }).first().fill('应急办');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '结果', exact: true }).click();
    await page.getByRole('button', { name: '复盘', exact: true }).click();
    await region(page, '复盘').getByRole('button', { name: '改进', exact: true }).click();
    expect(await page.getByRole('textbox', { name: '谁来办' }).first().inputValue()).toBe('应急办');
  });

  test('runs in the single file too, in workers', async () => {
    const page = await toReview(singleFileUrl());
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    await settled(page);
  });
});
