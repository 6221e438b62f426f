import type { DrillIntent, Send } from '../../intents.ts';
import type { SurprisesView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../Dialog.tsx';
import { TypedSurprise } from './TypedSurprise.tsx';

export interface SurpriseDialogProps {
  surprises: SurprisesView;
  send: Send<DrillIntent>;
  onClose: () => void;
}

/** 加情况: what the scenario keeps ready, or what the instructor types. */
export function SurpriseDialog({ surprises, send, onClose }: SurpriseDialogProps) {
  return (
    <Dialog title={t('surprise.title')} onClose={onClose} kind="wide">
      <div class="surprises">
        <section>
          <h3>{t('surprise.declared')}</h3>
          {surprises.declared.length === 0 && <p class="quiet">{t('surprise.declaredNone')}</p>}
          <ul class="declared">
            {surprises.declared.map((one) => (
              <li key={one.id}>
                <b>{one.label}</b>
                {one.text !== '' && <p>{one.text}</p>}
                {one.expected !== undefined && (
                  <details>
                    <summary>{t('surprise.expected')}</summary>
                    {one.expected}
                  </details>
                )}
                {one.done === undefined ? (
                  <button
                    type="button"
                    class="button"
                    onClick={() => {
                      send({ kind: 'inject', id: one.id });
                      onClose();
                    }}
                  >
                    {t('surprise.send')}
                  </button>
                ) : (
                  <span class="quiet">{t('surprise.done', { time: one.done })}</span>
                )}
              </li>
            ))}
          </ul>
          <p class="quiet">{t('surprise.scored')}</p>
        </section>
        <TypedSurprise surprises={surprises} send={send} onClose={onClose} />
      </div>
    </Dialog>
  );
}
