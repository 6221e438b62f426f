/** Buttons that every board has. */
import type { DrillIntent, Send } from '../../intents.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';

/** Puts the board down, so that the map is seen. */
export function ToMapButton({ onMap }: { onMap: () => void }) {
  return (
    <button type="button" class="button" onClick={onMap}>
      <Icon name="map-2" />
      {t('classroom.toMap')}
    </button>
  );
}

/** Lets the clock run on. */
export function OnwardButton({ send }: { send: Send<DrillIntent> }) {
  return (
    <button
      type="button"
      class="button primary boardButton"
      onClick={() => send({ kind: 'onward' })}
    >
      <Icon name="player-play" size={20} />
      {t('classroom.onward')}
    </button>
  );
}
