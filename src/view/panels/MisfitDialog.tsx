import { useState } from 'preact/hooks';
import type { LibraryIntent, Send } from '../intents.ts';
import type { MisfitView } from '../model.ts';
import { t } from '../text/index.ts';
import { quoted } from '../text/quoted.ts';
import { Dialog } from './Dialog.tsx';

export interface MisfitDialogProps {
  misfit: MisfitView;
  send: Send<LibraryIntent>;
}

/** 接不上: a stored drill that this version can follow only so far. Nothing of it is lost. */
export function MisfitDialog({ misfit, send }: MisfitDialogProps) {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  const { drill, title, mode, kept, lost, time, finished } = misfit;
  const names = { title: quoted(title), mode: t(`mode.${mode}.long`), kept, lost, time };
  return (
    <Dialog title={t('misfit.title')} onClose={() => setOpen(false)}>
      <p class="dialogText">{t('misfit.text', names)}</p>
      <p class="dialogText">{t(finished ? 'misfit.wayFinished' : 'misfit.way', names)}</p>
      <footer class="dialogFoot wrap">
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {t('misfit.leave')}
        </button>
        <button
          type="button"
          class={finished ? 'button primary' : 'button'}
          onClick={() => send({ kind: 'exportDrill', drill })}
        >
          {t('misfit.export')}
        </button>
        {!finished && (
          <button
            type="button"
            class="button primary"
            onClick={() => send({ kind: 'continueFitting', drill })}
          >
            {t('misfit.go', names)}
          </button>
        )}
      </footer>
    </Dialog>
  );
}
