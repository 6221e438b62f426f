/** How fast people of a village decide, prepare and travel under the present conditions. */
import type { Conditions } from './conditions.ts';
import * as rate from './constants.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';

/** What is alike for all cohorts of a village. Minutes, rates per minute, shares 0..1. */
interface VillagePace {
  level: number;
  everyone: boolean;
  convinced: number;
  /** Deciding without an order, from worry alone. */
  worry: number;
  /** Deciding under an order. */
  ordered: number;
  refusalWithoutCue: number;
  /** σ of preparation of the able. */
  able: number;
  /** Factor on the hazard of departure, and what of it the vulnerable have. */
  crewBoost: number;
  aid: number;
  walking: number;
  walkingVulnerable: number;
  injury: number;
  night: number;
}

/** What the movement of one cohort needs. */
export interface Pace extends VillagePace {
  /** Whether crews carry people of this cohort. */
  carried: boolean;
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
  const village: VillagePace = {
    level: 0,
    everyone: false,
    convinced: 0.5,
    worry: 0.5,
    ordered: 0.5,
    refusalWithoutCue: 0.5,
    able: 0.5,
    crewBoost: 0.5,
    aid: 0.5,
    walking: 0.5,
    walkingVulnerable: 0.5,
    injury: 0.5,
    night: 0.5,
  };
  return {
    ...village,
    carried: false,
    decide: 0.5,
    refusal: 0.5,
    onCue: 0.5,
    gate: 0.5,
    boost: 0.5,
    sigma: 0.5,
    readyAge: 0.5,
    travel: 0.5,
    moveInjury: 0.5,
    relatives: 0.5,
  };
}

/** Sets what all cohorts of the village share. Call before `setCohortPace`. */
export function setVillagePace(
  pace: Pace,
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
): void {
  const { villages } = state;
  const base = village * slot.villageSize;
  const assisting = (villages[base + slot.assistMinutes] as number) > 0;
  const vehicles = assisting ? (villages[base + slot.assistVehicles] as number) : 0;
  const crews = assisting ? (villages[base + slot.assistCrews] as number) + vehicles : 0;
  pace.level = villages[base + slot.level] as number;
  pace.everyone = villages[base + slot.scopeAll] === 1;
  pace.convinced = conviction(villages, base);
  pace.night = now.night ? rate.nightPace : 1;
  pace.crewBoost = 1 + rate.crewBoost * (crews < rate.crewBoostMost ? crews : rate.crewBoostMost);
  pace.aid = rate.vulnerableUnaided + (1 - rate.vulnerableUnaided) * (crews < 2 ? crews / 2 : 1);
  const calm = villages[base + slot.cleared] === 1 ? 0 : 1 - now.easing;
  pace.worry = pace.convinced * calm * rate.decideUnordered;
  const trusting = 0.4 + 0.01 * now.trust;
  pace.ordered = rate.decideRate * (0.1 + 0.9 * pace.convinced) * trusting * pace.crewBoost;
  pace.refusalWithoutCue = refusalShare(tables.refusal[village] as number, now.trust, now.night);
  pace.able =
    tables.preparationMinutes * (rate.preparationSlow - rate.preparationQuick * pace.convinced);
  setTravel(pace, now, vehicles > 0);
}

/** Credence 0..1 after what the notice makes clear. */
function conviction(villages: number[], base: number): number {
  const believed = villages[base + slot.belief] as number;
  return believed + 0.3 * (villages[base + slot.clarity] as number) * (1 - believed);
}

/** Share of the ordered who decline: it grows with the square of distrust; `villageFactor` is the village's own. */
export function refusalShare(villageFactor: number, trust: number, night: boolean): number {
  const distrust = (100 - trust) / 40;
  const atNight = night ? rate.refusalAtNight : 1;
  const share = rate.refusalAtTrust60 * distrust * distrust * villageFactor * atNight;
  return share < rate.refusalMost ? share : rate.refusalMost;
}

function setTravel(pace: Pace, now: Conditions, lifts: boolean): void {
  const cut = 1 - now.road;
  const vulnerableOnFoot = rate.onFootFactor * (lifts ? 1 : rate.vulnerableOnFoot);
  pace.walking = now.travel / ((now.road + cut / rate.onFootFactor) * pace.night);
  pace.walkingVulnerable = now.travel / ((now.road + cut / vulnerableOnFoot) * pace.night);
  pace.injury = (now.night ? rate.moveInjuryAtNight : rate.moveInjuryByDay) * (1 + cut);
}

/** Sets the rest for one cohort; `inZone` says that it lives in the danger zone. */
export function setCohortPace(
  pace: Pace,
  relatives: number,
  cue: number,
  vulnerable: boolean,
  inZone: boolean,
): void {
  const level = inZone || pace.everyone ? pace.level : 0;
  const seen = inZone ? cue : 0;
  const own = (inZone ? pace.worry : 0) + seen * rate.decideOnCue;
  pace.carried = vulnerable && (inZone || pace.everyone);
  pace.onCue = seen * rate.decideOnCue;
  pace.decide = (own + (level > 0 ? pace.ordered : 0)) * pace.night * (vulnerable ? 0.8 : 1);
  pace.refusal = level > 0 ? pace.refusalWithoutCue * (1 - 0.5 * seen) : 0;
  pace.gate = gate(level, seen, vulnerable);
  pace.boost = pace.crewBoost * pace.night * pace.night * (vulnerable ? pace.aid : 1);
  pace.sigma = vulnerable ? pace.able * rate.vulnerablePreparation : pace.able;
  pace.readyAge = pace.sigma * rate.readyAge;
  pace.travel = vulnerable ? pace.walkingVulnerable : pace.walking;
  pace.moveInjury = vulnerable ? pace.injury * rate.vulnerableHarm : pace.injury;
  pace.relatives = vulnerable ? relatives * 0.8 : relatives;
}

/** Who may go: all once ordered to, the vulnerable from 先转老弱 on; unordered leavers need no leave. */
function gate(level: number, cue: number, vulnerable: boolean): number {
  if (level === 0 || level >= slot.levelGo) return 1;
  return vulnerable && level === slot.levelVulnerableFirst ? 1 : cue;
}
