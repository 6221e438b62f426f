import type { PlanRowView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { DateField } from '../DateField.tsx';
import { Icon } from '../Icon.tsx';

export interface ReviewPlanProps {
  rows: readonly PlanRowView[];
  onRows: (rows: PlanRowView[]) => void;
}

/** 改进清单: suggested rows that a person goes on writing. */
export function ReviewPlan({ rows, onRows }: ReviewPlanProps) {
  const change = (index: number, part: Partial<PlanRowView>): void =>
    onRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const add = (): void =>
    onRows([
      ...rows,
      { id: `own-${rows.length}-${Date.now()}`, issue: '', action: '', owner: '', due: '' },
    ]);
  return (
    <section class="reviewPlan scroll" aria-label={t('review.plan.title')}>
      <h2>{t('review.plan.title')}</h2>
      <p class="quiet">{t('review.plan.hint')}</p>
      {rows.length === 0 && <p class="quiet">{t('review.plan.empty')}</p>}
      <ol>
        {rows.map((row, index) => (
          <Row
            key={row.id}
            row={row}
            number={index + 1}
            onChange={(part) => change(index, part)}
            onRemove={() => onRows(rows.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <button type="button" class="button" onClick={add}>
        <Icon name="plus" />
        {t('review.plan.add')}
      </button>
    </section>
  );
}

/** Letters of a line of the field, at the narrowest. */
const LINE = 24;

/** So many lines that all of it is seen. */
const rowsFor = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 1);

interface RowProps {
  row: PlanRowView;
  number: number;
  onChange: (part: Partial<PlanRowView>) => void;
  onRemove: () => void;
}

function Row({ row, number, onChange, onRemove }: RowProps) {
  return (
    <li>
      <fieldset>
        <legend class="unseen">{t('review.plan.row', { n: number })}</legend>
        <b class="planNumber" aria-hidden="true">
          {number}
        </b>
        {(['issue', 'action'] as const).map((field) => (
          <label key={field} class={field}>
            <span>{t(`review.plan.${field}`)}</span>
            <textarea
              rows={rowsFor(row[field])}
              maxLength={300}
              value={row[field]}
              onChange={(event) => onChange({ [field]: event.currentTarget.value })}
            />
          </label>
        ))}
        <label class="owner">
          <span>{t('review.plan.owner')}</span>
          <input
            type="text"
            maxLength={40}
            value={row.owner}
            onChange={(event) => onChange({ owner: event.currentTarget.value })}
          />
        </label>
        <DateField
          label={t('review.plan.due')}
          value={row.due}
          onChange={(due) => onChange({ due })}
        />
        <button
          type="button"
          class="iconButton"
          aria-label={t('review.plan.remove')}
          onClick={onRemove}
        >
          <Icon name="trash" size={18} />
        </button>
      </fieldset>
    </li>
  );
}
