import { useEffect, useRef } from 'preact/hooks';

/** Scrolls the element into sight when it opens, no farther than needed. */
export function useRevealed<Wanted extends HTMLElement>(open: boolean) {
  const element = useRef<Wanted>(null);
  useEffect(() => {
    if (open) element.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return element;
}
