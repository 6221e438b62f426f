/** What a cadre does unasked: orders measures, composes a notice, looks at the map's layers. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { region } from './cadre.ts';
import type { Case } from './casebook.ts';

const measuresOf = (page: Page): Locator => region(page, '处置措施');

/** Rows of measures that were ordered at least once. */
const orderedRows = (page: Page): Locator =>
  measuresOf(page)
    .locator('button.offer')
    .filter({ hasText: /已下 \d+ 次/ });

async function openMeasures(page: Page): Promise<void> {
  const head = measuresOf(page).getByRole('button', { name: /^处置措施/ });
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
}

/** Ticks the first place that is open, where the measure asks for one. `false` if none is. */
async function pickPlace(detail: Locator): Promise<boolean> {
  if ((await detail.locator('.choosePlaces').count()) === 0) return true;
  const open = detail.locator('.choosePlaces label:not(.locked) input');
  if ((await open.count()) === 0) return false;
  await open.first().check();
  return true;
}

/** Unfolds a measure; its part with places and button, or nothing where it cannot be given now. */
async function unfold(page: Page, label: string): Promise<Locator | undefined> {
  const offer = measuresOf(page)
    .locator('button.offer:not([aria-disabled="true"])')
    .filter({ has: page.locator('.offerName').getByText(label, { exact: true }) })
    .first();
  if ((await offer.count()) === 0) return undefined;
  await offer.click();
  const detail = measuresOf(page).locator('.measureDetail');
  return (await pickPlace(detail)) ? detail : undefined;
}

/** Orders different measures that need no writing, until so many were accepted. */
export async function orderMeasures(page: Page, { forms }: Case, wanted: number): Promise<void> {
  await openMeasures(page);
  const before = await orderedRows(page).count();
  const offers = measuresOf(page).locator('button.offer:not([aria-disabled="true"]) .offerName');
  for (const label of await offers.allInnerTexts()) {
    if (forms.includes(label) || label.includes('已下')) continue;
    const ordered = await orderedRows(page).count();
    if (ordered >= before + wanted) return;
    const detail = await unfold(page, label);
    if (!detail) continue;
    await detail.getByRole('button', { name: '下达', exact: true }).click();
    // What was used up by the one before may forbid the next: then another one is tried.
    await expect
      .poll(() => orderedRows(page).count(), { timeout: 600 })
      .toBeGreaterThan(ordered)
      .catch(() => undefined);
  }
  expect(await orderedRows(page).count()).toBeGreaterThanOrEqual(before + wanted);
}

/** States what is verified, admits the rest, and fills every other part with its first choice. */
async function fillForm(dialog: Locator): Promise<void> {
  for (const row of await dialog.locator('.factRow').all()) {
    const known = (await row.locator('.tag.ok').count()) > 0;
    await row.getByText(known ? '写明' : '说明尚不清楚', { exact: true }).click();
  }
  for (const part of ['请群众做什么', '发给谁', '渠道', '下次什么时候再说', '口气']) {
    const first = dialog.getByRole('group', { name: part }).locator('input').first();
    if ((await first.count()) > 0) await first.check();
  }
}

/** Sends one notice, from the first form that is open. `false` where none is open yet. */
export async function sendNotice(page: Page, { notices }: Case): Promise<boolean> {
  await openMeasures(page);
  for (const label of notices) {
    const detail = await unfold(page, label);
    if (!detail) continue;
    await detail.getByRole('button', { name: '拟稿' }).click();
    const dialog = page.getByRole('dialog');
    await fillForm(dialog);
    await dialog.getByRole('button', { name: '发出' }).click();
    await dialog.waitFor({ state: 'detached' });
    return true;
  }
  return false;
}

/** Presses each tab over the map and comes back to the first. */
export async function tryLayers(page: Page, { layers }: Case): Promise<void> {
  const tabs = page.getByRole('group', { name: '地图上看什么' }).getByRole('button');
  expect(await tabs.count()).toBe(layers);
  for (const tab of [...(await tabs.all()), ...(layers > 0 ? [tabs.first()] : [])]) {
    await tab.click();
    await expect.poll(() => tab.getAttribute('aria-pressed')).toBe('true');
    expect(await region(page, '态势图').locator('canvas').isVisible()).toBe(true);
  }
}
