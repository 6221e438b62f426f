import { useEffect, useRef, useState } from 'preact/hooks';

/** A small menu: a click elsewhere or Esc closes it. */
export function useMenu() {
  const [open, setOpen] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = ({ target }: Event): void => {
      if (!(target instanceof Node) || !host.current?.contains(target)) setOpen(false);
    };
    const escaped = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
    };
    window.addEventListener('pointerdown', elsewhere, true);
    window.addEventListener('keydown', escaped, true);
    return () => {
      window.removeEventListener('pointerdown', elsewhere, true);
      window.removeEventListener('keydown', escaped, true);
    };
  }, [open]);
  return { open, host, toggle: () => setOpen(!open), close: () => setOpen(false) };
}
