/** The expression language of scenarios: check, compile, and texts with expressions in them. */

export type { CheckResult } from './check.ts';
export { checkExpression } from './check.ts';
export { compileExpression } from './compile.ts';
export { keysOf } from './compile-path.ts';
export { LIMITS } from './limits.ts';
export type { ReferencedNames } from './names.ts';
export { ANY_KEY, referencedNames } from './names.ts';
export type {
  Evaluate,
  EvaluationRoots,
  FunctionArgument,
  FunctionTable,
  RuntimeFunction,
} from './runtime.ts';
export type { KnownPath } from './specialise.ts';
export { specialise } from './specialise.ts';
export { STANDARD_DECLARATIONS, STANDARD_RUNTIME } from './standard.ts';
export type { ParsedTemplate, TemplatePart, TruthWords } from './template.ts';
export { compileTemplate, parseTemplate, renderTemplate, showScalar } from './template.ts';
export type { CheckedExpression } from './tree.ts';
export { sizeOf } from './tree.ts';
export type {
  Bilingual,
  ExpressionProblem,
  ExpressionProblemCode,
  FunctionDeclaration,
  LiteralParameter,
  MapParameter,
  ParameterDeclaration,
  Scalar,
  ScalarType,
  Scope,
  ValueType,
} from './types.ts';
export { BOOLEAN, NUMBER, STRING } from './types.ts';
