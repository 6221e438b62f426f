/** One axis for curve, decisions and injects. A tick of play is as wide as any other. */
import type { ClockTable } from '../../../engine/clock.ts';
import { placeOn } from '../../axis.ts';
import type { AxisPoint, ReviewItemView, ReviewTimelineView } from '../../model/review.ts';
import type { GaugeView, ResultView } from '../../model.ts';
import type { Context } from '../context.ts';
import { reviewWords as words } from './words.ts';

/** Phases by the number of their ticks, up to the minute at which the record ended. */
export function axisOf({ phases }: Pick<ClockTable, 'phases'>, until: number): AxisPoint[] {
  const points: { minute: number; ticks: number }[] = [{ minute: 0, ticks: 0 }];
  let [from, ticks] = [0, 0];
  for (const phase of phases) {
    const to = Math.min(phase.until, until);
    if (to <= from) break;
    ticks += (to - from) / phase.tick;
    points.push({ minute: to, ticks });
    from = to;
  }
  return points.map((point) => ({
    minute: point.minute,
    at: ticks === 0 ? 0 : point.ticks / ticks,
  }));
}

const steps = [10, 30, 60, 120, 180, 360, 720, 1440];
/** Share of the axis that a clock label needs. */
const room = 0.042;

/** Clock labels on round hours, as close as they can be read in each part of the axis. */
export function hoursOn(
  axis: readonly AxisPoint[],
  startMinute: number,
  label: (minute: number) => string,
): ReviewTimelineView['hours'] {
  const hours: ReviewTimelineView['hours'] = [];
  let last = -room;
  for (const [index, to] of axis.entries()) {
    const from = axis[index - 1];
    if (!from) continue;
    const rate = (to.at - from.at) / (to.minute - from.minute);
    const step = steps.find((one) => one * rate >= room) ?? 1440;
    const first = Math.ceil((startMinute + from.minute) / step) * step - startMinute;
    for (let minute = first; minute <= to.minute; minute += step) {
      const at = placeOn(axis, minute);
      if (at - last < room) continue;
      last = at;
      hours.push({ minute, label: label(minute) });
    }
  }
  return hours;
}

/** Fewer points than pixels: those that bend the curve stay. */
function thinned(history: GaugeView['history']): GaugeView['history'] {
  return history.filter(({ value }, index) => {
    const [before, after] = [history[index - 1], history[index + 1]];
    return !before || !after || before.value !== value || after.value !== value;
  });
}

export function presentReviewTimeline(
  context: Context,
  about: {
    until: number;
    ticks: readonly number[];
    gauges: readonly GaugeView[];
    items: readonly ReviewItemView[];
    harm: ReviewTimelineView['harm'];
    result: Pick<ResultView, 'score'>;
  },
): ReviewTimelineView {
  const { program, world } = context;
  const axis = axisOf(program.clock, about.until);
  const declared = new Map(program.scenario.injects.map((one) => [one.id, one]));
  const expected = expectedOf(about.items);
  const expectedEnd = endOf(context, expected, about.result.score);
  return {
    axis,
    hours: hoursOn(axis, program.clock.startMinute, context.time),
    breaks: axis.slice(1, -1).map(({ minute }) => minute),
    gauges: about.gauges.map((gauge) => ({ ...gauge, history: thinned(gauge.history) })),
    injects: Object.entries(world.injected)
      .map(([id, minute]) => ({
        minute,
        time: context.time(minute),
        label: declared.get(id)?.label ?? id,
        urgent: declared.get(id)?.report?.urgency === 'urgent',
      }))
      .sort((a, b) => a.minute - b.minute),
    harm: about.harm,
    expected,
    ...(expectedEnd === undefined ? {} : { expectedEnd }),
    ticks: [...new Set(about.ticks)],
  };
}

/** What was left undone can be done later, so only questions move this line for good. */
const expectedOf = (items: readonly ReviewItemView[]): ReviewTimelineView['expected'] =>
  items.flatMap(({ key, kind, minute, options }) => {
    if (kind !== 'decision' && kind !== 'lapse') return [];
    const before = options.find(({ best }) => best)?.value;
    const after = options.find(({ chosen }) => chosen)?.value;
    return before === undefined || after === undefined ? [] : [{ key, minute, before, after }];
  });

/** Points between the line's end and the score that need a word. */
const worthSaying = 0.5;

function endOf(
  { program, world }: Context,
  expected: ReviewTimelineView['expected'],
  score: number,
): string | undefined {
  const last = expected.at(-1)?.after;
  if (last === undefined) return undefined;
  const lines = program.scenario.redLines.flatMap(({ id, label, caps }) =>
    world.redLines[id] !== undefined && caps.overall !== undefined
      ? [{ label, cap: caps.overall }]
      : [],
  );
  const lowest = [...lines].sort((a, b) => a.cap - b.cap)[0];
  const apart = Math.abs(last - score) >= worthSaying ? [words.expectedEnd(last, score)] : [];
  const all = [...apart, ...(lowest ? [words.capped(lowest.label, lowest.cap)] : [])];
  return all.length === 0 ? undefined : all.join('');
}
