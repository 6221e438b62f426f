/** The scenario's own calendar: no clock of the machine is asked. */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 31);

/** Month and day `days` whole days after "2026-06-18". */
export function dayAfter(date: string, days: number): { month: number; day: number } {
  const { month, day } = dateAfter(date, days);
  return { month, day };
}

/** "2026-06-19", one day after "2026-06-18". */
export function isoDayAfter(date: string, days: number): string {
  const { year, month, day } = dateAfter(date, days);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function dateAfter(date: string, days: number): { year: number; month: number; day: number } {
  let [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  day += days;
  while (day > monthLength(year, month)) {
    day -= monthLength(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return { year, month, day };
}
