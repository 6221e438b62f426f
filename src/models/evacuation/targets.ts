/** Where outputs are written: each by name in the code, which is quicker than by a name in a variable. */
import type { ModelValue } from '../port.ts';
import type { VillageOutput } from './declarations.ts';
import type { Measured } from './measure.ts';

export type Out = Record<string, ModelValue>;

/** The keyed object of each output of villages, made where it does not stand yet. */
export const targets: Record<VillageOutput, (out: Out) => ModelValue> = {
  unaware: (out) => {
    out.unaware ??= {};
    return out.unaware;
  },
  warned: (out) => {
    out.warned ??= {};
    return out.warned;
  },
  preparing: (out) => {
    out.preparing ??= {};
    return out.preparing;
  },
  onTheWay: (out) => {
    out.onTheWay ??= {};
    return out.onTheWay;
  },
  safe: (out) => {
    out.safe ??= {};
    return out.safe;
  },
  returned: (out) => {
    out.returned ??= {};
    return out.returned;
  },
  atHome: (out) => {
    out.atHome ??= {};
    return out.atHome;
  },
  atRiskAtHome: (out) => {
    out.atRiskAtHome ??= {};
    return out.atRiskAtHome;
  },
  vulnerableAtHome: (out) => {
    out.vulnerableAtHome ??= {};
    return out.vulnerableAtHome;
  },
  refusers: (out) => {
    out.refusers ??= {};
    return out.refusers;
  },
  reachedShare: (out) => {
    out.reachedShare ??= {};
    return out.reachedShare;
  },
  movedShare: (out) => {
    out.movedShare ??= {};
    return out.movedShare;
  },
  vulnerableMovedShare: (out) => {
    out.vulnerableMovedShare ??= {};
    return out.vulnerableMovedShare;
  },
  exposed: (out) => {
    out.exposed ??= {};
    return out.exposed;
  },
  trapped: (out) => {
    out.trapped ??= {};
    return out.trapped;
  },
  injured: (out) => {
    out.injured ??= {};
    return out.injured;
  },
  dead: (out) => {
    out.dead ??= {};
    return out.dead;
  },
  missing: (out) => {
    out.missing ??= {};
    return out.missing;
  },
};

interface Total {
  name: string;
  /** What it is the sum of. */
  of: Measured;
  write: (out: Out, sum: number) => void;
}

/** Outputs that are sums over all villages. */
export const totals: readonly Total[] = [
  {
    name: 'totalAtHome',
    of: 'atHome',
    write: (out, sum) => {
      out.totalAtHome = sum;
    },
  },
  {
    name: 'totalAtRisk',
    of: 'atRiskAtHome',
    write: (out, sum) => {
      out.totalAtRisk = sum;
    },
  },
  {
    name: 'totalSafe',
    of: 'safe',
    write: (out, sum) => {
      out.totalSafe = sum;
    },
  },
  {
    name: 'totalExposed',
    of: 'exposed',
    write: (out, sum) => {
      out.totalExposed = sum;
    },
  },
  {
    name: 'totalDead',
    of: 'dead',
    write: (out, sum) => {
      out.totalDead = sum;
    },
  },
  {
    name: 'totalInjured',
    of: 'injured',
    write: (out, sum) => {
      out.totalInjured = sum;
    },
  },
  {
    name: 'totalMissing',
    of: 'missing',
    write: (out, sum) => {
      out.totalMissing = sum;
    },
  },
  {
    name: 'totalWrongWay',
    of: 'astray',
    write: (out, sum) => {
      out.totalWrongWay = sum;
    },
  },
  {
    name: 'vulnerableAtRisk',
    of: 'vulnerableAtRisk',
    write: (out, sum) => {
      out.vulnerableAtRisk = sum;
    },
  },
];
