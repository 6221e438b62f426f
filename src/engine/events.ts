/** The only ways into a drill. Untrusted events (records, other screens) pass through `drillEvent`. */
import { z } from 'zod';
import { channels } from '../format/schema/report.ts';

/** A claim of −0 would be 0 once it was saved: it is 0 from the start. */
const number = z.number().overwrite((given) => given + 0);
const value = z.union([z.string().max(500), number, z.boolean()]);
const by = z.string().max(40).default('player').meta({ description: 'The seat that acts' });
const name = z.string().max(60);

export const composed = z.strictObject({
  channels: z.array(name).max(20),
  audience: name.default(''),
  facts: z.record(name, value),
  unknown: z.array(name).max(40).default([]),
  next: z.number().int().min(0).max(10_000).default(0),
  advice: z.array(name).max(20).default([]),
  tone: name.default(''),
});

export const typedReport = z.strictObject({
  from: z.string().min(1).max(120),
  channel: z.enum(channels),
  text: z.string().min(1).max(2000),
  place: name.optional(),
  claims: z.record(name, value).default({}),
  verified: z.boolean().default(false),
});

export const drillEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('TICK') }),
  z.strictObject({
    type: z.literal('CHOOSE'),
    by,
    storyline: name,
    situation: name,
    entry: z.number().int(),
    option: name,
  }),
  z.strictObject({
    type: z.literal('ORDER'),
    by,
    measure: name,
    places: z.array(name).max(60).default([]),
    with: composed.optional(),
  }),
  z.strictObject({ type: z.literal('RECALL'), by, task: z.number().int() }),
  z.strictObject({
    type: z.literal('INJECT'),
    by,
    id: name.optional(),
    report: typedReport.optional(),
    deltas: z.record(z.string().max(120), z.number()).optional(),
  }),
  z.strictObject({ type: z.literal('NOTE'), by, text: z.string().min(1).max(2000) }),
]);

export type DrillEvent = z.output<typeof drillEvent>;
/** What callers write: `by` and empty lists may be left out. */
export type DrillEventInput = z.input<typeof drillEvent>;
export type ChooseEvent = Extract<DrillEvent, { type: 'CHOOSE' }>;
export type OrderEvent = Extract<DrillEvent, { type: 'ORDER' }>;
export type RecallEvent = Extract<DrillEvent, { type: 'RECALL' }>;
export type InjectEvent = Extract<DrillEvent, { type: 'INJECT' }>;
