import type { SurprisesView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';
import type { Change } from './changes.ts';

export interface ChangeRowsProps {
  changes: readonly Change[];
  targets: SurprisesView['targets'];
  onChanges: (changes: Change[]) => void;
}

/** What a surprise changes besides what it says. */
export function ChangeRows({ changes, targets, onChanges }: ChangeRowsProps) {
  const set = (index: number, part: Partial<Change>) =>
    onChanges(changes.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset class="changes">
      <legend>{t('surprise.changes')}</legend>
      {changes.map(({ target, amount }, index) => (
        <div class="classRow" key={index}>
          <select
            class="field"
            aria-label={t('surprise.target')}
            value={target}
            onChange={({ currentTarget }) => set(index, { target: currentTarget.value })}
          >
            <option value="">{t('surprise.pickTarget')}</option>
            {targets.map(({ id, label, value }) => (
              <option key={id} value={id}>
                {label}（{t('surprise.now', { value })}）
              </option>
            ))}
          </select>
          <input
            class="field short"
            type="text"
            aria-label={t('surprise.change')}
            placeholder="-5"
            value={amount}
            onInput={({ currentTarget }) => set(index, { amount: currentTarget.value })}
          />
          <button
            type="button"
            class="iconButton"
            aria-label={t('surprise.remove')}
            onClick={() => onChanges(changes.filter((_, at) => at !== index))}
          >
            <Icon name="x" size={18} />
          </button>
        </div>
      ))}
      {changes.length < 6 && (
        <button
          type="button"
          class="link"
          onClick={() => onChanges([...changes, { target: '', amount: '' }])}
        >
          {t('surprise.add')}
        </button>
      )}
    </fieldset>
  );
}
