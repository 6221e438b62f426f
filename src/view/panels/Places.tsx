import type { DrillIntent, Send } from '../intents.ts';
import type { PlaceView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import { PlaceTag } from './Tag.tsx';

const KIND_ICON: Readonly<Record<PlaceView['kind'], string>> = {
  town: 'building-community',
  village: 'home',
  facility: 'building',
  dam: 'ripple',
  site: 'flag',
  junction: 'route',
  district: 'map-2',
};

/** Junctions without anything to tell are only for the roads. */
export function listed(places: readonly PlaceView[]): PlaceView[] {
  return places.filter(
    (place) => place.kind !== 'junction' || place.card.length > 0 || place.alert !== undefined,
  );
}

export function placeIcon(place: PlaceView): string {
  return place.icon ?? KIND_ICON[place.kind];
}

/** The map in words: every place is a button that opens its card. */
export function PlaceList({
  places,
  send,
}: {
  places: readonly PlaceView[];
  send: Send<DrillIntent>;
}) {
  const order = listed(places).sort(
    (one, other) => Number(other.alert !== undefined) - Number(one.alert !== undefined),
  );
  return (
    <ul class="places">
      {order.map((place) => (
        <li key={place.id}>
          <button type="button" onClick={() => send({ kind: 'select', place: place.id })}>
            <Icon name={placeIcon(place)} />
            <b class="cut">{place.label}</b>
            <PlaceSigns place={place} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What the map shows of a place by its drawing, in words. */
export function PlaceSigns({ place }: { place: PlaceView }) {
  const dark = place.roofs > 0 && !place.power;
  const told = place.alert !== undefined && place.tag?.text === place.alert;
  return (
    <span class="placeSigns">
      {place.people?.map((says) => (
        <span key={says} class="peopleSaid">
          {says}
        </span>
      ))}
      {place.alert !== undefined && <PlaceTag tag={{ kind: 'danger', text: place.alert }} />}
      {place.tag && !told && <PlaceTag tag={place.tag} />}
      {place.tag === undefined && place.wet > 0 && (
        <PlaceTag
          tag={{ kind: 'water', text: t('place.wet', { percent: Math.round(place.wet * 100) }) }}
        />
      )}
      {place.shelter && (
        <span class="tag st">
          {place.shelter.occupied === undefined
            ? t('place.shelterUnknown', { capacity: place.shelter.capacity })
            : t('place.shelter', {
                occupied: place.shelter.occupied,
                capacity: place.shelter.capacity,
              })}
        </span>
      )}
      {dark && (
        <span class="tag st">
          <Icon name="bolt-off" size={13} />
          {t('place.noPower')}
        </span>
      )}
    </span>
  );
}
