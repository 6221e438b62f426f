import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { distDirectory } from '../../tools/build.ts';
import { SINGLE_FILE } from '../../tools/page.ts';
import { findBrowser } from './findBrowser.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface GameOptions {
  /** Added to the address, as in `{ r: 'canvas' }`. */
  readonly query?: Readonly<Record<string, string>>;
  /** Where the game is; the served site by default. */
  readonly url?: string;
}

interface Watched {
  readonly problems: string[];
  readonly allowed: RegExp[];
}

const browsers = new Set<Browser>();
const watchedPages = new Map<Page, Watched>();

// Every test file that imports this one gets these: no problem on a page goes unseen.
afterEach(() => {
  const problems = takeProblems();
  expect(problems, 'page errors, console errors and foreign requests').toEqual([]);
});
afterAll(async () => {
  await Promise.all([...browsers].map((browser) => browser.close()));
  browsers.clear();
});

/** Starts a browser; it is closed after the file's tests. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error('no browser found: run `npm run test:e2e`, which installs one');
  }
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  browsers.add(browser);
  return browser;
}

/** A page with empty storage of its own, already watched. The size is that of an office PC. */
export async function newPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    ...options,
  });
  const page = await context.newPage();
  watch(page);
  return page;
}

/** Opens the game and waits until it has put something on the page. */
export async function openGame(page: Page, options: GameOptions = {}): Promise<void> {
  watch(page);
  const url = new URL(options.url ?? siteUrl());
  for (const [key, value] of Object.entries(options.query ?? {})) url.searchParams.set(key, value);
  await page.goto(url.href);
  await page.locator('#app > *').first().waitFor();
}

export function siteUrl(): string {
  return inject('siteUrl');
}

/** The game as one file, opened by file://. */
export function singleFileUrl(): string {
  return pathToFileURL(join(distDirectory, SINGLE_FILE)).href;
}

/** From now on, a problem on this page that matches is expected. */
export function allowProblem(page: Page, pattern: RegExp): void {
  watch(page).allowed.push(pattern);
}

/** Fails the test on a page error, a console error or a request to any other place. */
export function watch(page: Page): Watched {
  const known = watchedPages.get(page);
  if (known !== undefined) return known;
  const watched: Watched = { problems: [], allowed: [] };
  watchedPages.set(page, watched);
  const report = (problem: string) => watched.problems.push(problem);

  page.on('pageerror', (error) => report(`page error: ${error.stack ?? error.message}`));
  page.on('crash', () => report('page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console error: ${message.text()}`);
  });
  page.on('websocket', (socket) => report(`foreign request: ${socket.url()}`));
  // The context sees the service worker's requests as well as the page's.
  page.context().on('request', (request) => {
    if (isForeign(request.url())) report(`foreign request: ${request.url()}`);
  });
  return watched;
}

function isForeign(address: string): boolean {
  const url = new URL(address);
  if (url.protocol === 'data:' || url.protocol === 'blob:') return false;
  if (url.protocol === 'file:') return url.origin + url.pathname !== singleFileOrigin();
  return url.origin !== new URL(siteUrl()).origin;
}

function singleFileOrigin(): string {
  const url = new URL(singleFileUrl());
  return url.origin + url.pathname;
}

function takeProblems(): string[] {
  return [...watchedPages.values()].flatMap(({ problems, allowed }) =>
    problems.splice(0).filter((problem) => !allowed.some((pattern) => pattern.test(problem))),
  );
}
