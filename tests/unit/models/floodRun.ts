/** Plays the flood model alone, for its tests. */
import {
  type FloodParams,
  type FloodState,
  floodModel,
  floodParams,
} from '../../../src/models/flood/index.ts';
import type {
  Keyed,
  ModelValue,
  PlaceGeometry,
  PrepareContext,
  PreparedModel,
} from '../../../src/models/port.ts';
import { floodQinglongParams } from '../../fixtures/models/flood-qinglong-params.ts';

export type Out = Record<string, ModelValue>;
export type Raw = typeof floodQinglongParams;

export const place = (id: string, x = 0, y = 0): PlaceGeometry => ({
  id,
  x,
  y,
  kind: 'village',
  tags: [],
  population: 100,
  vulnerable: 10,
  homes: 30,
  livestock: 0,
  shelter: 0,
});
export const places = Object.keys(floodQinglongParams.exposure).map((id) => place(id));
export const context: PrepareContext = { places, metresPerUnit: 20, random: () => 0.5 };

export const parse = (change: (raw: Raw) => void = () => undefined): FloodParams => {
  const raw = structuredClone(floodQinglongParams);
  change(raw);
  return floodParams.parse(raw);
};
export const params = parse();

export interface Run {
  model: PreparedModel<FloodState>;
  state: FloodState;
  out: Out;
  /** Outputs after every tick, by minute. */
  track: Map<number, Out>;
}
export interface Order {
  minute: number;
  action: string;
  args: Record<string, number>;
}

export function run({
  with: used = params,
  dt = 2,
  until = 1440,
  inputs = {},
  orders = [],
  at = context,
}: {
  with?: FloodParams;
  dt?: number;
  until?: number;
  inputs?: Record<string, ModelValue>;
  orders?: Order[];
  at?: PrepareContext;
} = {}): Run {
  const model = floodModel.prepare(used, at) as PreparedModel<FloodState>;
  const state = model.initial();
  const out: Out = {};
  const track = new Map<number, Out>();
  const values = { rainFactor: 1, crestShift: 0, flaw: 0, ...inputs };
  for (let minute = 0; minute < until; minute += dt) {
    for (const order of orders) {
      if (order.minute === minute) model.act(state, order.action, order.args, undefined, minute);
    }
    model.step(state, values, minute, dt);
    model.read(state, out);
    track.set(minute + dt, structuredClone(out));
  }
  return { model, state, out, track };
}

export const at = (out: Out | undefined, name: string, key: string): number =>
  Number((out?.[name] as Keyed | undefined)?.[key]);
export const series = (result: Run, name: string, key: string): [number, number][] =>
  [...result.track].map(([minute, out]) => [minute, at(out, name, key)]);
export const peak = (rows: [number, number][]): [number, number] =>
  rows.reduce((best, row) => (row[1] > best[1] ? row : best));
export const firstOver = (rows: [number, number][], limit: number): number =>
  rows.find((row) => row[1] >= limit)?.[0] ?? Infinity;

/** Every number in a plain value. */
export function* numbers(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* numbers(inner);
}
export const isClean = (value: unknown): boolean => {
  for (const n of numbers(value)) if (!Number.isFinite(n) || Object.is(n, -0)) return false;
  return true;
};
