import type { AbilityView, IndicatorView } from '../model.ts';
import { t } from '../text/index.ts';
import { Basis } from './ResultEnding.tsx';

/** Every point of the score, with what it rests on. */
export function ResultAbilities({ abilities }: { abilities: readonly AbilityView[] }) {
  return (
    <section class="resultSection" data-section="abilities" tabIndex={-1}>
      <h2>{t('result.sections.abilities')}</h2>
      <div class="abilities">
        {abilities.map((one) => (
          <article key={one.ability} class="ability">
            <h3>
              {one.label}
              <span>
                <b>{one.earned.toFixed(1)}</b> / {one.points}
              </span>
              <span class="ratingBox">{one.rating}</span>
              <small class="ratingWord">{one.ratingLabel}</small>
            </h3>
            <ul>
              {one.indicators.map((indicator) => (
                <Indicator key={indicator.id} indicator={indicator} />
              ))}
            </ul>
          </article>
        ))}
      </div>
    </section>
  );
}

function Indicator({ indicator }: { indicator: IndicatorView }) {
  const { earned, points, applies } = indicator;
  const share = points > 0 ? Math.max(0, Math.min(1, earned / points)) : 0;
  return (
    <li class={applies ? undefined : 'idle'}>
      <details>
        <summary>
          <span class="indicatorLabel">{indicator.label}</span>
          <i class="bar" aria-hidden="true">
            <i style={{ width: `${share * 100}%` }} />
          </i>
          <span class="points">
            {applies
              ? t('result.indicators', { earned: earned.toFixed(1), points })
              : t('result.notApplicable')}
          </span>
          <span class="evidence">{indicator.evidence}</span>
        </summary>
        <p class="boxWhy">{indicator.why}</p>
        {indicator.cappedBy !== undefined && (
          <p class="capped">{t('result.capped', { by: indicator.cappedBy })}</p>
        )}
        <Basis lines={indicator.basis} />
      </details>
    </li>
  );
}
