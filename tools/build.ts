import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SINGLE_FILE } from './page.ts';

export const projectRoot = resolve(import.meta.dirname, '..');
export const distDirectory = join(projectRoot, 'dist');

const SOURCES = [
  'src',
  'scenarios',
  'assets',
  'public',
  'tools',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Builds the site and the single file if there is none or a source is younger. */
export function ensureBuilt(): void {
  if (!isStale()) return;
  runVite('build');
  runVite('build', '--mode', 'single');
}

function isStale(): boolean {
  // The single file is written last: if it is there, the build ran through.
  const result = join(distDirectory, SINGLE_FILE);
  if (!existsSync(result) || !existsSync(join(distDirectory, 'index.html'))) return true;
  const built = statSync(result).mtimeMs;
  return SOURCES.some((source) => youngest(join(projectRoot, source)) > built);
}

/** A folder counts too: its time changes when a file in it is removed. */
function youngest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, youngest(join(path, name))),
    stats.mtimeMs,
  );
}

function runVite(...args: readonly string[]): void {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  // A process of its own: under Vitest NODE_ENV is `test`, which would not build for production.
  const { NODE_ENV: _, ...env } = process.env;
  const { status } = spawnSync(process.execPath, [vite, ...args, '--logLevel', 'warn'], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`vite ${args.join(' ')} failed`);
}
