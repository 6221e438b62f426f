import { useState } from 'preact/hooks';
import { minuteAt, placeOn } from '../../axis.ts';
import type { ReviewItemView, ReviewView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { wrapText } from '../scale.ts';
import { useDesignWidth } from '../useSize.ts';
import { ExpectedLine } from './ExpectedLine.tsx';
import { GaugeCurve } from './ReviewCurve.tsx';
import { TimelineAxis, TimelineInjects } from './ReviewTimelineRows.tsx';
import { usePointing } from './usePointing.ts';

/** Space for the names of the rows, px of the 1366 design. */
const LEFT = 92;
const RIGHT = 52;
/** The line of what could still be had; what came in; the gauge. */
const LINE = { top: 22, bottom: 128 };
const INJECTS = { top: 131 };
const GAUGE = { top: 176, bottom: 222 };
const HEIGHT = 226;
/** Narrower than this and it scrolls sideways. */
const LEAST = 820;

export interface ReviewTimelineProps {
  view: ReviewView;
  open: string | undefined;
  onOpen: (item: ReviewItemView) => void;
  onMinute: (minute: number) => void;
}

/** What could still be had, what came in, and how the danger went, on one axis. */
export function ReviewTimeline({ view, open, onOpen, onMinute }: ReviewTimelineProps) {
  const { timeline, items, moment } = view;
  const { element, width: found } = useDesignWidth<HTMLDivElement>(916);
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
  const gauge = timeline.gauges.find(({ id }) => id === wanted) ?? timeline.gauges[0];
  const many = timeline.gauges.length > 1;
  return (
    <section class="timeline reviewTimeline" aria-label={t('review.timeline')}>
      <p class="expectedHead">
        <b>{t('review.expected')}</b>
        <span title={t('review.expectedLegend')}>{t('review.expectedHint')}</span>
        {many && gauge && (
          <select
            class="curveSelect"
            aria-label={t('review.curve')}
            value={gauge.id}
            onChange={(event) => setWanted(event.currentTarget.value)}
          >
            {timeline.gauges.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </p>
      {timeline.expectedEnd !== undefined && <p class="expectedNote">{timeline.expectedEnd}</p>}
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
          {gauge && (
            <>
              <GaugeCurve
                gauge={gauge}
                x={x}
                left={LEFT}
                right={width - RIGHT}
                top={GAUGE.top}
                bottom={GAUGE.bottom}
              />
              <text class="rowName" y={GAUGE.top + 22}>
                {wrapText(gauge.label, LEFT - 18, 13).map((line, index) => (
                  <tspan key={line} x={12} dy={index === 0 ? 0 : 16}>
                    {line}
                  </tspan>
                ))}
              </text>
            </>
          )}
          <TimelineInjects timeline={timeline} x={x} right={width - 6} {...INJECTS} />
          <line class="now" x1={now} x2={now} y1={18} y2={HEIGHT - 2} />
          <ExpectedLine
            timeline={timeline}
            items={items}
            score={view.result.score}
            open={open}
            x={x}
            left={LEFT}
            right={width - RIGHT}
            {...LINE}
          />
          <rect class="nowTag" x={now - 25} y={1} width={50} height={18} rx={3} />
          <text class="nowText" x={now} y={14.5} text-anchor="middle">
            {moment.time}
          </text>
        </svg>
      </div>
    </section>
  );
}
