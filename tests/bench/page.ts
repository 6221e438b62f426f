/** The built page in a real browser, against an empty Phaser page in the same browser and run. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from '../e2e/findBrowser.ts';
import type { Row } from './row.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function serve(outDir: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = await preview({
    configFile: false,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'silent',
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('no address to serve at');
  return { url: address, close: () => server.close() };
}

async function buildEmpty(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'weimeng-bench-'));
  const root = import.meta.dirname;
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'silent',
    build: { outDir, rolldownOptions: { input: join(root, 'empty.html') } },
  });
  return outDir;
}

/** Milliseconds from the start of navigation to a mark, least of several loads. */
async function timeTo(browser: Browser, url: string, mark: string, rounds = 5): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(url);
    least = Math.min(least, await markTime(page, mark));
    await page.close();
  }
  return least;
}

async function markTime(page: Page, mark: string): Promise<number> {
  const handle = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    `weimeng:${mark}`,
    { timeout: 30_000 },
  );
  return handle.jsonValue() as Promise<number>;
}

/** From the click that starts a drill to a map that can be clicked. */
async function timeToMap(browser: Browser, url: string, rounds = 3): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${url}?measure&r=canvas`);
    await markTime(page, 'library');
    await page.waitForTimeout(300);
    const clicked = await page.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((one) =>
        /^开始/.test(one.textContent ?? ''),
      );
      const now = performance.now();
      button?.click();
      return now;
    });
    least = Math.min(least, (await markTime(page, 'map')) - clicked);
    await page.close();
  }
  return least;
}

interface Live {
  framesPerSecond: number;
  tickMedian: number;
  tickWorst: number;
}

/** A stretch of the night at the default pace: frames, and the work of a tick with its drawing. */
async function live(browser: Browser, url: string): Promise<Live> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  // The TypeScript runner names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.goto(`${url}?measure&r=canvas&pace=60`);
  await markTime(page, 'library');
  // Learning waits for each decision; in a drill the night comes by itself.
  await page.getByText('演练', { exact: true }).first().click();
  await page.getByRole('button', { name: '开始演练' }).click();
  await markTime(page, 'map');
  const night = () => {
    const found = /T\+(\d+):/.exec(document.querySelector('header')?.textContent ?? '');
    return Number(found?.[1] ?? 0) >= 7;
  };
  await page.waitForFunction(night, undefined, { timeout: 60_000 });
  await page.goto(`${url}?measure&r=canvas&pace=2`);
  await page.getByRole('button', { name: /继续/ }).first().click();
  await markTime(page, 'map');
  await page.keyboard.press('Space');
  await page.waitForTimeout(1500);
  const result = await page.evaluate(async () => {
    performance.clearMeasures();
    const began = performance.now();
    let frames = 0;
    await new Promise<void>((resolve) => {
      const step = () => {
        frames++;
        if (performance.now() - began < 12_000) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
    const ticks = performance.getEntriesByName('weimeng:tick').map(({ duration }) => duration);
    return { framesPerSecond: (frames / (performance.now() - began)) * 1000, ticks };
  });
  await page.close();
  const sorted = result.ticks.sort((a, b) => a - b);
  return {
    framesPerSecond: result.framesPerSecond,
    tickMedian: sorted[Math.floor(sorted.length / 2)] ?? 0,
    tickWorst: sorted[sorted.length - 1] ?? 0,
  };
}

/** Rows for the table; needs `npm run build` first. */
export async function benchPage(): Promise<Row[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    return [{ what: 'page: no browser found', value: '-', aim: '' }];
  const browser = await chromium.launch({ executablePath, args });
  const [empty, game] = await Promise.all([
    serve(await buildEmpty()),
    serve(join(import.meta.dirname, '../../dist')),
  ]);
  try {
    const yardstick = await timeTo(browser, `${empty.url}empty.html`, 'empty');
    const library = await timeTo(browser, `${game.url}?measure`, 'library');
    const map = await timeToMap(browser, game.url);
    const { framesPerSecond, tickMedian, tickWorst } = await live(browser, game.url);
    const ratio = (value: number) => `${(value / yardstick).toFixed(2)} ×`;
    return [
      {
        what: 'page: empty Phaser page, ms to its first frame',
        value: yardstick.toFixed(0),
        aim: '',
      },
      { what: 'page: library usable', value: ratio(library), aim: '≤ 2 ×' },
      {
        what: 'page: map clickable after the click that starts a drill',
        value: ratio(map),
        aim: '≤ 3 ×',
      },
      {
        what: 'page: frames a second in the acute night, Canvas, 1366×768',
        value: framesPerSecond.toFixed(0),
        aim: '60',
      },
      {
        what: 'page: work of a tick with its panels and map, median ms',
        value: tickMedian.toFixed(1),
        aim: '< 4',
      },
      { what: 'page: the same, worst', value: tickWorst.toFixed(1), aim: '' },
    ];
  } finally {
    await browser.close();
    await Promise.all([empty.close(), game.close()]);
  }
}
