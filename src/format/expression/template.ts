/**
 * Texts with expressions in braces: "水位 {text(models.water.level.liuwan, 1)} 米".
 * `{{` and `}}` stand for the braces themselves.
 */
import { roundTo } from './arithmetic.ts';
import { checkExpression } from './check.ts';
import { compileExpression } from './compile.ts';
import { LIMITS } from './limits.ts';
import { excess, template as messages } from './messages.ts';
import { makeProblem } from './parse.ts';
import type { EvaluationRoots, FunctionTable } from './runtime.ts';
import { findOutsideText } from './scan.ts';
import type { CheckedExpression } from './tree.ts';
import type { ExpressionProblem, Scalar, Scope } from './types.ts';
import { BOOLEAN, NUMBER, STRING } from './types.ts';

/** A piece of a template. */
export type TemplatePart =
  | { kind: 'text'; text: string }
  | { kind: 'value'; expression: CheckedExpression };

/** The pieces that could be read, and every problem, located in the whole text. */
export interface ParsedTemplate {
  parts: TemplatePart[];
  problems: ExpressionProblem[];
}

/** How a truth is shown. */
export interface TruthWords {
  true: string;
  false: string;
}

const SCALARS = [NUMBER, BOOLEAN, STRING];

class TemplateReader {
  readonly parts: TemplatePart[] = [];
  readonly problems: ExpressionProblem[] = [];
  private expressions = 0;

  constructor(
    private readonly source: string,
    private readonly scope: Scope,
  ) {}

  /** Reads the piece at `index` and returns where the next begins. */
  readPiece(index: number): number {
    const character = this.source.charAt(index);
    if (character !== '{' && character !== '}') return this.readText(index);
    if (this.source.charAt(index + 1) === character) {
      this.addText(character);
      return index + 2;
    }
    return character === '{' ? this.readValue(index) : this.stopAt(index, messages.stray());
  }

  private readText(index: number): number {
    const length = /^[^{}]+/.exec(this.source.slice(index))?.[0].length ?? 1;
    this.addText(this.source.slice(index, index + length));
    return index + length;
  }

  private addText(text: string): void {
    const last = this.parts.at(-1);
    if (last?.kind === 'text') last.text += text;
    else this.parts.push({ kind: 'text', text });
  }

  private readValue(index: number): number {
    const end = findOutsideText(this.source, '}', index + 1);
    if (end < 0) return this.stopAt(index, messages.unclosed());
    this.expressions += 1;
    if (this.expressions > LIMITS.templateExpressions) {
      this.problems.push(
        makeProblem(
          'expression.tooLong',
          index,
          end + 1 - index,
          excess.values(LIMITS.templateExpressions),
        ),
      );
      return this.source.length;
    }
    const result = checkExpression(this.source.slice(index + 1, end), this.scope, SCALARS);
    if (result.ok) this.parts.push({ kind: 'value', expression: result.expression });
    else
      this.problems.push(
        ...result.problems.map((found) => ({ ...found, offset: found.offset + index + 1 })),
      );
    return end + 1;
  }

  private stopAt(index: number, text: ReturnType<typeof messages.stray>): number {
    this.problems.push(makeProblem('expression.syntax', index, 1, text, messages.doubled()));
    return this.source.length;
  }
}

/** Splits a text into literal pieces and checked expressions. Never throws. */
export function parseTemplate(source: string, scope: Scope): ParsedTemplate {
  if (source.length > LIMITS.templateCharacters) {
    const text = excess.template(LIMITS.templateCharacters);
    return { parts: [], problems: [makeProblem('expression.tooLong', 0, source.length, text)] };
  }
  const reader = new TemplateReader(source, scope);
  let index = 0;
  while (index < source.length) index = reader.readPiece(index);
  return { parts: reader.parts, problems: reader.problems };
}

/** Compiles the expressions of a template: one value for each, in order. */
export function compileTemplate<Environment extends object = EvaluationRoots>(
  parts: readonly TemplatePart[],
  runtime: FunctionTable<Environment>,
): (environment: Environment) => Scalar[] {
  const closures = parts.flatMap((part) =>
    part.kind === 'value' ? [compileExpression(part.expression, runtime)] : [],
  );
  return (environment) => closures.map((closure) => closure(environment));
}

/** A value as a text shows it; numbers have at most one decimal. */
export function showScalar(value: Scalar, words: TruthWords = { true: '是', false: '否' }): string {
  if (typeof value === 'boolean') return value ? words.true : words.false;
  return typeof value === 'number' ? String(roundTo(value, 1)) : value;
}

/** The text with its values filled in; numbers have at most one decimal. */
export function renderTemplate(
  parts: readonly TemplatePart[],
  values: readonly Scalar[],
  words?: TruthWords,
): string {
  let next = 0;
  const shown = parts.map((part) => {
    if (part.kind === 'text') return part.text;
    const value = values[next];
    next += 1;
    return value === undefined ? '' : showScalar(value, words);
  });
  return shown.join('');
}
