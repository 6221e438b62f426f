import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';

export interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Sets the width. */
  kind?: 'small' | 'wide';
  /** Covers the whole screen, with this said on it: the dialog is not for those who look on. */
  curtain?: ComponentChildren;
}

/** A modal dialog: Esc closes it, the focus stays inside and goes back where it was. */
export function Dialog({ title, onClose, children, kind = 'small', curtain }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const inside = (
    <>
      <header class="dialogHead">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="iconButton" aria-label={t('common.close')} onClick={onClose}>
          <Icon name="x" size={20} />
        </button>
      </header>
      {children}
    </>
  );
  return (
    <dialog
      ref={element}
      class={curtain === undefined ? `dialog ${kind}` : `dialog ${kind} curtain`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {curtain === undefined ? (
        inside
      ) : (
        <>
          {curtain}
          <div class="curtainPanel">{inside}</div>
        </>
      )}
    </dialog>
  );
}
