import type { GaugeView } from '../model.ts';
import { t } from '../text/index.ts';
import { barRange, type Scale, scale, splitHistory, textWidth } from './scale.ts';
import { BOTTOM, type CurveProps, limitText, TOP } from './timelineBand.ts';

/** A bar as wide as this carries its number. */
const NUMBERED = 22;

type News = NonNullable<GaugeView['news']>;

/** How many are new, stretch by stretch; how many there are in all is said at the clock's line. */
export function NewsBars({ gauge, timeline, x, left, right, news }: CurveProps & { news: News }) {
  const y = scale(...barRange(news.bars), BOTTOM, TOP + 8);
  const now = x(timeline.now);
  const last = splitHistory(gauge, timeline.now).past.at(-1);
  return (
    <g>
      <line class="ground" x1={left} x2={right} y1={BOTTOM} y2={BOTTOM} />
      {news.bars.map((bar) => (
        <Bar key={bar.from} bar={bar} x={x} y={y} left={left} now={now} />
      ))}
      {gauge.lines.map((line) => (
        <Reached key={line.label} gauge={gauge} line={line} x={x} left={left} />
      ))}
      {last && <Total gauge={gauge} value={last.value} now={now} right={right} />}
    </g>
  );
}

interface BarProps {
  bar: News['bars'][number];
  x: Scale;
  y: Scale;
  left: number;
  now: number;
}

function Bar({ bar, x, y, left, now }: BarProps) {
  const start = Math.max(left, x(bar.from)) + 0.5;
  const end = Math.min(Math.max(start + 3, now), x(bar.to) - 0.5);
  const top = y(bar.value);
  return (
    <g>
      <rect
        class="newsBar"
        x={start}
        y={top}
        width={Math.max(2, end - start)}
        height={BOTTOM - top}
      />
      {x(bar.to) - x(bar.from) >= NUMBERED && (
        <text class="newsNumber" x={(start + end) / 2} y={top - 2} text-anchor="middle">
          {Math.round(bar.value)}
        </text>
      )}
    </g>
  );
}

/** A dashed stroke where the sum came to a warning line. */
function Reached({
  gauge,
  line,
  x,
  left,
}: {
  gauge: GaugeView;
  line: GaugeView['lines'][number];
  x: Scale;
  left: number;
}) {
  const { history } = gauge;
  const index = history.findIndex(({ value }) => value >= line.value);
  const reached = history[index];
  if (!reached || index === 0) return null;
  const at = Math.max(left, x(reached.minute));
  const text = t('timeline.reached', { name: limitText(gauge, line) });
  const before = at - left > textWidth(text, 12) + 12;
  return (
    <g>
      <line class={`limit ${line.kind}`} x1={at} x2={at} y1={TOP} y2={BOTTOM} />
      <text
        class={`limitName ${line.kind}`}
        x={before ? at - 5 : at + 5}
        y={TOP + 9}
        text-anchor={before ? 'end' : 'start'}
      >
        {text}
      </text>
    </g>
  );
}

/** All there are, and which line is next. */
function Total({
  gauge,
  value,
  now,
  right,
}: {
  gauge: GaugeView;
  value: number;
  now: number;
  right: number;
}) {
  const next = gauge.lines.find((line) => line.value > value);
  const total = t(gauge.news?.sum ? 'timeline.total' : 'timeline.value', {
    value: value.toFixed(gauge.decimals),
    unit: gauge.unit,
  });
  const wide = textWidth(total, 14) + (next ? textWidth(limitText(gauge, next), 12) + 16 : 0);
  const after = right - now > wide + 12;
  return (
    <text
      class="gaugeValue"
      x={after ? now + 9 : now - 9}
      y={TOP + 26}
      text-anchor={after ? 'start' : 'end'}
    >
      {total}
      {next && (
        <tspan class={`limitName ${next.kind}`} dx={10}>
          {limitText(gauge, next)}
        </tspan>
      )}
    </text>
  );
}
