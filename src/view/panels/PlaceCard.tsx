import { useState } from 'preact/hooks';
import type { DrillIntent, Send } from '../intents.ts';
import type { DrillView, MeasurePlaceView, MeasureView, PlaceView } from '../model.ts';
import { t } from '../text/index.ts';
import { Amount, Costs } from './Amount.tsx';
import { Icon } from './Icon.tsx';
import { MeasureSays } from './MeasureSays.tsx';
import { PlaceSigns } from './Places.tsx';
import { Refusal } from './Refusal.tsx';
import { ReportList } from './Reports.tsx';
import { textWidth } from './scale.ts';
import { useRevealed } from './useRevealed.ts';

export interface PlaceCardProps {
  view: DrillView;
  place: PlaceView;
  send: Send<DrillIntent>;
  onCompose: (measure: MeasureView, places: string[]) => void;
  refusal: string | undefined;
}

interface Offer {
  measure: MeasureView;
  here: MeasurePlaceView;
}

/** What is known of a place and what can be ordered there. */
export function PlaceCard({ view, place, send, onCompose, refusal }: PlaceCardProps) {
  const [picked, setPicked] = useState<string>();
  const offers = view.measures.flatMap((measure): Offer[] => {
    const here = measure.places.find((one) => one.place === place.id);
    return measure.atPlace && here ? [{ measure, here }] : [];
  });
  const reports = view.reports.filter((report) => report.place?.id === place.id);
  const preview = (measure: string | undefined) =>
    send(
      measure === undefined ? { kind: 'preview' } : { kind: 'preview', measure, place: place.id },
    );
  const order = ({ measure }: Offer) => {
    if (measure.form) {
      onCompose(measure, [place.id]);
      return;
    }
    preview(undefined);
    send({ kind: 'order', measure: measure.id, places: [place.id] });
    setPicked(undefined);
  };
  return (
    <div class="placeCard">
      <header class="placeHead">
        <h3>{place.label}</h3>
        <PlaceSigns place={place} />
        <button
          type="button"
          class="iconButton"
          aria-label={t('place.close')}
          onClick={() => send({ kind: 'select' })}
        >
          <Icon name="x" size={20} />
        </button>
      </header>
      {place.describe !== undefined && <p class="placeSay">{place.describe}</p>}
      {place.card.length > 0 && (
        <dl class="facts">
          {place.card.map((fact) => (
            <div key={fact.label} class={textWidth(fact.text, 1) > 5.2 ? 'long' : undefined}>
              <dt>{fact.label}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
      )}
      <h4>{t('place.measures')}</h4>
      {offers.length === 0 && <p class="empty">{t('place.noMeasures')}</p>}
      <ul class="offers">
        {offers.map((offer) => (
          <OfferRow
            key={offer.measure.id}
            offer={offer}
            on={offer.measure.id === picked}
            onPick={() => setPicked(offer.measure.id === picked ? undefined : offer.measure.id)}
            onLook={(look) => preview(look ? offer.measure.id : picked)}
            onOrder={() => order(offer)}
          />
        ))}
      </ul>
      <Refusal text={refusal} />
      {reports.length > 0 && (
        <>
          <h4>{t('report.here')}</h4>
          <ReportList reports={reports} send={send} placeless />
        </>
      )}
    </div>
  );
}

interface OfferRowProps {
  offer: Offer;
  on: boolean;
  onPick: () => void;
  onLook: (look: boolean) => void;
  onOrder: () => void;
}

/** A measure with its cost, or why it cannot be; picked, the order can be given below it. */
function OfferRow({ offer: { measure, here }, on, onPick, onLook, onOrder }: OfferRowProps) {
  const done = measure.done ?? here.done ?? false;
  const locked = done ? t('measure.done') : (measure.locked ?? here.locked);
  const free = locked === undefined;
  const row = useRevealed<HTMLLIElement>(on);
  return (
    <li ref={row}>
      <button
        type="button"
        class={`offer${on ? ' on' : ''}${free ? '' : ' locked'}${done ? ' done' : ''}`}
        aria-expanded={on}
        aria-disabled={!free}
        onClick={() => free && onPick()}
        onPointerEnter={() => free && onLook(true)}
        onPointerLeave={() => free && onLook(false)}
        onFocus={() => free && onLook(true)}
        onBlur={() => free && onLook(false)}
      >
        <Icon name={measure.icon} size={18} />
        <span class="offerName">{measure.label}</span>
        {free ? (
          <Costs costs={measure.costs} icons={false} />
        ) : (
          <Icon name={done ? 'check' : 'lock'} size={done ? 16 : 14} />
        )}
        {!free && <span class="reason">{locked}</span>}
      </button>
      {on && free && (
        <div class="orderRow">
          <MeasureSays measure={measure} />
          <button type="button" class="button primary" onClick={onOrder}>
            {measure.form ? t('place.compose') : t('place.order')}
          </button>
          {here.forecast !== undefined && (
            <p>
              <Amount text={here.forecast} />
            </p>
          )}
        </div>
      )}
    </li>
  );
}
