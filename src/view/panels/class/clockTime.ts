/** "19:20", "6月19日 02:05" as an instructor types it → a minute of the drill, or what is wrong. */
import type { ClockFaceView } from '../../model/classroom.ts';

export type TypedTime =
  | { ok: true; minute: number }
  | { ok: false; why: 'unreadable' | 'noSuchDay' | 'before' | 'after' };

const written = /^(?:(?:(\d{1,2})[月/-])?(\d{1,2})(?:日| ))?(\d{1,2})[:点时](\d{1,2})?分?$/;

const halfWidth = (typed: string): string =>
  typed
    .replace(/[０-９：／－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/ ?([:点时月日分]) ?/g, '$1')
    .trim();

/** Without a day, the last time that it was so. */
export function minuteOf(typed: string, face: ClockFaceView): TypedTime {
  const found = written.exec(halfWidth(typed));
  if (!found) return { ok: false, why: 'unreadable' };
  const [, month, day, hours = '', minutes = '0'] = found;
  if (Number(hours) > 23 || Number(minutes) > 59) return { ok: false, why: 'unreadable' };
  const ofDay = Number(hours) * 60 + Number(minutes);
  const days = face.days
    .map((one, index) => ({ ...one, minute: index * 1440 + ofDay - face.startMinute }))
    .filter((one) => day === undefined || one.day === Number(day))
    .filter((one) => month === undefined || one.month === Number(month));
  if (days.length === 0) return { ok: false, why: 'noSuchDay' };
  const past = days.filter(({ minute }) => minute >= 0 && minute <= face.until).at(-1);
  if (past) return { ok: true, minute: past.minute };
  return { ok: false, why: days.some(({ minute }) => minute > face.until) ? 'after' : 'before' };
}

interface TypedForms {
  /** "19:20" */
  time: string;
  /** "6月18日 19:20" */
  dated: string;
}

/** Both ways to write a minute of this drill. */
export function typedForms(minute: number, { startMinute, days }: ClockFaceView): TypedForms {
  const ofDay = (startMinute + minute) % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
  const date = days[Math.floor((startMinute + minute) / 1440)];
  return { time, dated: date ? `${date.month}月${date.day}日 ${time}` : time };
}

/** As `minuteOf` reads it; with the day where there has been more than one. */
export function timeTextOf(minute: number, face: ClockFaceView): string {
  const { time, dated } = typedForms(minute, face);
  return face.days.length > 1 ? dated : time;
}
