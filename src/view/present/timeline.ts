/** 时间线: reports, decisions and the curves, on one axis of scenario minutes. */
import { phaseAt } from '../../engine/clock.ts';
import { optionWords, promptWords } from '../../engine/compile/decisionWords.ts';
import type { GaugeView, TimelineView } from '../model.ts';
import type { Context } from './context.ts';
import { warningOf } from './reports.ts';
import type { GaugeReading, Session } from './session.ts';

/** So many ticks are shown at once: where a tick is short, much happens in little time. */
const TICKS = 144;
const SHORTEST = 8 * 60;
const LONGEST = 4 * 24 * 60;
/** Of what is shown, this share lies behind. */
const BEHIND = 0.66;

/** Minutes shown at once, by the phase: an hour of the fire is not an hour of the aftermath. */
export function spanOf({ program, world }: Context): number {
  const { minute } = world.clock;
  const { phases } = program.clock;
  const { tick, until } = phaseAt(program.clock, minute);
  const from = Math.max(0, ...phases.map((phase) => phase.until).filter((end) => end < until));
  const most = Math.max(SHORTEST, Math.min(LONGEST, 2 * (until - from)));
  return Math.min(program.clock.end, Math.max(SHORTEST, Math.min(most, TICKS * tick)));
}

function windowOf(context: Context): { from: number; to: number } {
  const { clock } = context.program;
  const { minute } = context.world.clock;
  if (context.world.ended) return { from: 0, to: clock.end };
  const span = spanOf(context);
  // By whole quarters of an hour, so that the picture does not creep.
  const wanted = Math.floor((minute - span * BEHIND) / 15) * 15;
  const from = Math.max(0, Math.min(wanted, clock.end - span));
  return { from, to: Math.min(clock.end, from + span) };
}

/** Minutes between the clock's labels. */
const stepOf = (span: number): number =>
  span <= 10 * 60
    ? 60
    : span <= 16 * 60
      ? 120
      : span <= 30 * 60
        ? 180
        : span <= 50 * 60
          ? 360
          : 720;

function hoursOf(context: Context, from: number, to: number): TimelineView['hours'] {
  const { startMinute } = context.program.clock;
  const step = stepOf(to - from);
  const first = Math.ceil((startMinute + from) / step) * step - startMinute;
  const hours: TimelineView['hours'] = [];
  for (let minute = first; minute <= to; minute += step) {
    const midnight = (startMinute + minute) % (24 * 60) === 0;
    hours.push({ minute, label: midnight ? context.weekday(minute) : context.time(minute) });
  }
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

/** The model's output that a gauge shows, directly or through a fact. */
function outputOf({ program }: Context, value: string) {
  const fact = /^known\.(\w+)\./.exec(value)?.[1];
  const source = fact === undefined ? value : (program.scenario.facts[fact]?.truth ?? '');
  const [, id, output = ''] = /\bmodels\.(\w+)\.(\w+)/.exec(source) ?? [];
  return { layer: program.models.find((model) => model.id === id)?.port.layer, output };
}

type Output = ReturnType<typeof outputOf>;

/** How many believe, of all talk. */
function toneOf({ layer, output }: Output): GaugeView['tone'] {
  if (layer === undefined || layer === 'evacuation') return undefined;
  return layer === 'rumour' && !output.startsWith('believ') ? undefined : toneOfLayer[layer];
}

/** Counts of cases that add up, and those of the last hours: drawn as bars. */
type Counting = 'sum' | 'recent';

function countingOf({ layer, output }: Output): Counting | undefined {
  if (layer !== 'epidemic') return undefined;
  if (/^(new|reported)(\d+h|At)$/.test(output) && output !== 'reportedAt') return 'recent';
  return /^(everIll|reported|totalEverIll|totalReported)/.test(output) ? 'sum' : undefined;
}

const barsOf = { line: undefined, sum: 'sum', recent: 'recent' } as const;

/** Minutes of one bar. */
const binOf = (span: number): number =>
  span <= 10 * 60 ? 30 : span <= 16 * 60 ? 60 : span <= 50 * 60 ? 120 : span <= 80 * 60 ? 360 : 720;

/** By stretches of the clock. Noted at the end of a tick: what came at 10:00 belongs before it. */
function binned(
  { program }: Pick<Context, 'program'>,
  readings: readonly GaugeReading[],
  size: number,
  join: (before: number, value: number) => number,
): { from: number; to: number; value: number }[] {
  const { startMinute } = program.clock;
  const bars: { from: number; to: number; value: number }[] = [];
  for (const { minute, value } of readings) {
    const from = Math.floor((startMinute + minute - 1) / size) * size - startMinute;
    const last = bars[bars.length - 1];
    if (last?.from === from) last.value = join(last.value, value);
    else bars.push({ from, to: from + size, value });
  }
  return bars;
}

/** What came on top of all that had been before; corrections downwards are no news. */
function increments(readings: readonly GaugeReading[]): GaugeReading[] {
  let most = readings[0]?.value ?? 0;
  return readings.map(({ minute, value }) => {
    const more = Math.max(0, value - most);
    most += more;
    return { minute, value: more };
  });
}

/** Bars for a count of cases: how many are new in each stretch, or how many the last hours had. */
export function newsOf(
  context: Pick<Context, 'words' | 'program'>,
  readings: readonly GaugeReading[],
  window: { from: number; to: number },
  counting: Counting,
): NonNullable<GaugeView['news']> {
  const size = binOf(window.to - window.from);
  const sum = counting === 'sum';
  const bars = sum
    ? binned(context, increments(readings), size, (before, value) => before + value)
    : binned(context, readings, size, (_, value) => value);
  return {
    ...(sum ? { label: context.words.newEach(context.words.minutes(size)) } : {}),
    sum,
    bars: bars.filter(({ to, value }) => to > window.from && value > 0),
  };
}

export function presentGauges(
  context: Context,
  session: Pick<Session, 'readings'>,
  window = { from: 0, to: context.program.clock.end },
): GaugeView[] {
  return context.program.scenario.gauges.map((gauge) => {
    const { id, label, unit, decimals, low, high, lines } = gauge;
    const output = outputOf(context, gauge.value);
    const counting = gauge.draw === undefined ? countingOf(output) : barsOf[gauge.draw];
    // Bars are people who fell ill, wherever their number comes from.
    const tone = toneOf(output) ?? (counting ? 'cases' : undefined);
    const readings = session.readings[id] ?? [];
    const news = counting && newsOf(context, readings, window, counting);
    return {
      id,
      ...(tone === undefined ? {} : { tone }),
      label,
      unit,
      decimals,
      low,
      high,
      lines,
      history: readingsFrom(readings, window.from),
      ...(news ? { news } : {}),
    };
  });
}

export function presentTimeline(context: Context, session: Session): TimelineView {
  const { world, program } = context;
  const { from, to } = windowOf(context);
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
      .map((entry) => ({
        from: Math.max(from, entry.opened),
        to: entry.minute,
        label:
          entry.option === undefined
            ? promptWords(program, entry)
            : optionWords(program, entry, entry.option),
        lapsed: entry.option === undefined,
      })),
    open,
    gauges: presentGauges(context, session, { from, to }),
  };
}
