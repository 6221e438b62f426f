import type { GaugeView } from '../../model.ts';
import { t } from '../../text/index.ts';
import { gaugeRange, type Scale, scale } from '../scale.ts';
import { limitText } from '../TimelineCurve.tsx';

export interface GaugeCurveProps {
  gauge: GaugeView;
  x: Scale;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How the danger went, with its limits and its highest value. */
export function GaugeCurve({ gauge, x, left, right, top, bottom }: GaugeCurveProps) {
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
          x={Math.min(x(highest.minute) + 6, right - 96)}
          y={Math.max(y(highest.value) + 4, top + 16)}
        >
          {t('review.gaugeHighest', {
            value: highest.value.toFixed(gauge.decimals),
            unit: gauge.unit,
          })}
        </text>
      )}
    </g>
  );
}
