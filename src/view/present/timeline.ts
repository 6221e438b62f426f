/** 时间线: reports, decisions and the curves, on one axis of scenario minutes. */
import type { DecisionEntry } from '../../engine/world.ts';
import type { GaugeView, TimelineView } from '../model.ts';
import type { Context } from './context.ts';
import { warningOf } from './reports.ts';
import type { GaugeReading, Session } from './session.ts';

/** Minutes shown at once: the past few hours and what is ahead, so that minutes stay readable. */
const behind = 8 * 60;
const ahead = 6 * 60;

function windowOf(context: Context): { from: number; to: number } {
  const { clock } = context.program;
  const { minute } = context.world.clock;
  if (context.world.ended) return { from: 0, to: clock.end };
  const from = Math.max(0, Math.min(minute - behind, clock.end - behind - ahead));
  return { from, to: Math.min(clock.end, from + behind + ahead) };
}

function hoursOf(context: Context, from: number, to: number): TimelineView['hours'] {
  const { startMinute } = context.program.clock;
  const step = to - from > 20 * 60 ? 180 : 60;
  const first = Math.ceil((startMinute + from) / step) * step - startMinute;
  const hours: TimelineView['hours'] = [];
  for (let minute = first; minute <= to; minute += step)
    hours.push({ minute, label: context.time(minute) });
  return hours;
}

/** Only what stands out is written beside its mark; the rest is one click away in the reports. */
function reportMarks(context: Context, from: number): TimelineView['reports'] {
  const inWindow = context.world.reports.filter(({ minute }) => minute >= from);
  return inWindow.map((entry) => {
    const warning = warningOf(context, entry);
    const { text } = context.texts.report(entry);
    const urgent = context.program.reports.get(entry.source)?.report.urgency === 'urgent';
    const unverified = Object.keys(entry.claims).length > 0 && !entry.verified;
    const kind = warning ? 'warning' : unverified ? 'unverified' : 'plain';
    const note = warning?.label ?? (urgent ? text : undefined);
    return {
      minute: entry.minute,
      kind,
      label: text,
      ...(note === undefined ? {} : { text: note }),
    };
  });
}

/** The readings in the window, and the last one before it so that the curve does not begin in mid-air. */
function readingsFrom(readings: readonly GaugeReading[], from: number): GaugeReading[] {
  const first = readings.findIndex(({ minute }) => minute >= from);
  if (first < 0) return readings.slice(-1).map((one) => ({ ...one, minute: from }));
  const before = readings[first - 1];
  const inside = readings.slice(first);
  return before && inside[0]?.minute !== from ? [{ ...before, minute: from }, ...inside] : inside;
}

const toneOfLayer = { water: 'water', rumour: 'rumour', epidemic: 'cases' } as const;

/** By the model whose output is shown, directly or through a fact; how many believe, of all talk. */
function toneOf({ program }: Context, value: string): GaugeView['tone'] {
  const fact = /^known\.(\w+)\./.exec(value)?.[1];
  const source = fact === undefined ? value : (program.scenario.facts[fact]?.truth ?? '');
  const [, id, output = ''] = /\bmodels\.(\w+)\.(\w+)/.exec(source) ?? [];
  const layer = program.models.find((model) => model.id === id)?.port.layer;
  if (layer === undefined || layer === 'evacuation') return undefined;
  return layer === 'rumour' && !output.startsWith('believ') ? undefined : toneOfLayer[layer];
}

export function presentGauges(
  context: Context,
  session: Pick<Session, 'readings'>,
  from = 0,
): GaugeView[] {
  return context.program.scenario.gauges.map((gauge) => {
    const { id, label, unit, decimals, low, high, lines } = gauge;
    const tone = toneOf(context, gauge.value);
    return {
      id,
      ...(tone === undefined ? {} : { tone }),
      label,
      unit,
      decimals,
      low,
      high,
      lines,
      history: readingsFrom(session.readings[id] ?? [], from),
    };
  });
}

export function presentTimeline(context: Context, session: Session): TimelineView {
  const { world, program, texts, frame } = context;
  const { from, to } = windowOf(context);
  const promptOf = ({ storyline, situation, values }: DecisionEntry) =>
    program.storyline[storyline]?.situations[situation]?.prompt?.render(values) ?? '';
  const labelOf = (storyline: string) => program.scenario.storylines[storyline]?.label ?? storyline;
  const open = program.storylines.flatMap(({ id, situations }) => {
    const at = world.at[id];
    const situation = at && situations[at.situation];
    if (!at || at.closed || !situation || situation.within === 0) return [];
    return [{ from: at.since, to: at.since + situation.within, label: labelOf(id) }];
  });
  return {
    from,
    to,
    now: world.clock.minute,
    nowLabel: context.time(world.clock.minute),
    hours: hoursOf(context, from, to),
    reports: reportMarks(context, from),
    decisions: world.decisions
      .filter(({ minute }) => minute >= from)
      .map((entry) => {
        const option =
          program.options[`${entry.storyline}.${entry.situation}.${entry.option ?? ''}`];
        const label = option ? texts.text(option.option.text, frame) : promptOf(entry);
        return {
          from: Math.max(from, entry.opened),
          to: entry.minute,
          label,
          lapsed: entry.option === undefined,
        };
      }),
    open,
    gauges: presentGauges(context, session, from),
  };
}
