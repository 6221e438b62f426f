import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { sizeThatFits } from './sizeThatFits.ts';

export interface BoardBodyProps {
  children: ComponentChildren;
  role?: 'status';
}

/** What is on the board, in type that leaves nothing below its edge. */
export function BoardBody({ children, role }: BoardBodyProps) {
  const element = useRef<HTMLDivElement>(null);
  const fit = () => {
    const body = element.current;
    if (!body) return;
    sizeThatFits((size) => {
      body.style.setProperty('--fit', String(size));
      return body.scrollHeight <= body.clientHeight;
    });
  };
  // After each drawing: votes lengthen it, reasons more than double it.
  useLayoutEffect(fit);
  useEffect(() => {
    const observer = new ResizeObserver(fit);
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="boardBody" ref={element} role={role}>
      {children}
    </div>
  );
}
