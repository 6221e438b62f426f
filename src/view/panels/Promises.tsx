import type { DrillView, MeasureView } from '../model.ts';
import { t } from '../text/index.ts';
import { Amount } from './Amount.tsx';
import { Icon } from './Icon.tsx';

export interface PromisesProps {
  view: Pick<DrillView, 'promises' | 'measures'>;
  onCompose: (measure: MeasureView, places: string[]) => void;
}

/** What was promised to be said again: there until it is said, amber when it is near. */
export function Promises({ view: { promises, measures }, onCompose }: PromisesProps) {
  if (promises.length === 0) return null;
  return (
    <ul class="promises" aria-label={t('report.promises')}>
      {promises.map((one) => {
        const measure = measures.find(({ id }) => id === one.measure);
        const free = measure !== undefined && measure.locked === undefined && !measure.atPlace;
        return (
          <li key={one.measure} class={one.state}>
            <Icon name="alarm" size={16} />
            <span>
              <b>{t('report.promise', { at: one.dueAt })}</b>
              <small>
                {one.label}
                {t('common.dot')}
                <Amount text={one.left} />
              </small>
            </span>
            {free && (
              <button type="button" class="link" onClick={() => onCompose(measure, [])}>
                {t('report.write')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
