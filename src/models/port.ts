/**
 * What a simulated process (洪水、疫情、传言、转移…) must offer so that the engine
 * can run it and an author can couple it. Adding a model means writing one of
 * these and listing it in `registry.ts`; the engine knows no model by name.
 */
import type { ZodType } from 'zod';

/** A value that a model reads or publishes for the whole map. */
export type Scalar = number | boolean;
/** One value for each key (place, reach, catchment…). Keys are ids. */
export type Keyed<T extends Scalar = Scalar> = { [key: string]: T };
export type ModelValue = Scalar | Keyed;

/** Anything that survives JSON unchanged: the only thing a model state may hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface InputDeclaration {
  type: 'number' | 'boolean';
  /** `place`: the author's expression is evaluated once for each key that `keys` gives. */
  each?: 'place';
  description: { zh: string; en: string };
  unit?: string;
  /** Used where the author couples nothing. */
  default: Scalar;
}

export interface OutputDeclaration {
  type: 'number' | 'boolean';
  /** Present when the output is `Keyed`: exactly these keys. */
  keys?: readonly string[];
  description: { zh: string; en: string };
  unit?: string;
  /** Digits after the decimal point when shown. */
  decimals?: number;
}

export interface ActionArgument {
  type: 'number' | 'boolean' | 'string';
  /** For strings: the only values allowed. */
  oneOf?: readonly string[];
  optional?: boolean;
  description: { zh: string; en: string };
}

export interface ActionDeclaration {
  /** `true`: the effect must name a place (`here` or a place id). */
  atPlace: boolean;
  arguments: Record<string, ActionArgument>;
  description: { zh: string; en: string };
}

/** A place as models see it: numbers and tags only, from the scenario's map. */
export interface PlaceGeometry {
  id: string;
  x: number;
  y: number;
  kind: string;
  tags: readonly string[];
  population: number;
  vulnerable: number;
  homes: number;
  /** Households whose livelihood is livestock, 0..1 of all. */
  livestock: number;
  /** People who can be sheltered here; 0 where it is no shelter. */
  shelter: number;
}

/** What a model may know about the scenario besides its own params. */
export interface PrepareContext {
  places: readonly PlaceGeometry[];
  /** Elevation grid with river distances and flood lifts; absent without `map.terrain`. */
  terrain?: TerrainGrid;
  /** Metres for one map unit. */
  metresPerUnit: number;
  /**
   * Names of the outputs that anybody reads; absent: all. `read` may leave the others out,
   * which is most of its cost where thousands of drills are played.
   */
  wanted?: ReadonlySet<string>;
  /**
   * Uniform number in [0, 1) that depends on seed, name and keys alone, never on
   * how often or in what order it is asked for. A review draws again, for what is still to
   * come, every chance whose keys contain a number (a minute; 0 for a stream that unfolds with
   * time); the others were settled before the drill began.
   */
  random(name: string, ...keys: (string | number)[]): number;
}

/**
 * Elevation on a regular grid, row by row from the north-west corner.
 * Built once from the scenario's map; the flood model reads its lifts, the map draws it.
 */
export interface TerrainGrid {
  columns: number;
  rows: number;
  /** Map units between neighbouring grid points. */
  cell: number;
  /** Metres above datum. */
  elevation: Float32Array;
  /** Index into the map's `rivers` of the river that drains the cell. */
  river: Uint8Array;
  /** Position 0..1 along that river. */
  along: Float32Array;
  /** River bed level (m) at that position. */
  bed: Float32Array;
  /** Map units to the river centreline. */
  distance: Float32Array;
  /**
   * Stage above bed (m) at which water coming from the river first covers the cell,
   * by the lowest path of ground that connects them (priority-flood); Infinity if never.
   */
  lift: Float32Array;
}

export interface PreparedModel<State extends Json = Json> {
  outputs: Record<string, OutputDeclaration>;
  /** Places for which inputs declared `each: 'place'` are read; absent: all of the map's. */
  readsAt?: readonly string[];
  /** The state at minute 0, plain JSON. */
  initial(): State;
  /**
   * Advances `state` in place from `minute` by `dt` minutes (whole minutes, ≥ 1),
   * sub-stepping inside as its numerics need. `inputs` are last tick's values;
   * keyed inputs are `Keyed`. Never allocates more than it must: thousands of
   * whole drills are played for one review.
   */
  step(
    state: State,
    inputs: Readonly<Record<string, ModelValue>>,
    minute: number,
    dt: number,
  ): void;
  /** Writes every declared output into `out`, reusing keyed objects that stand there. */
  read(state: State, out: Record<string, ModelValue>): void;
  /** Performs a declared action at `minute`, in place. Arguments are already checked. */
  act(
    state: State,
    action: string,
    args: Readonly<Record<string, number | boolean | string>>,
    place: string | undefined,
    minute: number,
  ): void;
}

/** A mistake in a model's params that its Zod schema cannot see. */
export interface ParamProblem {
  /** Keys from `params` down to the mistake. */
  path: (string | number)[];
  zh: string;
  en: string;
}

export interface ModelPort<Params = unknown, State extends Json = Json> {
  /** The name that `"use"` gives in a scenario. */
  use: string;
  /** Rises whenever the same params, inputs and actions could give another result. */
  version: number;
  params: ZodType<Params>;
  inputs: Record<string, InputDeclaration>;
  actions: Record<string, ActionDeclaration>;
  /** Which map layer shows it, if any. */
  layer?: 'water' | 'evacuation' | 'epidemic' | 'rumour';
  /** Output declarations without preparing (cheap; used to check expressions). */
  outputs(params: Params, places: readonly PlaceGeometry[]): Record<string, OutputDeclaration>;
  check?(params: Params, places: readonly PlaceGeometry[]): ParamProblem[];
  prepare(params: Params, context: PrepareContext): PreparedModel<State>;
  /**
   * The same params with their least certain rates multiplied by `factor`, within their limits:
   * a review asks whether its judgement would be another one.
   */
  vary?(params: Params, factor: number): Params;
}

/** Keeps a port's own types while it is written, and hides them where ports are listed. */
export function defineModel<Params, State extends Json>(port: ModelPort<Params, State>): ModelPort {
  return port as unknown as ModelPort;
}
