/**
 * 演练记录: all that is needed to replay a drill exactly. Ticks are not stored one by
 * one: a tick's length follows from the minute, so each event names the minute at which
 * it came, and the record says at which minute it ended.
 */
import { z } from 'zod';
import { canonicalJson, sha256Hex } from '../format/canonical.ts';
import type { Issue } from '../format/issue.ts';
import { parse } from '../format/parse.ts';
import type { ModelPort } from '../models/port.ts';
import { modelPorts } from '../models/registry.ts';
import { compile } from './compile/compile.ts';
import type { Program } from './compile/program.ts';
import type { Drill } from './drivers/driver.ts';
import { FlatDrill } from './drivers/flat.ts';
import { type DrillEvent, drillEvent } from './events.ts';
import type { Refusal } from './rules/refusal.ts';
import { score } from './score.ts';
import type { World } from './world.ts';

/** Rises whenever the same scenario, seed and events could give another world. */
export const engineVersion = 4;

export const modes = ['learning', 'drill', 'examination', 'class'] as const;

export const drillRecord = z.strictObject({
  kind: z.literal('weimeng-record'),
  format: z.literal(1),
  engine: z.number().int(),
  models: z.record(z.string(), z.number().int()),
  scenario: z.strictObject({ id: z.string(), hash: z.string(), text: z.string() }),
  mode: z.enum(modes),
  seed: z.string().max(200),
  events: z
    .array(z.strictObject({ minute: z.number().int().min(0), event: drillEvent }))
    .max(20_000),
  /** Minute at which the record ends. */
  until: z.number().int().min(0),
  finished: z.boolean(),
  /** sha256 of the canonical world; absent while a drill goes on. */
  worldHash: z.string().optional(),
  score: z.number().optional(),
});
export type DrillRecord = z.output<typeof drillRecord>;
export type RecordedEvent = DrillRecord['events'][number];

export const worldHash = (world: World): string => sha256Hex(canonicalJson(world));

export function newRecord(
  program: Program,
  text: string,
  mode: DrillRecord['mode'],
  seed: string,
): DrillRecord {
  return {
    kind: 'weimeng-record',
    format: 1,
    engine: engineVersion,
    models: Object.fromEntries(program.models.map(({ port }) => [port.use, port.version])),
    scenario: { id: program.scenario.id, hash: sha256Hex(text), text },
    mode,
    seed,
    events: [],
    until: 0,
    finished: false,
  };
}

/** The record as it stands now, with the hash and score that a replay must find again. */
export function sealRecord(record: DrillRecord, program: Program, world: World): DrillRecord {
  return {
    ...record,
    until: world.clock.minute,
    finished: world.ended,
    worldHash: worldHash(world),
    score: score(program, world).total,
  };
}

export type RecordProblem =
  | { code: 'notJson' }
  | { code: 'notARecord'; at: string }
  | { code: 'newerFormat' }
  | { code: 'scenarioHash' }
  | { code: 'scenarioInvalid'; issues: Issue[] }
  | { code: 'impossibleEvent'; index: number; minute: number; refusal: Refusal }
  | { code: 'eventOrder'; index: number; minute: number }
  | { code: 'tooLong' };

export type ReplayResult =
  | { ok: false; problem: RecordProblem }
  | {
      ok: true;
      program: Program;
      record: DrillRecord;
      world: World;
      /** What the replay found, against what the record says. `unverified`: another engine or model made it. */
      agreement: 'same' | 'different' | 'unverified' | 'unsealed';
    };

const maximalLength = 32 * 1024 * 1024;

export function parseRecord(
  text: string,
): { ok: true; record: DrillRecord } | { ok: false; problem: RecordProblem } {
  if (text.length > maximalLength) return { ok: false, problem: { code: 'tooLong' } };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: { code: 'notJson' } };
  }
  if (
    typeof json === 'object' &&
    json !== null &&
    Number((json as { format?: unknown }).format) > 1
  ) {
    return { ok: false, problem: { code: 'newerFormat' } };
  }
  const parsed = drillRecord.safeParse(json);
  if (parsed.success) return { ok: true, record: parsed.data };
  return {
    ok: false,
    problem: { code: 'notARecord', at: parsed.error.issues[0]?.path.join('/') ?? '' },
  };
}

/** Replays a record against its own scenario text; nothing in it is believed. */
export function replay(
  record: DrillRecord,
  models: ReadonlyMap<string, ModelPort> = modelPorts,
  start: (program: Program, seed: string) => Drill = FlatDrill.start,
): ReplayResult {
  if (sha256Hex(record.scenario.text) !== record.scenario.hash)
    return { ok: false, problem: { code: 'scenarioHash' } };
  const parsed = parse(record.scenario.text, { models });
  if (!parsed.ok) return { ok: false, problem: { code: 'scenarioInvalid', issues: parsed.issues } };
  const program = compile(parsed.scenario, models);
  const drill = start(program, record.seed);
  const problem = replayEvents(drill, record.events, record.until);
  if (problem) return { ok: false, problem };
  return {
    ok: true,
    program,
    record,
    world: drill.world,
    agreement: agreementOf(record, program, drill.world),
  };
}

/** Sends events at their minutes and ticks up to `until`. */
export function replayEvents(
  drill: Drill,
  events: readonly RecordedEvent[],
  until: number,
): RecordProblem | undefined {
  for (const [index, { minute, event }] of events.entries()) {
    tickTo(drill, minute);
    if (drill.world.clock.minute !== minute) return { code: 'eventOrder', index, minute };
    const refusal = drill.send(event as DrillEvent);
    if (refusal) return { code: 'impossibleEvent', index, minute, refusal };
  }
  tickTo(drill, until);
  return undefined;
}

export function tickTo(drill: Drill, minute: number): void {
  while (drill.world.clock.minute < minute && !drill.world.ended) drill.send({ type: 'TICK' });
}

function agreementOf(
  record: DrillRecord,
  program: Program,
  world: World,
): 'same' | 'different' | 'unverified' | 'unsealed' {
  if (record.worldHash === undefined) return 'unsealed';
  const now = newRecord(program, '', record.mode, record.seed);
  const otherMaker =
    record.engine !== engineVersion || canonicalJson(record.models) !== canonicalJson(now.models);
  const same =
    worldHash(world) === record.worldHash && record.score === score(program, world).total;
  if (same) return 'same';
  return otherMaker ? 'unverified' : 'different';
}
