import { useEffect, useRef } from 'preact/hooks';
import type { ReviewItemView } from '../../model/review.ts';
import { isTyping } from '../keys.ts';

export interface ReviewKeys {
  items: readonly ReviewItemView[];
  open: ReviewItemView | undefined;
  onOpen: (item: ReviewItemView) => void;
  onTab: (index: number) => void;
}

/** ↑ ↓: the item before and after. 1 to 3: the parts of the review. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const { items, open, onOpen, onTab } = latest.current;
      if (/^[1-3]$/.test(event.key)) onTab(Number(event.key) - 1);
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const at = items.findIndex(({ key }) => key === open?.key);
        const next = items[at + (event.key === 'ArrowDown' ? 1 : -1)];
        if (next) onOpen(next);
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
