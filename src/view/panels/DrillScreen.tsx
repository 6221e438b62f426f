import type { ComponentChildren, Ref } from 'preact';
import { useRef } from 'preact/hooks';
import type { DrillIntent, Send } from '../intents.ts';
import type { DrillView, MeasureView, OptionView } from '../model.ts';
import { t } from '../text/index.ts';
import { ClassRegion } from './class/ClassRegion.tsx';
import { DecisionRegion } from './DecisionRegion.tsx';
import { DrillDialogs } from './DrillDialogs.tsx';
import { drillKeys } from './drillKeys.ts';
import { LayerTabs } from './LayerTabs.tsx';
import { LeftColumn } from './LeftColumn.tsx';
import { Legend } from './Legend.tsx';
import { LitBar } from './LitBar.tsx';
import { Measures } from './Measures.tsx';
import { PhoneTabs, SheetHandle } from './PhoneTabs.tsx';
import { useUnread } from './Reports.tsx';
import { Status } from './Status.tsx';
import { StatusTag } from './Tag.tsx';
import { Desk, Tasks } from './Tasks.tsx';
import { Timeline } from './Timeline.tsx';
import { TopBar } from './TopBar.tsx';
import { type DrillState, type Origin, useDrillState } from './useDrillState.ts';
import { useKeys } from './useKeys.ts';
import './styles.ts';

export interface DrillScreenProps {
  view: DrillView;
  send: Send<DrillIntent>;
  /** Gets the element in which the map is to be mounted; it stays the same element. */
  mapHost: Ref<HTMLDivElement>;
  /** Laid over the map: layer switches, zoom. */
  mapTools?: ComponentChildren;
}

/** The whole drill: the map in the middle, paper around it, one lit sheet. */
export function DrillScreen({ view, send, mapHost, mapTools }: DrillScreenProps) {
  const frame = useRef<HTMLDivElement>(null);
  const state = useDrillState(view, send);
  const { unread, markRead } = useUnread(view.reports, view.clock.minute);
  const newest = view.reports[0];
  const waiting = view.reports.find(({ key }) => unread.has(key));

  const choose = (option: OptionView) => {
    const { lit, note } = state;
    if (lit === undefined || option.locked !== undefined) return;
    const { storyline, situation, entry } = lit;
    const reason = note.trim();
    state.from('decision')({
      kind: 'choose',
      storyline,
      situation,
      entry,
      option: option.id,
      ...(reason === '' ? {} : { note: reason }),
    });
  };
  const compose = (origin: Origin) => (measure: MeasureView, places: string[]) =>
    state.setDialog({ kind: 'form', measure, places, origin });
  useKeys((action) => drillKeys(action, { view, send, state, choose, frame: frame.current }));

  return (
    <div
      ref={frame}
      class={`frame ${view.map.theme}${state.full ? ' sheetFull' : ''}${view.classroom ? ' classroom' : ''}`}
      data-tab={state.phoneTab}
    >
      <TopBar
        view={view}
        send={send}
        onLeave={() => state.setDialog({ kind: 'leave' })}
        onHelp={() => state.setDialog({ kind: 'help' })}
      />
      <section class="map" aria-label={t('region.map')}>
        <div class="mapHost" ref={mapHost} />
        <Legend map={view.map} />
        {view.status && <Status status={view.status} />}
        <LayerTabs tabs={view.map.people?.tabs} send={send} />
        {mapTools}
        {waiting && (
          <button
            type="button"
            class="strip"
            onClick={() => {
              markRead(waiting.key);
              state.setPhoneTab('reports');
            }}
          >
            <span>
              <b>{waiting.time}</b>
              <span class="cut">{waiting.from}</span>
              <StatusTag status={waiting.status} />
              {unread.size > 1 && <b>{t('report.unread', { n: unread.size })}</b>}
            </span>
            <span class="cut">{waiting.text}</span>
          </button>
        )}
      </section>
      <SheetHandle full={state.full} onFull={state.setFull} />
      <RightColumn
        view={view}
        send={send}
        state={state}
        choose={choose}
        onCompose={compose('measure')}
      />
      <LeftColumn
        view={view}
        send={state.from(state.selected ? 'place' : 'report')}
        tab={state.leftTab}
        onTab={state.setLeftTab}
        selected={state.selected}
        onCompose={compose('place')}
        unread={unread}
        onRead={markRead}
        refusals={{ report: state.refusalAt('report'), place: state.refusalAt('place') }}
      />
      <Timeline timeline={view.timeline} />
      <PhoneTabs
        tab={state.phoneTab}
        onTab={state.setPhoneTab}
        counts={{ decision: view.decisions.length, reports: unread.size }}
      />
      <p class="unseen" aria-live="polite">
        {newest && t('report.announce', { ...newest })}
      </p>
      <DrillDialogs view={view} send={send} state={state} />
    </div>
  );
}

interface RightColumnProps {
  view: DrillView;
  send: Send<DrillIntent>;
  state: DrillState;
  choose: (option: OptionView) => void;
  onCompose: (measure: MeasureView, places: string[]) => void;
}

function RightColumn({ view, send, state, choose, onCompose }: RightColumnProps) {
  // Open, the measures take the column; what asks for an answer stays in one line above them.
  const folded = state.measuresOpen && !view.classroom && (state.lit || view.feedback);
  return (
    <div class={folded ? 'right measuring' : 'right'}>
      {folded && <LitBar view={view} lit={state.lit} onOpen={() => state.setMeasuresOpen(false)} />}
      <div class="scroll">
        {view.classroom ? (
          <ClassRegion
            view={view}
            classroom={view.classroom}
            lit={state.lit}
            onLight={state.setLitKey}
            send={state.from('decision')}
            refusal={state.refusalAt('decision')}
          />
        ) : (
          <DecisionRegion
            view={view}
            lit={state.lit}
            onLight={state.setLitKey}
            note={state.note}
            onNote={state.setNote}
            onChoose={choose}
            armed={state.armed}
            onDisarm={state.disarm}
            send={send}
            refusal={state.refusalAt('decision')}
          />
        )}
        <Tasks tasks={view.tasks} send={state.from('task')} refusal={state.refusalAt('task')} />
        <Desk desk={view.desk} onNote={() => state.setDialog({ kind: 'note' })} />
      </div>
      <Measures
        measures={view.measures}
        open={state.measuresOpen}
        onToggle={() => state.setMeasuresOpen(!state.measuresOpen)}
        send={state.from('measure')}
        onCompose={onCompose}
        refusal={state.refusalAt('measure')}
      />
    </div>
  );
}
