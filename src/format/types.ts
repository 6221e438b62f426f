/** The types of what a scenario declares, as expressions see them. */
import type { ModelPort, PlaceGeometry } from '../models/port.ts';
import { BOOLEAN, NUMBER, type ScalarType, STRING, type ValueType } from './expression/index.ts';
import type { Scenario } from './schema/scenario.ts';

export type Ports = ReadonlyMap<string, ModelPort>;

export const record = (fields: Record<string, ValueType>): ValueType => ({
  kind: 'record',
  fields,
});
export const mapped = <From>(
  source: Readonly<Record<string, From>>,
  type: (value: From, key: string) => ValueType,
): ValueType =>
  record(Object.fromEntries(Object.entries(source).map(([key, value]) => [key, type(value, key)])));

const named = (names: readonly string[], type: ValueType) =>
  Object.fromEntries(names.map((name) => [name, type]));

const factTypes = { boolean: BOOLEAN, number: NUMBER, text: STRING } as const;
export const factType = (fact: Scenario['facts'][string]): ScalarType => factTypes[fact.type];
const scalarTypes = { boolean: BOOLEAN, number: NUMBER, string: STRING } as const;

export function typeOfConstant(value: unknown): ScalarType {
  if (typeof value === 'boolean') return BOOLEAN;
  return typeof value === 'string' ? STRING : NUMBER;
}

export const clockType = record({
  minute: NUMBER,
  hour: NUMBER,
  day: NUMBER,
  night: BOOLEAN,
  phase: STRING,
});
export const positionType = record({ situation: STRING, since: NUMBER, entry: NUMBER });
export const issuedType = record(
  named(
    ['count', 'first', 'last', 'quality', 'best', 'falsehoods', 'broken', 'due', 'reach'],
    NUMBER,
  ),
);
export const formType = record({
  ...named(
    [
      'accuracy',
      'completeness',
      'admitted',
      'next',
      'advice',
      'tone',
      'reach',
      'quality',
      'falsehoods',
    ],
    NUMBER,
  ),
  audience: STRING,
});

/** What `here` has of every place. */
const fixedPlaceFields = [
  'id',
  'population',
  'vulnerable',
  'homes',
  'livestock',
  'shelter',
] as const;

export function hereType(scenario: Scenario): ValueType {
  const own = Object.fromEntries(
    Object.entries(scenario.placeVariables).map(([id, { initial }]) => [
      id,
      typeOfConstant(initial),
    ]),
  );
  return record({ ...named(fixedPlaceFields, NUMBER), id: STRING, ...own });
}

/** The scenario's places as models see them. */
export function placesOf(scenario: Scenario): PlaceGeometry[] {
  return Object.entries(scenario.map?.places ?? {}).map(([id, place]) => ({
    id,
    x: place.at[0],
    y: place.at[1],
    kind: place.kind,
    tags: place.tags,
    population: place.population,
    vulnerable: place.vulnerable,
    homes: place.homes,
    livestock: place.livestock,
    shelter: place.shelter,
  }));
}

/** The outputs of each model; none where its `use` or params are wrong. */
export function modelTypes(scenario: Scenario, models: Ports): ValueType {
  const places = placesOf(scenario);
  return mapped(scenario.models, ({ use, params }) => {
    const port = models.get(use);
    const parsed = port?.params.safeParse(params ?? {});
    if (!port || !parsed?.success) return record({});
    return mapped(port.outputs(parsed.data, places), ({ type, keys }) => {
      const of = scalarTypes[type];
      return keys ? { kind: 'map', of, keys } : of;
    });
  });
}
