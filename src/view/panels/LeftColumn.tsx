import type { DrillIntent, Send } from '../intents.ts';
import type { DrillView, MeasureView, PlaceView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { listed, PlaceList } from './Places.tsx';
import { Promises } from './Promises.tsx';
import { Refusal } from './Refusal.tsx';
import { ReportList } from './Reports.tsx';

export type LeftTab = 'reports' | 'places';

export interface LeftColumnProps {
  view: DrillView;
  send: Send<DrillIntent>;
  tab: LeftTab;
  onTab: (tab: LeftTab) => void;
  selected: PlaceView | undefined;
  onCompose: (measure: MeasureView, places: string[]) => void;
  unread: ReadonlySet<string>;
  onRead: (key: string) => void;
  refusals: { report: string | undefined; place: string | undefined };
}

/** Reports above, places below: one of them is open, and a place's card takes the column. */
export function LeftColumn(props: LeftColumnProps) {
  const { view, send, tab, onTab, selected } = props;
  const onReports = tab === 'reports' && selected === undefined;
  const places = listed(view.map.places);
  const alerts = places.filter((place) => place.alert !== undefined).length;
  const toReports = () => {
    if (selected) send({ kind: 'select' });
    onTab('reports');
  };
  return (
    <div class={onReports ? 'left onReports' : 'left onPlaces'}>
      <section class="reportsRegion" aria-label={t('region.reports')} tabIndex={-1}>
        <h2 class="panelHead">
          <button type="button" aria-expanded={onReports} onClick={toReports}>
            {!onReports && <Icon name="arrow-back-up" />}
            {t('report.title')}
            <span class="headCount">
              {!onReports && props.unread.size > 0 && (
                <em>
                  {t('report.unread', { n: props.unread.size })}
                  {view.unverified > 0 && t('common.dot')}
                </em>
              )}
              {onReports && t('report.count', { n: view.reports.length })}
              {onReports && view.unverified > 0 && t('common.dot')}
              {view.unverified > 0 && <b>{t('report.unverifiedCount', { n: view.unverified })}</b>}
            </span>
          </button>
        </h2>
        {onReports && <Promises view={view} onCompose={props.onCompose} />}
        {onReports && (
          <div class="scroll">
            <Refusal text={props.refusals.report} />
            <ReportList
              reports={view.reports}
              send={send}
              unread={props.unread}
              onRead={props.onRead}
            />
          </div>
        )}
      </section>
      <section class="placesRegion" aria-label={t('region.places')} tabIndex={-1}>
        {selected === undefined && (
          <h2 class="panelHead">
            <button type="button" aria-expanded={!onReports} onClick={() => onTab('places')}>
              {t('place.title')}
              <kbd>P</kbd>
              <span class="headCount">
                {t('place.count', { n: places.length })}
                {alerts > 0 && (
                  <em>
                    {t('common.dot')}
                    {t('place.alerts', { n: alerts })}
                  </em>
                )}
              </span>
              <Icon name={onReports ? 'chevron-up' : 'chevron-down'} />
            </button>
          </h2>
        )}
        {selected && (
          <div class="scroll">
            <PlaceCard
              key={selected.id}
              view={view}
              place={selected}
              send={send}
              onCompose={props.onCompose}
              refusal={props.refusals.place}
            />
          </div>
        )}
        {!selected && !onReports && (
          <div class="scroll">
            <PlaceList places={places} send={send} />
            <PeopleList people={view.map.people} />
          </div>
        )}
      </section>
    </div>
  );
}
