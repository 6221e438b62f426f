import type { MapView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import { PeopleSigns, peopleEntries } from './PeopleLegend.tsx';

/** The map's signs in words: only those that are on it. */
export function Legend({ map }: { map: MapView }) {
  const shown = {
    water: map.water !== undefined,
    cut: map.roads.some((road) => road.cut !== undefined),
    unverified: map.places.some((place) => place.tag?.kind === 'unverified'),
    shelter: map.places.some((place) => place.shelter !== undefined),
    crew: map.crews.length > 0,
    lights: map.theme === 'night' && map.places.some((place) => place.roofs > 0),
    power: map.places.some((place) => place.roofs > 0 && !place.power),
  };
  const signs = (Object.keys(SIGNS) as Sign[]).filter((sign) => shown[sign]);
  if (signs.length === 0 && peopleEntries(map.people).length === 0) return null;
  return (
    <details class="legend" open>
      <summary>
        <span>{t('legend.title')}</span>
        <Icon name="chevron-down" size={14} />
      </summary>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>
            <svg viewBox="0 0 22 16" aria-hidden="true" class={`sign ${sign}`}>
              {SIGNS[sign]}
            </svg>
            {t(`legend.${sign}`)}
          </li>
        ))}
        <PeopleSigns people={map.people} />
      </ul>
    </details>
  );
}

const SIGNS = {
  water: (
    <>
      <path class="body" d="M1 6c4-5 8 1 11-1s6-3 9-1v11H1Z" />
      <path class="edge" d="M1 6c4-5 8 1 11-1s6-3 9-1" />
    </>
  ),
  cut: (
    <>
      <path class="body" d="M11 1l7 7-7 7-7-7Z" />
      <path class="edge" d="M8.5 5.5l5 5m0-5l-5 5" />
    </>
  ),
  unverified: <circle class="edge" cx="11" cy="8" r="6" />,
  shelter: <rect class="body" x="5" y="2" width="12" height="12" rx="3" />,
  crew: (
    <>
      <circle class="body" cx="9" cy="8" r="5" />
      <path class="edge" d="M15 4l5 4-5 4Z" />
    </>
  ),
  lights: (
    <>
      <rect class="wall" x="4" y="3" width="14" height="10" />
      <rect class="body" x="9" y="6" width="4" height="4" />
    </>
  ),
  power: <path class="edge" d="M6 4a7 7 0 0 0 1 9M16 4a7 7 0 0 1-1 9M12 3l-3 6h4l-2 5" />,
};
type Sign = keyof typeof SIGNS;
