/**
 * The types of the expression language: what a scenario may name, what an
 * expression may be, and how a problem in one is told.
 */

/** A type whose values are single numbers, truths or texts. */
export type ScalarType = { kind: 'number' } | { kind: 'boolean' } | { kind: 'string' };

/** The type of anything an expression may name. */
export type ValueType =
  | ScalarType
  /** Fixed, known fields, each with its own type. */
  | { kind: 'record'; fields: Readonly<Record<string, ValueType>> }
  /** One value of the same type for each id; `.id` and `[expression]` both read it. */
  | { kind: 'map'; of: ValueType; keys: readonly string[] };

/** A single value. Numbers are finite doubles, never −0. */
export type Scalar = number | boolean | string;

/** One sentence in both languages of the product. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** A string parameter whose value must be one of a known set, e.g. the marks of a scenario. */
export interface LiteralParameter {
  /** What the set holds, for messages when there is no `label`: `mark`, `place`. */
  literalOf: string;
  values: ReadonlySet<string>;
  label?: Bilingual;
  /** `true`: a computed string (`here.id`) is accepted as well as a literal one. */
  computed?: true;
}

/** A parameter that takes a whole map; the function gets its values in the order of the declared keys. */
export interface MapParameter {
  mapOf: 'number' | 'boolean';
}

/** What one argument of a function must be. */
export type ParameterDeclaration = ScalarType | LiteralParameter | MapParameter;

/** A function that expressions may call. */
export interface FunctionDeclaration {
  parameters: readonly ParameterDeclaration[];
  /** How many of the last parameters may be left out. */
  optional?: number;
  result: ScalarType;
}

/** Everything that an expression at some place in a scenario may name. */
export interface Scope {
  roots: Readonly<Record<string, ValueType>>;
  functions: Readonly<Record<string, FunctionDeclaration>>;
}

/** The kinds of problem, stable for tools. */
export type ExpressionProblemCode =
  | 'expression.syntax'
  | 'expression.unknownName'
  | 'expression.type'
  | 'expression.unsupported'
  | 'expression.tooLong'
  | 'expression.badLiteral';

/** A problem, located in UTF-16 units of the source. */
export interface ExpressionProblem {
  code: ExpressionProblemCode;
  offset: number;
  length: number;
  zh: string;
  en: string;
  hint?: Bilingual;
}

export const NUMBER: ScalarType = { kind: 'number' };
export const BOOLEAN: ScalarType = { kind: 'boolean' };
export const STRING: ScalarType = { kind: 'string' };
