/** The closures against cel-js's own evaluator, on the same tree with its int literals made doubles. */
import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KnownPath, Scope, ValueType } from '../../../../src/format/expression/index.ts';
import {
  BOOLEAN,
  checkExpression,
  compileExpression,
  NUMBER,
  STANDARD_DECLARATIONS,
  STANDARD_RUNTIME,
  STRING,
  specialise,
} from '../../../../src/format/expression/index.ts';

const LEVEL: ValueType = { kind: 'map', of: NUMBER, keys: ['north', 'south'] };
const SCOPE: Scope = {
  roots: {
    x: NUMBER,
    variables: {
      kind: 'record',
      fields: { trust: NUMBER, fear: NUMBER, calm: BOOLEAN, mood: STRING },
    },
    water: {
      kind: 'record',
      fields: { level: LEVEL, deep: { kind: 'record', fields: { gauge: NUMBER } } },
    },
    here: { kind: 'record', fields: { id: STRING } },
  },
  functions: STANDARD_DECLARATIONS,
};

const oracle = new Environment()
  .registerVariable('x', 'double')
  .registerVariable('variables', {
    schema: { trust: 'double', fear: 'double', calm: 'bool', mood: 'string' },
  })
  .registerVariable('water', {
    schema: { level: 'map<string, double>', deep: { gauge: 'double' } },
  })
  .registerVariable('here', { schema: { id: 'string' } })
  .registerOperator('double % double', (left: number, right: number) => left % right)
  .registerFunction('min(double, double): double', (left: number, right: number) =>
    Math.min(left, right),
  )
  .registerFunction('max(double, double): double', (left: number, right: number) =>
    Math.max(left, right),
  )
  .registerFunction('abs(double): double', (value: number) => Math.abs(value));

/** Turns every int literal of a cel-js tree into a double, in place. */
function makeDoubles(node: unknown): void {
  if (Array.isArray(node)) node.forEach(makeDoubles);
  if (typeof node !== 'object' || node === null || !('args' in node)) return;
  if (typeof node.args === 'bigint') node.args = Number(node.args);
  else makeDoubles(node.args);
}

function expectedValue(source: string, world: object): unknown {
  const parsed = oracle.parse(source);
  makeDoubles(parsed.ast);
  expect(parsed.check().error?.message).toBeUndefined();
  return parsed(world as Record<string, unknown>);
}

const { number, boolean, text } = fc.letrec<{ number: string; boolean: string; text: string }>(
  (tie) => {
    const [numeric, logical, textual] = [tie('number'), tie('boolean'), tie('text')];
    const sign = fc.constantFrom('+', '-', '*');
    const divisor = fc.constantFrom('2', '3.5', '7', '60');
    return {
      number: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom(
          '0',
          '1',
          '32',
          '2.5',
          'x',
          'variables.trust',
          'variables.fear',
          'water.level.north',
          'water.level[here.id]',
          'water["level"]["south"]',
          'water.deep.gauge',
        ),
        fc
          .tuple(numeric, sign, numeric)
          .map(([left, operator, right]) => `${left} ${operator} ${right}`),
        fc.tuple(numeric, fc.constantFrom('/', '%'), divisor).map((parts) => parts.join(' ')),
        numeric.map((inner) => `-(${inner})`),
        numeric.map((inner) => `(${inner})`),
        fc
          .tuple(logical, numeric, numeric)
          .map(([test, first, second]) => `(${test} ? ${first} : ${second})`),
        fc
          .tuple(fc.constantFrom('min', 'max'), numeric, numeric)
          .map(([name, first, second]) => `${name}(${first}, ${second})`),
        numeric.map((inner) => `abs(${inner})`),
      ),
      boolean: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom('true', 'false', 'variables.calm'),
        fc
          .tuple(numeric, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), numeric)
          .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
        fc
          .tuple(textual, fc.constantFrom('==', '!='), textual)
          .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
        fc.tuple(logical, fc.constantFrom('&&', '||'), logical).map((parts) => parts.join(' ')),
        logical.map((inner) => `!(${inner})`),
        fc.tuple(numeric, numeric).map(([value, option]) => `((${value}) in [1, ${option}, 60])`),
        fc.tuple(textual, textual).map(([value, option]) => `((${value}) in ["", ${option}])`),
      ),
      text: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom('"平静"', "''", 'variables.mood', 'here.id'),
        fc.tuple(textual, textual).map((parts) => parts.join(' + ')),
        fc
          .tuple(logical, textual, textual)
          .map(([test, first, second]) => `(${test} ? ${first} : ${second})`),
      ),
    };
  },
);

const finite = fc
  .oneof(fc.integer({ min: -100, max: 100 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
  .map((value) => value + 0);
const worlds = fc.record({
  x: finite,
  variables: fc.record({
    trust: finite,
    fear: finite,
    calm: fc.boolean(),
    mood: fc.constantFrom('', '平静', '慌乱'),
  }),
  water: fc.record({
    level: fc.record({ north: finite, south: finite }),
    deep: fc.record({ gauge: finite }),
  }),
  here: fc.record({ id: fc.constantFrom('north', 'south') }),
});

/** Exactly equal, except that ours never gives −0. */
function agree(actual: unknown, expected: unknown): void {
  expect(Object.is(actual, -0)).toBe(false);
  if (typeof expected === 'number') expect(actual === expected).toBe(true);
  else expect(actual).toBe(expected);
}

/** Half of the world is settled beforehand: a number, a truth and the chosen place. */
const knownIn =
  (world: { x: number; variables: { calm: boolean }; here: { id: string } }): KnownPath =>
  ({ root, keys }) => {
    if (root === 'x') return { value: world.x };
    if (root === 'here') return { value: world.here.id };
    return keys[0] === 'calm' ? { value: world.variables.calm } : undefined;
  };

it.each([
  ['number', number, NUMBER],
  ['boolean', boolean, BOOLEAN],
  ['text', text, STRING],
] as const)('%s expressions agree with cel-js', (_, sources, type) => {
  const small = sources.filter((source) => source.length < 600);
  fc.assert(
    fc.property(small, fc.array(worlds, { minLength: 3, maxLength: 3 }), (source, several) => {
      const result = checkExpression(source, SCOPE, type);
      if (!result.ok) throw new Error(`${source}: ${JSON.stringify(result.problems)}`);
      const run = compileExpression<object>(result.expression, STANDARD_RUNTIME);
      for (const world of several) {
        const expected = expectedValue(source, world);
        agree(run(world), expected);
        const settled = specialise(result.expression, knownIn(world));
        agree(compileExpression<object>(settled, STANDARD_RUNTIME)(world), expected);
      }
    }),
    { numRuns: 300 },
  );
});
