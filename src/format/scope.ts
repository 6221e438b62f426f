/**
 * What expressions may name at each place of a scenario: the contract of
 * docs/authoring.md, made from the scenario's own declarations.
 */
import { allEffects, allReports, situationsOf } from './check/walk.ts';
import {
  BOOLEAN,
  type FunctionDeclaration,
  type LiteralParameter,
  NUMBER,
  type Scope,
  STANDARD_DECLARATIONS,
  type ValueType,
} from './expression/index.ts';
import { type Kind, kinds } from './messages.ts';
import { conduct } from './schema/common.ts';
import type { Scenario } from './schema/scenario.ts';
import {
  clockType,
  factType,
  formType,
  hereType,
  issuedType,
  mapped,
  modelTypes,
  type Ports,
  positionType,
  record,
  typeOfConstant,
} from './types.ts';

export { placesOf } from './types.ts';

/** Marks that the engine makes by itself. */
const ownMarks = ['falseStatement', 'crewTurnedBack'];

/**
 * Every mark that something in the scenario can make: effects, reports, and the engine,
 * which marks each first statement by its measure's id and each red line by its own.
 */
export function marksOf(scenario: Scenario): Set<string> {
  const effects = allEffects(scenario);
  const ofEffects = effects.flatMap(({ effect }) => ('mark' in effect ? [effect.mark] : []));
  const ofReports = allReports(scenario, effects).flatMap(({ report }) => report.mark ?? []);
  const forms = Object.entries(scenario.measures).filter(([, { form }]) => form);
  const ofForms = forms.map(([id]) => id);
  const ofRedLines = scenario.redLines.map(({ id }) => id);
  return new Set([...ownMarks, ...ofEffects, ...ofReports, ...ofForms, ...ofRedLines]);
}

const literal = (kind: Kind, values: Iterable<string>): LiteralParameter => ({
  literalOf: kind,
  label: kinds[kind],
  values: new Set(values),
});

/** The functions that look into what was marked, ordered and done. */
function recordFunctions(scenario: Scenario): Record<string, FunctionDeclaration> {
  const mark = literal('mark', marksOf(scenario));
  const measure = literal('measure', Object.keys(scenario.measures));
  const place: LiteralParameter = {
    ...literal('place', Object.keys(scenario.map?.places ?? {})),
    computed: true,
  };
  const situations = situationsOf(scenario).map(({ storyline, id, situation }) => ({
    key: `${storyline}.${id}`,
    decide: situation.decide,
  }));
  const options = situations.flatMap(({ key, decide }) =>
    (decide?.options ?? []).map(({ id }) => `${key}.${id}`),
  );
  const decisions = situations.filter(({ decide }) => decide).map(({ key }) => key);
  const counted = (name: string): [string, FunctionDeclaration][] => [
    [name, { parameters: [measure], result: NUMBER }],
    [`${name}At`, { parameters: [measure, place], result: NUMBER }],
  ];
  return {
    marked: { parameters: [mark], result: BOOLEAN },
    minuteOf: { parameters: [mark], result: NUMBER },
    minutesSince: { parameters: [mark], result: NUMBER },
    chosen: { parameters: [literal('option', options)], result: BOOLEAN },
    lapsed: { parameters: [literal('situation', decisions)], result: BOOLEAN },
    ...Object.fromEntries(['ordered', 'finished', 'active', 'working'].flatMap(counted)),
    conduct: { parameters: [literal('conduct', conduct.options)], result: NUMBER },
  };
}

/** The functions that look into what is really so. */
function truthFunctions(scenario: Scenario): Record<string, FunctionDeclaration> {
  const places = Object.entries(scenario.map?.places ?? {});
  const place: LiteralParameter = {
    ...literal(
      'place',
      places.map(([id]) => id),
    ),
    computed: true,
  };
  const tags = places.flatMap(([, { tags: own }]) => own);
  return {
    injected: {
      parameters: [
        literal(
          'inject',
          scenario.injects.map(({ id }) => id),
        ),
      ],
      result: BOOLEAN,
    },
    reachable: { parameters: [place, place], result: BOOLEAN },
    travelMinutes: { parameters: [place, place], result: NUMBER },
    sumOf: { parameters: [{ mapOf: 'number' }, literal('tag', tags)], result: NUMBER },
  };
}

const drawTypes = (scenario: Scenario): ValueType =>
  mapped(scenario.draws, (draw) =>
    'chance' in draw ? BOOLEAN : 'oneOf' in draw ? typeOfConstant(draw.oneOf[0]) : NUMBER,
  );

function knownRoots(scenario: Scenario): Record<string, ValueType> {
  const forms = Object.fromEntries(
    Object.entries(scenario.measures).filter(([, { form }]) => form),
  );
  return {
    clock: clockType,
    resources: mapped(scenario.resources, () => NUMBER),
    known: mapped(scenario.facts, (fact) =>
      record({ value: factType(fact), verified: BOOLEAN, heard: BOOLEAN, since: NUMBER }),
    ),
    said: mapped(scenario.facts, (fact) =>
      record({ value: factType(fact), stated: BOOLEAN, since: NUMBER }),
    ),
    at: mapped(scenario.storylines, () => positionType),
    issued: mapped(forms, () => issuedType),
  };
}

function truthRoots(scenario: Scenario, models: Ports): Record<string, ValueType> {
  return {
    variables: mapped(scenario.variables, ({ initial }) => typeOfConstant(initial)),
    places: mapped(scenario.map?.places ?? {}, () =>
      mapped(scenario.placeVariables, ({ initial }) => typeOfConstant(initial)),
    ),
    models: modelTypes(scenario, models),
    roads: mapped(scenario.map?.roads ?? {}, () => record({ closed: BOOLEAN })),
    facts: mapped(scenario.facts, factType),
    draws: drawTypes(scenario),
  };
}

/** Everything that any expression of the scenario could name. */
export function widestScope(scenario: Scenario, models: Ports): Scope {
  return {
    roots: {
      ...knownRoots(scenario),
      ...truthRoots(scenario, models),
      here: hereType(scenario),
      form: formType,
    },
    functions: {
      ...STANDARD_DECLARATIONS,
      ...recordFunctions(scenario),
      ...truthFunctions(scenario),
    },
  };
}
