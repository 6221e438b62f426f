/**
 * `npm run pictures`: the pictures on the library's cards, painted from the scenarios' own maps
 * into assets/pictures. To be run again when a map has changed; a scenario without a picture
 * shows the drawing of its hazard.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findBrowser } from '../tests/e2e/findBrowser.ts';
import type { Crop } from './pictures/page.ts';

const root = join(import.meta.dirname, '..');

const CROPS: Record<string, Crop> = {
  'flood-qinglong': { theme: 'night', centre: [486, 384], across: 400, rise: 5 },
  'cascade-qinglong-after': { theme: 'day', centre: [330, 296], across: 320, rise: 0 },
  'health-yunhe': { theme: 'day', centre: [500, 182], across: 300, rise: 0 },
  'opinion-fengyan': { theme: 'day', centre: [276, 284], across: 330, rise: 0 },
};

async function main(): Promise<void> {
  const server = await createServer({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser found');
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0]}tools/pictures/page.html`);
    await page.waitForFunction(() => 'paintPicture' in window);
    for (const [id, crop] of Object.entries(CROPS)) {
      const text = readFileSync(join(root, 'scenarios', `${id}.json`), 'utf8');
      const url = await page.evaluate(
        ([scenario, wanted]) => window.paintPicture(scenario, wanted),
        [text, crop] as const,
      );
      const file = join(root, 'assets/pictures', `${id}.webp`);
      writeFileSync(file, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
      console.log(file);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
