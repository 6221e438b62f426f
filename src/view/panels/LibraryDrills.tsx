import type { StoredDrillView } from '../model.ts';
import { t } from '../text/index.ts';
import { dayText } from './days.ts';
import { Icon } from './Icon.tsx';

export interface ContinueBoxProps {
  drill: StoredDrillView;
  today: string;
  onContinue: () => void;
  onDiscard: () => void;
}

/** The drill that was left in the middle. */
export function ContinueBox({ drill, today, onContinue, onDiscard }: ContinueBoxProps) {
  return (
    <section class="continueBox">
      <p class="continueWhen">
        <Icon name="history" size={15} />
        {t('library.unfinished', { when: dayText(drill.savedAt, today, true) })}
      </p>
      <h2>
        {drill.title}
        {t('common.dot')}
        {drill.time}
      </h2>
      <p>{t('library.unfinishedText', { mode: t(`mode.${drill.mode}.long`), time: drill.time })}</p>
      <div class="progress" aria-hidden="true">
        <i style={{ width: `${Math.round(drill.progress * 100)}%` }} />
      </div>
      <div class="continueRow">
        <button type="button" class="button ink" onClick={onContinue}>
          <Icon name="player-play" />
          {t('library.continue')}
        </button>
        <button type="button" class="link" onClick={onDiscard}>
          {t('library.discard')}
        </button>
      </div>
    </section>
  );
}

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
            <span class="ratingBox">{drill.rating}</span>
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
