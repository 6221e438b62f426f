import type { ResultView } from '../model.ts';
import { t } from '../text/index.ts';
import { Radar } from './Radar.tsx';

const RATINGS = ['P', 'S', 'M', 'U'] as const;

/** What the four letters mean; the drill's own stands out. */
function RatingScale({ rating }: { rating: ResultView['rating'] }) {
  return (
    <dl class="ratingScale" aria-label={t('result.ratingLegend')}>
      {RATINGS.map((one) => (
        <div key={one} class={one === rating ? 'on' : undefined}>
          <dt>{one}</dt>
          <dd>{t(`result.ratingScale.${one}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Score, abilities, what residents say, and the conduct shown. */
export function ResultAside({ view }: { view: ResultView }) {
  return (
    <aside class="resultAside">
      <div class="scoreLine">
        <b class="bigScore">{view.score.toFixed(1)}</b>
        <span>{t('result.outOf')}</span>
        <span class="ratingText">
          {view.ratingLabel}
          <span
            class="ratingBox"
            role="img"
            aria-label={t('result.ratingLabel', {
              rating: view.rating,
              label: view.ratingLabel,
            })}
          >
            {view.rating}
          </span>
        </span>
      </div>
      {view.check?.state === 'different' && (
        <p class="scoreUnchecked">
          {view.check.claimed.score === undefined
            ? t('check.different.title')
            : t('check.beside', { score: view.check.claimed.score.toFixed(1) })}
        </p>
      )}
      <RatingScale rating={view.rating} />
      <Radar abilities={view.abilities} />
      {view.verdict.length > 0 && (
        <section>
          <h2>
            {t('result.verdict')}
            <span>{t('result.verdictHint')}</span>
          </h2>
          <ul class="verdict">
            {view.verdict.map((one) => {
              const percent = Math.round(one.satisfaction * 100);
              return (
                <li key={one.label}>
                  <span>{one.label}</span>
                  <i class="bar">
                    <i style={{ width: `${percent}%` }} />
                  </i>
                  <b>{percent}%</b>
                  <p>{one.says}</p>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section>
        <h2>
          {t('result.conduct')}
          <span>{t('result.conductHint')}</span>
        </h2>
        {view.conduct.length === 0 && <p class="quiet">{t('result.conductNone')}</p>}
        <ul class="conduct">
          {view.conduct.map((one) => (
            <li key={one.kind} class={one.good ? 'good' : 'bad'}>
              <span>{one.label}</span>
              <i class="pips" role="img" aria-label={t('result.conductCount', { n: one.count })}>
                {[1, 2, 3].map((pip) => (
                  <i key={pip} class={pip <= one.count ? 'full' : undefined} />
                ))}
              </i>
              <p>
                {t('result.conductCount', { n: one.count })}
                {one.evidence.length > 0 && t('common.dot')}
                {one.evidence.join(t('form.separator'))}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
