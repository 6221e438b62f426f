/** Scenario → program: once, into tables and closures that both drivers run on. */
import type { Scope } from '../../format/expression/index.ts';
import type { Measure } from '../../format/schema/measure.ts';
import type { Scenario } from '../../format/schema/scenario.ts';
import type { Option, Situation } from '../../format/schema/storyline.ts';
import { placesOf, widestScope } from '../../format/scope.ts';
import type { InputDeclaration, ModelPort, TerrainGrid } from '../../models/port.ts';
import { modelPorts } from '../../models/registry.ts';
import { buildTerrain } from '../../models/terrain/index.ts';
import { clockTable } from '../clock.ts';
import { remember } from '../revisions.ts';
import { roadNetwork } from '../roads.ts';
import { lapseKey } from './decisionWords.ts';
import { type EffectCompiler, effectCompiler } from './effects.ts';
import { type ExpressionCompiler, expressionCompiler } from './expressions.ts';
import { instantiate } from './instance.ts';
import { moveTargets } from './moves.ts';
import { fixedHeres, knownAt } from './placeExpressions.ts';
import type {
  Block,
  CompiledInject,
  CompiledMeasure,
  CompiledOption,
  CompiledReport,
  CompiledSituation,
  CompiledStoryline,
  CoupledInput,
  Instance,
  Program,
} from './program.ts';
import { terrainInput } from './terrainInput.ts';

interface Tools {
  scenario: Scenario;
  expressions: ExpressionCompiler;
  effects: EffectCompiler;
  heres: Program['heres'];
}

/**
 * Compiles a scenario that `parse` has passed. `models` must be the ports that `parse`
 * was given. Throws only where that contract is broken.
 */
export function compile(
  scenario: Scenario,
  models: ReadonlyMap<string, ModelPort> = modelPorts,
): Program {
  const blocks = new Map<string, Block>();
  const reports = new Map<string, CompiledReport>();
  const scope: Scope = widestScope(scenario, models);
  const expressions = expressionCompiler(scope);
  const effects = effectCompiler(expressions, blocks, reports);
  const heres = fixedHeres(scenario);
  const tools: Tools = { scenario, expressions, effects, heres };
  const targets = moveTargets(scenario);
  const storylines = Object.keys(scenario.storylines).map((id) =>
    compileStoryline(tools, id, targets.get(id) ?? []),
  );
  const program: Program = {
    scenario,
    clock: clockTable(scenario),
    network: scenario.map ? roadNetwork(scenario.map) : undefined,
    storylines,
    storyline: Object.fromEntries(storylines.map((storyline) => [storyline.id, storyline])),
    measures: mapValues(scenario.measures, (measure, id) => compileMeasure(tools, measure, id)),
    options: optionTable(storylines),
    blocks,
    reports,
    ...compileRules(tools),
    models: compileModels(tools, models),
    plans: new Map(),
    placeIds: Object.keys(scenario.map?.places ?? {}),
    geometry: placesOf(scenario),
    heres,
    terrain: once(() => terrainOf(scenario)),
    instance: keepLast(8, (seed: string): Instance => instantiate(program, seed)),
  };
  return program;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  make: (value: From, key: string) => To,
) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]));
}

function compileStoryline(tools: Tools, id: string, targets: readonly string[]): CompiledStoryline {
  const storyline = tools.scenario.storylines[id] as Scenario['storylines'][string];
  const situations = mapValues(storyline.situations, (situation, name) =>
    compileSituation(tools, situation, `/storylines/${id}/situations/${name}`, id, name),
  );
  return { id, initial: storyline.initial, situations, moveTargets: targets };
}

function compileSituation(
  tools: Tools,
  situation: Situation,
  pointer: string,
  storyline: string,
  id: string,
): CompiledSituation {
  const { expressions, effects } = tools;
  const { decide } = situation;
  const reports = situation.report === undefined ? [] : [situation.report].flat();
  const many = Array.isArray(situation.report);
  const options = (decide?.options ?? []).map((option, index) =>
    compileOption(tools, option, `${pointer}/decide/options/${index}`, `${storyline}.${id}`),
  );
  const lapse = decide && {
    to: decide.lapse.to,
    words: expressions.template(decide.lapse.text),
    effects: effects.block(decide.lapse.effects, `${pointer}/decide/lapse/effects`),
  };
  const spoken = [
    ...options.map((one) => ({ key: one.id, words: one.words })),
    ...(lapse ? [{ key: lapseKey, words: lapse.words }] : []),
  ];
  return {
    id,
    pointer,
    effects: effects.block(situation.effects, `${pointer}/effects`),
    reports: reports.map((report, index) =>
      effects.report(report, many ? `${pointer}/report/${index}` : `${pointer}/report`),
    ),
    next: situation.next.map((next, index) => ({
      when: expressions.condition(next.when),
      to: next.to,
      effects: effects.block(next.effects, `${pointer}/next/${index}/effects`),
    })),
    within: decide?.within ?? 0,
    prompt: decide && expressions.template(decide.prompt),
    options,
    lapse,
    varying: spoken.filter(({ words }) => words.varies),
  };
}

function compileNeeds(
  expressions: ExpressionCompiler,
  needs: Readonly<Record<string, string | number>>,
) {
  return Object.entries(needs).map(([resource, amount]) => ({
    resource,
    amount: expressions.formula(amount),
  }));
}

function compileOption(
  { expressions, effects }: Tools,
  option: Option,
  pointer: string,
  situation: string,
): CompiledOption {
  effects.block(option.effects, `${pointer}/effects`);
  effects.block(option.finish, `${pointer}/finish`);
  return {
    id: option.id,
    key: `${situation}.${option.id}`,
    option,
    words: expressions.template(option.text),
    pointer,
    when: option.when === undefined ? undefined : expressions.condition(option.when),
    needs: compileNeeds(expressions, option.needs),
    takes: expressions.formula(option.takes),
    effects: `${pointer}/effects`,
    finish: `${pointer}/finish`,
  };
}

function optionTable(storylines: readonly CompiledStoryline[]): Record<string, CompiledOption> {
  const options = storylines.flatMap(({ situations }) =>
    Object.values(situations).flatMap((one) => one.options),
  );
  return Object.fromEntries(options.map((option) => [option.key, option]));
}

/** Places that a measure or a tag of the map is meant for. */
export function placesFor(
  scenario: Scenario,
  wanted: string[] | { tag: string } | undefined,
): string[] {
  const places = Object.entries(scenario.map?.places ?? {}).filter(
    ([, place]) => place.kind !== 'junction',
  );
  if (wanted === undefined) return places.map(([id]) => id);
  if (Array.isArray(wanted)) return wanted;
  return places.filter(([, place]) => place.tags.includes(wanted.tag)).map(([id]) => id);
}

function compileMeasure(
  { scenario, expressions, effects }: Tools,
  measure: Measure,
  id: string,
): CompiledMeasure {
  const pointer = `/measures/${id}`;
  for (const part of ['start', 'arrive', 'finish'] as const)
    effects.block(measure[part], `${pointer}/${part}`);
  const { form } = measure;
  return {
    id,
    measure,
    pointer,
    when: measure.when === undefined ? undefined : expressions.condition(measure.when),
    needs: compileNeeds(expressions, measure.needs),
    consumes: compileNeeds(expressions, measure.consumes),
    takes: expressions.formula(measure.takes),
    places: measure.at === 'none' ? [] : placesFor(scenario, measure.places),
    start: `${pointer}/start`,
    arrive: `${pointer}/arrive`,
    finish: `${pointer}/finish`,
    form: form && {
      reach: Object.fromEntries(
        form.channels.map((channel) => [channel.id, expressions.formula(channel.reach)]),
      ),
      required: Object.fromEntries(
        form.facts.map(({ fact, required }) => [
          fact,
          required === undefined ? undefined : expressions.condition(required),
        ]),
      ),
      offered: Object.fromEntries(
        form.advice.flatMap(({ id, when }) =>
          when === undefined ? [] : [[id, expressions.condition(when)]],
        ),
      ),
      fits: Object.fromEntries(
        form.advice.map((advice) => [advice.id, expressions.condition(advice.fits)]),
      ),
    },
  };
}

function compileRules({ scenario, expressions, effects }: Tools) {
  const rule = ({ id, when }: { id: string; when: string }) => ({
    id,
    when: expressions.condition(when),
  });
  const injects: CompiledInject[] = scenario.injects.map((inject, index) => ({
    id: inject.id,
    at: typeof inject.at === 'string' ? expressions.formula(inject.at) : inject.at,
    when: inject.when === undefined ? undefined : expressions.condition(inject.when),
    report: inject.report && effects.report(inject.report, `/injects/${index}/report`),
    effects: effects.block(inject.effects, `/injects/${index}/effects`),
    manual: inject.manual,
  }));
  const byThemselves = injects.filter(({ manual }) => !manual);
  return {
    injects,
    toCome: remember(
      ({ world }) => byThemselves.filter(({ id }) => world.injected[id] === undefined),
      ['injected'],
    ),
    facts: Object.entries(scenario.facts).map(([id, fact]) => ({
      id,
      truth: expressions.value(fact.truth),
    })),
    roads: Object.entries(scenario.map?.roads ?? {}).map(([id, road]) => ({
      id,
      closedWhen:
        road.closedWhen === undefined ? undefined : expressions.condition(road.closedWhen),
      fact: road.fact,
    })),
    drifts: Object.entries(scenario.variables).flatMap(([variable, { drift }]) =>
      drift === undefined ? [] : [{ variable, drift: expressions.formula(drift) }],
    ),
    redLines: scenario.redLines.map(rule),
    endings: scenario.endings.map((ending) => ({ ...rule(ending), immediate: ending.immediate })),
  };
}

function coupledInput(
  { scenario, expressions, heres }: Tools,
  { each }: InputDeclaration,
  source: string | number | boolean,
): CoupledInput {
  if (each !== 'place')
    return { each: 'map', value: expressions.valueWith(source, () => undefined) };
  const at = (place: string) => expressions.valueWith(source, knownAt(scenario, heres, place));
  return { each, value: keepAll(at) };
}

function compileModels(tools: Tools, ports: ReadonlyMap<string, ModelPort>): Program['models'] {
  const { scenario } = tools;
  return Object.entries(scenario.models).map(([id, { use, params, inputs }]) => {
    const port = ports.get(use);
    if (!port) throw new Error(`no model named ${use}`);
    return {
      id,
      port,
      params: port.params.parse(params ?? {}),
      inputs: Object.entries(port.inputs).map(([name, declaration]) => {
        const source = inputs[name];
        return {
          name,
          declaration,
          coupled: source === undefined ? undefined : coupledInput(tools, declaration, source),
        };
      }),
    };
  });
}

function terrainOf(scenario: Scenario): TerrainGrid | undefined {
  const input = scenario.map && terrainInput(scenario.map);
  return input && buildTerrain(input);
}

function once<T>(make: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

function keepAll<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    if (!kept.has(key)) kept.set(key, make(key));
    return kept.get(key) as T;
  };
}

function keepLast<T>(count: number, make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const found = kept.get(key);
    if (found) return found;
    const made = make(key);
    kept.set(key, made);
    if (kept.size > count) kept.delete(kept.keys().next().value as string);
    return made;
  };
}
