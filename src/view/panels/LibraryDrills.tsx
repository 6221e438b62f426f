import type { StoredDrillView } from '../model.ts';
import { t } from '../text/index.ts';
import { dayText } from './days.ts';
import { Icon } from './Icon.tsx';

export interface RecentDrillsProps {
  drills: readonly StoredDrillView[];
  today: string;
  onOpen: (drill: StoredDrillView) => void;
}

export function RecentDrills({ drills, today, onOpen }: RecentDrillsProps) {
  return (
    <section class="recent">
      <h2>
        {t('library.recent')}
        {drills.length > 0 && <span>{t('library.recentHint')}</span>}
      </h2>
      {drills.length === 0 && <p class="recentNone">{t('library.recentNone')}</p>}
      <ul>
        {drills.map((drill) => (
          <RecentRow key={drill.id} drill={drill} today={today} onOpen={() => onOpen(drill)} />
        ))}
      </ul>
    </section>
  );
}

const FULL = 25;

function RecentRow(props: { drill: StoredDrillView; today: string; onOpen: () => void }) {
  const { drill, today, onOpen } = props;
  const when = dayText(drill.savedAt, today, false);
  return (
    <li>
      <button
        type="button"
        aria-label={t('library.open', { title: drill.title, when })}
        onClick={onOpen}
      >
        <span class="when">{when}</span>
        <b class="cut">
          {drill.title}
          {drill.branch !== undefined && <small>{drill.branch}</small>}
        </b>
        <span class="mode">{t(`mode.${drill.mode}.name`)}</span>
        {drill.score === undefined ? (
          <span class="unfinishedMark">{t('library.unfinishedMark')}</span>
        ) : (
          <>
            <b class="score">{drill.score.toFixed(1)}</b>
            <span class="recentRating">
              <span class="ratingBox">{drill.rating}</span>
              <span class="cut">{drill.ratingLabel}</span>
            </span>
          </>
        )}
        <span class="bars">
          {drill.abilities?.map(({ ability, label, earned }) => (
            <span key={ability}>
              <span>{label.slice(-2)}</span>
              <i class="bar">
                <i style={{ width: `${Math.min(100, (earned / FULL) * 100)}%` }} />
              </i>
              <span class="figure">{earned.toFixed(1)}</span>
            </span>
          ))}
        </span>
        <Icon name="chevron-right" />
      </button>
    </li>
  );
}
