/** One cohort over one sub-step: hear, decide, get ready, travel, arrive. */
import type { Conditions } from './conditions.ts';
import * as rate from './constants.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import { leaving, rayleighHazard, rayleighSigmaPerMean } from './mobilisation.ts';
import type { Pace } from './pace.ts';

/** Fewer people than this move on together: no stage keeps a dust of 1e-12 people for ever. */
const dust = 1e-6;

function leavers(people: number, hazard: number): number {
  if (hazard <= 0) return 0;
  return people < dust ? people : people * leaving(hazard);
}

/** Moves the cohort that starts at `at` in `people`; `hear` is the share of its unaware who hear. */
export function move(
  state: EvacuationState,
  at: number,
  guestsAt: number,
  hear: number,
  pace: Pace,
  now: Conditions,
  h: number,
): void {
  const { people } = state;
  const deciding = decide(people, at, hear, pace, h);
  const carried = pace.carried ? carry(people, at, now) : 0;
  const departing = prepare(people, at, deciding, pace, h) + carried;
  const wrong = departing * now.rumour;
  const hurt = departing * pace.moveInjury;
  people[at + slot.injured] = (people[at + slot.injured] as number) + hurt;
  people[at + slot.wrongWay] =
    (people[at + slot.wrongWay] as number) + wrong * (1 - pace.moveInjury);
  const right = (departing - wrong) * (1 - pace.moveInjury);
  const turning = turnRound(people, at, now.rumour, h);
  const arriving = travel(people, at, right + turning, pace, h);
  if (arriving > 0) arrive(state, at, guestsAt, arriving, pace.relatives);
}

/** Hearing and deciding, newcomers on average half a step; returns those who begin to prepare. */
function decide(people: number[], at: number, hear: number, pace: Pace, h: number): number {
  const unaware = people[at + slot.unaware] as number;
  const fresh = leaversByShare(unaware, hear);
  const waiting = people[at + slot.warned] as number;
  const atOnce = fresh > 0 ? fresh * leaving(pace.decide * h * 0.5) : 0;
  const decided = leavers(waiting, pace.decide * h) + atOnce;
  const declining = decided * pace.refusal;
  const refusing = people[at + slot.refusing] as number;
  const relenting = leavers(refusing, pace.onCue * h);
  const home = people[at + slot.returned] as number;
  const again = leavers(home, pace.onCue * h);
  people[at + slot.unaware] = unaware - fresh;
  people[at + slot.warned] = noLess(waiting + fresh - decided);
  people[at + slot.refusing] = refusing - relenting + declining;
  people[at + slot.returned] = home - again;
  return decided - declining + relenting + again;
}

function leaversByShare(people: number, share: number): number {
  return people < dust && share > 0 ? people : people * share;
}

function noLess(value: number): number {
  return value > 0 ? value : 0;
}

/** Crews carry those ready, then those still undecided; returns how many. */
function carry(people: number[], at: number, now: Conditions): number {
  if (now.carry <= 0) return 0;
  const ready = people[at + slot.preparing] as number;
  const first = ready < now.carry ? ready : now.carry;
  people[at + slot.preparing] = ready - first;
  now.carry -= first;
  const undecided = people[at + slot.warned] as number;
  const second = undecided < now.carry ? undecided : now.carry;
  people[at + slot.warned] = undecided - second;
  now.carry -= second;
  return first + second;
}

/** Rayleigh mobilisation by the mean age of those preparing; returns those who set out. */
function prepare(people: number[], at: number, entering: number, pace: Pace, h: number): number {
  const ready = people[at + slot.preparing] as number;
  if (ready <= 0 && entering <= 0) {
    people[at + slot.preparing] = 0;
    people[at + slot.preparingAge] = 0;
    return 0;
  }
  const age = people[at + slot.preparingAge] as number;
  const departing =
    ready > 0 ? leavers(ready, pace.gate * pace.boost * rayleighHazard(age, h, pace.sigma)) : 0;
  const staying = ready - departing;
  const all = staying + entering;
  const older = age + h;
  const oldest = pace.gate < 1 && older > pace.readyAge ? pace.readyAge : older;
  people[at + slot.preparing] = all;
  people[at + slot.preparingAge] = all > 0 ? (staying * oldest + entering * h * 0.5) / all : 0;
  return departing;
}

/** Rumour turns movers round, and lets go of them again; returns the net number put right. */
function turnRound(people: number[], at: number, rumour: number, h: number): number {
  const astray = people[at + slot.wrongWay] as number;
  if (rumour <= 0 && astray <= 0) return 0;
  const going = people[at + slot.onTheWay] as number;
  const lost = leavers(going, rumour * rate.turnRate * h);
  const found = leavers(astray, (1 - rumour) * rate.turnRate * h);
  people[at + slot.onTheWay] = going - lost;
  people[at + slot.wrongWay] = astray - found + lost;
  return found;
}

/** Travel, a Rayleigh time of mean `pace.travel`; returns those who arrive. */
function travel(people: number[], at: number, entering: number, pace: Pace, h: number): number {
  const going = people[at + slot.onTheWay] as number;
  if (going <= 0 && entering <= 0) return 0;
  const age = people[at + slot.travelAge] as number;
  const sigma = pace.travel * rayleighSigmaPerMean;
  const arriving = going > 0 ? leavers(going, rayleighHazard(age, h, sigma)) : 0;
  const staying = going - arriving;
  const all = staying + entering;
  people[at + slot.onTheWay] = all;
  people[at + slot.travelAge] = all > 0 ? (staying * (age + h) + entering * h * 0.5) / all : 0;
  return arriving;
}

/** People who have arrived: to relatives, or to the shelter whose guests stand at `guestsAt` (−1: none). */
export function arrive(
  state: EvacuationState,
  at: number,
  guestsAt: number,
  arriving: number,
  relatives: number,
): void {
  const { people, guests } = state;
  const kin = guestsAt < 0 ? arriving : arriving * relatives;
  const rest = arriving - kin;
  people[at + slot.withRelatives] = (people[at + slot.withRelatives] as number) + kin;
  people[at + slot.sheltered] = (people[at + slot.sheltered] as number) + rest;
  if (guestsAt >= 0) guests[guestsAt] = (guests[guestsAt] as number) + rest;
}
