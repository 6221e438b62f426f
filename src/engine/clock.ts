/** Scenario time: whole minutes since `clock.start`, in phases with ticks of their own. */
import type { Scenario } from '../format/schema/scenario.ts';
import type { World } from './world.ts';

export interface ClockTable {
  /** Minutes from midnight to the start. */
  startMinute: number;
  phases: readonly { id: string; until: number; tick: number }[];
  /** Minute at which the drill is over. */
  end: number;
}

export function clockTable(scenario: Scenario): ClockTable {
  const [hours, minutes] = scenario.clock.start.slice(11).split(':').map(Number);
  const phases = scenario.clock.phases.map(({ id, until, tick }) => ({ id, until, tick }));
  const end = phases[phases.length - 1]?.until ?? 0;
  return { startMinute: (hours ?? 0) * 60 + (minutes ?? 0), phases, end };
}

export function phaseAt(table: ClockTable, minute: number): ClockTable['phases'][number] {
  const last = table.phases[table.phases.length - 1] as ClockTable['phases'][number];
  return table.phases.find((phase) => minute < phase.until) ?? last;
}

/** Minutes that the next tick advances; never across the end of a phase. */
export function tickLength(table: ClockTable, minute: number): number {
  const phase = phaseAt(table, minute);
  return Math.max(1, Math.min(phase.tick, phase.until - minute));
}

const nightBegins = 19 * 60;
const nightEnds = 6 * 60 + 30;

export function clockAt(table: ClockTable, minute: number): World['clock'] {
  const total = table.startMinute + minute;
  const ofDay = total % 1440;
  return {
    minute,
    hour: ofDay / 60,
    day: Math.floor(total / 1440),
    night: ofDay >= nightBegins || ofDay < nightEnds,
    phase: phaseAt(table, minute).id,
  };
}
