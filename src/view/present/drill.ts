/** World and session → the live drill's view model. */
import { phaseAt } from '../../engine/clock.ts';
import type { Program } from '../../engine/compile/program.ts';
import type { World } from '../../engine/world.ts';
import type { ClockView, DrillView, ResourceView } from '../model.ts';
import { type Context, contextOf } from './context.ts';
import { presentDecisions } from './decisions.ts';
import { presentMap } from './map.ts';
import { presentMeasures } from './measures.ts';
import { mapReadings } from './people.ts';
import { presentPromises } from './promises.ts';
import { presentReports, presentWarning } from './reports.ts';
import type { Session } from './session.ts';
import { presentStatus } from './status.ts';
import { presentDesk, presentTasks } from './tasks.ts';
import { presentTimeline } from './timeline.ts';

/** "6月19日 周五" for a scenario minute; calendar arithmetic on the scenario's own date. */
export function dateOf(context: Context, minute: number): string {
  const { program, words } = context;
  const start = Date.parse(`${program.scenario.clock.start}:00Z`);
  const date = new Date(start + minute * 60_000);
  return words.date(
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    words.weekdays[date.getUTCDay()] ?? '',
  );
}

function elapsedOf(minute: number): string {
  return `T+${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

function presentClock(context: Context, session: Session): ClockView {
  const { world, program } = context;
  const { minute } = world.clock;
  const phase = phaseAt(program.clock, minute).id;
  return {
    minute,
    time: context.time(minute),
    elapsed: elapsedOf(minute),
    date: dateOf(context, minute),
    phase: program.scenario.clock.phases.find(({ id }) => id === phase)?.label ?? phase,
    paused: session.paused,
    ...(session.held === undefined ? {} : { held: session.held }),
    speed: session.speed,
    speeds: session.speeds,
    mode: session.mode,
    ended: world.ended,
    ...(session.tickSeconds === undefined
      ? {}
      : {
          tick: {
            seconds: session.tickSeconds,
            runs: !session.paused && session.held === undefined && !world.ended,
          },
        }),
  };
}

export function presentResources({ program, world }: Context): ResourceView[] {
  return Object.entries(program.scenario.resources)
    .filter(([, { shown }]) => shown)
    .map(([id, { label, icon, unit, count, describe }]) => ({
      id,
      label,
      ...(describe === undefined ? {} : { describe }),
      icon,
      free: world.resources[id] ?? 0,
      // What was used up is gone from the capacity; of 5 that were there, 4 are left.
      total: Math.max(count, world.capacity[id] ?? 0),
      unit,
    }));
}

export function presentDrill(program: Program, world: World, session: Session): DrillView {
  const context = contextOf(program, world);
  const decisions = presentDecisions(context);
  const reports = presentReports(context);
  const warning = presentWarning(context);
  const timeline = presentTimeline(context, session);
  const status = warning ? undefined : presentStatus(context, timeline.gauges);
  return {
    title: program.scenario.title,
    role: program.scenario.role.title,
    clock: presentClock(context, session),
    ...(warning ? { warning } : {}),
    ...(status ? { status } : {}),
    resources: presentResources(context),
    promises: presentPromises(context),
    reports,
    unverified: reports.filter(({ status }) => status === 'unverified').length,
    decisions,
    tasks: presentTasks(context),
    desk: presentDesk(context),
    measures: presentMeasures(context),
    map: presentMap(context, session, decisions),
    timeline,
    ...(session.feedback === undefined ? {} : { feedback: session.feedback }),
    ...(session.refusal === undefined ? {} : { refusal: session.refusal }),
  };
}

/** Gauge values of this minute, and what the map compares with, for the session's history. */
export function readGauges(program: Program, world: World): Record<string, number> {
  const context = contextOf(program, world);
  const gauges = Object.fromEntries(
    program.scenario.gauges.map(({ id, value }) => [
      id,
      context.texts.formula(value)(context.frame),
    ]),
  );
  return { ...gauges, ...mapReadings(context) };
}
