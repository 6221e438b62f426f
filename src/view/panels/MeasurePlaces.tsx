import { useState } from 'preact/hooks';
import type { DrillIntent, Send } from '../intents.ts';
import type { MeasurePlaceView, MeasureView } from '../model.ts';
import { t } from '../text/index.ts';
import { Amount } from './Amount.tsx';
import { Icon } from './Icon.tsx';

export interface MeasurePlacesProps {
  measure: MeasureView;
  send: Send<DrillIntent>;
  onOrder: (places: string[]) => void;
}

/** Where to: one party goes to each place that is ticked. */
export function MeasurePlaces({ measure, send, onOrder }: MeasurePlacesProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const toggle = (place: string) =>
    setTicked(ticked.includes(place) ? ticked.filter((one) => one !== place) : [...ticked, place]);
  const label = measure.form
    ? t('place.compose')
    : ticked.length > 1
      ? t('measure.orderTo', { n: ticked.length })
      : t('place.order');
  return (
    <fieldset class="choosePlaces">
      <legend>{t('measure.choosePlaces')}</legend>
      <ul>
        {measure.places.map((place) => (
          <PlaceChoice
            key={place.place}
            place={place}
            ticked={ticked.includes(place.place)}
            onToggle={() => toggle(place.place)}
            onLook={(look) =>
              send(
                look
                  ? { kind: 'preview', measure: measure.id, place: place.place }
                  : { kind: 'preview' },
              )
            }
          />
        ))}
      </ul>
      <button
        type="button"
        class="button primary"
        disabled={ticked.length === 0}
        onClick={() => onOrder([...ticked])}
      >
        {ticked.length === 0 ? t('measure.pickPlace') : label}
      </button>
    </fieldset>
  );
}

interface PlaceChoiceProps {
  place: MeasurePlaceView;
  ticked: boolean;
  onToggle: () => void;
  onLook: (look: boolean) => void;
}

function PlaceChoice({ place, ticked, onToggle, onLook }: PlaceChoiceProps) {
  const locked = place.locked !== undefined;
  return (
    <li>
      <label
        class={locked ? 'choice locked' : 'choice'}
        onPointerEnter={() => !locked && onLook(true)}
        onPointerLeave={() => !locked && onLook(false)}
      >
        <input
          type="checkbox"
          checked={ticked}
          aria-disabled={locked}
          onClick={(event) => locked && event.preventDefault()}
          onChange={() => !locked && onToggle()}
          onFocus={() => !locked && onLook(true)}
          onBlur={() => !locked && onLook(false)}
        />
        <span>
          <b>{place.label}</b>
          {locked ? (
            <span class={place.done ? 'reason done' : 'reason'}>
              <Icon name={place.done ? 'check' : 'lock'} size={13} />
              {place.locked}
            </span>
          ) : (
            place.forecast !== undefined && (
              <span class="forecast">
                <Amount text={place.forecast} />
              </span>
            )
          )}
        </span>
      </label>
    </li>
  );
}
