import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** An element's width in px of the 1366 design, whatever the root scale. */
export function useDesignWidth<Wanted extends HTMLElement>(fallback: number) {
  const element = useRef<Wanted>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = () => {
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const found = (watched.clientWidth / root) * 100;
      if (found > 0) setWidth(Math.round(found));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
