/**
 * 演练事件 as CSV (RFC 4180, UTF-8 with a byte order mark, so that a spreadsheet reads
 * Chinese). What could be taken for a formula is made text by a leading apostrophe.
 */
import type { Program } from '../../engine/compile/program.ts';
import type { DrillRecord } from '../../engine/record.ts';
import type { World } from '../../engine/world.ts';
import { isoDayAfter } from './calendar.ts';
import { type EventRow, eventRows } from './eventRows.ts';
import { tellingOf } from './evidence.ts';
import { eventWords } from './words.ts';

const byteOrderMark = '\uFEFF';

/** A spreadsheet computes what begins so, full-width signs included. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

export function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

/** Everything that came in, was decided, ordered, said and noted, by the minute. */
export function eventsCsv(program: Program, world: World, record: DrillRecord): string {
  const telling = tellingOf(program, world);
  const { start } = program.scenario.clock;
  const dateOf = (minute: number): string =>
    isoDayAfter(start.slice(0, 10), Math.floor((program.clock.startMinute + minute) / 1440));
  const line = (row: EventRow): string[] => [
    dateOf(row.minute),
    telling.time(row.minute),
    String(row.minute),
    eventWords.kinds[row.kind],
    eventWords.seats[row.by] ?? program.scenario.seats[row.by]?.title ?? row.by,
    row.text,
    row.place,
    row.result,
  ];
  return csvOf([eventWords.columns, ...eventRows(telling, record).map(line)]);
}
