import { t } from '../text/index.ts';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  title: string;
  text: string;
  yes: string;
  no?: string;
  /** The deed cannot be undone. */
  danger?: boolean;
  onYes: () => void;
  onNo: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog title={props.title} onClose={props.onNo}>
      <p class="dialogText">{props.text}</p>
      <footer class="dialogFoot">
        <button type="button" class="button" onClick={props.onNo}>
          {props.no ?? t('common.cancel')}
        </button>
        <button
          type="button"
          class={props.danger ? 'button danger' : 'button primary'}
          onClick={props.onYes}
        >
          {props.yes}
        </button>
      </footer>
    </Dialog>
  );
}
