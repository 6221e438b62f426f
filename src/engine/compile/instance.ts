/** A program with a seed, and the world at minute 0. */
import type { Keyed, ModelValue, PrepareContext, Scalar } from '../../models/port.ts';
import { clockAt } from '../clock.ts';
import { drawOf, drawsOf, drawValue } from '../draws.ts';
import { type Frame, pointFrame } from '../frame.ts';
import { newRevisions } from '../revisions.ts';
import { refreshFacts } from '../rules/knowledge.ts';
import { refreshRoads } from '../rules/tick.ts';
import type { Issued, Value, World } from '../world.ts';
import type {
  CompiledInput,
  CompiledModel,
  InputSlot,
  Instance,
  PreparedEntry,
  Program,
  Valuation,
} from './program.ts';

/** What results and the map show of a model, whether or not an expression names it. */
const alwaysWanted = [
  'stage',
  'reservoirLevel',
  'occupied',
  'totalDead',
  'totalMissing',
  'totalInjured',
  'totalSafe',
];

const namedOutputs = new WeakMap<Program, ReadonlyMap<string, ReadonlySet<string>>>();

/** Outputs of a model that some expression of the scenario names. */
function wantedOutputs(program: Program, model: string): ReadonlySet<string> {
  let named = namedOutputs.get(program);
  if (!named) {
    const text = JSON.stringify({ ...program.scenario, models: inputsOf(program) });
    const found = new Map<string, Set<string>>(
      program.models.map(({ id }) => [id, new Set(alwaysWanted)]),
    );
    for (const [, id, output] of text.matchAll(/\bmodels\.([a-zA-Z0-9]+)\.([a-zA-Z0-9]+)/g)) {
      found.get(id as string)?.add(output as string);
    }
    named = found;
    namedOutputs.set(program, named);
  }
  return named.get(model) ?? new Set(alwaysWanted);
}

const inputsOf = (program: Program) =>
  Object.values(program.scenario.models).map(({ inputs }) => inputs);

type Random = PrepareContext['random'];

/** What chance decides for a model of this program under a seed. */
export function modelRandom(seed: string, model: string): Random {
  // What all draws of a name share is hashed once.
  const begun = new Map<string, number>();
  return (name, ...keys) => {
    let draws = begun.get(name);
    if (draws === undefined) {
      draws = drawsOf(seed, `model:${model}:${name}`);
      begun.set(name, draws);
    }
    return drawOf(draws, keys);
  };
}

/** Prepares every model; `vary` gives its params and its chances. */
export function prepareModels(
  program: Program,
  vary: (model: CompiledModel) => { params: unknown; random: Random },
): PreparedEntry[] {
  const places = program.geometry;
  return program.models.map((compiled) => {
    const { id, port, inputs } = compiled;
    const { params, random } = vary(compiled);
    const context: PrepareContext = {
      places,
      metresPerUnit: program.scenario.map?.metresPerUnit ?? 20,
      wanted: wantedOutputs(program, id),
      random,
      get terrain() {
        return program.terrain();
      },
    } as PrepareContext;
    const values: Record<string, ModelValue> = {};
    for (const { name, declaration } of inputs) {
      values[name] =
        declaration.each === 'place'
          ? (Object.fromEntries(places.map((place) => [place.id, declaration.default])) as Keyed)
          : declaration.default;
    }
    const model = port.prepare(params, context);
    const slots = inputs.flatMap((input) =>
      slotsOf(input, values, model.readsAt ?? program.placeIds),
    );
    return { id, model, slots, values };
  });
}

/** Writes what never changes into `values`, and gives the slots of what does. */
function slotsOf(
  { name, coupled }: CompiledInput,
  values: Record<string, ModelValue>,
  places: readonly string[],
): InputSlot[] {
  if (coupled === undefined) return [];
  const slots: InputSlot[] = [];
  const put = (into: Record<string, ModelValue>, key: string, value: Valuation | Value): void => {
    if (typeof value === 'function') slots.push({ into, key, value });
    else into[key] = value as Scalar;
  };
  if (coupled.each === 'map') put(values, name, coupled.value);
  else for (const place of places) put(values[name] as Keyed, place, coupled.value(place));
  return slots;
}

/** An instance of a program: what `models` and `draws` leave to be made is made here. */
export function assemble(
  program: Program,
  seed: string,
  draws: Readonly<Record<string, Value>>,
  models: readonly PreparedEntry[],
): Instance {
  const heres = Object.fromEntries(
    Object.entries(program.heres).map(([id, here]) => [
      id,
      { here: { ...here }, values: undefined },
    ]),
  );
  const instance = {
    program,
    seed,
    draws,
    models,
    heres,
    ways: { roads: undefined, minutes: new Map() },
  } as unknown as Instance;
  instance.frame = {
    instance,
    here: undefined,
    form: undefined,
    statement: -1,
    due: undefined,
    chain: 0,
    acted: new Set(),
    rests: undefined,
    passed: undefined,
    revisions: newRevisions(),
  } as unknown as Frame;
  return instance;
}

export function instantiate(program: Program, seed: string): Instance {
  const draws: Record<string, Value> = {};
  for (const [name, draw] of Object.entries(program.scenario.draws))
    draws[name] = drawValue(seed, name, draw);
  const models = prepareModels(program, ({ id, params }) => ({
    params,
    random: modelRandom(seed, id),
  }));
  return assemble(program, seed, draws, models);
}

const notIssued: Issued = {
  count: 0,
  first: -1,
  last: -1,
  quality: 0,
  best: 0,
  falsehoods: 0,
  broken: 0,
  due: -1,
  reach: 0,
};

const emptyOf = { boolean: false, number: 0, text: '' } as const;

/** The world at minute 0, before any storyline is entered. */
export function initialWorld(instance: Instance): World {
  const { program } = instance;
  const { scenario } = program;
  const counts = mapRecord(scenario.resources, (resource) => resource.count);
  const world: World = {
    clock: clockAt(program.clock, 0),
    variables: mapRecord(scenario.variables, (variable) => variable.initial),
    places: Object.fromEntries(
      program.placeIds.map((id) => [
        id,
        mapRecord(scenario.placeVariables, (variable) => variable.initial),
      ]),
    ),
    resources: counts,
    models: Object.fromEntries(program.models.map(({ id }) => [id, {}])),
    roads: Object.fromEntries(program.roads.map(({ id }) => [id, { closed: false }])),
    draws: { ...instance.draws },
    facts: {},
    known: mapRecord(scenario.facts, (fact) => ({
      value: emptyOf[fact.type],
      confirmed: null,
      verified: false,
      heard: false,
      since: -1,
    })),
    said: mapRecord(scenario.facts, (fact) => ({
      value: emptyOf[fact.type],
      stated: false,
      since: -1,
    })),
    at: {},
    issued: Object.fromEntries(
      Object.values(program.measures).flatMap(({ id, form }) =>
        form ? [[id, notIssued] as const] : [],
      ),
    ),
    seed: instance.seed,
    states: Object.fromEntries(instance.models.map(({ id, model }) => [id, model.initial()])),
    capacity: { ...counts },
    forcedRoads: {},
    marks: {},
    injected: {},
    chosen: {},
    lapsed: {},
    tallies: {},
    redLines: {},
    tasks: [],
    nextTask: 1,
    deskUntil: 0,
    scheduled: [],
    pending: {},
    reports: [],
    decisions: [],
    conduct: [],
    statements: [],
    notes: [],
    settling: 0,
    closing: true,
    unsettled: false,
    ending: '',
    ended: false,
  };
  begin(instance, world);
  return world;
}

const mapRecord = <From, To>(
  record: Readonly<Record<string, From>>,
  make: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));

/** Outputs, roads, truths and what is known from the start. */
function begin(instance: Instance, world: World): void {
  for (const { id, model } of instance.models) {
    model.read(
      world.states[id] as Parameters<typeof model.read>[0],
      world.models[id] as Record<string, ModelValue>,
    );
  }
  const { frame } = instance;
  pointFrame(frame, world);
  refreshRoads(frame);
  refreshFacts(frame);
  for (const [id, fact] of Object.entries(instance.program.scenario.facts)) {
    if (fact.known)
      world.known[id] = {
        value: world.facts[id] as Value,
        confirmed: world.facts[id] as Value,
        verified: true,
        heard: true,
        since: 0,
      };
  }
}
