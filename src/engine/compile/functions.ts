/** The functions of the scenario language that look into a drill. See docs/authoring.md. */
import { keysOf } from '../../format/expression/index.ts';
import type { Frame } from '../frame.ts';
import { findWay, minutesOf } from '../roads.ts';
import type { Task, World } from '../world.ts';

/** What "never" counts as, in minutes. */
export const never = 1_000_000;
/** What "cannot be reached" counts as, in minutes. */
export const unreachable = 999;

const isActive = (task: Task): boolean =>
  task.kind === 'measure' && task.stage !== 'desk' && task.stage !== 'returning';
const isWorking = (task: Task): boolean =>
  task.kind === 'measure' && (task.stage === 'working' || task.stage === 'staying');

function countTasks(
  world: World,
  measure: string,
  place: string | undefined,
  counts: (task: Task) => boolean,
): number {
  let sum = 0;
  for (const task of world.tasks) {
    if (task.source === measure && (place === undefined || task.place === place) && counts(task))
      sum++;
  }
  return sum;
}

/** Minutes by vehicle on roads that are really open; `unreachable` where there is no way. */
export function trueTravelMinutes(frame: Frame, from: string, to: string): number {
  const { instance, world } = frame;
  const network = instance.program.network;
  if (!network) return from === to ? 0 : unreachable;
  // The table of roads is replaced whenever one opens or closes.
  if (instance.ways.roads !== world.roads)
    instance.ways = { roads: world.roads, minutes: new Map() };
  const found = instance.ways.minutes.get(from);
  const kept = found?.get(to);
  if (kept !== undefined) return kept;
  const legs = findWay(network, from, to, 'vehicle', (road) => world.roads[road]?.closed ?? false);
  const minutes = legs ? Math.min(unreachable, minutesOf(legs)) : unreachable;
  if (found) found.set(to, minutes);
  else instance.ways.minutes.set(from, new Map([[to, minutes]]));
  return minutes;
}

function sumWithTag(frame: Frame, values: readonly number[], tag: string): number {
  const places = frame.instance.program.scenario.map?.places ?? {};
  let sum = 0;
  for (const [index, key] of keysOf(values).entries()) {
    if (places[key]?.tags.includes(tag)) sum += values[index] ?? 0;
  }
  return sum;
}

const tally = (frame: Frame, measure: string) => frame.world.tallies[measure];

export const drillFunctions = {
  marked: (frame: Frame, mark: string) => frame.world.marks[mark] !== undefined,
  minuteOf: (frame: Frame, mark: string) => frame.world.marks[mark] ?? never,
  minutesSince: (frame: Frame, mark: string) => {
    const minute = frame.world.marks[mark];
    return minute === undefined ? never : frame.world.clock.minute - minute;
  },
  chosen: (frame: Frame, option: string) => frame.world.chosen[option] !== undefined,
  lapsed: (frame: Frame, situation: string) => frame.world.lapsed[situation] !== undefined,
  injected: (frame: Frame, inject: string) => frame.world.injected[inject] !== undefined,
  ordered: (frame: Frame, measure: string) => tally(frame, measure)?.ordered ?? 0,
  orderedAt: (frame: Frame, measure: string, place: string) =>
    tally(frame, measure)?.places[place]?.ordered ?? 0,
  finished: (frame: Frame, measure: string) => tally(frame, measure)?.finished ?? 0,
  finishedAt: (frame: Frame, measure: string, place: string) =>
    tally(frame, measure)?.places[place]?.finished ?? 0,
  active: (frame: Frame, measure: string) => countTasks(frame.world, measure, undefined, isActive),
  activeAt: (frame: Frame, measure: string, place: string) =>
    countTasks(frame.world, measure, place, isActive),
  working: (frame: Frame, measure: string) =>
    countTasks(frame.world, measure, undefined, isWorking),
  workingAt: (frame: Frame, measure: string, place: string) =>
    countTasks(frame.world, measure, place, isWorking),
  conduct: (frame: Frame, kind: string) =>
    frame.world.conduct.filter((entry) => entry.kind === kind).length,
  reachable: (frame: Frame, from: string, to: string) =>
    trueTravelMinutes(frame, from, to) < unreachable,
  travelMinutes: (frame: Frame, from: string, to: string) => trueTravelMinutes(frame, from, to),
  sumOf: sumWithTag,
} as const;
