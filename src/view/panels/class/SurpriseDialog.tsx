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
          <p class="quiet">
            {t(surprises.declared.length === 0 ? 'surprise.declaredNone' : 'surprise.covered')}
          </p>
          <ul class="declared">
            {surprises.declared.map((one, index) => (
              <Declared
                key={one.id}
                surprise={one}
                number={index + 1}
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
  /** What it goes by until it is thrown in: its title alone would tell the class what comes. */
  number: number;
  /** What is for the instructor's eyes only; of one at a time. */
  shown: boolean;
  onShow: () => void;
  onSend: () => void;
}

function Declared({ surprise, number, shown, onShow, onSend }: DeclaredProps) {
  const { label, done } = surprise;
  const name = t('surprise.number', { n: number });
  return (
    <li>
      <b>{done === undefined ? name : label}</b>
      <span class="declaredRow">
        {done === undefined ? (
          <button
            type="button"
            class="button"
            aria-label={t('surprise.sendLabel', { name })}
            onClick={onSend}
          >
            {t('surprise.send')}
          </button>
        ) : (
          <span class="quiet">{t('surprise.done', { time: done })}</span>
        )}
        <button
          type="button"
          class="button secret"
          aria-expanded={shown}
          aria-label={t(shown ? 'surprise.hideLabel' : 'surprise.peekLabel', { name })}
          onClick={onShow}
        >
          <Icon name={shown ? 'eye-off' : 'lock'} size={16} />
          {t(shown ? 'surprise.hide' : 'surprise.peek')}
        </button>
      </span>
      {shown && <Secret surprise={surprise} />}
    </li>
  );
}

function Secret({ surprise: { label, text, expected } }: Pick<DeclaredProps, 'surprise'>) {
  const rows = [
    { name: t('surprise.label'), says: label },
    { name: t('surprise.says'), says: text },
    { name: t('surprise.expected'), says: expected ?? '' },
  ];
  return (
    <dl class="secretText">
      {rows
        .filter(({ says }) => says !== '')
        .map(({ name, says }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
    </dl>
  );
}
