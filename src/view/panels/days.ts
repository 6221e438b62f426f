import { t } from '../text/index.ts';

/** "今天 21:40", "昨天 21:40", "11月22日": from a local ISO date and time. */
export function dayText(iso: string, today: string, withTime: boolean): string {
  const day = iso.slice(0, 10);
  const time = iso.slice(11, 16);
  if (today !== '') {
    const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
    if (days === 0) return t('library.today', { time });
    if (days === 1) return t('library.yesterday', { time });
  }
  const date = t('library.monthDay', { month: Number(day.slice(5, 7)), day: Number(day.slice(8)) });
  return withTime ? `${date} ${time}` : date;
}
