/**
 * 效果: a closed union. Each takes hold at once and in the order written, but for
 * `after` (that many minutes later) and `move` (when storylines settle, the same minute).
 */
import { z } from 'zod';
import { amount, condition, formula, id, placeTarget, record, valueExpression } from './common.ts';
import { type Report, report } from './report.ts';

export type Effect =
  | { set: string; value: string | number | boolean }
  | { add: string; value: string | number }
  | { mark: string }
  | { report: Report }
  | { claim: string; value?: string | undefined; verified?: boolean | undefined }
  | { state: string; value?: string | undefined }
  | { after: string | number; do: Effect[] }
  | { if: string; then: Effect[]; else?: Effect[] | undefined }
  | {
      model: string;
      action: string;
      with?: Record<string, string | number | boolean> | undefined;
      place?: string | undefined;
    }
  | { order: string; places?: string[] | undefined }
  | { recall: string; places?: string[] | undefined }
  | { move: string; to: string }
  | { resource: string; add: string | number }
  | { road: string; closed: boolean }
  | { end: string };

const target = z
  .string()
  .regex(/^(variables\.[a-z][A-Za-z0-9]*|(places\.[a-z][A-Za-z0-9]*|here)\.[a-z][A-Za-z0-9]*)$/)
  .meta({ description: 'variables.变量、places.地点.变量 或 here.变量' });

const effects: z.ZodType<Effect[], Effect[]> = z.lazy(() => manyEffects);

export const effect: z.ZodType<Effect, Effect> = z.union([
  z.strictObject({ set: target, value: z.union([z.number(), z.boolean(), valueExpression]) }),
  z.strictObject({ add: target, value: amount }),
  z.strictObject({ mark: id }),
  z.strictObject({ report }),
  z.strictObject({
    claim: id,
    value: valueExpression.optional(),
    verified: z.boolean().optional(),
  }),
  z.strictObject({ state: id, value: valueExpression.optional() }),
  z.strictObject({ after: amount, do: effects }),
  // biome-ignore lint/suspicious/noThenProperty: a branch of the language; nobody awaits an effect.
  z.strictObject({ if: condition, then: effects, else: effects.optional() }),
  z.strictObject({
    model: id,
    action: id,
    with: record(z.union([z.number(), z.boolean(), formula])).optional(),
    place: placeTarget.optional(),
  }),
  z.strictObject({ order: id, places: z.array(placeTarget).optional() }),
  z.strictObject({ recall: id, places: z.array(placeTarget).optional() }),
  z.strictObject({ move: id, to: id }),
  z.strictObject({ resource: id, add: amount }),
  z.strictObject({ road: id, closed: z.boolean() }),
  z.strictObject({ end: id }),
]) as z.ZodType<Effect, Effect>;

const manyEffects = z.array(effect).max(60);

export const effectList = manyEffects.default([]).meta({ description: '效果，按次序生效' });
