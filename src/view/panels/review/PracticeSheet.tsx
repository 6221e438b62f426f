import type { PracticeIntent, Send } from '../../intents.ts';
import type { PracticeView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';
import { lossText } from './figures.ts';
import { ReviewMark } from './ReviewMark.tsx';

export interface PracticeSheetProps {
  view: PracticeView;
  send: Send<PracticeIntent>;
}

/** Lies over the drill while one of the player's own mistakes is lived again. */
export function PracticeSheet({ view, send }: PracticeSheetProps) {
  const { state, before, after } = view;
  const asked = state === 'asking' || state === 'reckoning';
  return (
    <section
      class={asked ? 'practiceSheet day' : 'practiceSheet day told'}
      aria-label={t('practice.region')}
    >
      <p class="practiceHead">
        <b>{t('practice.region')}</b>
        <span>{t('practice.which', { index: view.index + 1, total: view.total })}</span>
      </p>
      <p class="practiceLine">
        <ReviewMark standing={before.grade} />
        <span>{t('practice.before', { text: before.text })}</span>
        <b class={`tone ${before.grade}`}>{lossText(before)}</b>
      </p>
      {state === 'asking' && (
        <p class="practiceAsk" role="status">
          {t('practice.asking', { time: view.time, task: view.task })}
        </p>
      )}
      {state === 'reckoning' && (
        <p class="practiceAsk" role="status">
          {t('practice.reckoning')}
        </p>
      )}
      {state === 'failed' && <p role="status">{t('practice.failed')}</p>}
      {after && <After after={after} />}
      {!asked && (
        <div class="row">
          <button type="button" class="button" onClick={() => send({ kind: 'practiceAgain' })}>
            <Icon name="refresh" />
            {t('practice.again')}
          </button>
          {view.index + 1 < view.total && (
            <button
              type="button"
              class="button primary"
              onClick={() => send({ kind: 'practiceNext' })}
            >
              {t('practice.next')}
              <Icon name="chevron-right" />
            </button>
          )}
          <button type="button" class="button" onClick={() => send({ kind: 'library' })}>
            {t('practice.library')}
          </button>
        </div>
      )}
    </section>
  );
}

function After({ after }: { after: NonNullable<PracticeView['after']> }) {
  const mended = after.grade === 'best' || after.grade === 'good';
  return (
    <div role="status">
      <p class="practiceLine">
        <ReviewMark standing={after.grade} />
        <span>{t('practice.after', { text: after.text })}</span>
        <b class={`tone ${after.grade}`}>
          {t(`review.grades.${after.grade}`)} {lossText(after)}
        </b>
      </p>
      {after.unclear !== undefined && <p class="practiceWhy">{after.unclear}</p>}
      {after.grade !== 'best' && after.best !== '' && (
        <p class="practiceBest">{t('practice.best', { text: after.best })}</p>
      )}
      {after.why !== '' && <p class="practiceWhy">{after.why}</p>}
      {after.basis.length > 0 && <p class="practiceWhy">{after.basis.join('；')}</p>}
      {mended && (
        <p class="practiceDone">
          <Icon name="circle-check" size={17} />
          {t('practice.mended')}
        </p>
      )}
    </div>
  );
}
