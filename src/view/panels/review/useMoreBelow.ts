import { useEffect, useState } from 'preact/hooks';

/** Whether the pane around an element can be scrolled further down. */
export function useMoreBelow(element: { current: HTMLElement | null }): boolean {
  const [more, setMore] = useState(false);
  useEffect(() => {
    const pane = element.current?.closest('.scroll');
    if (!(pane instanceof HTMLElement)) return undefined;
    const look = (): void => setMore(pane.scrollHeight - pane.scrollTop - pane.clientHeight > 24);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(pane);
    for (const child of pane.children) observer.observe(child);
    pane.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('scroll', look);
    };
  }, [element]);
  return more;
}
