/** The tables and closures that a scenario compiles into. Both drivers run on these alone. */

import type { Measure } from '../../format/schema/measure.ts';
import type { Report } from '../../format/schema/report.ts';
import type { Scenario } from '../../format/schema/scenario.ts';
import type { Option } from '../../format/schema/storyline.ts';
import type {
  InputDeclaration,
  ModelPort,
  ModelValue,
  PlaceGeometry,
  PreparedModel,
  TerrainGrid,
} from '../../models/port.ts';
import type { ClockTable } from '../clock.ts';
import type { Frame, Here } from '../frame.ts';
import type { RoadNetwork } from '../roads.ts';
import type { Leg, Value } from '../world.ts';

export type Condition = (frame: Frame) => boolean;
export type Formula = (frame: Frame) => number;
export type Valuation = (frame: Frame) => Value;
/** A text of the scenario with expressions in it. */
export interface Template {
  /** Whether there is any expression in it. */
  varies: boolean;
  values: (frame: Frame) => Value[];
  render: (values: readonly Value[]) => string;
  text: (frame: Frame) => string;
}
/** A compiled list of effects. */
export type Block = (frame: Frame) => void;

export interface CompiledReport {
  pointer: string;
  report: Report;
  template: Template;
  claims: readonly { fact: string; value: Valuation }[];
}

export interface CompiledOption {
  id: string;
  /** "storyline.situation.option" */
  key: string;
  option: Option;
  /** Its text, as a template. */
  words: Template;
  pointer: string;
  when: Condition | undefined;
  needs: readonly { resource: string; amount: Formula }[];
  takes: Formula;
  /** Pointers of the effect lists, into `blocks`. */
  effects: string;
  finish: string;
}

export interface CompiledNext {
  when: Condition;
  to: string;
  effects: Block;
}

export interface CompiledSituation {
  id: string;
  pointer: string;
  effects: Block;
  reports: readonly CompiledReport[];
  next: readonly CompiledNext[];
  /** Minutes until the decision lapses; 0 where nothing is decided. */
  within: number;
  /** The decision's question. */
  prompt: Template | undefined;
  options: readonly CompiledOption[];
  lapse: { to: string | undefined; words: Template; effects: Block } | undefined;
  /** Those words of its options (by id) and of its lapse that have expressions. */
  varying: readonly { key: string; words: Template }[];
}

export interface CompiledStoryline {
  id: string;
  initial: string;
  situations: Readonly<Record<string, CompiledSituation>>;
  /** Situations that some effect moves this storyline to, in declared order. */
  moveTargets: readonly string[];
}

export interface CompiledForm {
  reach: Readonly<Record<string, Formula>>;
  required: Readonly<Record<string, Condition | undefined>>;
  /** When a piece of advice is listed; always, where there is none. */
  offered: Readonly<Record<string, Condition>>;
  fits: Readonly<Record<string, Condition>>;
}

export interface CompiledMeasure {
  id: string;
  measure: Measure;
  pointer: string;
  when: Condition | undefined;
  needs: readonly { resource: string; amount: Formula }[];
  consumes: readonly { resource: string; amount: Formula }[];
  takes: Formula;
  /** Ids of the places it may be ordered at; empty for `at: none`. */
  places: readonly string[];
  start: string;
  arrive: string;
  finish: string;
  form: CompiledForm | undefined;
}

export interface CompiledInject {
  id: string;
  /** A plain number where the author wrote one. */
  at: number | Formula | undefined;
  when: Condition | undefined;
  report: CompiledReport | undefined;
  effects: Block;
  manual: boolean;
}

export interface CompiledInput {
  name: string;
  declaration: InputDeclaration;
  /** What the author couples it with, if anything. */
  coupled: CoupledInput | undefined;
}

/** An expression for the whole map, or one for each place; a plain value where it never changes. */
export type CoupledInput =
  | { each: 'map'; value: Valuation | Value }
  | { each: 'place'; value: (place: string) => Valuation | Value };

export interface CompiledModel {
  id: string;
  port: ModelPort;
  params: unknown;
  inputs: readonly CompiledInput[];
}

export interface CompiledRoad {
  id: string;
  closedWhen: Condition | undefined;
  fact: string | undefined;
}

export interface CompiledRule {
  id: string;
  when: Condition;
}

export interface Program {
  scenario: Scenario;
  clock: ClockTable;
  network: RoadNetwork | undefined;
  storylines: readonly CompiledStoryline[];
  storyline: Readonly<Record<string, CompiledStoryline>>;
  measures: Readonly<Record<string, CompiledMeasure>>;
  options: Readonly<Record<string, CompiledOption>>;
  injects: readonly CompiledInject[];
  /** Those that have not come yet and may come by themselves. */
  toCome: (frame: Frame) => readonly CompiledInject[];
  models: readonly CompiledModel[];
  blocks: ReadonlyMap<string, Block>;
  reports: ReadonlyMap<string, CompiledReport>;
  facts: readonly { id: string; truth: Valuation }[];
  roads: readonly CompiledRoad[];
  drifts: readonly { variable: string; drift: Formula }[];
  redLines: readonly CompiledRule[];
  endings: readonly (CompiledRule & { immediate: boolean })[];
  placeIds: readonly string[];
  /** The same places as models see them. */
  geometry: readonly PlaceGeometry[];
  /** What the map says of each place, as expressions see it. */
  heres: Readonly<Record<string, Here>>;
  /** Ways planned before, by the cuts that were known and the journey; see rules/travel.ts. */
  plans: Map<string, Leg[] | undefined>;
  /** Elevation, built when first asked for. */
  terrain(): TerrainGrid | undefined;
  /** Everything that a seed decides. The last few are kept. */
  instance(seed: string): Instance;
}

/** Where the value of an expression goes at every tick. */
export interface InputSlot {
  into: Record<string, ModelValue>;
  key: string;
  value: Valuation;
}

export interface PreparedEntry {
  id: string;
  model: PreparedModel;
  /** Inputs that can change, for the whole map and for each place. */
  slots: readonly InputSlot[];
  /** Reused at every tick, so that nothing is allocated there. */
  values: Record<string, ModelValue>;
}

/** A program with a seed: draws decided, models prepared. Holds no state of any drill. */
export interface Instance {
  program: Program;
  seed: string;
  draws: Readonly<Record<string, Value>>;
  models: readonly PreparedEntry[];
  /** Each place as expressions see it, and the place variables last copied into it. */
  heres: Readonly<Record<string, { here: Here; values: object | undefined }>>;
  frame: Frame;
  /** Ways last found, forgotten when any road opens or closes. */
  ways: { roads: object | undefined; minutes: Map<string, Map<string, number>> };
}
