/** What lies over the map besides the legend: closer and farther. */
import { t } from '../view/text/index.ts';

export function MapTools({ onZoom }: { onZoom: (factor: number) => void }) {
  return (
    <div class="zoom">
      <button type="button" aria-label={t('map.closer')} onClick={() => onZoom(1.4)}>
        +
      </button>
      <button type="button" aria-label={t('map.farther')} onClick={() => onZoom(1 / 1.4)}>
        −
      </button>
    </div>
  );
}
