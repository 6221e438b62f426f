import { useEffect, useState } from 'preact/hooks';
import type { GaugeView, TimelineView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import { scale } from './scale.ts';
import { Curve } from './TimelineCurve.tsx';
import { DecisionsRow, HourLines, NowLine, ReportsRow } from './TimelineRows.tsx';
import { gaugeNote } from './timelineBand.ts';
import { useDesignWidth } from './useSize.ts';

/** Space for the names of the rows, px. */
const LEFT = 118;
const RIGHT = 18;
const HEIGHT = 131;
/** Narrower than this and it scrolls sideways. */
const LEAST = 720;

/** Three bands: what came in, what was decided, how the danger went. */
export function Timeline({ timeline }: { timeline: TimelineView }) {
  const { element, width: found } = useDesignWidth<HTMLDivElement>(1366);
  const [chosen, setChosen] = useState<string>();
  const width = Math.max(found, LEAST);
  const gauge = timeline.gauges.find(({ id }) => id === chosen) ?? timeline.gauges[0];
  const x = scale(timeline.from, timeline.to, LEFT, width - RIGHT);
  const now = x(timeline.now);
  useEffect(() => {
    const box = element.current;
    if (box && box.scrollWidth > box.clientWidth) {
      box.scrollLeft = (now / width) * box.scrollWidth - box.clientWidth / 2;
    }
  }, [now, width, element]);
  const last = gauge?.history.findLast(({ minute }) => minute <= timeline.now);
  const value = gauge && last ? last.value.toFixed(gauge.decimals) : undefined;
  const summary = [
    t('timeline.summary', { now: timeline.nowLabel }),
    gauge && value && t('timeline.gaugeNow', { label: gauge.label, value, unit: gauge.unit }),
  ].filter(Boolean);
  return (
    <section class="timeline" aria-label={t('region.timeline')} tabIndex={-1}>
      {gauge && timeline.gauges.length > 1 && (
        <GaugePick gauges={timeline.gauges} gauge={gauge} onPick={setChosen} />
      )}
      <div class="timelineScroll" ref={element}>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT}`}
          style={{ width: `${width / 100}rem`, height: `${HEIGHT / 100}rem` }}
          role="img"
          aria-label={summary.join('。')}
        >
          <HourLines timeline={timeline} x={x} width={width} />
          {gauge && (
            <Curve
              gauge={gauge}
              timeline={timeline}
              x={x}
              left={LEFT}
              right={width - RIGHT}
              named={timeline.gauges.length === 1}
            />
          )}
          <rect
            class="ahead"
            x={now}
            y={19}
            width={Math.max(0, width - RIGHT - now)}
            height={HEIGHT - 28}
          />
          <ReportsRow timeline={timeline} x={x} right={width - RIGHT} />
          <DecisionsRow timeline={timeline} x={x} right={width - RIGHT} />
          <NowLine now={now} label={timeline.nowLabel} />
        </svg>
      </div>
    </section>
  );
}

/** The name stands whole, over two lines if need be; the list opens on it. */
function GaugePick({
  gauges,
  gauge,
  onPick,
}: {
  gauges: readonly GaugeView[];
  gauge: GaugeView;
  onPick: (id: string) => void;
}) {
  const note = gaugeNote(gauge);
  return (
    <div class="gaugePick">
      <b>
        {gauge.label}
        <Icon name="chevron-down" size={13} />
      </b>
      {note !== '' && <small>{note}</small>}
      <select
        aria-label={t('timeline.gauge')}
        value={gauge.id}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {gauges.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
