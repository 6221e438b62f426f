/** A day as people write it, "2026年12月1日", and as it is kept, "2026-12-01". Pure. */

const written = /^(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})日?$/;
const two = (value: number): string => String(value).padStart(2, '0');

/** `''` for nothing; `undefined` where it is no day. Without a year it is the next such day. */
export function isoDayOf(typed: string, today: string): string | undefined {
  const text = typed
    .replace(/[０-９．／－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]/g, '');
  if (text === '') return '';
  const found = written.exec(text);
  if (!found) return undefined;
  const [, year, month = '', day = ''] = found;
  const inYear = (wanted: number) => `${wanted}-${two(Number(month))}-${two(Number(day))}`;
  const thisYear = Number(today.slice(0, 4));
  const next = inYear(thisYear) < today ? inYear(thisYear + 1) : inYear(thisYear);
  const iso = year === undefined ? next : inYear(Number(year));
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

export function dayTextOf(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return year && month && day ? `${year}年${month}月${day}日` : iso;
}
