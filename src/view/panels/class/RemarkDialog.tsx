import { useState } from 'preact/hooks';
import { longestRemark } from '../../../review/classNotes.ts';
import type { CommentIntent } from '../../classIntents.ts';
import type { Send } from '../../intents.ts';
import type { ClockFaceView, RemarkView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../Dialog.tsx';
import { minuteOf, timeTextOf, typedForms } from './clockTime.ts';

export interface RemarkDialogProps {
  remarks: readonly RemarkView[];
  /** What a new remark is pinned to unless another time is typed. */
  at: { minute: number };
  clockFace: ClockFaceView;
  send: Send<CommentIntent>;
  onClose: () => void;
}

/** 点评: pinned to a minute, kept in the record, taken back by another note. */
export function RemarkDialog({ remarks, at, clockFace, send, onClose }: RemarkDialogProps) {
  const [text, setText] = useState('');
  const [time, setTime] = useState(() => timeTextOf(at.minute, clockFace));
  const [pressed, setPressed] = useState(false);
  const said = text.trim();
  const moment = minuteOf(time, clockFace);
  const bounds = {
    ...typedForms(at.minute, clockFace),
    from: timeTextOf(0, clockFace),
    until: timeTextOf(clockFace.until, clockFace),
  };
  const save = () => {
    setPressed(true);
    if (said === '' || !moment.ok) return;
    send({ kind: 'remark', minute: moment.minute, text: said });
    setText('');
    setPressed(false);
  };
  return (
    <Dialog title={t('remark.title')} onClose={onClose}>
      <form
        class="classForm"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label>
          <span>{t('remark.at')}</span>
          <input
            class="field"
            type="text"
            maxLength={30}
            aria-invalid={!moment.ok}
            value={time}
            onInput={({ currentTarget }) => setTime(currentTarget.value)}
          />
          {moment.ok ? (
            <small>{t('remark.atHint', bounds)}</small>
          ) : (
            <small class="classTrouble" role="alert">
              {t(`remark.bad.${moment.why}`, bounds)}
            </small>
          )}
        </label>
        <label>
          <span>{t('remark.text')}</span>
          <textarea
            class="field"
            rows={3}
            maxLength={longestRemark}
            placeholder={t('remark.hint')}
            aria-invalid={pressed && said === ''}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          {pressed && said === '' && (
            <small class="classTrouble" role="alert">
              {t('remark.empty')}
            </small>
          )}
        </label>
        <footer>
          <button type="submit" class="button primary">
            {t('remark.save')}
          </button>
        </footer>
      </form>
      <section class="remarkList">
        <h3>{remarks.length === 0 ? t('remark.none') : t('remark.list', { n: remarks.length })}</h3>
        <ul>
          {remarks.map((one) => (
            <li key={one.note}>
              <time>{timeTextOf(one.minute, clockFace)}</time>
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
