/** 态势: where no official warning stands, the line of a gauge that has been crossed. */
import type { StatusView, TimelineView } from '../model.ts';
import type { Context } from './context.ts';

/** When it was last reported upwards in writing. That it was not is left unsaid: a decision may have reported it. */
function reported(context: Context): string[] {
  const { program, world, words } = context;
  const reports = Object.values(program.measures).filter(
    ({ measure }) => measure.form?.kind === 'report',
  );
  const last = Math.max(-1, ...reports.map(({ id }) => world.issued[id]?.last ?? -1));
  return last < 0 ? [] : [words.status.reported(context.when(last))];
}

type Gauge = TimelineView['gauges'][number];

/** The highest line that has been crossed. */
function crossed(gauge: Gauge, value: number): Gauge['lines'][number] | undefined {
  return gauge.lines
    .filter((line) => line.value > gauge.low && value >= line.value)
    .sort((a, b) => b.value - a.value)[0];
}

export function presentStatus(
  context: Context,
  gauges: TimelineView['gauges'],
): StatusView | undefined {
  for (const gauge of gauges) {
    const { tone, label, unit, decimals } = gauge;
    const value = gauge.history[gauge.history.length - 1]?.value ?? 0;
    // What is the worse the lower it is (trust) has no tone.
    if (tone === undefined || value <= 0) continue;
    const line = crossed(gauge, value);
    const now = `${value.toFixed(decimals)} ${unit}`.trim();
    if (line) return { tone, label: line.label, lines: [`${label} ${now}`, ...reported(context)] };
    if (tone === 'cases') return { tone, label: now, lines: [label, ...reported(context)] };
  }
  return undefined;
}
