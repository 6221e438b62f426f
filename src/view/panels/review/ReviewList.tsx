import { useEffect, useRef } from 'preact/hooks';
import type { ReviewItemView, ReviewView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';
import { lossText } from './figures.ts';
import { ReviewDetail, type ReviewDetailProps } from './ReviewDetail.tsx';
import { ReviewMark, standingOf } from './ReviewMark.tsx';

export interface ReviewListProps extends Omit<ReviewDetailProps, 'item'> {
  view: ReviewView;
  open: string | undefined;
  onOpen: (item: ReviewItemView) => void;
}

/** Every assessed moment, in order of time; the one that mattered most above them. */
export function ReviewList({ view, open, onOpen, ...detail }: ReviewListProps) {
  const key = view.items.find((item) => item.key === view.keyStep?.key);
  return (
    <section class="reviewList" aria-label={t('review.list')}>
      <Score view={view} />
      {view.keyStep && key && (
        <button type="button" class="keyStep" onClick={() => onOpen(key)}>
          <span class="keyHead">
            <Icon name="target" size={15} />
            {t('review.keyStep')}
          </span>
          <span class="keyText">{view.keyStep.text}</span>
        </button>
      )}
      <ol class="scroll">
        {view.items.map((item) => (
          <Row key={item.key} item={item} on={item.key === open} onOpen={() => onOpen(item)}>
            {item.key === open && <ReviewDetail item={item} {...detail} narrow />}
          </Row>
        ))}
      </ol>
    </section>
  );
}

/** The score, and how many there are of each grade. */
function Score({ view }: { view: ReviewView }) {
  const { result, counts, items } = view;
  const shown = counts.filter(({ count }) => count > 0);
  const list = shown
    .map(({ grade, count }) => t('review.count', { grade: t(`review.grades.${grade}`), count }))
    .join(t('form.separator'));
  return (
    <header class="reviewScore">
      <p>
        <b>{result.score.toFixed(1)}</b>
        <span>{t('result.outOf')}</span>
        <span class="ratingBox">{result.rating}</span>
        <span class="ratingWord">{result.ratingLabel}</span>
        <span class="listCount">{t('review.listCount', { n: items.length })}</span>
      </p>
      <p class="gradeCounts" role="img" aria-label={t('review.counts', { list })}>
        <small>{t('review.engine')}</small>
        {shown.map(({ grade, count }) => (
          <span key={grade} class={`tone ${grade}`}>
            <ReviewMark standing={grade} size={16} />
            {t('review.count', { grade: t(`review.grades.${grade}`), count })}
          </span>
        ))}
      </p>
    </header>
  );
}

interface RowProps {
  item: ReviewItemView;
  on: boolean;
  onOpen: () => void;
  children: preact.ComponentChildren;
}

function Row({ item, on, onOpen, children }: RowProps) {
  const standing = standingOf(item);
  const grade = t(`review.grades.${standing}`);
  const { time, chosen } = item;
  const loss = lossText(item);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (on) button.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        class={on ? 'reviewRow on' : 'reviewRow'}
        aria-pressed={on}
        aria-label={
          loss === ''
            ? t('review.rowLabelPlain', { time, chosen, grade })
            : t('review.rowLabel', { time, chosen, grade, loss: item.loss.toFixed(1) })
        }
        onClick={onOpen}
      >
        <time>{time}</time>
        <ReviewMark standing={standing} />
        <span class="rowText">
          {item.kind !== 'decision' && <i>{t(`review.kinds.${item.kind}`)}</i>}
          {item.kind === 'lapse' ? item.asked : chosen}
        </span>
        <b class={`tone ${standing}`}>{loss}</b>
      </button>
      {children}
    </li>
  );
}
