import type { ReviewItemView, ReviewTimelineView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { fitText, type Scale } from '../scale.ts';
import { lanesOf } from './lanes.ts';
import { MarkShape, standingOf } from './ReviewMark.tsx';

interface AxisProps {
  timeline: ReviewTimelineView;
  x: Scale;
  width: number;
  bottom: number;
  /** Without the names of the rows. */
  bare?: boolean;
}

/** Hours, and a stroke where the axis changes its scale. */
export function TimelineAxis({ timeline, x, width, bottom, bare = false }: AxisProps) {
  return (
    <g>
      {timeline.hours.map(({ minute, label }) => (
        <g key={minute}>
          <line class="grid" x1={x(minute)} x2={x(minute)} y1={18} y2={bottom} />
          <text
            class="tick"
            x={Math.min(x(minute), width - 6)}
            y={13}
            text-anchor={x(minute) > width - 36 ? 'end' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
      {timeline.breaks.map((minute) => (
        <g key={minute}>
          <title>{t('review.axisNote')}</title>
          <path class="axisBreak" d={`M${x(minute) - 5} 23l4 -9m3 9l4 -9`} />
        </g>
      ))}
      <line class="rule" x1={0} x2={width} y1={18.5} y2={18.5} />
      {!bare && (
        <>
          <text class="rowName" x={16} y={35}>
            {t('review.rows.injects')}
          </text>
          <text class="rowName" x={16} y={68}>
            {t('review.rows.items')}
          </text>
        </>
      )}
    </g>
  );
}

interface InjectsProps {
  injects: ReviewTimelineView['injects'];
  x: Scale;
  right: number;
}

/** Only what fits before the next one is written beside its mark. */
export function TimelineInjects({ injects, x, right }: InjectsProps) {
  return (
    <g>
      {injects.map(({ minute, time, label }, index) => {
        const at = x(minute);
        const next = injects[index + 1];
        const room = (next ? x(next.minute) : right) - at - 16;
        const text = fitText(label, room, 12);
        return (
          <g key={`${minute} ${label}`}>
            <title>
              {time} {label}
            </title>
            <path class="mark inject" d={`M${at} 25l5 10h-10z`} />
            {text !== undefined && (
              <text class="note" x={at + 8} y={35}>
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

const SIZE = 18;
const LANES = 3;

interface MarksProps {
  items: readonly ReviewItemView[];
  open: string | undefined;
  x: Scale;
  top?: number;
}

/** The list holds the same items for the keyboard; here they can be pointed at. */
export function ItemMarks({ items, open, x, top: first = 40 }: MarksProps) {
  const lanes = lanesOf(
    items.map(({ minute }) => x(minute)),
    SIZE + 1,
    LANES,
  );
  return (
    <g>
      {items.map((item, index) => {
        const [left, top] = [x(item.minute) - SIZE / 2, first + (lanes[index] ?? 0) * (SIZE + 1)];
        return (
          <g
            key={item.key}
            class={item.key === open ? 'itemMark on' : 'itemMark'}
            transform={`translate(${left} ${top})`}
            data-item={item.key}
          >
            <title>
              {item.time} {item.chosen}
            </title>
            {item.key === open && <circle class="markHalo" cx={9} cy={9} r={13} />}
            <g transform={`scale(${SIZE / 24})`}>
              <MarkShape standing={standingOf(item)} />
            </g>
          </g>
        );
      })}
    </g>
  );
}
