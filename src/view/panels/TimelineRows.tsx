import type { TimelineView } from '../model.ts';
import { t } from '../text/index.ts';
import { clearHours, fitText, type Scale, textWidth } from './scale.ts';

interface RowProps {
  timeline: TimelineView;
  x: Scale;
  right: number;
}

const SMALL = 12;
/** What stands beside a mark is a reminder, not the report. */
const LONGEST = 190;

export function HourLines({
  timeline,
  x,
  width,
}: {
  timeline: TimelineView;
  x: Scale;
  width: number;
}) {
  const shown = clearHours(timeline.hours, x, timeline.now, 54);
  return (
    <g>
      {timeline.hours.map(({ minute }) => (
        <line key={minute} class="grid" x1={x(minute)} x2={x(minute)} y1={18} y2={122} />
      ))}
      <line class="rule" x1={0} x2={width} y1={18.5} y2={18.5} />
      {shown.map(({ minute, label }) => {
        const atEnd = x(minute) > width - 36;
        return (
          <text
            key={minute}
            class="tick"
            x={atEnd ? width - 6 : x(minute)}
            y={13}
            text-anchor={atEnd ? 'end' : 'middle'}
          >
            {label}
          </text>
        );
      })}
      <text class="rowName" x={16} y={34}>
        {t('timeline.reports')}
      </text>
      <text class="rowName" x={16} y={55}>
        {t('timeline.decisions')}
      </text>
    </g>
  );
}

export function ReportsRow({ timeline, x, right }: RowProps) {
  const marks = timeline.reports.map((report) => ({ report, at: x(report.minute) }));
  return (
    <g>
      {marks.map(({ report, at }, index) => {
        const next = Math.min(marks[index + 1]?.at ?? right, right);
        const text =
          report.text === undefined
            ? undefined
            : fitText(report.text, Math.min(LONGEST, next - at - 18), SMALL);
        return (
          <g key={`${report.minute} ${report.label} ${index}`}>
            <title>{report.label}</title>
            <ReportMark kind={report.kind} x={at} />
            {text !== undefined && (
              <text class="note" x={at + 9} y={34}>
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function ReportMark({ kind, x }: { kind: TimelineView['reports'][number]['kind']; x: number }) {
  if (kind === 'warning') return <path class="mark warning" d={`M${x} 23.5l6.5 11.5h-13z`} />;
  if (kind === 'unverified') return <circle class="mark unverified" cx={x} cy={30} r={5} />;
  return <circle class="mark plain" cx={x} cy={30} r={4.2} />;
}

export function DecisionsRow({ timeline, x, right }: RowProps) {
  const open = timeline.open[0];
  const starts = [...timeline.decisions, ...timeline.open].map(({ from }) => x(from));
  return (
    <g>
      {timeline.decisions.map((decision, index) => {
        const start = x(decision.from);
        const end = Math.max(start + 6, x(decision.to));
        const next = Math.min(...starts.filter((at) => at > start + 1), x(timeline.now), right);
        // Of two taken in one minute the later is written; both say it to the pointer.
        const hidden = timeline.decisions.slice(index + 1).some(({ from }) => x(from) - start <= 1);
        const text = hidden ? undefined : fitText(decision.label, next - end - 14, SMALL);
        return (
          <g key={`${decision.from} ${decision.label} ${index}`}>
            <title>
              {decision.lapsed
                ? `${decision.label}${t('common.dot')}${t('timeline.lapsed')}`
                : decision.label}
            </title>
            <rect class="span" x={start} y={46} width={end - start} height={8} rx={2} />
            {decision.lapsed ? (
              <path class="lapsed" d={`M${end - 4} 46l8 8m0-8l-8 8`} />
            ) : (
              <rect class="made" x={start - 4.5} y={45.5} width={9} height={9} rx={2} />
            )}
            {text !== undefined && (
              <text class="note strong" x={end + 6} y={54.5}>
                {text}
              </text>
            )}
          </g>
        );
      })}
      {open && <OpenDecision open={open} x={x} right={right} />}
    </g>
  );
}

function OpenDecision({
  open,
  x,
  right,
}: {
  open: TimelineView['open'][number];
  x: Scale;
  right: number;
}) {
  const start = x(open.from);
  const end = Math.max(start + 8, x(open.to));
  const wide = textWidth(open.label, 12.5);
  const after = end + 6 + wide <= right;
  return (
    <g>
      <rect class="open" x={start} y={45} width={end - start} height={10} rx={2} />
      <text
        class="openNote"
        x={after ? end + 6 : start - 6}
        y={54.5}
        text-anchor={after ? 'start' : 'end'}
      >
        {open.label}
      </text>
    </g>
  );
}

export function NowLine({ now, label }: { now: number; label: string }) {
  return (
    <g>
      <line class="now" x1={now} x2={now} y1={2} y2={124} />
      <rect class="nowTag" x={now - 25} y={1} width={50} height={18} rx={3} />
      <text class="nowText" x={now} y={14.5} text-anchor="middle">
        {label}
      </text>
    </g>
  );
}
