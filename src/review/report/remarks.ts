/** What people said and threw in: remarks, surprises, plain notes, interruptions, by the minute. */
import type { InjectEvent } from '../../engine/events.ts';
import type { DrillRecord } from '../../engine/record.ts';
import type { ClassSheet } from '../classNotes.ts';
import { plainNotes } from '../classNotes.ts';
import type { Telling } from './evidence.ts';
import { type ReportWords, reportWords } from './words.ts';

export interface ReportRemark {
  minute: number;
  time: string;
  kind: 'remark' | 'inject' | 'note' | 'interrupted';
  text: string;
}

export function reportRemarks(
  telling: Telling,
  record: DrillRecord,
  sheet: ClassSheet,
): ReportRemark[] {
  const { world, time } = telling;
  const answered = new Set(world.decisions.map(({ minute }) => minute));
  const rows: Omit<ReportRemark, 'time'>[] = [
    ...surprises(telling, record),
    ...sheet.remarks.map(({ minute, text }) => ({ minute, kind: 'remark' as const, text })),
    ...sheet.interruptions.map(({ minute, seconds }) => ({
      minute,
      kind: 'interrupted' as const,
      text: reportWords.interrupted(seconds),
    })),
    // The note of a decision's own minute is its reason, and stands with the decision.
    ...plainNotes(world.notes)
      .filter(({ minute }) => !answered.has(minute))
      .map(({ minute, text }) => ({ minute, kind: 'note' as const, text })),
  ];
  return rows
    .sort((a, b) => a.minute - b.minute)
    .map((row) => ({ ...row, time: time(row.minute) }));
}

const surprises = (telling: Telling, { events }: DrillRecord): Omit<ReportRemark, 'time'>[] =>
  events.flatMap(({ minute, event }) =>
    event.type === 'INJECT'
      ? [{ minute, kind: 'inject' as const, text: injectText(telling, event) }]
      : [],
  );

/** What an instructor threw in, in words. */
export function injectText(
  { program }: Pick<Telling, 'program'>,
  event: InjectEvent,
  words: ReportWords = reportWords,
): string {
  const { scenario } = program;
  const declared = scenario.injects.find(({ id }) => id === event.id);
  const changes = Object.entries(event.deltas ?? {}).map(([target, change]) => {
    const [root, name = ''] = target.split('.');
    const list = root === 'resources' ? scenario.resources : scenario.variables;
    return words.changed(list[name]?.label ?? target, change);
  });
  const { report } = event;
  return [
    ...(declared ? [words.injected(declared.label)] : []),
    ...(report
      ? [words.typed(report.from, words.channels[report.channel] ?? report.channel, report.text)]
      : []),
    ...changes,
  ].join('；');
}
