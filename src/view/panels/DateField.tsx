import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../text/index.ts';
import { dayTextOf, isoDayOf } from './dateText.ts';

export interface DateFieldProps {
  label: string;
  /** "2026-12-01", or empty. */
  value: string;
  onChange: (iso: string) => void;
}

/** "2026-11-24", by the clock on the wall. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day written as it is read here; the browser's own field would follow the browser's language. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const [typed, setTyped] = useState(dayTextOf(value));
  const [bad, setBad] = useState(false);
  const hint = useId();
  useEffect(() => setTyped(dayTextOf(value)), [value]);
  return (
    <label class="dateField">
      <span>{label}</span>
      <input
        type="text"
        maxLength={20}
        placeholder={t('common.datePlaceholder')}
        aria-invalid={bad}
        aria-describedby={bad ? hint : undefined}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => {
          const iso = isoDayOf(currentTarget.value, today());
          setBad(iso === undefined);
          if (iso === undefined) return;
          setTyped(dayTextOf(iso));
          if (iso !== value) onChange(iso);
        }}
      />
      {bad && (
        <small id={hint} class="classTrouble" role="alert">
          {t('common.dateBad')}
        </small>
      )}
    </label>
  );
}
