import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';

/** 练习我的失误, in the library; nothing where there is nothing to practise. */
export function PracticeOffer({ count, onStart }: { count: number; onStart: () => void }) {
  if (count === 0) return null;
  return (
    <section class="practiceOffer" aria-label={t('practice.region')}>
      <Icon name="target" size={22} />
      <div>
        <h2>
          {t('practice.open')}
          <span>{t('practice.waiting', { n: count })}</span>
        </h2>
        <p>{t('practice.hint')}</p>
      </div>
      <button type="button" class="button" onClick={onStart}>
        {t('practice.start')}
      </button>
    </section>
  );
}
