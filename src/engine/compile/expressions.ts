/** Expressions of a checked scenario, as closures over a frame. */
import {
  BOOLEAN,
  type CheckedExpression,
  checkExpression,
  compileExpression,
  compileTemplate,
  type KnownPath,
  NUMBER,
  parseTemplate,
  renderTemplate,
  type Scope,
  STANDARD_RUNTIME,
  STRING,
  sizeOf,
  specialise,
} from '../../format/expression/index.ts';
import type { Frame } from '../frame.ts';
import { remember } from '../revisions.ts';
import type { Value } from '../world.ts';
import { drillFunctions } from './functions.ts';
import type { Condition, Formula, Template, Valuation } from './program.ts';
import { partsRead } from './reads.ts';

const runtime = { ...STANDARD_RUNTIME, ...drillFunctions };

export interface ExpressionCompiler {
  condition(source: string): Condition;
  /** A number as it is written, or an expression that gives one. */
  formula(source: string | number): Formula;
  value(source: string | number | boolean): Valuation;
  /** The same where part of what it reads is settled; a plain value where nothing else decides it. */
  valueWith(source: string | number | boolean, known: KnownPath): Valuation | Value;
  /** A text with expressions: their values, in order, and the text that they make. */
  template(source: string): Template;
}

/** Up to this many nodes, evaluating again costs no more than asking whether one must. */
const cheap = 3;

function closureOf(expression: CheckedExpression): Valuation {
  const evaluate = compileExpression<Frame>(expression, runtime) as Valuation;
  const read = partsRead(expression);
  return read === undefined || sizeOf(expression.tree) <= cheap
    ? evaluate
    : remember(evaluate, read);
}

/**
 * `scope` is the widest one of the scenario: `parse` has already checked each
 * expression against the narrower scope of its own place. A failure here is
 * therefore our own mistake, and throws.
 */
export function expressionCompiler(scope: Scope): ExpressionCompiler {
  const kept = new Map<string, Valuation>();
  const check = (source: string): CheckedExpression => {
    const checked = checkExpression(source, scope, [NUMBER, BOOLEAN, STRING]);
    if (!checked.ok) throw new Error(`unchecked expression: ${source}: ${checked.problems[0]?.en}`);
    return checked.expression;
  };
  const compile = (source: string): Valuation => {
    const found = kept.get(source);
    if (found) return found;
    const compiled = closureOf(check(source));
    kept.set(source, compiled);
    return compiled;
  };
  return {
    condition: (source) => compile(source) as Condition,
    formula: (source) => (typeof source === 'number' ? () => source : (compile(source) as Formula)),
    value: (source) => (typeof source === 'string' ? compile(source) : () => source),
    valueWith: (source, known) => {
      if (typeof source !== 'string') return source;
      const settled = specialise(check(source), known);
      return settled.tree.op === 'constant' ? settled.tree.value : closureOf(settled);
    },
    template: (source) => {
      const { parts } = parseTemplate(source, scope);
      const values = compileTemplate<Frame>(parts, runtime);
      return {
        varies: parts.some(({ kind }) => kind === 'value'),
        values,
        render: (given) => renderTemplate(parts, given),
        text: (frame) => renderTemplate(parts, values(frame)),
      };
    },
  };
}
