import type { GaugeView, TimelineView } from '../model.ts';
import { t } from '../text/index.ts';
import {
  gaugeRange,
  limitBaselines,
  type Scale,
  scale,
  splitHistory,
  textWidth,
  trend,
} from './scale.ts';

export interface CurveProps {
  gauge: GaugeView;
  timeline: TimelineView;
  x: Scale;
  left: number;
  right: number;
  /** Its name stands in the left margin (otherwise a select does). */
  named: boolean;
}

const TOP = 62;
const BOTTOM = 122;

type Points = GaugeView['history'];

/** The gauge's curve over its warning lines. */
export function Curve({ gauge, timeline, x, left, right, named }: CurveProps) {
  const [low, high] = gaugeRange(gauge);
  const y = scale(low, high, BOTTOM, TOP);
  const { past, future } = splitHistory(gauge, timeline.now);
  const path = (points: Points) =>
    points
      .map(
        ({ minute, value }, at) =>
          `${at ? 'L' : 'M'}${x(minute).toFixed(1)} ${y(value).toFixed(1)}`,
      )
      .join('');
  const first = past[0];
  const last = past.at(-1);
  return (
    <g class={gauge.tone}>
      {named && (
        <text class="rowName" x={16} y={88}>
          {gauge.label}
        </text>
      )}
      {named && (
        <text class="tick" x={16} y={105}>
          {gauge.unit}
        </text>
      )}
      {first && last && (
        <>
          <path
            class="curveFill"
            d={`${path(past)}L${x(last.minute)} ${BOTTOM}L${x(first.minute)} ${BOTTOM}Z`}
          />
          <path class="curve" d={path(past)} />
        </>
      )}
      {future.length > 0 && <path class="curve ahead" d={path(future)} />}
      <Lines
        gauge={gauge}
        y={y}
        left={left}
        right={right}
        atEnd={x(timeline.now) < left + (right - left) * 0.4}
      />
      {last && (
        <NowValue
          x={x(last.minute)}
          y={y(last.value)}
          text={[
            last.value.toFixed(gauge.decimals),
            named ? '' : ` ${gauge.unit}`,
            arrow(trend(gauge, timeline.now)),
          ].join('')}
        />
      )}
    </g>
  );
}

/** A line's name with its value, unless the name already tells it. */
export function limitText(gauge: GaugeView, line: GaugeView['lines'][number]): string {
  const value = line.value.toFixed(gauge.decimals);
  return line.label.includes(value) ? line.label : t('timeline.line', { label: line.label, value });
}

interface LinesProps {
  gauge: GaugeView;
  y: Scale;
  left: number;
  right: number;
  /** Names stand at the right end, out of the way of the clock's line. */
  atEnd: boolean;
}

/** Lines close to each other put their names side by side, and no line crosses a name. */
function Lines({ gauge, y, left, right, atEnd }: LinesProps) {
  const heights = gauge.lines.map((line) => y(line.value));
  const baselines = limitBaselines(heights, BOTTOM + 4);
  let shift = 6;
  return (
    <g>
      {gauge.lines.map((line, index) => (
        <line
          key={line.label}
          class={`limit ${line.kind}`}
          x1={left}
          x2={right}
          y1={heights[index]}
          y2={heights[index]}
        />
      ))}
      {gauge.lines.map((line, index) => {
        const text = limitText(gauge, line);
        const at = atEnd ? right - shift : left + shift;
        shift += textWidth(text, 12) + 14;
        return (
          <text
            key={line.label}
            class={`limitName ${line.kind}`}
            x={at}
            y={baselines[index]}
            text-anchor={atEnd ? 'end' : 'start'}
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}

function arrow(way: 'rise' | 'fall' | 'level'): string {
  return way === 'level' ? '' : ` ${t(`timeline.${way}`)}`;
}

function NowValue({ x, y, text }: { x: number; y: number; text: string }) {
  const before = x > 190;
  return (
    <g>
      <circle class="curveDot" cx={x} cy={y} r={4.5} />
      <text
        class="gaugeValue"
        x={before ? x - 9 : x + 9}
        y={Math.max(y - 7, TOP + 12)}
        text-anchor={before ? 'end' : 'start'}
      >
        {text}
      </text>
    </g>
  );
}
