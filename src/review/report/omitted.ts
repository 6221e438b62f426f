/** What the review found that was no question: measures not given in time, statements against what was known. */
import type { RecordedEvent } from '../../engine/record.ts';
import type { Grade } from '../assess/grade.ts';
import type { Assessment } from '../assess/trial.ts';
import { askedOf, optionText } from './decisions.ts';
import type { Telling } from './evidence.ts';
import { momentWords as words } from './words.ts';

export interface ReportOmission {
  minute: number;
  time: string;
  text: string;
  better: string;
  grade: Grade;
  loss: number;
  error: number;
}

interface Record {
  events: readonly RecordedEvent[];
}

interface Said {
  text: string;
  better: string;
}

/** When a measure was first ordered from a moment on, and else when it was last ordered before. */
export function orderedAbout(
  { events }: Record,
  { measure, minute }: Pick<Assessment, 'measure' | 'minute'>,
): { later?: number; before?: number } {
  const minutes = events.flatMap((one) =>
    one.event.type === 'ORDER' && one.event.measure === measure ? [one.minute] : [],
  );
  const later = minutes.find((at) => at >= minute);
  const before = minutes.findLast((at) => at < minute);
  return {
    ...(later === undefined ? {} : { later }),
    ...(before === undefined ? {} : { before }),
  };
}

/** "02:10 才…", "18:30 以后没有再…", "一直没有…" */
export function omissionWords(
  label: string,
  form: boolean,
  { later, before }: ReturnType<typeof orderedAbout>,
  time: (minute: number) => string,
): string {
  if (later !== undefined) return (form ? words.lateForm : words.lateOrder)(time(later), label);
  const since = before === undefined ? undefined : time(before);
  return (form ? words.noForm : words.noOrder)(label, since);
}

function measureSaid({ program, time }: Telling, record: Record, one: Assessment): Said {
  const declared = program.measures[one.measure]?.measure;
  const label = declared?.label ?? one.measure;
  const form = declared?.form !== undefined;
  return {
    text: omissionWords(label, form, orderedAbout(record, one), time),
    better: (form ? words.formInTime : words.inTime)(time(one.minute), label),
  };
}

/** What was done at an assessed moment, in a few words. */
export function momentText(telling: Telling, record: Record, one: Assessment): string {
  if (one.kind === 'statement')
    return words.statement(telling.program.measures[one.measure]?.measure.label ?? one.measure);
  if (one.measure !== '') return measureSaid(telling, record, one).text;
  const entry = telling.world.decisions.find(
    ({ storyline, entry: number }) => storyline === one.storyline && number === one.entry,
  );
  if (!entry) return one.situation;
  return entry.option === undefined
    ? askedOf(telling, entry)
    : optionText(telling, entry, entry.option);
}

export const omissionsTold = (
  telling: Telling,
  record: Record,
  assessments: readonly Assessment[],
): ReportOmission[] =>
  assessments
    .filter(({ measure }) => measure !== '')
    .map((one) => ({
      minute: one.minute,
      time: telling.time(one.minute),
      text: momentText(telling, record, one),
      better: one.kind === 'statement' ? '' : measureSaid(telling, record, one).better,
      grade: one.grade,
      loss: one.loss,
      error: Number.isFinite(one.standardError) ? one.standardError : 0,
    }))
    .sort((a, b) => a.minute - b.minute);
