/**
 * What expressions may name at each place of a scenario: the contract of
 * docs/authoring.md, made from the scenario's own declarations.
 */
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
import { conductFaults, conductMerits } from './schema/common.ts';
import type { Scenario } from './schema/scenario.ts';
import {
  clockType, factType, formType, hereType, issuedType, mapped, modelTypes, type Ports, positionType, record, typeOfConstant,
} from './types.ts';
import { marksOf, situationsOf, type Surroundings } from './walk.ts';

export { placesOf } from './types.ts';
export { marksOf } from './walk.ts';

/**
 * `world`: all there is. `known`: what an experienced commander could know.
 * `draws`: what chance decided before the drill began.
 */
export type View = 'world' | 'known' | 'draws';
export type ScopeOf = (view: View, around: Surroundings) => Scope;

const literal = (kind: Kind, values: Iterable<string>): LiteralParameter => ({
  literalOf: kind,
  label: kinds[kind],
  values: new Set(values),
});

/** The functions that look into what was marked, ordered and done. */
function recordFunctions(scenario: Scenario): Record<string, FunctionDeclaration> {
  const mark = literal('mark', marksOf(scenario));
  const measure = literal('measure', Object.keys(scenario.measures));
  const place: LiteralParameter = { ...literal('place', Object.keys(scenario.map?.places ?? {})), computed: true };
  const situations = situationsOf(scenario).map(({ storyline, id, situation }) => ({ key: `${storyline}.${id}`, decide: situation.decide }));
  const options = situations.flatMap(({ key, decide }) => (decide?.options ?? []).map(({ id }) => `${key}.${id}`));
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
  const place: LiteralParameter = { ...literal('place', places.map(([id]) => id)), computed: true };
  const tags = places.flatMap(([, { tags: own }]) => own);
  return {
    injected: { parameters: [literal('inject', scenario.injects.map(({ id }) => id))], result: BOOLEAN },
    reachable: { parameters: [place, place], result: BOOLEAN },
    travelMinutes: { parameters: [place, place], result: NUMBER },
    sumOf: { parameters: [{ mapOf: 'number' }, literal('tag', tags)], result: NUMBER },
  };
}

const drawTypes = (scenario: Scenario): ValueType =>
  mapped(scenario.draws, (draw) => ('chance' in draw ? BOOLEAN : 'oneOf' in draw ? typeOfConstant(draw.oneOf[0]) : NUMBER));

function knownRoots(scenario: Scenario): Record<string, ValueType> {
  const forms = Object.fromEntries(Object.entries(scenario.measures).filter(([, { form }]) => form));
  return {
    clock: clockType,
    resources: mapped(scenario.resources, () => NUMBER),
    known: mapped(scenario.facts, (fact) => record({ value: factType(fact), verified: BOOLEAN, heard: BOOLEAN, since: NUMBER })),
    said: mapped(scenario.facts, (fact) => record({ value: factType(fact), stated: BOOLEAN, since: NUMBER })),
    at: mapped(scenario.storylines, () => positionType),
    issued: mapped(forms, () => issuedType),
  };
}

function truthRoots(scenario: Scenario, models: Ports): Record<string, ValueType> {
  return {
    variables: mapped(scenario.variables, ({ initial }) => typeOfConstant(initial)),
    places: mapped(scenario.map?.places ?? {}, () => mapped(scenario.placeVariables, ({ initial }) => typeOfConstant(initial))),
    models: modelTypes(scenario, models),
    roads: mapped(scenario.map?.roads ?? {}, () => record({ closed: BOOLEAN })),
    facts: mapped(scenario.facts, factType),
  };
}

/** The scopes of a scenario: one for each view, with and without `here` and `form`. */
export function scopesOf(scenario: Scenario, models: Ports): ScopeOf {
  const draws = { draws: drawTypes(scenario) };
  const known = knownRoots(scenario);
  const recorded = { ...STANDARD_DECLARATIONS, ...recordFunctions(scenario) };
  const views: Record<View, Scope> = {
    draws: { roots: draws, functions: STANDARD_DECLARATIONS },
    known: { roots: known, functions: recorded },
    world: {
      roots: { ...known, ...truthRoots(scenario, models), ...draws },
      functions: { ...recorded, ...truthFunctions(scenario) },
    },
  };
  const here = hereType(scenario);
  const kept = new Map<string, Scope>();
  return (view, around) => {
    const key = `${view} ${around.here} ${around.form}`;
    const { roots, functions } = views[view];
    const scope = kept.get(key) ?? {
      roots: { ...roots, ...(around.here ? { here } : {}), ...(around.form ? { form: formType } : {}) },
      functions,
    };
    kept.set(key, scope);
    return scope;
  };
}

/** Everything that any expression of the scenario could name. */
export const widestScope = (scenario: Scenario, models: Ports): Scope =>
  scopesOf(scenario, models)('world', { here: true, form: true });
