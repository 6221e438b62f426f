/**
 * One bad input for each issue code, with all that is said of it. `UPDATE=1` writes the
 * expectations anew: read the difference before you keep it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/format/issue.ts';
import { messages } from '../../../src/format/messages.ts';
import { parse } from '../../../src/format/parse.ts';
import { generatedInputs } from '../../fixtures/generated.ts';

const folder = join(import.meta.dirname, '../../fixtures/format');
const inputFile = /^(.+)\.input\.(?:json|txt)$/;

function inputs(): Map<string, () => string> {
  const found = new Map(Object.entries(generatedInputs));
  for (const file of readdirSync(folder)) {
    const name = inputFile.exec(file)?.[1];
    if (name) found.set(name, () => readFileSync(join(folder, file), 'utf8'));
  }
  return found;
}

const all = [...inputs()].sort(([a], [b]) => (a < b ? -1 : 1));

/** A last resort: nothing in the schema of format 1 can bring it about. */
const unreachable = ['shape.invalid'];

/** `shape.missing.value` is a second fixture of `shape.missing`. */
const isOf = (name: string, code: string) => name === code || name.startsWith(`${code}.`);

function expected(name: string, actual: readonly Issue[]): unknown {
  const file = join(folder, `${name}.issues.json`);
  if (process.env.UPDATE === '1') writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('what is said of bad inputs', () => {
  it.each(all)('%s', (name, read) => {
    const { ok, issues } = parse(read());
    expect(issues).toEqual(expected(name, issues));
    expect(issues.some(({ code }) => isOf(name, code))).toBe(true);
    expect(ok).toBe(!issues.some(({ severity }) => severity === 'error'));
  });

  it('has a fixture for every message', () => {
    const missing = Object.keys(messages).filter((code) => !all.some(([name]) => isOf(name, code)));
    expect(missing).toEqual(unreachable);
  });

  it('has no expectation without an input', () => {
    const names = readdirSync(folder).flatMap(
      (file) => /^(.+)\.issues\.json$/.exec(file)?.[1] ?? [],
    );
    expect(names.filter((name) => !all.some(([own]) => own === name))).toEqual([]);
  });
});
