import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile/compile.ts';
import { canonicalJson } from '../../../src/format/canonical.ts';
import { parse } from '../../../src/format/parse.ts';
import { playDrill } from '../../../src/review/players/player.ts';
import { makePlayer } from '../../../src/review/players/players.ts';
import { scenarioFiles } from '../../scenarios/files.ts';

const tiny = readFileSync(join(import.meta.dirname, '../../fixtures/tiny.json'), 'utf8');

function scenarioOf(text: string) {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2));
  return parsed.scenario;
}

const errorsOf = (text: string) => {
  const { issues } = parse(text);
  return issues.filter(({ severity }) => severity === 'error');
};
const codesOf = (text: string) => errorsOf(text).map(({ code }) => code);

describe('a scenario of storylines and options alone', () => {
  it('is valid, without even a warning', () => {
    expect(parse(tiny)).toMatchObject({ ok: true, issues: [] });
  });

  it.each(['nothing', 'random'] as const)('plays to an ending (%s)', (player) => {
    const program = compile(scenarioOf(tiny));
    const { world } = playDrill(program, 'seed', makePlayer(player, program));
    expect(world.ended).toBe(true);
    expect(['heard', 'guessed']).toContain(world.ending);
  });
});

describe('scenarios that ship', () => {
  it.each(scenarioFiles())('%s is read without an error', (file) => {
    expect(scenarioOf(readFileSync(file, 'utf8')).format).toBe(1);
  });
});

describe('positions', () => {
  it('ignores a byte order mark', () => {
    expect(parse(`\ufeff${tiny}`)).toEqual(parse(tiny));
    const issues = errorsOf(`\ufeff{ "format": 2 }`);
    expect(issues).toMatchObject([{ code: 'format.newer', line: 1, column: 13 }]);
  });

  it('counts columns in UTF-16 units, and lines by \\n whatever stands before it', () => {
    const text = tiny.replace('"title": "水黄了"', '"title": "😀水", "hazard": 1');
    const column = (text.split('\n')[4] ?? '').indexOf('"hazard"') + 1;
    expect(errorsOf(text)).toMatchObject([{ code: 'shape.unknownKey', line: 5, column }]);
    expect(errorsOf(text.replaceAll('\n', '\r\n'))).toEqual(errorsOf(text));
  });

  it('are in order, and the pointers are escaped', () => {
    const text = tiny
      .replace('"tone": "good"', '"tone": "fine"')
      .replace('"label": "自来水"', '"label": "", "a/b~c": 1');
    const issues = errorsOf(text);
    expect(issues.map(({ pointer }) => pointer)).toEqual([
      '/storylines/water/label',
      '/storylines/water/a~1b~0c',
      '/endings/0/tone',
    ]);
    const offsets = issues.map(({ line, column }) => line * 1000 + column);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  });
});

describe('mistakes of different kinds at once', () => {
  it('tells a misspelt key and an unknown name together', () => {
    const text = tiny
      .replace('"lapse": {', '"laps": {')
      .replace('"to": "waiting"', '"to": "wating"');
    expect(codesOf(text)).toContain('shape.unknownKey');
    expect(errorsOf(text).some(({ pointer }) => pointer.endsWith('/options/0/to'))).toBe(true);
  });

  it('says nothing of what was only mended', () => {
    const text = tiny.replace('"to": "waiting"', '"to": "wait-ing"');
    expect(codesOf(text)).toEqual(['shape.badId']);
  });
});

describe('what is read', () => {
  it('survives being written canonically and read again', () => {
    for (const text of [tiny, ...scenarioFiles().map((file) => readFileSync(file, 'utf8'))]) {
      const scenario = scenarioOf(text);
      const again = scenarioOf(canonicalJson(JSON.parse(text)));
      expect(canonicalJson(again)).toBe(canonicalJson(scenario));
      expect(scenarioOf(canonicalJson(scenario))).toEqual(scenario);
    }
  });

  it('has no −0', () => {
    const scenario = scenarioOf(tiny.replace('"desk": 2', '"desk": -0'));
    const situation = scenario.storylines.water?.situations.yellow;
    expect(Object.is(situation?.decide?.options[1]?.desk, 0)).toBe(true);
  });
});
