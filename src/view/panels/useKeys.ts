import { useEffect, useRef } from 'preact/hooks';
import { isTyping, type KeyAction, keyAction } from './keys.ts';

const CONTROL = 'button, a, summary, input, [role="button"]';

/** Listens on the whole page while mounted; silent in text fields and under dialogs. */
export function useKeys(act: (action: KeyAction) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let byPointer = false;
    const pointed = () => {
      byPointer = true;
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Tab') byPointer = false;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.isComposing || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const action = keyAction(event.key);
      if (action === undefined) return;
      const control = event.target instanceof HTMLElement && event.target.closest(CONTROL);
      if (action.kind === 'pause' && control) {
        // Space presses the control that the keyboard stands on, but not one merely clicked.
        if (!byPointer) return;
        if (control instanceof HTMLElement) control.blur();
      }
      if (event.repeat && action.kind !== 'step') return;
      event.preventDefault();
      latest.current(action);
    };
    window.addEventListener('pointerdown', pointed, true);
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('pointerdown', pointed, true);
      window.removeEventListener('keydown', pressed);
    };
  }, []);
}
