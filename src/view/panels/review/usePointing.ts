import { useEffect, useRef } from 'preact/hooks';
import type { ReviewItemView } from '../../model/review.ts';

export interface Pointing {
  items: readonly ReviewItemView[];
  onOpen: (item: ReviewItemView) => void;
  /** Pointed beside the marks: place across the drawing, 0..1. */
  onPlace?: (share: number) => void;
}

/** Marks and minutes of a drawing, for the pointer; list and slider hold the same for the keyboard. */
export function usePointing(element: { current: HTMLElement | null }, pointing: Pointing): void {
  const latest = useRef(pointing);
  latest.current = pointing;
  useEffect(() => {
    const drawing = element.current;
    const pressed = (event: MouseEvent): void => {
      const { items, onOpen, onPlace } = latest.current;
      const target = event.target instanceof Element ? event.target : undefined;
      const mark = target?.closest('[data-item]')?.getAttribute('data-item');
      const item = items.find(({ key }) => key === mark);
      const box = target?.closest('svg')?.getBoundingClientRect();
      if (item) onOpen(item);
      else if (box && onPlace) onPlace((event.clientX - box.left) / box.width);
    };
    drawing?.addEventListener('click', pressed);
    return () => drawing?.removeEventListener('click', pressed);
  }, [element]);
}
