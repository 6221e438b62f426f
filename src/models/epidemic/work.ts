/** Work space of a tick, made once: nothing in it outlives the tick. */
import { minuteWord } from './chance.ts';
import { type Force, newForce } from './force.ts';
import type { EpidemicState } from './layout.ts';
import type { Tables } from './tables.ts';

/** One number for each group. */
export type Row = Float64Array;

export interface Work {
  readonly tables: Tables;
  /** What is advanced, in place. */
  state: EpidemicState;
  /** The sub-step: its first minute, and its minutes. */
  minute: number;
  length: number;
  readonly force: Force;
  /** What the draws of this sub-step are made from, for each group. */
  readonly words: Int32Array;
  /** People who begin to be infectious in this sub-step. */
  readonly beginning: Row;
  /** People who leave a state: written over by each flow. */
  readonly leaving: Row;
  readonly leavingFree: Row;
  readonly leavingIsolated: Row;
  readonly leavingAwaiting: Row;
  readonly leavingSilent: Row;
  /** The chance of each group, where they differ. */
  readonly chances: Row;
  /** For each place: the chance that a search finds a case, and the share of severe cases treated. */
  readonly searched: Float64Array;
  readonly treated: Float64Array;
}

/** Work space for one tick after the other, of any drill. */
export function newWork(tables: Tables, state: EpidemicState): Work {
  const row = (): Row => new Float64Array(tables.groups.length);
  return {
    tables,
    state,
    minute: 0,
    length: 1,
    force: newForce(tables),
    words: new Int32Array(tables.groups.length),
    beginning: row(),
    leaving: row(),
    leavingFree: row(),
    leavingIsolated: row(),
    leavingAwaiting: row(),
    leavingSilent: row(),
    chances: row(),
    searched: new Float64Array(tables.places.length),
    treated: new Float64Array(tables.places.length),
  };
}

/** Begins a sub-step. */
export function beginSubStep(work: Work, minute: number, length: number): void {
  const { words, tables } = work;
  work.minute = minute;
  work.length = length;
  if (!tables.stochastic) return;
  const { keys } = tables;
  for (let group = 0; group < words.length; group += 1) {
    words[group] = minuteWord(keys, group, minute);
  }
}
