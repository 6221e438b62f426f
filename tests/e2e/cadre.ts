/** A cadre at the screen: plays through the panels, with the author's judgement as a guide. */
import type { Locator, Page } from 'playwright-core';
import { caseOf, type OptionSource } from './casebook.ts';

const flood = caseOf('flood-qinglong');

/** All options of the flood, the author's best first. */
export const optionsByJudgement = (): readonly OptionSource[] => flood.options;

export const region = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/** From the library into the drill, by mouse. */
export async function startDrill(
  page: Page,
  mode: '学习' | '演练',
  seed: string,
  title: string = flood.title,
): Promise<void> {
  const cards = page.getByRole('list', { name: '情景', exact: true });
  await cards
    .getByRole('button')
    .filter({ has: page.getByText(title, { exact: true }) })
    .click();
  await page.getByText(mode, { exact: true }).first().click();
  await page.getByRole('button', { name: /情景简介/ }).click();
  await page.getByRole('textbox', { name: /同题口令/ }).fill(seed);
  await page.getByRole('button', { name: `开始${mode}` }).click();
  await region(page, '态势图').waitFor();
}

/** Scenario minutes since the start, as the clock shows them. */
export async function minuteOf(page: Page): Promise<number> {
  const text = await page.locator('header').first().innerText();
  const found = /T\+(\d+):(\d\d)/.exec(text);
  if (!found) throw new Error(`no clock in: ${text}`);
  return Number(found[1]) * 60 + Number(found[2]);
}

export async function ended(page: Page): Promise<boolean> {
  return (await region(page, '结果').count()) > 0;
}

/** Answers the lit sheet with the best option that is open. `false` where nothing is asked. */
export async function answerBest(page: Page, options: readonly OptionSource[]): Promise<boolean> {
  const buttons = region(page, '决策').locator('button.option');
  const shown = await buttons.evaluateAll((list) =>
    list.map((one) => ({
      text: one.querySelector('.optionText')?.textContent ?? '',
      locked: one.getAttribute('aria-disabled') === 'true',
    })),
  );
  const open = shown
    .map(({ text, locked }, index) => ({ text, locked, index }))
    .filter(({ locked }) => !locked);
  const best = options.find(({ text }) => open.some((one) => one.text === text));
  const choice = open.find(({ text }) => text === best?.text) ?? open[0];
  if (!choice) return false;
  await buttons
    .nth(choice.index)
    .click({ timeout: 2000 })
    .catch(() => undefined);
  return true;
}

/** Plays until the result, answering everything and leaving the reasons when they have been shown. */
export async function playToResult(page: Page, seconds = 150): Promise<void> {
  const options = optionsByJudgement();
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (await ended(page)) return;
    const onward = page.getByRole('button', { name: '继续', exact: true });
    if (await onward.count())
      await onward
        .first()
        .click({ timeout: 2000 })
        .catch(() => undefined);
    else if (!(await answerBest(page, options))) await page.waitForTimeout(60);
  }
  throw new Error(`no result after ${seconds} s`);
}
