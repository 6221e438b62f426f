/** What evaluates an expression from outside: the environment, and the functions of the scope. */
import type { Closure } from './compile-path.ts';
import type { Scalar } from './types.ts';

/** The environment of an evaluation: a plain object whose properties are the roots of the scope. */
export type EvaluationRoots = Readonly<Record<string, unknown>>;
/** A compiled expression. */
export type Evaluate<Environment> = (environment: Environment) => Scalar;
/** What a function may be given: single values, or the values of a map (not to be kept or changed). */
export type FunctionArgument = Scalar | readonly number[] | readonly boolean[];
/** What a declared function does. Arguments are as declared; left-out ones are undefined. */
export type RuntimeFunction<Environment> = (environment: Environment, ...values: never[]) => Scalar;
/** The functions of a scope by name. */
export type FunctionTable<Environment = EvaluationRoots> = Readonly<
  Record<string, RuntimeFunction<Environment>>
>;

/** The same table as closures see it. */
export type Functions = Readonly<Record<string, AnyFunction>>;
type AnyFunction = (roots: EvaluationRoots, ...values: readonly unknown[]) => unknown;

/** The function itself; that one is missing is a programmer's error, told before any evaluation. */
export function functionNamed(functions: Functions, name: string): AnyFunction {
  const run = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (run === undefined) throw new TypeError(`no runtime for the declared function ${name}`);
  return run;
}

/** A call with its arguments compiled, without a list where there are few. */
export function callWith(run: AnyFunction, values: readonly Closure<unknown>[]): Closure<unknown> {
  const [first, second, third, ...rest] = values;
  if (first === undefined) return (roots) => run(roots);
  if (second === undefined) return (roots) => run(roots, first(roots));
  if (third === undefined) return (roots) => run(roots, first(roots), second(roots));
  if (rest.length === 0) return (roots) => run(roots, first(roots), second(roots), third(roots));
  return (roots) => run(roots, ...values.map((value) => value(roots)));
}
