import type { FeedbackView } from '../model.ts';
import { t } from '../text/index.ts';
import { Grade } from './Grade.tsx';
import { Icon } from './Icon.tsx';

/** Learning mode: the reasons at once, on the lit sheet. */
export function Feedback({
  feedback,
  onContinue,
}: {
  feedback: FeedbackView;
  onContinue: () => void;
}) {
  return (
    <article class="sheet feedback" aria-live="polite">
      <header class="sheetHead">
        <span class="kind">{t('feedback.title')}</span>
        {feedback.judgement && <Grade judgement={feedback.judgement} />}
      </header>
      <p class="asked">{feedback.prompt}</p>
      <div class="chosenLine">
        <span>{feedback.lapsed ? t('feedback.lapsed') : t('feedback.chosen')}</span>
        <h2>{feedback.chosen}</h2>
      </div>
      <p class="why">{feedback.why}</p>
      {feedback.basis.length > 0 && (
        <div class="basis">
          <Icon name="gavel" size={15} />
          <ul aria-label={t('feedback.basis')}>
            {feedback.basis.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <button type="button" class="button primary continue" onClick={onContinue}>
        {t('feedback.continue')}
      </button>
      {feedback.others.length > 0 && (
        <section class="otherOptions">
          <h3>{t('feedback.others')}</h3>
          <ul>
            {feedback.others.map((other) => (
              <li key={other.text}>
                <b>
                  {other.judgement && <Grade judgement={other.judgement} />}
                  {other.text}
                </b>
                <p>{other.why}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
