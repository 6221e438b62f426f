import { placeOn } from '../../axis.ts';
import type { ReviewItemView, ReviewView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';
import { ResultAside } from '../ResultAside.tsx';
import { ResultEnding } from '../ResultEnding.tsx';
import { useDesignWidth } from '../useSize.ts';
import { ExpectedLine } from './ExpectedLine.tsx';
import { ReviewHarm } from './ReviewHarm.tsx';
import { TimelineAxis } from './ReviewTimelineRows.tsx';
import { usePointing } from './usePointing.ts';

export interface ReviewSummaryProps {
  view: ReviewView;
  onOpen: (item: ReviewItemView) => void;
  onKey: (key: string) => void;
}

/** 总评: the whole of it on one page. */
export function ReviewSummary({ view, onOpen, onKey }: ReviewSummaryProps) {
  const key = view.items.find((item) => item.key === view.keyStep?.key);
  return (
    <div class="reviewSummary">
      <ResultAside view={view.result} />
      <div class="summaryMain scroll">
        {view.harm && (
          <section>
            <h2>
              {t('review.harm.title')}
              <b class="harmTotals">{view.harm.totals}</b>
            </h2>
            <ReviewHarm harm={view.harm} onOpen={onKey} />
          </section>
        )}
        <section>
          <h2>{t('review.keyStep')}</h2>
          {view.keyStep && key ? (
            <button type="button" class="keyStep large" onClick={() => onOpen(key)}>
              <Icon name="target" size={22} />
              <span class="keyText">{view.keyStep.text}</span>
              <Icon name="chevron-right" size={20} />
            </button>
          ) : (
            <p class="quiet">{t('review.keyStepNone')}</p>
          )}
        </section>
        <ExpectedChart view={view} onOpen={onOpen} />
        <ResultEnding view={view.result} />
        <div class="summaryColumns">
          <section>
            <h2>{t('review.strengths')}</h2>
            {view.strengths.length === 0 && <p class="quiet">{t('review.strengthsNone')}</p>}
            <ul class="strengths">
              {view.strengths.map((one) => (
                <li key={one}>
                  <Icon name="check" />
                  {one}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('review.method')}</h2>
            <ul class="method">
              {view.method.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </div>
  );
}

const LEFT = 40;
const RIGHT = 52;
const HEIGHT = 230;

function ExpectedChart({ view, onOpen }: Pick<ReviewSummaryProps, 'view' | 'onOpen'>) {
  const { element, width } = useDesignWidth<HTMLDivElement>(980);
  const { timeline, items, result } = view;
  usePointing(element, { items, onOpen });
  const wide = Math.max(width, 560);
  const x = (minute: number): number =>
    LEFT + placeOn(timeline.axis, minute) * (wide - LEFT - RIGHT);
  return (
    <section class="expectedChart">
      <h2>
        {t('review.expected')}
        <span>{t('review.expectedHint')}</span>
      </h2>
      <p class="expectedNote">
        {timeline.expectedEnd} {t('review.expectedLegend')}。
      </p>
      <div class="timeline timelineScroll" ref={element}>
        <svg
          viewBox={`0 0 ${wide} ${HEIGHT}`}
          style={{ width: `${wide / 100}rem`, height: `${HEIGHT / 100}rem` }}
          role="img"
          aria-label={t('review.expectedLabel', {
            from: (timeline.expected[0]?.before ?? result.score).toFixed(1),
            to: result.score.toFixed(1),
          })}
        >
          <TimelineAxis timeline={timeline} x={x} width={wide} bottom={HEIGHT - 4} />
          <ExpectedLine
            timeline={timeline}
            items={items}
            score={result.score}
            open={undefined}
            x={x}
            left={LEFT}
            right={wide - RIGHT}
            top={24}
            bottom={HEIGHT - 4}
          />
        </svg>
      </div>
    </section>
  );
}
