import { useState } from 'preact/hooks';
import { t } from '../text/index.ts';
import { Dialog } from './Dialog.tsx';

const LENGTH = 200;

export function NoteDialog({
  onSave,
  onClose,
}: {
  onSave: (text: string) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  return (
    <Dialog title={t('desk.noteTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onSave(text.trim());
        }}
      >
        <p class="dialogText">{t('desk.noteHint')}</p>
        <textarea
          class="field noteArea"
          rows={4}
          maxLength={LENGTH}
          aria-label={t('desk.noteLabel')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <footer class="dialogFoot">
          <span class="noteCount">
            {text.length}/{LENGTH}
          </span>
          <button type="button" class="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" class="button primary" disabled={text.trim() === ''}>
            {t('desk.noteSave')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
