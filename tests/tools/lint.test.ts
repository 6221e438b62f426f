import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const biome = join(
  dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
  'bin/biome',
);

const inexact = [
  'Math.random()',
  'Math.exp(2)',
  'Math.log2(2)',
  'Math.hypot(3, 4)',
  '[1].map(Math.sin)',
  "Math['cos'](1)",
  'globalThis.Math.tan(1)',
  '2 ** 3',
  'Date.now()',
  'new Date()',
];
const exact = ['Math.floor(Math.sqrt(9)) + Math.max(1, 2) * Math.PI'];
const clock = ['Date.now()'];

const refused = [
  ['src/models', '../format/b.ts'],
  ['src/models/flood', '../../engine/b.ts'],
  ['src/format', '../models/flood/flood.ts'],
  ['src/format', '../engine/b.ts'],
  ['src/engine', '../review/b.ts'],
  ['src/review', '../view/present.ts'],
  ['src/view', './panels/b.tsx'],
  ['src/view/panels', '../../engine/b.ts'],
  ['src/view/panels', 'phaser'],
  ['src/app', 'phaser'],
] as const;
const allowed = [
  ['src/format', '../models/registry.ts'],
  ['src/format/schema', '../../models/terrain/grid.ts'],
  ['src/engine', '../models/flood/flood.ts'],
  ['src/view/map', 'phaser'],
  ['src/view/panels', '../present.ts'],
] as const;

const importing = (source: string) => `import { b } from '${source}';\nexport const a = b;\n`;
const computing = (expression: string) => `export const a = ${expression};\n`;

const scratch = mkdtempSync(join(tmpdir(), 'weimeng-lint-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const samples = new Map<string, string>();
let report = '';

/** One file for each sample, all linted in one run. */
beforeAll(() => {
  for (const name of ['biome.json', '.gitignore', 'tools/biome']) {
    cpSync(join(root, name), join(scratch, name), { recursive: true });
  }
  for (const code of [...inexact, ...exact]) add('src/engine', computing(code));
  for (const code of clock) add('src/app', computing(code));
  for (const [folder, source] of [...refused, ...allowed]) add(folder, importing(source));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '.'],
    { cwd: scratch, encoding: 'utf8' },
  );
  report = stdout + stderr;
});

function add(folder: string, code: string): void {
  const path = `${folder}/sample${samples.size}.ts`;
  samples.set(folder + code, path);
  mkdirSync(join(scratch, folder), { recursive: true });
  writeFileSync(join(scratch, path), code);
}

function said(folder: string, code: string): string {
  const path = samples.get(folder + code);
  if (path === undefined) throw new Error(`no such sample in ${folder}: ${code}`);
  return report
    .split('\n')
    .filter((line) => line.startsWith('::error') && line.includes(path))
    .join('\n');
}

// A rule that no longer matches says nothing, so each is shown to speak.
describe('the rules of a drill give the same result everywhere', () => {
  test.each(inexact)('%s is refused', (code) => {
    expect(said('src/engine', computing(code))).toContain('title=plugin');
  });
  test.each(exact)('%s passes', (code) => {
    expect(said('src/engine', computing(code))).toBe('');
  });
  test.each(clock)('the app may use %s', (code) => {
    expect(said('src/app', computing(code))).toBe('');
  });
});

describe('layers', () => {
  test.each(refused)('%s does not import %s', (folder, source) => {
    expect(said(folder, importing(source))).toContain('noRestrictedImports');
  });
  test.each(allowed)('%s may import %s', (folder, source) => {
    expect(said(folder, importing(source))).toBe('');
  });
});
