import { useRef, useState } from 'preact/hooks';
import type { ReviewItemView, ReviewOptionView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { Icon } from '../Icon.tsx';
import { ReviewFacts } from './ReviewFacts.tsx';
import { ReviewMark, standingOf } from './ReviewMark.tsx';
import { ReviewOptions } from './ReviewOptions.tsx';
import { useMoreBelow } from './useMoreBelow.ts';

export interface ReviewDetailProps {
  item: ReviewItemView;
  /** The assessment goes on: grades may still change. */
  running: boolean;
  restartable: boolean;
  onRestart: (item: ReviewItemView) => void;
  /** Below its row on a narrow screen, instead of beside the list. */
  narrow?: boolean;
}

/** One moment: what was chosen beside what would have been best, and how that is known. */
export function ReviewDetail(props: ReviewDetailProps) {
  const { item, running, narrow = false } = props;
  const standing = standingOf(item);
  return (
    <article
      class={narrow ? 'reviewDetail narrow' : 'reviewDetail'}
      aria-label={t('review.detail')}
    >
      <p class="detailMeta">
        <b>{item.time}</b>
        <span>{item.elapsed}</span>
        {item.place !== undefined && <span>{item.place}</span>}
        {item.timing !== undefined && <span>{item.timing}</span>}
        {running && item.grade !== undefined && (
          <span class="provisional">{t('review.provisional')}</span>
        )}
      </p>
      <header>
        <span class={`gradeWord tone ${standing}`}>
          <ReviewMark standing={standing} size={30} />
          {t(`review.grades.${standing}`)}
          {item.grade !== undefined && <small>{t('review.engine')}</small>}
        </span>
        <h2>{item.asked}</h2>
      </header>
      <Boxes item={item} />
      {item.grade === undefined ? (
        <p class="detailNone">{item.onlyWay ? t('review.onlyWay') : t('review.waiting')}</p>
      ) : (
        <>
          <ReviewFacts item={item} />
          <ReviewOptions item={item} />
        </>
      )}
      <Restart {...props} />
    </article>
  );
}

function Restart({ item, restartable, onRestart, narrow = false }: ReviewDetailProps) {
  const [asking, setAsking] = useState(false);
  const foot = useRef<HTMLElement>(null);
  const more = useMoreBelow(foot);
  if (!restartable) return null;
  return (
    <footer class="detailFoot" ref={foot}>
      {more && !narrow && (
        <p class="moreBelow">
          <Icon name="chevron-down" size={15} />
          {t('review.more')}
        </p>
      )}
      <button type="button" class="button primary" onClick={() => setAsking(true)}>
        <Icon name="arrow-back-up" size={18} />
        {t('review.restart')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('review.restartAsk', { time: item.time })}
          text={t('review.restartText', { time: item.time })}
          yes={t('review.restart')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            onRestart(item);
          }}
        />
      )}
    </footer>
  );
}

function Boxes({ item }: { item: ReviewItemView }) {
  const chosen = item.options.find((option) => option.chosen);
  const best = item.options.find((option) => option.best);
  const same = chosen !== undefined && chosen === best;
  const second = same ? item.options.find((option) => option !== best) : best;
  const standing = standingOf(item);
  return (
    <div class={second ? 'choiceBoxes' : 'choiceBoxes single'}>
      <section class={`choiceBox mine ${standing}`}>
        <p class="boxHead">
          <Icon name={same ? 'check' : 'user'} size={16} />
          {t(
            same
              ? 'review.chosenIsBest'
              : item.kind === 'lapse'
                ? 'review.lapsed'
                : 'review.chosen',
          )}
          {chosen && best && <Figure from={same ? undefined : best} to={chosen} />}
        </p>
        <p class="boxChoice">{item.chosen}</p>
        {item.note !== undefined && (
          <p class="boxReason">{t('review.note', { note: item.note })}</p>
        )}
      </section>
      {second && (
        <section class={same ? 'choiceBox other' : 'choiceBox bestBox'}>
          <p class="boxHead">
            <Icon name={same ? 'list' : 'check'} size={16} />
            {t(same ? 'review.next' : 'review.best')}
            <Figure to={second} />
          </p>
          <p class="boxChoice">{second.text}</p>
        </section>
      )}
    </div>
  );
}

function Figure({ from, to }: { from?: ReviewOptionView | undefined; to: ReviewOptionView }) {
  return (
    <b class="boxFigure">
      {from !== undefined && `${from.value.toFixed(1)} → `}
      {to.value.toFixed(1)}
    </b>
  );
}
