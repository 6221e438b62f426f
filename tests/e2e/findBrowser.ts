import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** The browser for the end-to-end tests, or undefined if this computer has none. */
export function findBrowser(): string | undefined {
  const chosen = process.env.WEIMENG_BROWSER;
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`WEIMENG_BROWSER does not exist: ${chosen}`);
    return chosen;
  }
  return [...onPath(), ...usualPlaces(), chromium.executablePath()].find(runs);
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const home = process.env.HOME ?? '';
    return ['', home].flatMap((base) => [
      `${base}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${base}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      `${base}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    ]);
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((base) =>
      base === undefined
        ? []
        : [
            join(base, 'Google/Chrome/Application/chrome.exe'),
            join(base, 'Microsoft/Edge/Application/msedge.exe'),
          ],
    );
  }
  return [];
}

/** Some systems put a stub in place that only tells how to install the browser. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows `--version` would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
