import { useState } from 'preact/hooks';
import { longestRemark } from '../../../review/classNotes.ts';
import type { CommentIntent } from '../../classIntents.ts';
import type { Send } from '../../intents.ts';
import type { RemarkView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../Dialog.tsx';

export interface RemarkDialogProps {
  remarks: readonly RemarkView[];
  /** What a new remark is pinned to unless another minute is typed. */
  at: { minute: number; time: string };
  /** The latest minute there is. */
  until: number;
  send: Send<CommentIntent>;
  onClose: () => void;
}

/** 点评: pinned to a minute, kept in the record, taken back by another note. */
export function RemarkDialog({ remarks, at, until, send, onClose }: RemarkDialogProps) {
  const [text, setText] = useState('');
  const [minute, setMinute] = useState(at.minute);
  const said = text.trim();
  return (
    <Dialog title={t('remark.title')} onClose={onClose}>
      <form
        class="classForm"
        onSubmit={(event) => {
          event.preventDefault();
          if (said === '') return;
          send({ kind: 'remark', minute: Math.max(0, Math.min(until, minute)), text: said });
          setText('');
        }}
      >
        <label class="inline">
          <span>{t('remark.minute')}</span>
          <input
            class="field short"
            type="number"
            min={0}
            max={until}
            step={1}
            value={minute}
            onInput={({ currentTarget }) => setMinute(Math.round(Number(currentTarget.value) || 0))}
          />
          <span class="quiet">{minute === at.minute ? at.time : ''}</span>
        </label>
        <label>
          <span>{t('remark.text')}</span>
          <textarea
            class="field"
            rows={3}
            maxLength={longestRemark}
            placeholder={t('remark.hint')}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <footer>
          <button type="submit" class="button primary" disabled={said === ''}>
            {t('remark.save')}
          </button>
        </footer>
      </form>
      <section class="remarkList">
        <h3>{remarks.length === 0 ? t('remark.none') : t('remark.list', { n: remarks.length })}</h3>
        <ul>
          {remarks.map((one) => (
            <li key={one.note}>
              <time>{one.time}</time>
              <span>{one.text}</span>
              <button
                type="button"
                class="link"
                aria-label={t('remark.withdrawLabel', { time: one.time })}
                onClick={() => send({ kind: 'withdraw', note: one.note })}
              >
                {t('remark.withdraw')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}
