/**
 * What the review of a scenario must show: nothing against an expert, the very decision that
 * was swapped for a trap, and in a deliberately bad record those that an expert would name.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compile } from '../../src/engine/compile/compile.ts';
import type { Program } from '../../src/engine/compile/program.ts';
import { FlatDrill } from '../../src/engine/drivers/flat.ts';
import { drillEvent } from '../../src/engine/events.ts';
import { type DrillRecord, newRecord, replayEvents, sealRecord } from '../../src/engine/record.ts';
import { parse } from '../../src/format/parse.ts';
import { assessAll } from '../../src/review/assess/assess.ts';
import type { Assessment } from '../../src/review/assess/trial.ts';
import { playDrill } from '../../src/review/players/player.ts';
import { authorsPolicy, type Policy } from '../../src/review/policy/policy.ts';
import { PolicyPlayer } from '../../src/review/policy/policyPlayer.ts';
import { scenarioFolder } from './files.ts';

export interface ReviewExpectations {
  seed: string;
  /** One decision of the expert's, swapped for this option: "storyline.situation.option". */
  swap: string;
  /** Traps of the bad record; the review must grade each a mistake or worse. */
  bad: readonly string[];
}

const stored = z.strictObject({
  seed: z.string(),
  events: z.array(z.strictObject({ minute: z.number(), event: drillEvent })),
  until: z.number(),
});
/** Few, so that all scenarios are reviewed in a minute; most losses here do not vary at all. */
const futures = { first: 2, most: 2 };
const faults = ['mistake', 'blunder'];

/** The author's policy, but for these options: "storyline.situation.option". */
function withTraps(program: Program, traps: readonly string[]): Policy {
  const policy = authorsPolicy(program.scenario);
  const decisions = { ...policy.decisions };
  for (const trap of traps) {
    const [storyline, situation, option] = trap.split('.') as [string, string, string];
    const key = `${storyline}.${situation}`;
    decisions[key] = [option, ...(decisions[key] ?? []).filter((one) => one !== option)];
  }
  return { ...policy, decisions };
}

function recordOf(program: Program, text: string, seed: string, policy: Policy): DrillRecord {
  const record = newRecord(program, text, 'drill', seed);
  const { world } = playDrill(program, seed, new PolicyPlayer(program, policy), {
    onEvent: (event, minute) => record.events.push({ minute, event: drillEvent.parse(event) }),
  });
  return sealRecord(record, program, world);
}

/** Only seed and events are kept: the scenario is the one that ships. */
function storedRecord(program: Program, text: string, name: string, make: () => DrillRecord) {
  const file = join(import.meta.dirname, `../fixtures/records/${name}-bad.json`);
  if (process.env.UPDATE || !existsSync(file)) {
    expect(process.env.UPDATE, `${file} is missing: make it with UPDATE=1`).toBeTruthy();
    const { seed, events, until } = make();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ seed, events, until }, null, 1)}\n`);
  }
  const kept = stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  const drill = FlatDrill.start(program, kept.seed);
  const problem = replayEvents(drill, kept.events, kept.until);
  expect(problem, 'the record still fits its scenario').toBeUndefined();
  const record = { ...newRecord(program, text, 'drill', kept.seed), ...kept };
  return sealRecord(record, program, drill.world);
}

const nameOf = ({ storyline, situation, measure }: Assessment): string =>
  measure === '' ? `${storyline}.${situation}` : measure;
const situationOf = (trap: string): string => trap.split('.').slice(0, 2).join('.');

export function reviewScenario(name: string, expected: ReviewExpectations): void {
  describe(`review of ${name}`, { timeout: 240_000 }, () => {
    const text = readFileSync(join(scenarioFolder, `${name}.json`), 'utf8');
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
    const program = compile(parsed.scenario);
    const policy = authorsPolicy(parsed.scenario);
    const assess = (record: DrillRecord) => assessAll(program, record, policy, futures).assessments;

    test('the expert made no mistake', () => {
      const found = assess(recordOf(program, text, expected.seed, policy));
      expect(found.length).toBeGreaterThan(8);
      const wrong = found.filter(({ grade }) => faults.includes(grade) || grade === 'inaccuracy');
      expect(wrong.map((one) => `${nameOf(one)} ${one.chosen} ${one.loss}`)).toEqual([]);
    });

    test(`${expected.swap} is what costs most`, () => {
      const record = recordOf(program, text, expected.seed, withTraps(program, [expected.swap]));
      const found = [...assess(record)].sort((a, b) => b.loss - a.loss);
      expect(found[0] && nameOf(found[0])).toBe(situationOf(expected.swap));
      expect(faults).toContain(found[0]?.grade);
      expect(found[1]?.loss ?? 0).toBeLessThan((found[0]?.loss ?? 0) / 2);
    });

    test('a bad record: the decisions that an expert would name', () => {
      const make = () => recordOf(program, text, expected.seed, withTraps(program, expected.bad));
      const found = assess(storedRecord(program, text, name, make));
      const named = found.filter(({ grade }) => faults.includes(grade)).map(nameOf);
      expect([...named].sort()).toEqual(expected.bad.map(situationOf).sort());
    });
  });
}
