/** A small scenario's names, shared by the tests of the expression language. */

import type { Scalar, Scope, ValueType } from '../../../../src/format/expression/index.ts';
import {
  BOOLEAN,
  checkExpression,
  compileExpression,
  NUMBER,
  STANDARD_DECLARATIONS,
  STANDARD_RUNTIME,
  STRING,
} from '../../../../src/format/expression/index.ts';

const PLACES = ['liuwan', 'shibei', 'yakou'];

function record(fields: Record<string, ValueType>): ValueType {
  return { kind: 'record', fields };
}

function byPlace(of: ValueType): ValueType {
  return { kind: 'map', of, keys: PLACES };
}

const PLACE = record({ id: STRING, population: NUMBER, dry: BOOLEAN, name: STRING });

export const SCOPE: Scope = {
  roots: {
    clock: record({ minute: NUMBER }),
    variables: record({
      trust: NUMBER,
      fear: NUMBER,
      alarmed: BOOLEAN,
      mood: STRING,
      constructor: NUMBER,
    }),
    resources: record({ boats: NUMBER }),
    models: record({
      water: record({
        gauge: NUMBER,
        level: byPlace(NUMBER),
        cut: byPlace(BOOLEAN),
        note: byPlace(STRING),
      }),
    }),
    places: byPlace(PLACE),
    known: record({ deaths: record({ value: NUMBER, verified: BOOLEAN, since: NUMBER }) }),
    here: PLACE,
  },
  functions: {
    ...STANDARD_DECLARATIONS,
    marked: {
      parameters: [
        {
          literalOf: 'mark',
          values: new Set(['crackReported', 'townWarned']),
          label: { zh: '记号', en: 'mark' },
        },
      ],
      result: BOOLEAN,
    },
    roadOpen: {
      parameters: [
        { literalOf: 'place', values: new Set(PLACES), computed: true },
        { literalOf: 'place', values: new Set(PLACES), computed: true },
      ],
      result: BOOLEAN,
    },
    wild: { parameters: [], result: NUMBER },
  },
};

export const WORLD = {
  clock: { minute: 400 },
  variables: { trust: 60, fear: 12.5, alarmed: false, mood: '平静', constructor: 7 },
  resources: { boats: 3 },
  models: {
    water: {
      gauge: 32.5,
      level: { liuwan: 32.46, shibei: 30, yakou: -1 },
      cut: { liuwan: true, shibei: false, yakou: true },
      note: { liuwan: '涨' },
    },
  },
  places: {
    liuwan: { id: 'liuwan', population: 1200, dry: false, name: '柳湾' },
    shibei: { id: 'shibei', population: 300, dry: true, name: '石碑' },
    yakou: { id: 'yakou', population: 50, dry: true, name: '垭口' },
  },
  known: { deaths: { value: 0, verified: false, since: 10 } },
  here: { id: 'shibei', population: 300, dry: true, name: '石碑' },
  marks: ['crackReported'],
};

export const RUNTIME = {
  ...STANDARD_RUNTIME,
  marked: (world: object, mark: string) => (world as typeof WORLD).marks.includes(mark),
  roadOpen: (_: object, from: string, to: string) => from !== to,
  wild: () => Number.NaN,
};

export const ANY: readonly ValueType[] = [NUMBER, BOOLEAN, STRING];

/** Checks, compiles and evaluates; a problem is thrown, for tests that expect none. */
export function evaluate(source: string, world: object = WORLD): Scalar {
  const result = checkExpression(source, SCOPE, ANY);
  if (!result.ok) throw new Error(`${source}: ${JSON.stringify(result.problems)}`);
  return compileExpression<object>(result.expression, RUNTIME)(world);
}

/** The problems of a source that must have some. */
export function problemsOf(
  source: string,
  expected: ValueType | readonly ValueType[] = ANY,
): unknown[] {
  const result = checkExpression(source, SCOPE, expected);
  return result.ok ? [] : result.problems;
}
