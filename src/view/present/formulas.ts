/** Formulas of the map, evaluated for what is to be seen of people. */
import type { Program } from '../../engine/compile/program.ts';
import type { Context } from './context.ts';

export type ScenarioMap = NonNullable<Program['scenario']['map']>;
type Source = string | undefined;

export const holds = ({ texts, frame }: Context, when: Source): boolean =>
  when === undefined || texts.condition(when)(frame);

export const numberOf = ({ texts, frame }: Context, source: Source): number =>
  source === undefined ? 0 : texts.formula(source)(frame);

export const wholePeople = (context: Context, source: Source): number =>
  Math.max(0, Math.floor(numberOf(context, source) + 1e-9));

export const share = (context: Context, source: Source): number =>
  Math.max(0, Math.min(1, numberOf(context, source)));

/** 0..100 */
export const percentOf = (context: Context, source: string): number =>
  Math.max(0, Math.min(100, numberOf(context, source)));
