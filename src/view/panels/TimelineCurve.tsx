import type { GaugeView } from '../model.ts';
import { t } from '../text/index.ts';
import { NewsBars } from './TimelineBars.tsx';
import { BOTTOM, type CurveProps, gaugeNote, limitText, TOP } from './timelineBand.ts';

export { limitText } from './timelineBand.ts';

import {
  gaugeRange,
  type Scale,
  scale,
  splitHistory,
  spreadNames,
  textWidth,
  trend,
  valueBaseline,
} from './scale.ts';

type Points = GaugeView['history'];

/** The gauge's curve over its warning lines; of what only adds up, how many are new. */
export function Curve(props: CurveProps) {
  const { gauge, named } = props;
  return (
    <g class={gauge.tone}>
      {named && (
        <text class="rowName" x={16} y={88}>
          {gauge.label}
        </text>
      )}
      {named && (
        <text class="tick" x={16} y={105}>
          {gaugeNote(gauge)}
        </text>
      )}
      {gauge.news ? <NewsBars {...props} news={gauge.news} /> : <Line {...props} />}
    </g>
  );
}

function Line({ gauge, timeline, x, left, right }: CurveProps) {
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
    <g>
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
      <Lines gauge={gauge} y={y} left={left} right={right} now={x(timeline.now)} />
      {last && (
        <NowValue
          x={x(last.minute)}
          y={y(last.value)}
          avoid={gauge.lines.map((line) => y(line.value))}
          text={[
            last.value.toFixed(gauge.decimals),
            gauge.unit === '' ? '' : ` ${gauge.unit}`,
            arrow(trend(gauge, timeline.now)),
          ].join('')}
        />
      )}
    </g>
  );
}

interface LinesProps {
  gauge: GaugeView;
  y: Scale;
  left: number;
  right: number;
  now: number;
}

const NAME_SIZE = 12;

/** Each line's name stands beside it, where the curve has not been if there is room. */
function Lines({ gauge, y, left, right, now }: LinesProps) {
  if (gauge.lines.length === 0) return null;
  const heights = gauge.lines.map((line) => y(line.value));
  const middles = spreadNames(heights, 13, [TOP - 2, BOTTOM - 2]);
  const texts = gauge.lines.map((line) => limitText(gauge, line));
  const wide = Math.max(...texts.map((text) => textWidth(text, NAME_SIZE))) + 8;
  const atEnd = right - now > wide + 20;
  const [from, to] = atEnd ? [left, right - wide] : [left + wide + 4, right];
  return (
    <g>
      {gauge.lines.map((line, index) => (
        <g key={line.label}>
          <line
            class={`limit ${line.kind}`}
            x1={from}
            x2={to}
            y1={heights[index]}
            y2={heights[index]}
          />
          <text
            class={`limitName ${line.kind}`}
            x={atEnd ? right : left + 4}
            y={(middles[index] ?? 0) + 4}
            text-anchor={atEnd ? 'end' : 'start'}
          >
            {texts[index]}
          </text>
        </g>
      ))}
    </g>
  );
}

function arrow(way: 'rise' | 'fall' | 'level'): string {
  return way === 'level' ? '' : ` ${t(`timeline.${way}`)}`;
}

interface NowValueProps {
  x: number;
  y: number;
  /** Heights of the warning lines. */
  avoid: readonly number[];
  text: string;
}

function NowValue({ x, y, avoid, text }: NowValueProps) {
  const before = x > 190;
  return (
    <g>
      <circle class="curveDot" cx={x} cy={y} r={4.5} />
      <text
        class="gaugeValue"
        x={before ? x - 9 : x + 9}
        y={valueBaseline(y, avoid, [TOP + 10, BOTTOM - 2])}
        text-anchor={before ? 'end' : 'start'}
      >
        {text}
      </text>
    </g>
  );
}
