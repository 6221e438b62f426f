import type { Mode } from '../model.ts';
import { t } from '../text/index.ts';
import { Dialog } from './Dialog.tsx';
import { keyRows } from './keyRows.ts';

/** All keys of the drill. */
export function HelpDialog({ mode, onClose }: { mode: Mode; onClose: () => void }) {
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl class="keyTable">
        {keyRows(mode).map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
