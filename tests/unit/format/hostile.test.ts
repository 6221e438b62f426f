/** Texts from strangers: whatever they hold, `parse` answers, soon, and without throwing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse.ts';
import { mutantsOf } from '../../fixtures/mutants.ts';
import { scenarioFiles } from '../../scenarios/files.ts';

const tiny = readFileSync(join(import.meta.dirname, '../../fixtures/tiny.json'), 'utf8');
type Raw = Record<string, unknown>;
const raw = (): Raw => JSON.parse(tiny) as Raw;

/** The codes of what was found. A text that took squared time would run into the test's own limit. */
function codesIn(text: string): string[] {
  return parse(text).issues.map(({ code }) => code);
}

describe('too much', () => {
  it('refuses 20 MB at once', () => {
    expect(codesIn(' '.repeat(20_000_000))).toEqual(['file.tooLarge']);
  });

  it.each(['[', '{"a":', '[{"a":['])('refuses 50,000 levels of %s', (open) => {
    expect(codesIn(open.repeat(50_000))).toEqual(['file.tooDeep']);
    expect(codesIn(`{"format": ${open.repeat(50_000)}`)).toEqual(['file.tooDeep']);
  });

  it('answers to masses of wrong effects, and to masses of wrong keys', () => {
    const effects = Array.from({ length: 40_000 }, () => ({}));
    const water = { label: 'w', initial: 'a', situations: { a: { effects } } };
    expect(codesIn(JSON.stringify({ ...raw(), storylines: { water } }))).not.toEqual([]);
    const keys = Object.fromEntries(effects.map((_, index) => [`K${index}`, 1]));
    expect(codesIn(JSON.stringify({ ...raw(), facts: keys }))).not.toEqual([]);
    expect(codesIn(`{${'"a":1,'.repeat(40_000)}"a":1}`)).not.toEqual([]);
  });

  it('answers to effects within effects, as deep as may be', () => {
    const both = '{"if":"true","after":1,"do":[],"else":[],"then":[';
    const effects = `[${both.repeat(27)}{"say":"x"}${']}'.repeat(27)}]`;
    const situation = tiny.replace('"waiting": {}', `"waiting": {"effects": ${effects}}`);
    expect(situation).not.toBe(tiny);
    expect(codesIn(situation)).not.toEqual([]);
  });
});

describe('not a scenario', () => {
  it.each([
    '',
    '   ',
    '\ufeff',
    'null',
    '[]',
    '7',
    '"x"',
    'true',
    '{}',
    '\u0000',
    '\ufffd',
    '<!DOCTYPE html>',
    '-',
    '"',
    '\\',
    '{"a":1e999}',
  ])('%j is refused', (text) => {
    const { ok, issues } = parse(text);
    expect(ok).toBe(false);
    expect(issues.length).toBeGreaterThan(0);
  });

  it('changes no prototype', () => {
    const text = tiny.replace('"role"', '"__proto__": { "polluted": true }, "role"');
    expect(parse(text)).toMatchObject({ ok: false, issues: [{ code: 'json.forbiddenKey' }] });
    expect(({} as Raw).polluted).toBeUndefined();
    const escaped = tiny.replace('"role"', '"\\u005f_proto__": { "polluted": true }, "role"');
    expect(parse(escaped)).toMatchObject({ ok: false, issues: [{ code: 'json.forbiddenKey' }] });
  });

  it.each(['toString', 'hasOwnProperty', 'valueOf', 'length'])(
    '%s is a key like any other',
    (key) => {
      const story = tiny.replaceAll('"rumour"', `"${key}"`).replaceAll('"water"', `"${key}"`);
      expect(() => parse(story)).not.toThrow();
      const { issues } = parse(tiny.replace('"role"', `"${key}": 1, "role"`));
      expect(issues).toMatchObject([{ code: 'shape.unknownKey', pointer: `/${key}` }]);
    },
  );
});

/** A piece of a real scenario, small enough to be read thousands of times. */
function piece(file: string): string {
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Raw;
  const few = (part: unknown): unknown =>
    Array.isArray(part)
      ? part.slice(0, 1)
      : Object.fromEntries(Object.entries(part as Raw).slice(0, 2));
  const names = ['measures', 'facts', 'variables', 'resources', 'indicators', 'injects', 'draws'];
  const parts = names.flatMap((name) => (whole[name] ? [[name, few(whole[name])]] : []));
  return JSON.stringify({ ...raw(), ...Object.fromEntries(parts) }, null, 1);
}

describe('5,000 mutated texts', () => {
  it.each([
    ['tiny.json', () => tiny, 4000],
    ['a piece of a real scenario', () => piece(scenarioFiles()[0] as string), 1000],
  ] as const)(
    '%s never makes it throw, and every issue stands in the text',
    (_, text, count) => {
      for (const mutant of mutantsOf(text(), count)) {
        const { ok, issues } = parse(mutant);
        const lines = mutant.split('\n');
        if (!ok) expect(issues.length, mutant).toBeGreaterThan(0);
        for (const { line, column, message } of issues) {
          if (line < 1 || column < 1 || column > (lines[line - 1]?.length ?? -1) + 1)
            expect.fail(`${line}:${column} in ${mutant}`);
          if (message.zh === '' || message.en === '') expect.fail(mutant);
        }
      }
    },
    60_000,
  );
});
