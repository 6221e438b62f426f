import { t } from '../text/index.ts';
import { Dialog } from './Dialog.tsx';

/** All keys of the drill. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const rows: [string, string][] = [
    [t('keys.spaceKey'), t('keys.space')],
    ['1 2 3', t('keys.speeds')],
    ['.', t('keys.step')],
    ['A – F', t('keys.letters')],
    ['R', t('keys.reports')],
    ['P', t('keys.places')],
    ['M', t('keys.measures')],
    ['N', t('keys.note')],
    ['Esc', t('keys.escape')],
    ['Tab', t('keys.tab')],
    ['?', t('keys.help')],
  ];
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl class="keyTable">
        {rows.map(([key, what]) => (
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
