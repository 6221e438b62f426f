/** The author's exemplar as rules that a player can follow. */
import { placesFor } from '../../engine/compile/compile.ts';
import { expressionCompiler } from '../../engine/compile/expressions.ts';
import { knownAt } from '../../engine/compile/placeExpressions.ts';
import type { CompiledMeasure, Condition, Formula, Program } from '../../engine/compile/program.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import { widestScope } from '../../format/scope.ts';

export interface ExemplarRule {
  index: number;
  measure: CompiledMeasure | undefined;
  /** Where it orders; `''` for a measure without a place. */
  places: readonly string[];
  when: (place: string) => Condition;
  /** Minutes after which it may order again. */
  repeat: number | undefined;
  /** Minutes until it means to speak again. */
  next: (place: string) => Formula;
}

type Composed = Extract<DrillEventInput, { type: 'ORDER' }>['with'];

export const orderOf = (
  measure: CompiledMeasure,
  place: string,
  composed?: Composed,
): DrillEventInput => ({
  type: 'ORDER',
  measure: measure.id,
  places: place === '' ? [] : [place],
  ...(measure.form && composed ? { with: composed } : {}),
});

const nothingKnown = () => undefined;

/** Places of a measure as players try them. */
export const placesOf = (measure: CompiledMeasure): readonly string[] =>
  measure.measure.at === 'none' ? [''] : measure.places;

/** The rules in the author's order. */
export function exemplarRules(program: Program): ExemplarRule[] {
  const ports = new Map(program.models.map(({ port }) => [port.use, port]));
  const expressions = expressionCompiler(widestScope(program.scenario, ports));
  return program.scenario.exemplar.map((rule, index) => {
    const measure = program.measures[rule.order];
    const wanted = rule.places === undefined ? undefined : placesFor(program.scenario, rule.places);
    const places = measure?.measure.at === 'none' ? [''] : (wanted ?? measure?.places ?? []);
    const valueAt = (source: string | number, place: string) => {
      const { scenario, heres } = program;
      return expressions.valueWith(
        source,
        place === '' ? nothingKnown : knownAt(scenario, heres, place),
      );
    };
    const when = (place: string): Condition => {
      const held = valueAt(rule.when, place);
      return typeof held === 'function' ? (held as Condition) : () => held === true;
    };
    const next = (place: string): Formula => {
      const value = valueAt(rule.next ?? 0, place);
      return typeof value === 'function' ? (value as Formula) : () => Number(value);
    };
    return { index, measure, places, when, next, repeat: rule.repeat };
  });
}
