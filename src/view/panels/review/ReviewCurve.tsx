import type { ReviewTimelineView } from '../../model/review.ts';
import type { GaugeView } from '../../model.ts';
import { t } from '../../text/index.ts';
import { gaugeRange, type Scale, scale } from '../scale.ts';
import { limitText } from '../TimelineCurve.tsx';
import { expectedPath, expectedRange } from './expected.ts';

export interface ReviewCurveProps {
  timeline: ReviewTimelineView;
  /** What it came to. */
  score: number;
  /** A gauge's id, or `expected`. */
  curve: string;
  x: Scale;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function ReviewCurve(props: ReviewCurveProps) {
  const gauge = props.timeline.gauges.find(({ id }) => id === props.curve);
  return gauge ? <Gauge {...props} gauge={gauge} /> : <Expected {...props} />;
}

function Gauge({ gauge, x, left, right, top, bottom }: ReviewCurveProps & { gauge: GaugeView }) {
  const [low, high] = gaugeRange(gauge);
  const y = scale(low, high, bottom, top + 8);
  const { history } = gauge;
  const path = history
    .map(
      ({ minute, value }, at) => `${at ? 'L' : 'M'}${x(minute).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('');
  const [first, last] = [history[0], history.at(-1)];
  const highest = history.reduce<GaugeView['history'][number] | undefined>(
    (most, one) => (most && most.value >= one.value ? most : one),
    undefined,
  );
  let shift = 6;
  return (
    <g>
      {first && last && (
        <>
          <path
            class="curveFill"
            d={`${path}L${x(last.minute)} ${bottom}L${x(first.minute)} ${bottom}Z`}
          />
          <path class="curve" d={path} />
        </>
      )}
      {gauge.lines.map((line) => {
        const at = left + shift;
        shift += limitText(gauge, line).length * 11 + 20;
        return (
          <g key={line.label}>
            <line
              class={`limit ${line.kind}`}
              x1={left}
              x2={right}
              y1={y(line.value)}
              y2={y(line.value)}
            />
            <text class={`limitName ${line.kind}`} x={at} y={y(line.value) - 3}>
              {limitText(gauge, line)}
            </text>
          </g>
        );
      })}
      {highest && (
        <text
          class="gaugeValue"
          x={Math.min(x(highest.minute) + 6, right - 60)}
          y={Math.max(y(highest.value) + 4, top + 16)}
        >
          {highest.value.toFixed(gauge.decimals)} {gauge.unit}
        </text>
      )}
    </g>
  );
}

/** 还能拿到多少分: a flat line where nothing is lost, a step down where something is. */
function Expected({ timeline, score, x, left, right, top, bottom }: ReviewCurveProps) {
  const { expected } = timeline;
  const [low, high] = expectedRange(expected, score);
  const y = scale(low, high, bottom - 2, top + 8);
  const first = expected[0];
  const marks = [20, 40, 60, 80, 100].filter((one) => one >= low && one <= high);
  return (
    <g>
      <title>
        {t('review.expectedLabel', {
          from: (first?.before ?? score).toFixed(1),
          to: score.toFixed(1),
        })}
      </title>
      {marks.map((one) => (
        <g key={one}>
          <line class="grid" x1={left} x2={right} y1={y(one)} y2={y(one)} />
          <text class="tick" x={left - 8} y={y(one) + 4} text-anchor="end">
            {one}
          </text>
        </g>
      ))}
      <path class="expectedLine" d={expectedPath(expected, score, { x, y, left, right })} />
      {expected
        .filter(({ before, after }) => before - after >= 1)
        .map(({ minute, before, after }) => (
          <line
            key={`${minute} ${before}`}
            class="expectedDrop"
            x1={x(minute)}
            x2={x(minute)}
            y1={y(before)}
            y2={y(after)}
          />
        ))}
      <text class="gaugeValue" x={right - 4} y={y(score) - 6} text-anchor="end">
        {score.toFixed(1)}
      </text>
    </g>
  );
}
