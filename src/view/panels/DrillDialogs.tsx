import type { DrillIntent, Send } from '../intents.ts';
import type { DrillView } from '../model.ts';
import { t } from '../text/index.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { FormDialog } from './FormDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import type { DrillState } from './useDrillState.ts';

export interface DrillDialogsProps {
  view: DrillView;
  send: Send<DrillIntent>;
  state: DrillState;
}

/** The one dialog that is open, if any. */
export function DrillDialogs({ view, send, state }: DrillDialogsProps) {
  const { dialog, setDialog } = state;
  const close = () => setDialog(undefined);
  if (dialog === undefined) return null;
  switch (dialog.kind) {
    case 'help':
      return <HelpDialog mode={view.clock.mode} onClose={close} />;
    case 'note':
      return (
        <NoteDialog
          onClose={close}
          onSave={(text) => {
            close();
            send({ kind: 'note', text });
          }}
        />
      );
    case 'leave':
      return (
        <ConfirmDialog
          title={t(view.clock.mode === 'examination' ? 'examination.leaveAsk' : 'top.leaveAsk')}
          text={
            view.clock.mode === 'examination'
              ? t('examination.leave', { time: view.clock.time })
              : t('top.leaveText')
          }
          yes={t('top.leaveYes')}
          onNo={close}
          onYes={() => {
            close();
            send({ kind: 'leave' });
          }}
        />
      );
    case 'form': {
      // The measure as it is now: what is known may have grown since it was opened.
      const measure = view.measures.find(({ id }) => id === dialog.measure.id) ?? dialog.measure;
      if (measure.form === undefined) return null;
      const { places, origin } = dialog;
      return (
        <FormDialog
          measure={measure}
          form={measure.form}
          places={places.map((id) => view.map.places.find((place) => place.id === id)?.label ?? id)}
          onClose={close}
          onSend={(answer) => {
            close();
            state.from(origin)({ kind: 'order', measure: measure.id, places, with: answer });
          }}
        />
      );
    }
  }
}
