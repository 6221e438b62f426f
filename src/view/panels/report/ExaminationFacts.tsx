import type { ResultView } from '../../model.ts';
import { t } from '../../text/index.ts';

/** 考核存证: seed, hash, and when it stood still; copied from the screen into the minutes. */
export function ExaminationFacts({ view }: { view: ResultView }) {
  if (view.mode !== 'examination') return null;
  return (
    <section class="examinationFacts" aria-label={t('examination.facts')}>
      <h2>{t('examination.facts')}</h2>
      <dl>
        <div>
          <dt>{t('examination.seed')}</dt>
          <dd>{view.seed}</dd>
        </div>
        <div>
          <dt>{t('examination.hash')}</dt>
          <dd>
            <code>{view.hash}</code>
          </dd>
        </div>
      </dl>
      <p>
        {view.interruptions.length === 0
          ? t('examination.none')
          : view.interruptions
              .map((one) => t('examination.interrupted', one))
              .join(t('form.separator'))}
      </p>
    </section>
  );
}
