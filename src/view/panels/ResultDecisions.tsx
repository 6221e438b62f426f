import { useState } from 'preact/hooks';
import type { ResultView } from '../model.ts';
import { t } from '../text/index.ts';
import { AuthorWord } from './Grade.tsx';
import { Icon } from './Icon.tsx';
import { Basis } from './ResultEnding.tsx';

type Decision = ResultView['decisions'][number];

/** Each decision: what was chosen, what else could have been, and why. */
export function ResultDecisions({ decisions }: { decisions: readonly Decision[] }) {
  const [at, setAt] = useState(() => Math.max(0, decisions.findIndex(bad)));
  const shown = decisions[at];
  return (
    <section class="resultSection" data-section="decisions" tabIndex={-1}>
      <h2>
        {t('result.sections.decisions')}
        <span>{t('result.decisionsCount', { n: decisions.length })}</span>
      </h2>
      <div class="decisionReview">
        <ol>
          {decisions.map((one, index) => (
            <li key={`${one.minute} ${one.prompt}`}>
              <button
                type="button"
                class={index === at ? 'on' : undefined}
                aria-pressed={index === at}
                onClick={() => setAt(index)}
              >
                <time>{one.time}</time>
                <span>{one.prompt}</span>
                {one.judgement && <AuthorWord judgement={one.judgement} bare />}
              </button>
              {index === at && <Detail decision={one} narrow />}
            </li>
          ))}
        </ol>
        {shown && <Detail key={at} decision={shown} />}
      </div>
    </section>
  );
}

function bad({ judgement, lapsed }: Decision): boolean {
  return lapsed || judgement === 'trap' || judgement === 'poor';
}

/** On a narrow screen it stands below its own row instead of beside the list. */
function Detail({ decision, narrow = false }: { decision: Decision; narrow?: boolean }) {
  return (
    <article class={narrow ? 'decisionDetail narrow' : 'decisionDetail'}>
      {!narrow && (
        <header>
          <time>{decision.time}</time>
          <h3>{decision.prompt}</h3>
        </header>
      )}
      <div class="chosenBox">
        <p class="boxLabel">
          {decision.lapsed ? t('result.lapsed') : t('result.chosen')}
          {decision.judgement && <AuthorWord judgement={decision.judgement} />}
        </p>
        {decision.chosen !== undefined && <p class="boxText">{decision.chosen}</p>}
        {decision.note !== undefined && (
          <p class="boxNote">{t('result.note', { note: decision.note })}</p>
        )}
        <p class="boxWhy">{decision.why}</p>
        <Basis lines={decision.basis} />
      </div>
      {decision.others.length > 0 && (
        <>
          <h4>{t('result.others')}</h4>
          <ul class="others">
            {decision.others.map((other) => (
              <li key={other.text}>
                <p class="boxText">
                  <Icon name="chevron-right" />
                  <span>
                    {other.text} {other.judgement && <AuthorWord judgement={other.judgement} />}
                  </span>
                </p>
                <p class="boxWhy">{other.why}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
