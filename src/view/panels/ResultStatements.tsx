import type { ResultView } from '../model.ts';
import { t } from '../text/index.ts';

/** What was said to the public and upwards, as it was said. */
export function ResultStatements({ statements }: { statements: ResultView['statements'] }) {
  return (
    <section class="resultSection" data-section="statements" tabIndex={-1}>
      <h2>{t('result.sections.statements')}</h2>
      {statements.length === 0 && <p class="quiet">{t('result.statementsNone')}</p>}
      <div class="statements">
        {statements.map((one) => {
          const percent = Math.round(one.quality * 100);
          return (
            <article key={one.time + one.label} class="statement">
              <h3>
                <time>{one.time}</time>
                {one.label}
                <span>{t('result.statementQuality', { percent })}</span>
              </h3>
              <i class="bar" aria-hidden="true">
                <i style={{ width: `${percent}%` }} />
              </i>
              <p class="said">{one.text}</p>
              {one.problems.length === 0 ? (
                <p class="quiet">{t('result.statementFine')}</p>
              ) : (
                <ul class="problems" aria-label={t('result.statementProblems')}>
                  {one.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              )}
            </article>
          );
        })}
      </div>
    </section>
  );
}
