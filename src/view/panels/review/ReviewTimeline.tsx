import { useState } from 'preact/hooks';
import { minuteAt, placeOn } from '../../axis.ts';
import type { ReviewItemView, ReviewView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { useDesignWidth } from '../useSize.ts';
import { ReviewCurve } from './ReviewCurve.tsx';
import { ItemMarks, TimelineAxis, TimelineInjects } from './ReviewTimelineRows.tsx';
import { usePointing } from './usePointing.ts';

/** Space for the names of the rows, px of the 1366 design. */
const LEFT = 118;
const RIGHT = 20;
const HEIGHT = 168;
/** Narrower than this and it scrolls sideways. */
const LEAST = 900;

export interface ReviewTimelineProps {
  view: ReviewView;
  open: string | undefined;
  onOpen: (item: ReviewItemView) => void;
  onMinute: (minute: number) => void;
}

/** What came in, what was judged, and how the danger went, on one axis. */
export function ReviewTimeline({ view, open, onOpen, onMinute }: ReviewTimelineProps) {
  const { timeline, items, moment } = view;
  const { element, width: found } = useDesignWidth<HTMLDivElement>(1366);
  const [wanted, setWanted] = useState<string>();
  const width = Math.max(found, LEAST);
  const x = (minute: number): number =>
    LEFT + placeOn(timeline.axis, minute) * (width - LEFT - RIGHT);
  usePointing(element, {
    items,
    onOpen,
    onPlace: (share) =>
      onMinute(minuteAt(timeline.axis, (share * width - LEFT) / (width - LEFT - RIGHT))),
  });
  const now = x(moment.minute);
  const curve = wanted ?? timeline.gauges[0]?.id ?? 'expected';
  return (
    <section class="timeline reviewTimeline" aria-label={t('review.timeline')}>
      <select
        class="gaugeSelect"
        aria-label={t('review.curve')}
        value={curve}
        onChange={(event) => setWanted(event.currentTarget.value)}
      >
        {timeline.gauges.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
        <option value="expected">{t('review.expected')}</option>
      </select>
      <div class="timelineScroll" ref={element}>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT}`}
          style={{ width: `${width / 100}rem`, height: `${HEIGHT / 100}rem` }}
          role="img"
          aria-label={t('review.timelineSummary', {
            time: moment.time,
            decisions: items.length,
            injects: timeline.injects.length,
          })}
        >
          <TimelineAxis timeline={timeline} x={x} width={width} bottom={HEIGHT - 4} />
          <ReviewCurve
            timeline={timeline}
            score={view.result.score}
            curve={curve}
            x={x}
            left={LEFT}
            right={width - RIGHT}
            top={98}
            bottom={HEIGHT - 4}
          />
          <TimelineInjects injects={timeline.injects} x={x} right={width - RIGHT} />
          <line class="now" x1={now} x2={now} y1={18} y2={HEIGHT - 2} />
          <ItemMarks items={items} open={open} x={x} />
          <rect class="nowTag" x={now - 25} y={1} width={50} height={18} rx={3} />
          <text class="nowText" x={now} y={14.5} text-anchor="middle">
            {moment.time}
          </text>
        </svg>
      </div>
    </section>
  );
}
