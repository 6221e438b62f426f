import type { ComponentChildren, Ref } from 'preact';
import type { ReviewItemView, ReviewView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';

export interface ReviewMapProps {
  view: ReviewView;
  onMinute: (minute: number) => void;
  onOpen: (item: ReviewItemView) => void;
  mapHost: Ref<HTMLDivElement>;
  mapTools?: ComponentChildren;
}

/** The map of a minute as it was known then, and the way to any other minute. */
export function ReviewMap({ view, onMinute, onOpen, mapHost, mapTools }: ReviewMapProps) {
  const { moment, items, timeline } = view;
  const { ticks } = timeline;
  const at = Math.max(
    0,
    ticks.findLastIndex((minute) => minute <= moment.minute),
  );
  const before = items.findLast(({ minute }) => minute < moment.minute);
  const after = items.find(({ minute }) => minute > moment.minute);
  return (
    <section class="reviewMap" aria-label={t('review.map')}>
      <div class="map">
        <div class="mapHost" ref={mapHost} />
        {mapTools}
        <p class="mapMoment">
          <b>{moment.time}</b>
          <span>
            {moment.date} {moment.elapsed}
          </span>
        </p>
      </div>
      <p class="mapHeard">
        {moment.report === undefined
          ? t('review.heardNothing')
          : t('review.heard', { text: moment.report })}
      </p>
      <div class="scrubber">
        <Step name="earlier" icon="chevron-left" item={before} onOpen={onOpen} />
        <input
          type="range"
          min={0}
          max={Math.max(0, ticks.length - 1)}
          step={1}
          value={at}
          aria-label={t('review.scrubber')}
          aria-valuetext={`${moment.date} ${moment.time}`}
          onInput={(event) => onMinute(ticks[Number(event.currentTarget.value)] ?? 0)}
        />
        <Step name="later" icon="chevron-right" item={after} onOpen={onOpen} />
      </div>
    </section>
  );
}

interface StepProps {
  name: 'earlier' | 'later';
  icon: string;
  item: ReviewItemView | undefined;
  onOpen: (item: ReviewItemView) => void;
}

function Step({ name, icon, item, onOpen }: StepProps) {
  return (
    <button
      type="button"
      class="iconButton"
      aria-label={t(`review.${name}`)}
      disabled={item === undefined}
      onClick={() => item && onOpen(item)}
    >
      <Icon name={icon} size={20} />
    </button>
  );
}
