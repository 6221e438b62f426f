import type { ReviewTimelineView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { fitText, type Scale, textWidth } from '../scale.ts';

interface AxisProps {
  timeline: ReviewTimelineView;
  x: Scale;
  width: number;
  bottom: number;
}

/** Hours, and a stroke where the axis changes its scale. */
export function TimelineAxis({ timeline, x, width, bottom }: AxisProps) {
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
    </g>
  );
}

interface Sign {
  minute: number;
  time: string;
  label: string;
  kind: 'harm' | 'urgent' | 'plain';
}

const TEXT = 12;
const GAP = 8;

/** Which signs of one row have room for their words, right of them or else left: no words run into another sign. */
export function writtenSigns(
  signs: readonly Sign[],
  x: Scale,
  right: number,
): { sign: Sign; text?: string; left?: boolean }[] {
  let used = Number.NEGATIVE_INFINITY;
  return signs.map((sign, index) => {
    const [at, next] = [x(sign.minute), signs[index + 1]];
    const before = Math.max(used, index > 0 ? x(signs[index - 1]?.minute ?? 0) + 6 : 0);
    const room = (next ? x(next.minute) - 6 : right) - at - 8 - GAP / 2;
    const width = textWidth(sign.label, TEXT);
    if (width <= room) {
      used = at + 8 + width + GAP;
      return { sign, text: sign.label };
    }
    used = at + 6;
    if (at - 8 - width >= before) return { sign, text: sign.label, left: true };
    const text = sign.kind === 'plain' ? fitText(sign.label, room, TEXT) : undefined;
    if (text === undefined) return { sign };
    used = at + 8 + textWidth(text, TEXT) + GAP;
    return { sign, text };
  });
}

interface InjectsProps {
  timeline: Pick<ReviewTimelineView, 'injects' | 'harm'>;
  x: Scale;
  right: number;
  top: number;
}

const HEIGHT = 15;

/** What came in and whom it hurt, each kind in its row; the full words are in each sign's title. */
export function TimelineInjects({ timeline, x, right, top }: InjectsProps) {
  const rows: Sign[][] = [
    timeline.harm.map((one) => ({ ...one, kind: 'harm' })),
    timeline.injects
      .filter(({ urgent }) => urgent)
      .map(({ urgent: _, ...one }) => ({ ...one, kind: 'urgent' })),
    timeline.injects
      .filter(({ urgent }) => !urgent)
      .map(({ urgent: _, ...one }) => ({ ...one, kind: 'plain' })),
  ];
  return (
    <g>
      <text class="rowName" x={12} y={top + 12}>
        {t('review.harm.row')}
      </text>
      <text class="rowName" x={12} y={top + HEIGHT + 12}>
        {t('review.rows.injects')}
      </text>
      {rows.map((row, lane) => (
        <g key={row[0]?.kind ?? lane}>
          {writtenSigns(row, x, right).map(({ sign, text, left }) => {
            const at = x(sign.minute);
            const y = top + lane * HEIGHT;
            return (
              <g key={`${sign.minute} ${sign.label}`} class={`sign ${sign.kind}`}>
                <title>
                  {sign.time} {sign.label}
                </title>
                <path
                  class="mark inject"
                  d={
                    sign.kind === 'harm'
                      ? `M${at - 5} ${y + 3}h10v10h-10z`
                      : `M${at} ${y + 2}l5 10h-10z`
                  }
                />
                {text !== undefined && (
                  <text
                    class="note"
                    x={left ? at - 8 : at + 8}
                    y={y + 12}
                    text-anchor={left ? 'end' : 'start'}
                  >
                    {text}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
    </g>
  );
}
