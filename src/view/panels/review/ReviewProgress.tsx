import type { ReviewProgressView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';

export interface ReviewProgressProps {
  progress: ReviewProgressView;
  onStop: () => void;
  onResume: () => void;
}

/** How far the assessment has come, and a way to stop it. */
export function ReviewProgress({ progress, onStop, onResume }: ReviewProgressProps) {
  const { state, share, graded, total } = progress;
  const words =
    state === 'running' && total === 0
      ? t('review.progress.preparing')
      : t(`review.progress.${state}`, { graded, total });
  const percent = Math.round(share * 100);
  return (
    <div class="reviewProgress">
      <p role="status">{words}</p>
      {state === 'running' && (
        <div
          class="progress"
          role="progressbar"
          aria-label={t('review.progress.label')}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <i style={{ width: `${percent}%` }} />
        </div>
      )}
      {state === 'running' && (
        <button type="button" class="link" onClick={onStop}>
          <Icon name="player-stop" size={14} />
          {t('review.progress.stop')}
        </button>
      )}
      {(state === 'stopped' || state === 'failed') && (
        <button type="button" class="link" onClick={onResume}>
          <Icon name="player-play" size={14} />
          {t('review.progress.resume')}
        </button>
      )}
    </div>
  );
}
