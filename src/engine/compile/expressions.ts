/** Expressions of a checked scenario, as closures over a frame. */
import {
  BOOLEAN,
  checkExpression,
  compileExpression,
  compileTemplate,
  NUMBER,
  parseTemplate,
  renderTemplate,
  type Scope,
  STANDARD_RUNTIME,
  STRING,
} from '../../format/expression/index.ts';
import type { Frame } from '../frame.ts';
import { drillFunctions } from './functions.ts';
import type { Condition, Formula, Template, Valuation } from './program.ts';

const runtime = { ...STANDARD_RUNTIME, ...drillFunctions };

export interface ExpressionCompiler {
  condition(source: string): Condition;
  /** A number as it is written, or an expression that gives one. */
  formula(source: string | number): Formula;
  value(source: string | number | boolean): Valuation;
  /** A text with expressions: their values, in order, and the text that they make. */
  template(source: string): Template;
}

/**
 * `scope` is the widest one of the scenario: `parse` has already checked each
 * expression against the narrower scope of its own place. A failure here is
 * therefore our own mistake, and throws.
 */
export function expressionCompiler(scope: Scope): ExpressionCompiler {
  const kept = new Map<string, Valuation>();
  const compile = (source: string): Valuation => {
    const found = kept.get(source);
    if (found) return found;
    const checked = checkExpression(source, scope, [NUMBER, BOOLEAN, STRING]);
    if (!checked.ok) throw new Error(`unchecked expression: ${source}: ${checked.problems[0]?.en}`);
    const compiled = compileExpression<Frame>(checked.expression, runtime) as Valuation;
    kept.set(source, compiled);
    return compiled;
  };
  return {
    condition: (source) => compile(source) as Condition,
    formula: (source) => (typeof source === 'number' ? () => source : (compile(source) as Formula)),
    value: (source) => (typeof source === 'string' ? compile(source) : () => source),
    template: (source) => {
      const { parts } = parseTemplate(source, scope);
      const values = compileTemplate<Frame>(parts, runtime);
      return {
        values,
        render: (given) => renderTemplate(parts, given),
        text: (frame) => renderTemplate(parts, values(frame)),
      };
    },
  };
}
