/** Journeys: planned by the cuts that are known, meeting the cuts that are real. */
import type { CompiledRoad } from '../compile/program.ts';
import { dueMinute, type Frame } from '../frame.ts';
import { findWay, nightFactor, rubbleMinutes, type TravelMode } from '../roads.ts';
import { writable } from '../sections.ts';
import type { Leg, Task } from '../world.ts';
import { addReport, claim } from './knowledge.ts';

/** Cut as far as the player knows. A road without a fact is seen by everyone. */
export function knownCut(frame: Frame, road: string): boolean {
  const entry = frame.instance.program.roads.find(({ id }) => id === road);
  return entry !== undefined && believedCut(frame, entry);
}

function believedCut({ world }: Frame, { id, fact }: CompiledRoad): boolean {
  if (fact === undefined) return world.roads[id]?.closed ?? false;
  const known = world.known[fact];
  return known?.heard === true && known.value === true;
}

/** The way by daylight. The same cuts give the same way, so each is looked for once. */
function wayByDay(frame: Frame, from: string, to: string, mode: TravelMode): Leg[] | undefined {
  const { network, roads, plans } = frame.instance.program;
  if (!network) return undefined;
  let key = `${mode} ${from} ${to}`;
  for (const road of roads) if (believedCut(frame, road)) key += ` ${road.id}`;
  const found = plans.get(key);
  if (found !== undefined || plans.has(key)) return found;
  const legs = findWay(network, from, to, mode, (road) => knownCut(frame, road));
  plans.set(key, legs);
  return legs;
}

/** The way a crew would take by what is known now, with the minutes of the hour. */
export function planWay(frame: Frame, from: string, to: string, mode: string): Leg[] | undefined {
  if (mode === 'none') return undefined;
  const legs = wayByDay(frame, from, to, mode as TravelMode);
  if (!legs || !frame.world.clock.night) return legs;
  return legs.map((leg) => ({ ...leg, minutes: leg.minutes * nightFactor }));
}

/** The task begins a journey; where no way is known it stands at its start, blocked. */
export function setOut(
  frame: Frame,
  task: Task,
  stage: 'travelling' | 'returning',
  from: string,
  to: string,
): Task {
  const minute = dueMinute(frame);
  const legs = planWay(frame, from, to, task.travel);
  const sum = (legs ?? []).reduce((minutes, leg) => minutes + leg.minutes, 0);
  return {
    ...task,
    stage,
    began: minute,
    ends: minute + Math.ceil(sum),
    legs: legs ?? [{ road: '', from, to, minutes: 0 }],
    leg: legs ? 0 : -1,
    legBegan: minute,
    onLeg: false,
    blocked: legs === undefined,
  };
}

/** Turns round on the way: back along the road it is on, and home from there. */
export function turnRound(frame: Frame, task: Task, home: string): Task {
  const { minute } = frame.world.clock;
  const leg = task.legs[task.leg];
  const from = leg?.from ?? (task.legs[0] as Leg).from;
  const rest = setOut(frame, task, 'returning', from, home);
  if (!leg || !task.onLeg || rest.blocked) return rest;
  // As if it had come from the far end: what it has yet to go is what it has gone.
  const gone = minute - task.legBegan;
  const legBegan = minute - (leg.minutes - gone);
  const back: Leg = { ...leg, from: leg.to, to: leg.from };
  return {
    ...rest,
    began: legBegan,
    ends: minute + Math.ceil(rest.legs.reduce((sum, { minutes }) => sum + minutes, gone)),
    legs: [back, ...rest.legs],
    legBegan,
    onLeg: true,
  };
}

export type JourneyState = 'underWay' | 'arrived' | 'noWay';

/**
 * Passes every leg that is over by now. Who comes to a cut road that was not reckoned with
 * reports it and looks for the best way from there: on foot, that may be across.
 */
export function journeyOver(frame: Frame, task: Task): JourneyState {
  const { minute } = frame.world.clock;
  let current = task;
  for (let budget = 40; budget > 0; budget--) {
    if (current.leg < 0) current = retry(frame, current);
    if (current.leg < 0) return keep(frame, current, 'noWay');
    const leg = current.legs[current.leg];
    if (!leg) return keep(frame, current, 'arrived');
    if (!current.onLeg) {
      const detour = meetsCut(frame, current, leg);
      current = detour ?? { ...current, onLeg: true };
      if (detour) continue;
    }
    if (current.legBegan + leg.minutes > minute) return keep(frame, current, 'underWay');
    current = {
      ...current,
      leg: current.leg + 1,
      legBegan: current.legBegan + leg.minutes,
      onLeg: false,
    };
  }
  return keep(frame, current, 'underWay');
}

function keep(frame: Frame, task: Task, state: JourneyState): JourneyState {
  const { tasks } = frame.world;
  const index = tasks.findIndex(({ id }) => id === task.id);
  if (index >= 0 && tasks[index] !== task) writable(frame, 'tasks')[index] = task;
  return state;
}

/** Was blocked on the way home: is there a way now? */
function retry(frame: Frame, task: Task): Task {
  if (task.stage !== 'returning') return task;
  const last = task.legs[task.legs.length - 1] as Leg;
  return setOut(frame, task, 'returning', (task.legs[0] as Leg).from, last.to);
}

/** Only at the entrance of a leg; who is already on it gets through. */
function meetsCut(frame: Frame, task: Task, leg: Leg): Task | undefined {
  const network = frame.instance.program.network;
  if (!network || leg.road === '' || !frame.world.roads[leg.road]?.closed) return undefined;
  if (task.travel === 'foot' && leg.minutes >= rubbleMinutes(network, leg)) return undefined;
  learnCut(frame, task, leg.road);
  const goal = (task.legs[task.legs.length - 1] as Leg).to;
  return setOut(frame, task, task.stage as 'travelling' | 'returning', leg.from, goal);
}

function learnCut(frame: Frame, task: Task, road: string): void {
  const fact = frame.instance.program.scenario.map?.roads[road]?.fact;
  if (fact === undefined || knownCut(frame, road)) return;
  claim(frame, fact, true, true);
  addReport(frame, {
    source: 'engine:roadCut',
    values: [frame.instance.program.scenario.map?.roads[road]?.label ?? road],
    place: task.place,
    claims: { [fact]: true },
    verified: true,
  });
}
