/** What was promised to be said again: before it is due, and once it was not kept. */
import { promiseGrace } from '../../engine/rules/statements.ts';
import type { StatementEntry } from '../../engine/world.ts';
import type { PromiseView, ReportView } from '../model.ts';
import type { Context } from './context.ts';

/** It is near when so many minutes are left, or a quarter of what was promised. */
const NEAR = 30;

function lastOf({ world }: Context, measure: string): StatementEntry | undefined {
  return world.statements.findLast((entry) => entry.measure === measure);
}

function labelOf({ program }: Context, measure: string): string {
  return program.measures[measure]?.measure.label ?? measure;
}

function leftWords({ words }: Context, left: number): string {
  if (left === 0) return words.promise.now;
  const interval = words.minutes(Math.abs(left));
  return left < 0 ? words.promise.over(interval) : words.promise.left(interval);
}

export function presentPromises(context: Context): PromiseView[] {
  const { world } = context;
  const { minute } = world.clock;
  return Object.entries(world.issued)
    .filter(([, { due }]) => due >= 0 && minute <= due + promiseGrace)
    .sort(([, a], [, b]) => a.due - b.due)
    .map(([measure, { due }]): PromiseView => {
      const left = due - minute;
      const interval = lastOf(context, measure)?.quality.next ?? 0;
      return {
        measure,
        label: labelOf(context, measure),
        dueAt: context.when(due),
        left: leftWords(context, left),
        state: left < 0 ? 'late' : left <= Math.max(NEAR, interval / 4) ? 'near' : 'ahead',
      };
    });
}

/** A promise that had been broken by now, at the minute at which it was. */
export function brokenPromises(context: Context): ReportView[] {
  const { world, words } = context;
  return world.statements.flatMap((entry, index): ReportView[] => {
    if (entry.quality.next <= 0) return [];
    const due = entry.written + entry.quality.next;
    const kept = world.statements.some(
      (later, i) =>
        i > index && later.measure === entry.measure && later.minute <= due + promiseGrace,
    );
    if (kept || world.clock.minute <= due + promiseGrace) return [];
    const minute = due + promiseGrace;
    return [
      {
        key: `promise ${index}`,
        minute,
        time: context.when(minute),
        from: words.promise.from,
        channel: 'none',
        channelLabel: words.promise.broken,
        channelIcon: 'hourglass',
        text: words.promise.brokenText(labelOf(context, entry.measure), context.when(due)),
        urgency: 'important',
        status: 'plain',
        lapse: 'promise',
      },
    ];
  });
}
