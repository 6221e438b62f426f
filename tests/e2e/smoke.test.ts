import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { newPage, openBrowser, openGame, singleFileUrl, siteUrl } from './harness.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

test.each([
  { place: 'the served site', url: siteUrl },
  { place: 'the single file', url: singleFileUrl },
])('$place opens without an error or a foreign request', async ({ url }) => {
  const page = await newPage(browser);
  await openGame(page, { url: url() });
  expect(await page.title()).toContain('未萌');
  await page.waitForLoadState('networkidle');
});
