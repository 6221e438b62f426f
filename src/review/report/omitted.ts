/** What the review found that was no question: measures not given in time, statements against what was known. */
import type { DrillRecord } from '../../engine/record.ts';
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

type Record = Pick<DrillRecord, 'events'>;

interface Said {
  text: string;
  better: string;
}

function measureSaid({ program, time }: Telling, { events }: Record, one: Assessment): Said {
  const declared = program.measures[one.measure]?.measure;
  const label = declared?.label ?? one.measure;
  const form = declared?.form !== undefined;
  const ordered = events.find(
    ({ minute, event }) =>
      event.type === 'ORDER' && event.measure === one.measure && minute >= one.minute,
  );
  const never = form ? words.noForm(label) : words.noOrder(label);
  const late = (minute: number) => (form ? words.lateForm : words.lateOrder)(time(minute), label);
  return {
    text: ordered ? late(ordered.minute) : never,
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
