import { useState } from 'preact/hooks';
import type { DrillIntent, Send } from '../../intents.ts';
import type { SurprisesView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../Dialog.tsx';
import { Icon } from '../Icon.tsx';
import { TypedSurprise } from './TypedSurprise.tsx';

export interface SurpriseDialogProps {
  surprises: SurprisesView;
  send: Send<DrillIntent>;
  onClose: () => void;
}

/** 加情况: over a covered screen, since the class looks at the same one. */
export function SurpriseDialog({ surprises, send, onClose }: SurpriseDialogProps) {
  const [shown, setShown] = useState<string>();
  return (
    <Dialog title={t('surprise.title')} onClose={onClose} kind="wide" curtain={<Curtain />}>
      <div class="surprises">
        <section>
          <h3>{t('surprise.declared')}</h3>
          {surprises.declared.length === 0 && <p class="quiet">{t('surprise.declaredNone')}</p>}
          <ul class="declared">
            {surprises.declared.map((one) => (
              <Declared
                key={one.id}
                surprise={one}
                shown={one.id === shown}
                onShow={() => setShown(one.id === shown ? undefined : one.id)}
                onSend={() => {
                  send({ kind: 'inject', id: one.id });
                  onClose();
                }}
              />
            ))}
          </ul>
          <p class="quiet">{t('surprise.scored')}</p>
        </section>
        <TypedSurprise surprises={surprises} send={send} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function Curtain() {
  return (
    <p class="curtainText">
      <b>{t('surprise.wait')}</b>
      <span>{t('surprise.waitHint')}</span>
    </p>
  );
}

interface DeclaredProps {
  surprise: SurprisesView['declared'][number];
  /** What is for the instructor's eyes only; of one at a time. */
  shown: boolean;
  onShow: () => void;
  onSend: () => void;
}

function Declared({ surprise, shown, onShow, onSend }: DeclaredProps) {
  const { label, text, expected, done } = surprise;
  return (
    <li>
      <b>{label}</b>
      <span class="declaredRow">
        {done === undefined ? (
          <button type="button" class="button" onClick={onSend}>
            {t('surprise.send')}
          </button>
        ) : (
          <span class="quiet">{t('surprise.done', { time: done })}</span>
        )}
        {(text !== '' || expected !== undefined) && (
          <button
            type="button"
            class="button secret"
            aria-expanded={shown}
            aria-label={t(shown ? 'surprise.hideLabel' : 'surprise.peekLabel', { label })}
            onClick={onShow}
          >
            <Icon name={shown ? 'eye-off' : 'lock'} size={16} />
            {t(shown ? 'surprise.hide' : 'surprise.peek')}
          </button>
        )}
      </span>
      {shown && (
        <dl class="secretText">
          {text !== '' && (
            <div>
              <dt>{t('surprise.says')}</dt>
              <dd>{text}</dd>
            </div>
          )}
          {expected !== undefined && (
            <div>
              <dt>{t('surprise.expected')}</dt>
              <dd>{expected}</dd>
            </div>
          )}
        </dl>
      )}
    </li>
  );
}
