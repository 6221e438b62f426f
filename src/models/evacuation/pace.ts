/** How fast a cohort decides, prepares and travels under the present conditions. */
import type { Conditions } from './conditions.ts';
import * as rate from './constants.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

export interface Pace {
  vulnerable: boolean;
  /** Decisions per minute of those warned. */
  decide: number;
  /** Share of the deciders who refuse. */
  refusal: number;
  /** Refusers and returned people who go after all, per minute. */
  onCue: number;
  /** 0..1: how far those ready may go. */
  gate: number;
  /** Factor on the hazard of departure. */
  boost: number;
  /** Minutes; see `mobilisation.ts`. */
  sigma: number;
  /** Oldest age of those who are ready and wait, minutes. */
  readyAge: number;
  /** Mean minutes to the shelter. */
  travel: number;
  moveInjury: number;
  relatives: number;
}

/** A pace to be written over. */
export function newPace(): Pace {
  return {
    vulnerable: false,
    decide: 0,
    refusal: 0,
    onCue: 0,
    gate: 0,
    boost: 1,
    sigma: 30,
    readyAge: 30,
    travel: 20,
    moveInjury: 0,
    relatives: 0.7,
  };
}

/** Credence 0..1 after what the notice makes clear. */
function conviction(villages: number[], base: number): number {
  const believed = villages[base + slot.belief] as number;
  return believed + 0.3 * (villages[base + slot.clarity] as number) * (1 - believed);
}

/** Sets `pace` for one cohort of a village; `inZone` says that it lives in the danger zone. */
export function setPace(
  pace: Pace,
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
  vulnerable: boolean,
  inZone: boolean,
): void {
  const { villages } = state;
  const base = village * slot.villageSize;
  const meant = inZone || villages[base + slot.scopeAll] === 1;
  const level = meant ? (villages[base + slot.level] as number) : 0;
  const cue = inZone ? now.cue : 0;
  const convinced = conviction(villages, base);
  const crews = crewsAtWork(villages, base);
  pace.vulnerable = vulnerable;
  pace.onCue = level > 0 || cue > 0 ? cue * rate.decideOnCue : 0;
  pace.relatives = (tables.relatives[village] as number) * (vulnerable ? 0.8 : 1);
  const settled = !inZone || villages[base + slot.cleared] === 1;
  setDecision(pace, level, cue, settled ? 0 : convinced, convinced, now, crews);
  pace.refusal = level > 0 ? refusalShare(tables.refusal[village] as number, cue, now) : 0;
  setPreparation(pace, tables, level, cue, convinced, now, crews);
  setTravel(pace, villages, base, now);
}

function crewsAtWork(villages: number[], base: number): number {
  if ((villages[base + slot.assistMinutes] as number) <= 0) return 0;
  return (villages[base + slot.assistCrews] as number) + (villages[base + slot.assistVehicles] as number);
}

function crewFactor(crews: number): number {
  return 1 + rate.crewBoost * (crews < rate.crewBoostMost ? crews : rate.crewBoostMost);
}

function setDecision(
  pace: Pace,
  level: number,
  cue: number,
  worried: number,
  convinced: number,
  now: Conditions,
  crews: number,
): void {
  const night = now.night ? rate.nightPace : 1;
  const own = worried * (1 - now.easing) * rate.decideUnordered + cue * rate.decideOnCue;
  const trusting = 0.4 + 0.01 * now.trust;
  const ordered = level > 0 ? rate.decideRate * (0.1 + 0.9 * convinced) * trusting * crewFactor(crews) : 0;
  pace.decide = (own + ordered) * night * (pace.vulnerable ? 0.8 : 1);
}

/** Share of the ordered who decline: grows with the square of distrust, ·0.5 at full cue. */
export function refusalShare(villageFactor: number, cue: number, now: Conditions): number {
  const distrust = (100 - now.trust) / 40;
  const night = now.night ? rate.refusalAtNight : 1;
  const share = rate.refusalAtTrust60 * distrust * distrust * villageFactor * night * (1 - 0.5 * cue);
  return share < rate.refusalMost ? share : rate.refusalMost;
}

/** Who may go: all once ordered to, the vulnerable from 先转老弱 on; unordered leavers need no leave. */
function gate(level: number, cue: number, vulnerable: boolean): number {
  if (level === 0 || level >= slot.levelGo) return 1;
  return vulnerable && level === slot.levelVulnerableFirst ? 1 : cue;
}

function setPreparation(
  pace: Pace,
  tables: Tables,
  level: number,
  cue: number,
  convinced: number,
  now: Conditions,
  crews: number,
): void {
  const slow = pace.vulnerable ? rate.vulnerablePreparation : 1;
  const aid = crews < 2 ? crews / 2 : 1;
  const unaided = pace.vulnerable ? rate.vulnerableUnaided + (1 - rate.vulnerableUnaided) * aid : 1;
  const night = now.night ? rate.nightPace * rate.nightPace : 1;
  const urgency = rate.preparationSlow - rate.preparationQuick * convinced;
  pace.gate = gate(level, cue, pace.vulnerable);
  pace.boost = crewFactor(crews) * unaided * night;
  pace.sigma = tables.preparationMinutes * urgency * slow;
  pace.readyAge = pace.sigma * rate.readyAge;
}

function setTravel(pace: Pace, villages: number[], base: number, now: Conditions): void {
  const lifts = (villages[base + slot.assistMinutes] as number) > 0 && (villages[base + slot.assistVehicles] as number) > 0;
  const onFoot = rate.onFootFactor * (pace.vulnerable && !lifts ? rate.vulnerableOnFoot : 1);
  const speed = now.road + (1 - now.road) / onFoot;
  const night = now.night ? rate.nightPace : 1;
  const injury = now.night ? rate.moveInjuryAtNight : rate.moveInjuryByDay;
  pace.travel = now.travel / (speed * night);
  pace.moveInjury = injury * (2 - now.road) * (pace.vulnerable ? rate.vulnerableHarm : 1);
}
