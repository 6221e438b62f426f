/** Every shipped scenario, from the library to its result, in one of the modes for one. */
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ended, region, startDrill } from './cadre.ts';
import { allCases, type Case } from './casebook.ts';
import { orderMeasures, sendNotice, tryLayers } from './duties.ts';
import { newPage, openBrowser, openGame } from './harness.ts';

/** A drill of 33 minutes takes so many times less, and from `enough` answers on a quarter of that. */
const pace = { 学习: '300', 演练: '100' } as const;
const enough = { 学习: 8, 演练: 4 } as const;
type TriedMode = keyof typeof pace;
const longest = 90_000;

/** Stops the clock while something is written; a click on a moving list could miss. */
async function whilePaused(page: Page, act: () => Promise<void>): Promise<void> {
  const clock = page.getByRole('group', { name: '时钟快慢' });
  await clock.getByRole('button', { name: '暂停', exact: true }).click();
  await act();
  await clock.getByRole('button', { name: '继续', exact: true }).click();
}

/** Open measures leave the question as one line: a press brings it back. */
async function backToDecision(page: Page): Promise<void> {
  const bar = page.locator('button.litBar');
  if ((await bar.count()) > 0) await bar.click({ timeout: 1000 }).catch(() => undefined);
}

/** Answers what is lit with the author's best option that is open. `false` where nothing is asked. */
async function answer(page: Page, { options }: Case): Promise<boolean> {
  await backToDecision(page);
  const sheet = region(page, '决策');
  const onward = sheet.getByRole('button', { name: '继续', exact: true });
  // Pressed by key: a click right after a sheet came up would be taken for a slip.
  const press = { timeout: 1000 };
  if ((await onward.count()) > 0) {
    await onward.press('Enter', press).catch(() => undefined);
    return true;
  }
  const open = sheet.locator('button.option:not([aria-disabled="true"])');
  const texts = await open.locator('.optionText').allInnerTexts();
  const best = options.find(({ text }) => texts.includes(text));
  if (texts.length === 0) return false;
  const at = Math.max(0, texts.indexOf(best?.text ?? ''));
  await open
    .nth(at)
    .press('Enter', press)
    .catch(() => undefined);
  return true;
}

async function play(page: Page, drill: Case, mode: TriedMode): Promise<void> {
  let [told, hurried, answers] = [false, false, 0];
  while (!(await ended(page))) {
    if (await answer(page, drill)) answers++;
    else await page.waitForTimeout(30);
    if (!told && (await noticeIsOpen(page, drill))) {
      await whilePaused(page, async () => {
        told = await sendNotice(page, drill);
      });
    }
    if (told && !hurried && answers >= enough[mode]) {
      await page.getByRole('button', { name: '4 倍速' }).click();
      hurried = true;
    }
  }
  expect(told, 'a notice was sent').toBe(true);
  expect(answers).toBeGreaterThanOrEqual(enough[mode]);
}

async function noticeIsOpen(page: Page, { notices }: Case): Promise<boolean> {
  const labels = await region(page, '处置措施')
    .locator('button.offer:not([aria-disabled="true"]) .offerName')
    .allInnerTexts();
  return notices.some((label) => labels.includes(label));
}

async function checkResult(page: Page): Promise<void> {
  const result = region(page, '结果');
  expect(Number(await result.locator('.bigScore').innerText())).toBeGreaterThan(0);
  expect(await result.getByLabel('人怎么样了').locator('dd').count()).toBeGreaterThan(0);
  expect(await result.locator('.verdict li').count()).toBeGreaterThan(1);
  const text = await result.innerText();
  expect(text).not.toContain('这次没有发过通告');
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  for (const ability of ['监测预警', '现场指挥', '危机沟通', '发动群众'])
    expect(text).toContain(ability);
}

/** Defines a test for each scenario. Each mode has a file of its own, so that they run side by side. */
export function playEveryScenario(mode: TriedMode): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });

  test.each(allCases())(
    `${mode} $title: from the library to the result`,
    async (drill) => {
      const page = await newPage(browser);
      await openGame(page, { query: { r: 'canvas', pace: pace[mode] } });
      await startDrill(page, mode, '0', drill.title);
      await whilePaused(page, async () => {
        await page.locator('.mapHost canvas').waitFor();
        await orderMeasures(page, drill, 2);
        await tryLayers(page, drill);
      });
      await play(page, drill, mode);
      await checkResult(page);
      await page.context().close();
    },
    longest,
  );
}
