/**
 * What expressions may name at each place of a scenario: the contract of
 * docs/authoring.md, made from the scenario's own declarations.
 */
import type { ModelPort, PlaceGeometry } from '../models/port.ts';
import {
  BOOLEAN, NUMBER, STANDARD_DECLARATIONS, STRING, type FunctionDeclaration, type Scope, type ValueType,
} from './expression/index.ts';
import type { Scenario } from './schema/scenario.ts';

const record = (fields: Record<string, ValueType>): ValueType => ({ kind: 'record', fields });
const mapped = <From>(source: Readonly<Record<string, From>>, type: (value: From, key: string) => ValueType): ValueType =>
  record(Object.fromEntries(Object.entries(source).map(([key, value]) => [key, type(value, key)])));

const factTypes = { boolean: BOOLEAN, number: NUMBER, text: STRING } as const;
const typeOf = (value: unknown) => (typeof value === 'boolean' ? BOOLEAN : typeof value === 'string' ? STRING : NUMBER);

const clockType = record({ minute: NUMBER, hour: NUMBER, day: NUMBER, night: BOOLEAN, phase: STRING });
const positionType = record({ situation: STRING, since: NUMBER, entry: NUMBER });
const issuedType = record(
  Object.fromEntries(
    ['count', 'first', 'last', 'quality', 'best', 'falsehoods', 'broken', 'due', 'reach'].map((name) => [name, NUMBER]),
  ),
);
const formType = record({
  ...Object.fromEntries(
    ['accuracy', 'completeness', 'admitted', 'next', 'advice', 'tone', 'reach', 'quality', 'falsehoods'].map((name) => [name, NUMBER]),
  ),
  audience: STRING,
});

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

function modelTypes(scenario: Scenario, models: ReadonlyMap<string, ModelPort>): ValueType {
  const places = placesOf(scenario);
  return mapped(scenario.models, ({ use, params }) => {
    const port = models.get(use);
    const parsed = port?.params.safeParse(params ?? {});
    if (!port || !parsed?.success) return record({});
    const outputs = port.outputs(parsed.data, places);
    return mapped(outputs, ({ type, keys }) => {
      const of = type === 'number' ? NUMBER : BOOLEAN;
      return keys ? { kind: 'map', of, keys } : of;
    });
  });
}

function hereType(scenario: Scenario): ValueType {
  const own = Object.fromEntries(
    Object.entries(scenario.placeVariables).map(([id, { initial }]) => [id, typeOf(initial)]),
  );
  const fixed = Object.fromEntries(
    ['population', 'vulnerable', 'homes', 'livestock', 'shelter'].map((name) => [name, NUMBER]),
  );
  return record({ id: STRING, ...fixed, ...own });
}

/** Every mark that something in the scenario can make. */
export function marksOf(scenario: Scenario): Set<string> {
  const marks = new Set<string>(['falseStatement', 'crewTurnedBack']);
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { mark } = node as { mark?: unknown };
    if (typeof mark === 'string' && !('full' in node)) marks.add(mark);
    for (const value of Object.values(node)) visit(value);
  };
  visit({ ...scenario, indicators: [] });
  for (const [id, measure] of Object.entries(scenario.measures)) if (measure.form) marks.add(id);
  for (const { id } of scenario.redLines) marks.add(id);
  return marks;
}

function functionsOf(scenario: Scenario): Record<string, FunctionDeclaration> {
  const literal = (literalOf: string, values: Iterable<string>, computed?: true) => ({
    literalOf,
    values: new Set(values),
    ...(computed ? { computed } : {}),
  });
  const mark = literal('mark', marksOf(scenario));
  const measure = literal('measure', Object.keys(scenario.measures));
  const place = literal('place', Object.keys(scenario.map?.places ?? {}), true);
  const tags = new Set(Object.values(scenario.map?.places ?? {}).flatMap(({ tags: own }) => own));
  const situations = Object.entries(scenario.storylines).flatMap(([storyline, { situations: all }]) =>
    Object.entries(all).map(([id, situation]) => ({ key: `${storyline}.${id}`, situation })),
  );
  const options = situations.flatMap(({ key, situation }) =>
    (situation.decide?.options ?? []).map(({ id }) => `${key}.${id}`),
  );
  return {
    ...STANDARD_DECLARATIONS,
    marked: { parameters: [mark], result: BOOLEAN },
    minuteOf: { parameters: [mark], result: NUMBER },
    minutesSince: { parameters: [mark], result: NUMBER },
    chosen: { parameters: [literal('option', options)], result: BOOLEAN },
    lapsed: { parameters: [literal('situation', situations.filter(({ situation }) => situation.decide).map(({ key }) => key))], result: BOOLEAN },
    injected: { parameters: [literal('inject', scenario.injects.map(({ id }) => id))], result: BOOLEAN },
    ordered: { parameters: [measure], result: NUMBER },
    orderedAt: { parameters: [measure, place], result: NUMBER },
    finished: { parameters: [measure], result: NUMBER },
    finishedAt: { parameters: [measure, place], result: NUMBER },
    active: { parameters: [measure], result: NUMBER },
    activeAt: { parameters: [measure, place], result: NUMBER },
    working: { parameters: [measure], result: NUMBER },
    workingAt: { parameters: [measure, place], result: NUMBER },
    conduct: { parameters: [STRING], result: NUMBER },
    reachable: { parameters: [place, place], result: BOOLEAN },
    travelMinutes: { parameters: [place, place], result: NUMBER },
    sumOf: { parameters: [{ mapOf: 'number' }, literal('tag', tags)], result: NUMBER },
  };
}

function rootsOf(scenario: Scenario, models: ReadonlyMap<string, ModelPort>): Record<string, ValueType> {
  const drawType = (draw: Scenario['draws'][string]): ValueType =>
    'chance' in draw ? BOOLEAN : 'oneOf' in draw ? typeOf(draw.oneOf[0]) : NUMBER;
  const forms = Object.fromEntries(Object.entries(scenario.measures).filter(([, { form }]) => form));
  return {
    clock: clockType,
    variables: mapped(scenario.variables, ({ initial }) => typeOf(initial)),
    places: mapped(scenario.map?.places ?? {}, () => mapped(scenario.placeVariables, ({ initial }) => typeOf(initial))),
    resources: mapped(scenario.resources, () => NUMBER),
    models: modelTypes(scenario, models),
    roads: mapped(scenario.map?.roads ?? {}, () => record({ closed: BOOLEAN })),
    draws: mapped(scenario.draws, drawType),
    facts: mapped(scenario.facts, ({ type }) => factTypes[type]),
    known: mapped(scenario.facts, ({ type }) => record({ value: factTypes[type], verified: BOOLEAN, heard: BOOLEAN, since: NUMBER })),
    said: mapped(scenario.facts, ({ type }) => record({ value: factTypes[type], stated: BOOLEAN, since: NUMBER })),
    at: mapped(scenario.storylines, () => positionType),
    issued: mapped(forms, () => issuedType),
  };
}

/** Everything that any expression of the scenario could name. */
export function widestScope(scenario: Scenario, models: ReadonlyMap<string, ModelPort>): Scope {
  return {
    roots: { ...rootsOf(scenario, models), here: hereType(scenario), form: formType },
    functions: functionsOf(scenario),
  };
}
