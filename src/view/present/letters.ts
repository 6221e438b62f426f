/** What a notice takes from its scenario: who signs, whom it is to, how facts are said. */
import type { CompiledMeasure } from '../../engine/compile/program.ts';
import { addresseeOf, type FactWords, type Letter, officeOf } from '../notice.ts';
import type { Context } from './context.ts';

function dayOf({ program }: Context, minute: number): Date {
  const start = Date.parse(`${program.scenario.clock.start}:00Z`);
  return new Date(start + Math.round(minute) * 60_000);
}

/** "12日13时30分"; the hour alone where it is full. */
export function momentOf(context: Context, minute: number): string {
  const at = dayOf(context, minute);
  return context.words.moment(at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes());
}

/** `before`: how many of this kind had gone out. */
export function letterOf(
  context: Context,
  { measure }: CompiledMeasure,
  minute: number,
  before: number,
): Letter {
  const { role } = context.program.scenario;
  const at = dayOf(context, minute);
  const to = addresseeOf(measure.label);
  return {
    office: role.office ?? officeOf(role.title),
    serial: before + 1,
    ...(to === undefined ? {} : { to }),
    at: momentOf(context, minute),
    date: context.words.fullDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()),
  };
}

export function factWordsOf({ program }: Context, fact: string): FactWords {
  const declared = program.scenario.facts[fact];
  const say = declared?.say;
  const ours = declared?.known === true && declared.verifyBy === undefined;
  return {
    fact,
    label: declared?.label ?? fact,
    type: declared?.type ?? 'text',
    ...(ours ? { ours } : {}),
    ...(say === undefined ? {} : { say }),
  };
}
