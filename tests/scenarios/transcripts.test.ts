/**
 * Golden transcripts: whole drills in plain text, for a domain expert to read. `UPDATE=1`
 * writes them anew; a person then reads the difference.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile/compile.ts';
import { parse } from '../../src/format/parse.ts';
import { writeTranscript } from '../../src/review/transcript.ts';
import { scenarioFiles } from './files.ts';

const folder = join(import.meta.dirname, '../fixtures/transcripts');
const cases = scenarioFiles().flatMap((file) =>
  (['expert', 'formalist', 'nothing'] as const).map((player) => ({
    file,
    player,
    name: `${basename(file, '.json')}-${player}`,
  })),
);

test.each(cases)('$name', ({ file, player, name }) => {
  const parsed = parse(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message.en);
  const text = `${writeTranscript(compile(parsed.scenario), '1', player)}\n`;
  const golden = join(folder, `${name}.txt`);
  if (process.env.UPDATE === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(golden, text);
  }
  expect(text).toBe(readFileSync(golden, 'utf8'));
});
